/* Where the bytes that matter are: 64 bytes of text as a mask of bits. */
#ifndef RMG_IO_MARKS_INTERNAL_H
#define RMG_IO_MARKS_INTERNAL_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

static inline unsigned rmg_lowest_bit(uint64_t bits)
{
    return (unsigned)__builtin_ctzll(bits);
}

#ifdef __SSE2__

/* Every x86-64 has SSE2. */
static inline uint64_t rmg_marks_16(const char *text, char separator)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)text);
    __m128i found = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(separator));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_setzero_si128()));
    return (uint64_t)(unsigned)_mm_movemask_epi8(found);
}

static inline uint64_t rmg_marks_64(const char *text, char separator)
{
    return rmg_marks_16(text, separator) | rmg_marks_16(text + 16, separator) << 16 |
           rmg_marks_16(text + 32, separator) << 32 | rmg_marks_16(text + 48, separator) << 48;
}

#else

static inline uint64_t rmg_marks_64(const char *text, char separator)
{
    uint64_t marks = 0;
    for (unsigned i = 0; i < 64; i++)
        if (text[i] == separator || text[i] == '\n' || text[i] == '\r' || text[i] == '"' || text[i] == '\0')
            marks |= UINT64_C(1) << i;
    return marks;
}

#endif

/* A bit for each of the first n (at most 64) bytes that is the separator, a line end, a quote or NUL. */
static inline uint64_t rmg_marks(const char *text, size_t n, char separator)
{
    if (n == 64)
        return rmg_marks_64(text, separator);
    char padded[64] = {0};
    memcpy(padded, text, n);
    return rmg_marks_64(padded, separator) & ((UINT64_C(1) << n) - 1);
}

#endif
