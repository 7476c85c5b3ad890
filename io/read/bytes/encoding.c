#include "io/read/bytes/encoding.h"

#include <string.h>
#include <strings.h>

#include "core/text.h"
#include "io/read/bytes/decode_internal.h"

static const struct {
    const char *name;
    rmg_encoding encoding;
} spellings[] = {
    {"utf-8", RMG_UTF8},          {"windows-1252", RMG_WINDOWS_1252},
    {"utf-16le", RMG_UTF16LE},    {"utf-16be", RMG_UTF16BE},
    {"auto", RMG_ENCODING_AUTO},  {"utf8", RMG_UTF8},
    {"cp1252", RMG_WINDOWS_1252}, {"ansi", RMG_WINDOWS_1252},
    {"latin1", RMG_WINDOWS_1252}, {"iso-8859-1", RMG_WINDOWS_1252},
    {"utf16le", RMG_UTF16LE},     {"utf-16", RMG_UTF16LE},
    {"utf16be", RMG_UTF16BE},
};

const char *rmg_encoding_name(rmg_encoding encoding)
{
    for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++)
        if (spellings[i].encoding == encoding && encoding != RMG_ENCODING_AUTO)
            return spellings[i].name;
    return "";
}

bool rmg_encoding_find(rmg_encoding *out, const char *name)
{
    for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
        if (strcasecmp(spellings[i].name, name) == 0) {
            *out = spellings[i].encoding;
            return true;
        }
    }
    return false;
}

/* --- deciding --------------------------------------------------------------------------------------------- */

static rmg_encoding byte_order_mark(const unsigned char *head, size_t n)
{
    if (n >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0)
        return RMG_UTF8;
    if (n >= 2 && memcmp(head, "\xFF\xFE", 2) == 0)
        return RMG_UTF16LE;
    if (n >= 2 && memcmp(head, "\xFE\xFF", 2) == 0)
        return RMG_UTF16BE;
    return RMG_ENCODING_AUTO;
}

/* Text of two bytes a letter is half zeros as long as its letters are Latin. */
static rmg_code refuse_nuls(const rmg_source *source, const unsigned char *head, size_t n, rmg_diag *why)
{
    size_t nuls[2] = {0, 0};
    for (size_t i = 0; i < n; i++)
        if (head[i] == 0)
            nuls[i & 1]++;
    if (nuls[0] + nuls[1] < 2 || (nuls[0] + nuls[1]) * 4 < n)
        return RMG_OK;
    rmg_code code = rmg_fail(why, RMG_EINPUT,
                             RMG_T("%zu of the first %zu bytes are zero: this is UTF-16, or no text at all"),
                             nuls[0] + nuls[1], n);
    rmg_at(why, source->name, 0, 0);
    rmg_hint(why, "--encoding %s", rmg_encoding_name(nuls[0] > nuls[1] ? RMG_UTF16BE : RMG_UTF16LE));
    return code;
}

/* Fill `block` behind the `kept` bytes in it, or reach the end. */
static rmg_code fill(rmg_source *source, unsigned char *block, size_t kept, size_t capacity, size_t *n,
                     rmg_diag *why)
{
    size_t got = 1;
    rmg_code code = RMG_OK;
    *n = kept;
    while (code == RMG_OK && got > 0 && *n < capacity) {
        code = source->read(source, block + *n, capacity - *n, &got, why);
        *n += got;
    }
    return code;
}

typedef struct survey {
    bool is_utf8;
    uint64_t odd_at; /* offset of the first byte that is not UTF-8 */
    unsigned char odd_byte;
} survey;

/* Is all of it UTF-8? `block` holds the first *n bytes already. */
static rmg_code survey_utf8(survey *out, rmg_source *source, unsigned char *block, size_t capacity, size_t n,
                            rmg_diag *why)
{
    uint64_t before = 0;
    for (;;) {
        bool bad, last = n < capacity;
        size_t good = rmg_utf8_valid(block, n, &bad);
        if (bad || (last && good < n)) {
            *out = (survey){false, before + good, block[good]};
            return RMG_OK;
        }
        if (last)
            break;
        memmove(block, block + good, n - good);
        before += good;
        rmg_code code = fill(source, block, n - good, capacity, &n, why);
        if (code != RMG_OK)
            return code;
    }
    out->is_utf8 = true;
    return RMG_OK;
}

/* Which line is that byte on? Read up to it once more. */
static rmg_code find_line(uint64_t *line, rmg_source *source, uint64_t offset, rmg_diag *why)
{
    unsigned char block[4096], last = 0;
    size_t got = 1;
    rmg_code code = source->rewind(source, why);
    *line = 1;
    while (code == RMG_OK && got > 0 && offset > 0) {
        code = source->read(source, block, offset < sizeof block ? (size_t)offset : sizeof block, &got, why);
        for (size_t i = 0; i < got; last = block[i++])
            *line += block[i] == '\r' || (block[i] == '\n' && last != '\r');
        offset -= got;
    }
    return code;
}

static rmg_code decide_by_content(rmg_encoding_choice *out, rmg_source *source, unsigned char *block,
                                  size_t capacity, size_t n, rmg_diag *why)
{
    survey found = {0};
    rmg_code code = refuse_nuls(source, block, n < 4096 ? n : 4096, why);
    if (code == RMG_OK)
        code = survey_utf8(&found, source, block, capacity, n, why);
    if (code != RMG_OK)
        return code;
    out->encoding = found.is_utf8 ? RMG_UTF8 : RMG_WINDOWS_1252;
    out->assumed = !found.is_utf8;
    out->odd_byte = found.odd_byte;
    return found.is_utf8 ? RMG_OK : find_line(&out->odd_line, source, found.odd_at, why);
}

rmg_code rmg_encoding_decide(rmg_encoding_choice *out, rmg_source *source, rmg_encoding asked, rmg_diag *why)
{
    unsigned char block[1 << 16];
    size_t n = 0;
    *out = (rmg_encoding_choice){0};
    rmg_code code = source->rewind(source, why);
    if (code == RMG_OK)
        code = fill(source, block, 0, sizeof block, &n, why);
    if (code != RMG_OK)
        return code;

    rmg_encoding mark = byte_order_mark(block, n);
    out->bom = mark != RMG_ENCODING_AUTO && (asked == RMG_ENCODING_AUTO || asked == mark);
    out->encoding = asked != RMG_ENCODING_AUTO ? asked : mark;
    if (out->encoding == RMG_ENCODING_AUTO)
        code = decide_by_content(out, source, block, sizeof block, n, why);
    rmg_code again = source->rewind(source, code == RMG_OK ? why : NULL);
    return code != RMG_OK ? code : again;
}
