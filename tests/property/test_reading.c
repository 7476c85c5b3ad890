/* Random tables and numbers: what is written in any dialect reads back, and the order of rows decides nothing. */
#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/number.h"
#include "io/read/records/record.h"
#include "io/read/values/number_column.h"

static uint64_t state;

/* xorshift64*, so that a failing case can be run again from its number */
static unsigned draw(unsigned n)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (unsigned)((state * UINT64_C(2685821657736338717)) >> 33) % n;
}

static void seed(uint64_t number)
{
    state = number * UINT64_C(0x9E3779B97F4A7C15) + 1;
}

/* --- a table of texts, written in some dialect ------------------------------------------------------------ */

enum { ROWS_MAX = 12, FIELDS_MAX = 6 };

typedef struct table {
    unsigned n_rows, n_fields;
    char *cell[ROWS_MAX][FIELDS_MAX];
} table;

typedef struct how {
    char separator;
    const char *line_end;
    rmg_encoding encoding;
    bool bom, last_end;
} how;

static char *random_text(void)
{
    static const char *const pieces[] = {
        "a",        "B",  "7",  " ",    "\t", "\"", ";",        ",",
        "|",        "\n", "\r", "\r\n", "'",  "\\", "\xC3\xAB", "\xE2\x82\xAC",
        "\xC5\xA1", "=",  "-",  "\"\"", "#",  ".",  "sep="};
    rmg_buffer text = {0};
    rmg_buffer_puts(&text, "");
    for (unsigned n = draw(4) == 0 ? 0 : draw(7); n > 0; n--)
        rmg_buffer_puts(&text, pieces[draw(sizeof pieces / sizeof pieces[0])]);
    return text.text;
}

static table random_table(void)
{
    table t = {.n_rows = 1 + draw(ROWS_MAX), .n_fields = 1 + draw(FIELDS_MAX)};
    for (unsigned r = 0; r < t.n_rows; r++)
        for (unsigned f = 0; f < t.n_fields; f++)
            t.cell[r][f] = random_text();
    free(t.cell[0][0]);
    t.cell[0][0] = rmg_copy("kop"); /* so that no table begins like sep= or a byte order mark */
    return t;
}

static void table_clear(table *t)
{
    for (unsigned r = 0; r < t->n_rows; r++)
        for (unsigned f = 0; f < t->n_fields; f++)
            free(t->cell[r][f]);
}

static how random_how(void)
{
    static const char separators[] = ";,\t|";
    static const char *const ends[] = {"\n", "\r\n", "\r"};
    how h = {.separator = separators[draw(4)], .line_end = ends[draw(3)], .last_end = draw(2) == 0};
    h.encoding = (rmg_encoding)(RMG_UTF8 + draw(4));
    h.bom = h.encoding == RMG_UTF16LE || h.encoding == RMG_UTF16BE ||
            (h.encoding == RMG_UTF8 && draw(2) == 0);
    return h;
}

/* Must be quoted: separators, quotes, line ends, blanks at the ends. */
static bool needs_quotes(const char *text, char separator)
{
    size_t n = strlen(text);
    return strpbrk(text, "\"\r\n") != NULL || strchr(text, separator) != NULL ||
           (n > 0 && (strchr(" \t", text[0]) != NULL || strchr(" \t", text[n - 1]) != NULL));
}

static void put_field(rmg_buffer *out, const char *text, char separator)
{
    static const char *const blanks[] = {"", "", "", " "};
    bool quotes = needs_quotes(text, separator) || draw(5) == 0;
    rmg_buffer_puts(out, blanks[draw(4)]);
    if (quotes)
        rmg_buffer_putc(out, '"');
    for (const char *c = text; *c != '\0'; c++) {
        rmg_buffer_putc(out, *c);
        if (*c == '"')
            rmg_buffer_putc(out, '"');
    }
    if (quotes)
        rmg_buffer_putc(out, '"');
    rmg_buffer_puts(out, blanks[draw(4)]);
}

static void put_row(rmg_buffer *out, const table *t, unsigned r, const how *h)
{
    for (unsigned f = 0; f < t->n_fields; f++) {
        if (f > 0)
            rmg_buffer_putc(out, h->separator);
        put_field(out, t->cell[r][f], h->separator);
    }
}

static void put_unit(rmg_buffer *out, unsigned unit, const how *h)
{
    rmg_buffer_putc(out, (char)(h->encoding == RMG_UTF16LE ? unit & 0xFF : unit >> 8));
    rmg_buffer_putc(out, (char)(h->encoding == RMG_UTF16LE ? unit >> 8 : unit & 0xFF));
}

/* The few letters of random_text() outside ASCII, in Windows-1252. */
static int to_1252(unsigned point)
{
    return point == 0x20AC ? 0x80 : point == 0x161 ? 0x9A : (int)point;
}

static rmg_buffer encode(const rmg_buffer *utf8, const how *h)
{
    rmg_buffer out = {0};
    if (h->bom && h->encoding == RMG_UTF8)
        rmg_buffer_puts(&out, "\xEF\xBB\xBF");
    else if (h->bom)
        put_unit(&out, 0xFEFF, h);
    for (size_t i = 0; i < utf8->length;) {
        unsigned char c = (unsigned char)utf8->text[i++];
        unsigned point = c < 0x80 ? c : c < 0xE0 ? c & 0x1F : c & 0x0F;
        while (c >= 0xC0 && i < utf8->length && ((unsigned char)utf8->text[i] & 0xC0) == 0x80)
            point = point << 6 | ((unsigned char)utf8->text[i++] & 0x3F);
        if (h->encoding == RMG_WINDOWS_1252)
            rmg_buffer_putc(&out, (char)to_1252(point));
        else if (h->encoding != RMG_UTF8)
            put_unit(&out, point, h);
    }
    if (h->encoding == RMG_UTF8)
        rmg_buffer_add(&out, utf8->text, utf8->length);
    return out;
}

/* --- and read back ------------------------------------------------------------------------------------------ */

typedef struct pass {
    rmg_source source;
    rmg_encoding_choice encoding;
    rmg_records *records;
} pass;

static void start(pass *p, const rmg_buffer *bytes, const how *h)
{
    rmg_diag why = {0};
    cr_assert_eq(rmg_source_memory(&p->source, "t.csv", bytes->text, bytes->length, &why), RMG_OK);
    rmg_encoding asked = h->encoding == RMG_WINDOWS_1252 ? RMG_WINDOWS_1252 : RMG_ENCODING_AUTO;
    cr_assert_eq(rmg_encoding_decide(&p->encoding, &p->source, asked, &why), RMG_OK, "%s", why.message);
    cr_assert_eq(p->encoding.encoding, h->encoding);
    cr_assert_eq(rmg_records_open(&p->records, &p->source, &p->encoding, h->separator, &why), RMG_OK);
}

static void finish(pass *p)
{
    rmg_records_close(p->records);
    rmg_source_close(&p->source);
}

static void expect_row(const rmg_record *record, const table *t, unsigned r, unsigned number)
{
    cr_assert_null(record->reason, "case %u row %u: %s", number, r, record->reason);
    cr_assert_eq(record->n_fields, t->n_fields, "case %u row %u: %zu fields", number, r, record->n_fields);
    for (unsigned f = 0; f < t->n_fields; f++) {
        cr_assert_eq(record->field[f].length, strlen(t->cell[r][f]), "case %u row %u field %u", number, r, f);
        cr_assert_eq(memcmp(record->field[f].text, t->cell[r][f], record->field[f].length), 0);
    }
}

Test(reading, any_table_in_any_dialect_and_encoding_reads_back)
{
    for (unsigned number = 0; number < 3000; number++) {
        seed(number);
        table t = random_table();
        how h = random_how();
        rmg_buffer text = {0};
        for (unsigned r = 0; r < t.n_rows; r++) {
            put_row(&text, &t, r, &h);
            /* a last row that is one empty field needs its line end to be there at all */
            rmg_buffer_puts(&text, r + 1 < t.n_rows || h.last_end || t.n_fields == 1 ? h.line_end : "");
        }
        rmg_buffer bytes = encode(&text, &h);
        pass p = {0};
        start(&p, &bytes, &h);
        rmg_record record;
        bool more;
        for (unsigned r = 0; r < t.n_rows; r++) {
            cr_assert_eq(rmg_records_next(p.records, &record, &more, NULL), RMG_OK, "case %u", number);
            cr_assert(more, "case %u row %u", number, r);
            expect_row(&record, &t, r, number);
        }
        cr_assert_eq(rmg_records_next(p.records, &record, &more, NULL), RMG_OK);
        cr_assert_not(more, "case %u", number);
        finish(&p);
        rmg_buffer_clear(&bytes);
        rmg_buffer_clear(&text);
        table_clear(&t);
    }
}

Test(reading, a_bad_row_is_rejected_alone)
{
    static const char *const bad[] = {"\"x\"y", "\"a\" \"b\"", "\"\"\"\"x\"", "  \"q\"#"};
    for (unsigned number = 0; number < 1000; number++) {
        seed(number + 1000000);
        table t = random_table();
        how h = random_how();
        unsigned at = draw(t.n_rows + 1);
        rmg_buffer text = {0};
        for (unsigned r = 0; r <= t.n_rows; r++) {
            if (r == at) {
                rmg_buffer_puts(&text, bad[draw(sizeof bad / sizeof bad[0])]);
                rmg_buffer_puts(&text, h.line_end);
            }
            if (r < t.n_rows) {
                put_row(&text, &t, r, &h);
                rmg_buffer_puts(&text, h.line_end);
            }
        }
        rmg_buffer bytes = encode(&text, &h);
        pass p = {0};
        start(&p, &bytes, &h);
        rmg_record record;
        bool more;
        for (unsigned r = 0; r <= t.n_rows; r++) {
            cr_assert_eq(rmg_records_next(p.records, &record, &more, NULL), RMG_OK, "case %u", number);
            if (r == at)
                cr_assert_str_eq(record.reason, "bad-quote", "case %u", number);
            else
                expect_row(&record, &t, r < at ? r : r - 1, number);
        }
        finish(&p);
        rmg_buffer_clear(&bytes);
        rmg_buffer_clear(&text);
        table_clear(&t);
    }
}

/* --- numbers ------------------------------------------------------------------------------------------------- */

static int64_t random_units(void)
{
    int64_t units = (int64_t)draw(1u << 30) * (int64_t)draw(1u << 30);
    units >>= draw(60);
    return draw(2) == 0 ? -units : units;
}

Test(reading, a_number_written_in_any_style_reads_back)
{
    static const struct {
        rmg_number_style style;
        rmg_mark mark;
    } styles[] = {
        {{',', ".", "-", false, 4}, RMG_MARK_COMMA},
        {{'.', ",", "-", false, 4}, RMG_MARK_POINT},
        {{',', "", "-", true, 4}, RMG_MARK_COMMA},
        {{'.', "", "\xE2\x88\x92", true, 4}, RMG_MARK_POINT},
        {{',', " ", "- ", false, 4}, RMG_MARK_COMMA},
        {{',', "\xC2\xA0", "-", false, 4}, RMG_MARK_COMMA},
        {{'.', "\xE2\x80\xAF", "-", false, 4}, RMG_MARK_POINT},
        {{'.', "'", "-", false, 4}, RMG_MARK_POINT},
    };
    for (unsigned number = 0; number < 20000; number++) {
        seed(number + 2000000);
        int64_t units = random_units();
        unsigned i = draw(sizeof styles / sizeof styles[0]);
        char text[RMG_NUMBER_MAX];
        size_t length = rmg_number_format(text, units, &styles[i].style);
        rmg_numeral n;
        rmg_numeral_rules rules = {.mark = styles[i].mark};
        rmg_numeral_read(&n, text, length, &rules);
        cr_assert_null(n.reason, "%s: %s", text, n.reason);
        cr_assert_eq(n.units, units, "%s: %" PRId64 " is not %" PRId64, text, n.units, units);
        /* four decimals prove the mark */
        cr_assert_eq(rmg_numeral_proof(text, length),
                     styles[i].mark == RMG_MARK_COMMA ? RMG_PROVES_COMMA : RMG_PROVES_POINT, "%s", text);
    }
}

Test(reading, the_order_of_rows_decides_nothing)
{
    static const char *const texts[] = {
        "1.234", "1,234",          "2,5", "2.50",  "7",         "1.234,50", "1,234.50", "-",
        "x",     "\xE2\x82\xAC 5", "$ 5", "0.123", "12.34.567", "1.155,-",  "(3.000)",  ""};
    enum { N = sizeof texts / sizeof texts[0] };
    for (unsigned number = 0; number < 3000; number++) {
        seed(number + 3000000);
        const char *value[6];
        unsigned n = 1 + draw(6);
        for (unsigned i = 0; i < n; i++)
            value[i] = texts[draw(N)];
        rmg_code first_code = RMG_OK;
        rmg_mark first_mark = RMG_MARK_NONE;
        for (unsigned shuffle = 0; shuffle < 4; shuffle++) {
            rmg_number_column column = {0};
            rmg_numeral_rules rules = {0};
            rmg_mark mark;
            for (unsigned i = 0; i < n; i++)
                rmg_number_column_add(&column, value[i], strlen(value[i]), &rules, i + 2, 1);
            rmg_code code = rmg_number_column_decide(&mark, &column, RMG_MARK_NONE, NULL, RMG_MARK_NONE,
                                                     NULL);
            if (shuffle == 0) {
                first_code = code;
                first_mark = mark;
            }
            cr_assert_eq(code, first_code, "case %u", number);
            cr_assert_eq(mark, first_mark, "case %u", number);
            for (unsigned i = n; i > 1; i--) {
                unsigned k = draw(i);
                const char *other = value[k];
                value[k] = value[i - 1];
                value[i - 1] = other;
            }
        }
    }
}
