#include "io/read/bytes/decode_internal.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

/* --- UTF-8 ---------------------------------------------------------------------------------------------- */

static size_t ascii_run(const unsigned char *text, size_t length)
{
    size_t i = 0;
    uint64_t eight;
    for (; i + 8 <= length; i += 8) {
        memcpy(&eight, text + i, 8);
        if (eight & UINT64_C(0x8080808080808080))
            break;
    }
    while (i < length && text[i] < 0x80)
        i++;
    return i;
}

/* Bytes that a lead byte asks for, and the range of the byte after it (Unicode, table 3-7: no overlong
 * forms, no surrogates, nothing above U+10FFFF). 0: no lead byte. */
static size_t sequence(unsigned char lead, unsigned char *low, unsigned char *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF) {
        *low = lead == 0xE0 ? 0xA0 : 0x80;
        *high = lead == 0xED ? 0x9F : 0xBF;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        *low = lead == 0xF0 ? 0x90 : 0x80;
        *high = lead == 0xF4 ? 0x8F : 0xBF;
        return 4;
    }
    return 0;
}

/* 1 whole and valid, 0 cut off by the end, -1 invalid. */
static int check_sequence(const unsigned char *text, size_t left, size_t *n)
{
    unsigned char low, high;
    *n = sequence(text[0], &low, &high);
    if (*n == 0)
        return -1;
    for (size_t k = 1; k < *n; k++) {
        if (k == left)
            return 0;
        if (text[k] < low || text[k] > high)
            return -1;
        low = 0x80;
        high = 0xBF;
    }
    return 1;
}

size_t rmg_utf8_valid(const unsigned char *text, size_t length, bool *bad)
{
    size_t i = 0;
    *bad = false;
    for (;;) {
        i += ascii_run(text + i, length - i);
        if (i == length)
            return i;
        size_t n;
        int verdict = check_sequence(text + i, length - i, &n);
        if (verdict <= 0) {
            *bad = verdict < 0;
            return i;
        }
        i += n;
    }
}

/* --- one block of one encoding: bytes taken, bytes made; stops before what it cannot read ----------------- */

static void decode_utf8(rmg_chunk *c)
{
    bool bad;
    size_t n = c->n_in < c->n_out ? c->n_in : c->n_out;
    c->taken = c->made = rmg_utf8_valid(c->in, n, &bad);
    c->n_bad = bad ? 1 : 0;
    if (c->made != 0)
        memcpy(c->out, c->in, c->made);
}

static size_t put_utf8(char *out, uint32_t point)
{
    if (point < 0x80) {
        out[0] = (char)point;
        return 1;
    }
    if (point < 0x800) {
        out[0] = (char)(0xC0 | point >> 6);
        out[1] = (char)(0x80 | (point & 0x3F));
        return 2;
    }
    if (point < 0x10000) {
        out[0] = (char)(0xE0 | point >> 12);
        out[1] = (char)(0x80 | (point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (point & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | point >> 18);
    out[1] = (char)(0x80 | (point >> 12 & 0x3F));
    out[2] = (char)(0x80 | (point >> 6 & 0x3F));
    out[3] = (char)(0x80 | (point & 0x3F));
    return 4;
}

/* 0x80..0x9F of Windows-1252 (WHATWG and Microsoft agree on these); 0 where nothing is defined. */
static const uint16_t windows_1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                          0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/* ASCII, sixteen letters at a time: what most files hold nearly all the time. */
static void decode_ascii(rmg_chunk *c)
{
    uint64_t two[2];
    while (c->taken + 16 <= c->n_in && c->made + 16 <= c->n_out) {
        memcpy(two, c->in + c->taken, 16);
        if (((two[0] | two[1]) & UINT64_C(0x8080808080808080)) != 0)
            return;
        memcpy(c->out + c->made, two, 16);
        c->taken += 16;
        c->made += 16;
    }
}

static void decode_windows_1252(rmg_chunk *c)
{
    decode_ascii(c);
    while (c->taken < c->n_in && c->made + 3 <= c->n_out) {
        unsigned char byte = c->in[c->taken];
        uint32_t point = byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
        if (point == 0 && byte != 0) {
            c->n_bad = 1;
            return;
        }
        c->made += put_utf8(c->out + c->made, point);
        c->taken++;
        if (point >= 0x80)
            decode_ascii(c);
    }
}

static uint32_t unit_at(const unsigned char *bytes, bool big_endian)
{
    return big_endian ? (uint32_t)bytes[0] << 8 | bytes[1] : (uint32_t)bytes[1] << 8 | bytes[0];
}

/* The same for letters of two bytes, eight of them at a time. */
static void decode_ascii_pairs(rmg_chunk *c, bool big_endian)
{
    static const unsigned char others[2][8] = {{0x80, 0xFF, 0x80, 0xFF, 0x80, 0xFF, 0x80, 0xFF},
                                               {0xFF, 0x80, 0xFF, 0x80, 0xFF, 0x80, 0xFF, 0x80}};
    const size_t letter = big_endian;
    uint64_t two[2], other;
    memcpy(&other, others[big_endian], sizeof other);
    while (c->taken + 16 <= c->n_in && c->made + 8 <= c->n_out) {
        const unsigned char *in = c->in + c->taken;
        memcpy(two, in, 16);
        if (((two[0] | two[1]) & other) != 0)
            return;
        for (size_t i = 0; i < 8; i++)
            c->out[c->made + i] = (char)in[2 * i + letter];
        c->taken += 16;
        c->made += 8;
    }
}

static void decode_utf16(rmg_chunk *c, bool big_endian)
{
    decode_ascii_pairs(c, big_endian);
    while (c->taken + 2 <= c->n_in && c->made + 4 <= c->n_out) {
        uint32_t point = unit_at(c->in + c->taken, big_endian), low;
        size_t n = 2;
        if (point >= 0xD800 && point < 0xE000) {
            if (point < 0xDC00 && c->taken + 4 > c->n_in)
                return; /* the second half is in the next block */
            low = point < 0xDC00 ? unit_at(c->in + c->taken + 2, big_endian) : 0;
            if (low < 0xDC00 || low >= 0xE000) {
                c->n_bad = 2;
                return;
            }
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            n = 4;
        }
        c->made += put_utf8(c->out + c->made, point);
        c->taken += n;
        if (point >= 0x80)
            decode_ascii_pairs(c, big_endian);
    }
}

void rmg_chunk_decode(rmg_chunk *chunk, rmg_encoding encoding)
{
    if (encoding == RMG_UTF8)
        decode_utf8(chunk);
    else if (encoding == RMG_WINDOWS_1252)
        decode_windows_1252(chunk);
    else
        decode_utf16(chunk, encoding == RMG_UTF16BE);
}

/* --- the stream ------------------------------------------------------------------------------------------- */

rmg_code rmg_decoder_start(rmg_decoder *decoder, rmg_source *source, const rmg_encoding_choice *choice,
                           rmg_diag *why)
{
    decoder->source = source;
    decoder->encoding = choice->encoding;
    decoder->at_end = decoder->stopped = false;
    decoder->past_bom = !choice->bom;
    decoder->n_bad = decoder->position = decoder->length = 0;
    return source->rewind(source, why);
}

static rmg_code refill(rmg_decoder *decoder, rmg_diag *why)
{
    size_t left = decoder->length - decoder->position, got = 0;
    memmove(decoder->raw, decoder->raw + decoder->position, left);
    decoder->position = 0;
    decoder->length = left;
    rmg_code code = decoder->source->read(decoder->source, decoder->raw + left, sizeof decoder->raw - left,
                                          &got, why);
    decoder->length += got;
    decoder->at_end = code == RMG_OK && got == 0;
    return code;
}

static rmg_code skip_bom(rmg_decoder *decoder, rmg_diag *why)
{
    size_t n = decoder->encoding == RMG_UTF8 ? 3 : 2;
    while (decoder->length < n && !decoder->at_end) {
        rmg_code code = refill(decoder, why);
        if (code != RMG_OK)
            return code;
    }
    decoder->position = decoder->length < n ? decoder->length : n;
    decoder->past_bom = true;
    return RMG_OK;
}

static void stop(rmg_decoder *decoder, size_t n)
{
    decoder->stopped = true;
    decoder->n_bad = n < sizeof decoder->bad ? n : sizeof decoder->bad;
    memcpy(decoder->bad, decoder->raw + decoder->position, decoder->n_bad);
}

static size_t decode_block(rmg_decoder *decoder, char *out, size_t capacity)
{
    rmg_chunk c = {.in = decoder->raw + decoder->position,
                   .n_in = decoder->length - decoder->position,
                   .out = out,
                   .n_out = capacity};
    rmg_chunk_decode(&c, decoder->encoding);
    decoder->position += c.taken;
    /* what is left at the end of the file is the beginning of a character that never ends */
    if (c.n_bad != 0 || (c.made == 0 && decoder->at_end && decoder->position < decoder->length))
        stop(decoder, c.n_bad != 0 ? c.n_bad : decoder->length - decoder->position);
    return c.made;
}

rmg_code rmg_decode(rmg_decoder *decoder, char *out, size_t capacity, size_t *got, rmg_diag *why)
{
    assert(capacity >= RMG_DECODE_LEAST);
    *got = 0;
    rmg_code code = decoder->past_bom ? RMG_OK : skip_bom(decoder, why);
    while (code == RMG_OK && !decoder->stopped) {
        *got = decode_block(decoder, out, capacity);
        if (*got > 0 || decoder->at_end)
            break;
        if (!decoder->stopped)
            code = refill(decoder, why);
    }
    return code;
}
