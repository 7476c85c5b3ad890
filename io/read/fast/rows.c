#include <string.h>

#ifdef __SSE2__
#include <immintrin.h>
#endif

#include "core/grow.h"
#include "io/read/bytes/decode_internal.h"
#include "io/read/fast/part_internal.h"

#define NO_MORE SIZE_MAX

/* Of 64 bytes, a bit each. `strange` is what makes a row not plain: a quote, a NUL, a line end of another kind. */
typedef struct marks {
    uint64_t separators, line_ends, quotes, strange, high; /* strange: the quotes too */
} marks;

static inline void end_field(rmg_field *field, const char *start, const char *end)
{
    while (start < end && (*start == ' ' || *start == '\t'))
        start++;
    while (end > start && (end[-1] == ' ' || end[-1] == '\t'))
        end--;
    *field = (rmg_field){start, (size_t)(end - start), false};
}

static inline void fill(rmg_fast_part *part, size_t k)
{
    const char *start = k == 0 ? part->row : part->text_0 + part->border[k - 1] + 1;
    rmg_field *field = &part->field[k];
    end_field(field, start, part->text_0 + part->border[k]);
    if (part->row_quoted && field->length > 1 && field->text[0] == '"') {
        field->quoted = true;
        part->unquoted_used += rmg_scan_unquote(field, part->unquoted + part->unquoted_used);
    }
}

void rmg_fast_fill(rmg_fast_part *part)
{
    for (size_t k = 0; part->row != NULL && k < part->plan->n_fields; k++)
        fill(part, k);
    part->row = NULL;
}

/* A row whose fields end at border[0..n), the last one before the line end at `end`. Its quotes, if it has any, are
 * as RFC 4180 wants them. */
static inline void plain_row(rmg_fast_part *part, const char *text, size_t row, size_t end, size_t n,
                             bool high)
{
    const rmg_fast_plan *plan = part->plan;
    bool bad;
    size_t length = end - row - (end > row && text[end - 1] == '\r');
    part->n_records++;
    part->n_lines++;
    if (high && rmg_utf8_valid((const unsigned char *)text + row, length, &bad) != length) {
        part->failed = true; /* it is not UTF-8 after all */
        return;
    }
    if (n != plan->n_fields) {
        rmg_fast_keep_odd(part, text + row, length);
        return;
    }
    part->border[n - 1] = row + length;
    part->row = text + row;
    part->text_0 = text;
    part->unquoted_used = 0;
    for (size_t i = 0; i < plan->n_used; i++)
        fill(part, plan->used[i]);
    rmg_fast_row(part, part->field, text + row, length);
}

/* Room for the texts of a quoted row, twice: for the used ones and then for all of them. */
static bool room_to_unquote(rmg_fast_part *part, size_t length)
{
    if (rmg_grow(&part->unquoted, &part->unquoted_capacity, 2 * length + 1, 1))
        return true;
    part->code = RMG_ENOMEM;
    part->failed = true;
    return false;
}

/* The record at *row by the scan; returns where the next one starts, or NO_MORE when it is not whole here. */
static size_t slow_row(rmg_fast_part *part, const char *text, size_t length, size_t *row)
{
    size_t taken = rmg_fast_slow_record(part, text + *row, length - *row, false);
    if (taken == 0)
        return NO_MORE;
    *row += taken;
    return *row;
}

/* Which of CR and LF end a line. A CR before an LF belongs to it; for the last CR the byte behind the block says
 * so. */
static inline void judge_line_ends(marks *m, uint64_t cr, uint64_t lf, const char *block, char line_end)
{
    if (line_end ==
        '\r') { /* a CR with an LF behind it, perhaps in the next block of text, is no plain end */
        m->line_ends = cr;
        m->strange |= lf |
                      (cr & (lf >> 1 | (block[64] == '\n' || block[64] == '\0' ? UINT64_C(1) << 63 : 0)));
        return;
    }
    m->line_ends = lf;
    if (cr != 0)
        m->strange |= cr & ~(lf >> 1 | (block[64] == '\n' ? UINT64_C(1) << 63 : 0));
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
        m.strange |= text[i] == '"' || text[i] == '\0' ? bit : 0;
        cr |= text[i] == '\r' ? bit : 0;
        m.high |= ((unsigned char)text[i] & 0x80) != 0 ? bit : 0;
    }
    judge_line_ends(&m, cr, lf, text, line_end);
    return m;
}

#define ROWS rows_plain
#define QUOTED quoted_plain
#define TARGET
#define MARKS marks_plain
#include "io/read/fast/rows_body_internal.h"

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
    m.strange = m.quotes | equal_sse2(block, '\0');
    judge_line_ends(&m, equal_sse2(block, '\r'), equal_sse2(block, '\n'), text, line_end);
    return m;
}

#define ROWS rows_sse2
#define QUOTED quoted_sse2
#define TARGET
#define MARKS marks_sse2
#include "io/read/fast/rows_body_internal.h"

#define AVX2 __attribute__((target("avx2,bmi")))

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
    m.strange = m.quotes | equal_avx2(low, high, '\0');
    judge_line_ends(&m, equal_avx2(low, high, '\r'), equal_avx2(low, high, '\n'), text, line_end);
    return m;
}

#define ROWS rows_avx2
#define QUOTED quoted_avx2
#define TARGET AVX2
#define MARKS marks_avx2
#include "io/read/fast/rows_body_internal.h"

#endif

static const struct {
    const char *name;
    rmg_fast_rows rows;
} sets[] = {
#ifdef __SSE2__
    {"avx2", rows_avx2},
    {"sse2", rows_sse2},
#endif
    {"plain", rows_plain},
};

static bool can_run(const char *name)
{
#ifdef __SSE2__
    if (strcmp(name, "avx2") == 0)
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
#endif
    (void)name;
    return true;
}

rmg_fast_rows rmg_fast_rows_named(const char *name)
{
    for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++)
        if (strcmp(sets[i].name, name) == 0)
            return can_run(name) ? sets[i].rows : NULL;
    return NULL;
}

static rmg_fast_rows chosen;

void rmg_fast_use(rmg_fast_rows rows)
{
    chosen = rows;
}

rmg_fast_rows rmg_fast_rows_best(void)
{
    for (size_t i = 0; chosen == NULL && i < sizeof sets / sizeof sets[0]; i++)
        if (can_run(sets[i].name))
            return sets[i].rows;
    return chosen;
}
