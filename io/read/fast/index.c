#include "io/read/fast/index_internal.h"

#include <stdlib.h>
#include <string.h>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include "core/grow.h"

#define LEAST_BORDERS 8192
#define INLINE \
    static inline __attribute__((always_inline)) /* so that it takes on the instructions of its caller */

/* Of 64 bytes, a bit each. `strange` is what no plain row has: a NUL, a line end of another kind. */
typedef struct marks {
    uint64_t separators, line_ends, quotes, strange, high, crs_before_lf;
} marks;

bool rmg_fast_index_init(rmg_fast_index *index, size_t n_fields)
{
    size_t capacity = 0;
    memset(index, 0, sizeof *index);
    if (!rmg_grow(&index->border, &capacity, n_fields + LEAST_BORDERS, sizeof *index->border))
        return false;
    index->capacity = n_fields + LEAST_BORDERS;
    return true;
}

void rmg_fast_index_clear(rmg_fast_index *index)
{
    free(index->border);
    memset(index, 0, sizeof *index);
}

/* A bit is set where an odd number of bits stand at or before it. */
INLINE uint64_t odd_before(uint64_t bits)
{
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    return bits ^ bits << 32;
}

/* Eight at a time whether there are eight or not: what is too much is written over by the next. */
INLINE size_t put_borders(uint32_t *out, uint32_t base, uint64_t ends)
{
    size_t n = (size_t)__builtin_popcountll(ends);
    for (size_t i = 0; i < n; i += 8) {
        for (size_t k = 0; k < 8; k++) {
            out[i + k] = base + (ends != 0 ? (uint32_t)__builtin_ctzll(ends) : 64);
            ends &= ends - 1;
        }
    }
    return n;
}

/* Nearly always none or one. */
INLINE size_t put_rows(uint32_t *behind, size_t n, uint64_t ends, uint64_t lines)
{
    size_t rows = (size_t)__builtin_popcountll(lines), i = 0;
    do {
        behind[i++] = (uint32_t)(n + (size_t)__builtin_popcountll(ends & (lines ^ (lines - 1))));
        lines &= lines - 1;
    } while (lines != 0);
    return rows;
}

/* Which of CR and LF end a line. A CR before an LF belongs to it; for the last CR the byte behind the block says
 * so. Where CR ends lines, one with an LF behind it, perhaps in the next block of text, is no plain end. */
INLINE void judge_line_ends(marks *m, uint64_t cr, uint64_t lf, const char *block, char line_end)
{
    uint64_t last = UINT64_C(1) << 63;
    if (line_end == '\r') {
        m->line_ends = cr;
        m->strange |= lf | (cr & (lf >> 1 | (block[64] == '\n' || block[64] == '\0' ? last : 0)));
        m->crs_before_lf = 0;
        return;
    }
    m->line_ends = lf;
    m->crs_before_lf = cr & (lf >> 1 | (block[64] == '\n' ? last : 0));
    m->strange |= cr & ~m->crs_before_lf;
}

static inline marks marks_plain(const char *text, char separator, char line_end)
{
    marks m = {0};
    uint64_t cr = 0, lf = 0;
    for (unsigned i = 0; i < 64; i++) {
        uint64_t bit = UINT64_C(1) << i;
        m.separators |= text[i] == separator ? bit : 0;
        lf |= text[i] == '\n' ? bit : 0;
        m.quotes |= text[i] == '"' ? bit : 0;
        m.strange |= text[i] == '\0' ? bit : 0;
        cr |= text[i] == '\r' ? bit : 0;
        m.high |= ((unsigned char)text[i] & 0x80) != 0 ? bit : 0;
    }
    judge_line_ends(&m, cr, lf, text, line_end);
    return m;
}

#define INDEX index_plain
#define TARGET
#define MARKS marks_plain
#define ODD odd_before
#define BORDERS put_borders
#include "io/read/fast/index_body_internal.h"

#ifdef __SSE2__

static inline uint64_t equal_sse2(const __m128i block[4], char c)
{
    __m128i wanted = _mm_set1_epi8(c);
    uint64_t bits = 0;
    for (unsigned i = 0; i < 4; i++)
        bits |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block[i], wanted)) << 16 * i;
    return bits;
}

static inline marks marks_sse2(const char *text, char separator, char line_end)
{
    __m128i block[4];
    marks m = {0};
    for (size_t i = 0; i < 4; i++) {
        block[i] = _mm_loadu_si128((const __m128i *)(const void *)(text + 16 * i));
        m.high |= (uint64_t)(unsigned)_mm_movemask_epi8(block[i]) << 16 * i;
    }
    m.separators = equal_sse2(block, separator);
    m.quotes = equal_sse2(block, '"');
    m.strange = equal_sse2(block, '\0');
    judge_line_ends(&m, equal_sse2(block, '\r'), equal_sse2(block, '\n'), text, line_end);
    return m;
}

#define INDEX index_sse2
#define TARGET
#define MARKS marks_sse2
#define ODD odd_before
#define BORDERS put_borders
#include "io/read/fast/index_body_internal.h"

#define AVX2 __attribute__((target("avx2,bmi,popcnt,pclmul")))

AVX2 static inline uint64_t equal_avx2(__m256i low, __m256i high, char c)
{
    __m256i wanted = _mm256_set1_epi8(c);
    return (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)) |
           (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)) << 32;
}

AVX2 static inline marks marks_avx2(const char *text, char separator, char line_end)
{
    __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)text);
    __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(text + 32));
    marks m;
    m.high = (uint64_t)(uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high)
                                                                 << 32;
    m.separators = equal_avx2(low, high, separator);
    m.quotes = equal_avx2(low, high, '"');
    m.strange = equal_avx2(low, high, '\0');
    judge_line_ends(&m, equal_avx2(low, high, '\r'), equal_avx2(low, high, '\n'), text, line_end);
    return m;
}

/* A product without carries with a number of ones only. */
AVX2 static inline uint64_t odd_before_avx2(uint64_t bits)
{
    __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), _mm_set1_epi8(-1), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

#define INDEX index_avx2
#define TARGET AVX2
#define MARKS marks_avx2
#define ODD odd_before_avx2
#define BORDERS put_borders
#include "io/read/fast/index_body_internal.h"

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vbmi2,avx2,bmi,popcnt,pclmul")))

AVX512 static inline marks marks_avx512(const char *text, char separator, char line_end)
{
    __m512i block = _mm512_loadu_si512((const void *)text);
    marks m;
    m.high = _mm512_movepi8_mask(block);
    m.separators = _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8(separator));
    m.quotes = _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('"'));
    m.strange = _mm512_cmpeq_epi8_mask(block, _mm512_setzero_si512());
    judge_line_ends(&m, _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\r')),
                    _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\n')), text, line_end);
    return m;
}

static const unsigned char numbers[64] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
                                          16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
                                          32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
                                          48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};

/* Sixteen at a time. */
AVX512 static inline size_t put_borders_avx512(uint32_t *out, uint32_t base, uint64_t ends)
{
    size_t n = (size_t)__builtin_popcountll(ends);
    unsigned char place[64];
    __m512i from = _mm512_set1_epi32((int)base);
    __m512i places = _mm512_maskz_compress_epi8(ends, _mm512_loadu_si512((const void *)numbers));
    _mm512_storeu_si512((void *)out,
                        _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(places))));
    if (n <= 16)
        return n;
    _mm512_storeu_si512((void *)place, places);
    for (size_t i = 16; i < n; i++)
        out[i] = base + place[i];
    return n;
}

#define INDEX index_avx512
#define TARGET AVX512
#define MARKS marks_avx512
#define ODD odd_before_avx2
#define BORDERS put_borders_avx512
#include "io/read/fast/index_body_internal.h"

#endif

/* --- the choice ------------------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    rmg_fast_indexer indexer;
} sets[] = {
#ifdef __SSE2__
    {"avx512", index_avx512},
    {"avx2", index_avx2},
    {"sse2", index_sse2},
#endif
    {"plain", index_plain},
};

static bool can_run(const char *name)
{
#ifdef __SSE2__
    bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
                __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
    if (strcmp(name, "avx512") == 0)
        return avx2 && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2");
    if (strcmp(name, "avx2") == 0)
        return avx2;
#endif
    (void)name;
    return true;
}

rmg_fast_indexer rmg_fast_indexer_named(const char *name)
{
    for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++)
        if (strcmp(sets[i].name, name) == 0)
            return can_run(name) ? sets[i].indexer : NULL;
    return NULL;
}

static rmg_fast_indexer chosen;

void rmg_fast_indexer_use(rmg_fast_indexer indexer)
{
    chosen = indexer;
}

rmg_fast_indexer rmg_fast_indexer_best(void)
{
    for (size_t i = 0; chosen == NULL && i < sizeof sets / sizeof sets[0]; i++)
        if (can_run(sets[i].name))
            return sets[i].indexer;
    return chosen;
}
