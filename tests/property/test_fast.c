/* The fast way into the cube against the ordinary one: the same cube, cell by cell, the same counts, series and
 * words, for made tables, for tables that were damaged by chance, and for the files of the test tree; in one to
 * seven parts, with every set of instructions of this machine, as plain files of four encodings, packed and from memory. */
#define _XOPEN_SOURCE 700 /* nftw */

#include <criterion/criterion.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/buffer.h"
#include "io/read/bytes/crc32_internal.h"
#include "io/read/fast/part_internal.h"
#include "tests/support/files.h"

static uint64_t state;

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

/* --- one dataset as text ------------------------------------------------------------------------------------ */

static void print_cube(rmg_buffer *out, const rmg_cube *cube)
{
    rmg_buffer_printf(out, "cube %zu cells %d a year\n", cube->n_cells, cube->per_year);
    for (size_t d = 0; d < cube->n_dims; d++)
        rmg_buffer_printf(out, "dim %s %s %zu labels\n", cube->dim[d].name, cube->dim[d].header,
                          rmg_dict_count(cube->dim[d].labels));
    for (size_t i = 0; i < cube->n_cells; i++) {
        rmg_buffer_printf(out, "%d %d %d %lld %lld %d %d %llu", cube->month[i].index, cube->span[i],
                          cube->scenario[i], (long long)cube->amount[i].units,
                          (long long)cube->quantity[i].units, cube->has_quantity[i], cube->has_price[i],
                          (unsigned long long)cube->n_rows[i]);
        for (size_t d = 0; d < cube->n_dims; d++)
            rmg_buffer_printf(out, " %u:%s", cube->dim[d].code[i], rmg_cube_label(cube, d, i));
        rmg_buffer_putc(out, '\n');
    }
}

static void print_file(rmg_buffer *out, const rmg_file *f)
{
    rmg_buffer_printf(out, "file failed %d layout %d sep %d mark %d decimals %d dates %d header %llu\n",
                      f->failed, f->layout, f->separator, f->decimal, f->decimals, f->dates,
                      (unsigned long long)f->header_line);
    rmg_buffer_printf(out, "title %s unit %s currency %s text %s\n", f->title, f->unit, f->currency,
                      f->amounts_text);
    rmg_buffer_printf(out, "rows %llu used %llu out %llu rejected %llu\n", (unsigned long long)f->rows_read,
                      (unsigned long long)f->rows_used, (unsigned long long)f->rows_excluded,
                      (unsigned long long)f->rows_rejected);
    rmg_buffer_printf(out, "%llu %llu %llu %llu %llu %llu equal %llu at %llu rounded %llu rejected %lld\n",
                      (unsigned long long)f->n_preamble, (unsigned long long)f->n_footer,
                      (unsigned long long)f->n_blank, (unsigned long long)f->n_repeated_header,
                      (unsigned long long)f->n_totals, (unsigned long long)f->n_values,
                      (unsigned long long)f->n_equal_rows, (unsigned long long)f->first_equal_line,
                      (unsigned long long)f->n_rounded, (long long)f->rejected_sum.units);
    for (size_t i = 0; i < f->n_columns; i++)
        rmg_buffer_printf(out, "column %s %s %d %d %d\n", f->columns[i].header, f->columns[i].role,
                          f->columns[i].use, f->columns[i].in_cube, f->columns[i].decimal);
    for (size_t i = 0; i < f->n_series; i++) {
        const rmg_file_series *s = &f->series[i];
        rmg_buffer_printf(out, "series %s %d %d %d %d n %llu empty %llu last %lld total %lld %d %d even %d\n",
                          s->name, s->kind, s->year, s->first.index, s->last.index,
                          (unsigned long long)s->n_values, (unsigned long long)s->n_empty,
                          (long long)s->last_value.units, (long long)s->total.units, s->amounts, s->because,
                          s->even_spread);
    }
}

static char *print_dataset(const rmg_dataset *data, rmg_code code, const rmg_diag *why)
{
    rmg_buffer out = {0};
    rmg_buffer_printf(&out, "code %d %s\n", code, code != RMG_OK ? why->message : "");
    if (data->files != NULL)
        print_cube(&out, &data->cube);
    for (size_t i = 0; i < data->n_files; i++)
        print_file(&out, &data->files[i]);
    rmg_buffer_printf(&out, "total %lld upto %d change %lld\n", (long long)data->actual_total.units,
                      data->upto.index, (long long)data->largest_change);
    for (size_t i = 0; i < data->problems.n; i++) {
        const rmg_problem *p = &data->problems.item[i];
        rmg_buffer_printf(&out, "%d %s %llu-%llu:%u %s [%s] %s | %s | %s\n", p->severity, p->reason,
                          (unsigned long long)p->line, (unsigned long long)p->line_end, p->field,
                          p->field_name, p->value, p->message, p->hint, p->raw);
    }
    return out.text;
}

/* From memory when there are bytes, else the file. */
static char *read_as_text(const char *path, const rmg_buffer *bytes, rmg_read_options options)
{
    rmg_input input = {.name = "t.csv", .path = path};
    if (bytes != NULL) {
        input.bytes = rmg_buffer_text(bytes);
        input.length = bytes->length;
    }
    rmg_dataset data;
    rmg_diag why = {0};
    rmg_code code = rmg_read(&data, &input, 1, &options, &why);
    char *text = print_dataset(&data, code, &why);
    rmg_dataset_clear(&data);
    return text;
}

static unsigned n_compared, n_fast;

/* The first line that differs, for the message. */
static const char *difference(const char *got, const char *wanted)
{
    static char text[1200];
    size_t i = 0, line = 0;
    for (; got[i] != '\0' && got[i] == wanted[i]; i++)
        line = got[i] == '\n' ? i + 1 : line;
    if (i - line > 300)
        line = i - 40;
    snprintf(text, sizeof text, "from byte %zu of the line:\ngot    %.300s\nwanted %.300s", i - line,
             got + line, wanted + line);
    return text;
}

static void compare(const char *path, const rmg_buffer *bytes, rmg_read_options options, const char *what)
{
    static const char *const sets[] = {"avx512", "avx2", "sse2", "plain"};
    static const size_t jobs[] = {1, 2, 3, 7};
    options.max_rejects = 1000000;
    options.ordinary_only = true;
    char *wanted = read_as_text(path, bytes, options);
    options.ordinary_only = false;
    for (size_t s = 0; s < 4; s++) {
        rmg_fast_indexer indexer = rmg_fast_indexer_named(sets[s]);
        if (indexer == NULL)
            continue;
        rmg_fast_indexer_use(indexer);
        rmg_fast_tuning = (rmg_fast_tuned){.least = 1, .sample = 600, .jobs = jobs[(s + n_compared) % 4]};
        char *got = read_as_text(path, bytes, options);
        cr_assert(strcmp(got, wanted) == 0, "%s, %s, %zu parts\n%s", what, sets[s], rmg_fast_tuning.jobs,
                  difference(got, wanted));
        free(got);
        n_compared++;
        n_fast += rmg_fast_tuning.n_done > 0;
    }
    free(wanted);
}

/* --- made tables --------------------------------------------------------------------------------------------- */

static void put_amount(rmg_buffer *out, char decimal)
{
    unsigned cents = draw(5000000);
    char group = decimal == ',' ? '.' : ',';
    if (draw(12) == 0)
        rmg_buffer_putc(out, '-');
    if (cents >= 100000 && draw(2) == 0)
        rmg_buffer_printf(out, "%u%c%03u%c%02u", cents / 100000, group, cents / 100 % 1000, decimal,
                          cents % 100);
    else if (draw(6) == 0)
        rmg_buffer_printf(out, "%u", cents / 100);
    else if (draw(40) == 0)
        rmg_buffer_printf(out, "%u%c%05u", cents / 100, decimal, draw(100000));
    else if (draw(40) == 0)
        rmg_buffer_printf(out, "\xE2\x82\xAC %u%c%02u", cents / 100, decimal, cents % 100);
    else
        rmg_buffer_printf(out, "%u%c%02u", cents / 100, decimal, cents % 100);
}

static void put_date(rmg_buffer *out, unsigned style)
{
    unsigned year = 2019 + draw(3), month = 1 + draw(12), day = 1 + draw(28);
    if (style == 0)
        rmg_buffer_printf(out, "%u-%02u-%02u", year, month, day);
    else if (style == 1)
        rmg_buffer_printf(out, "%02u-%02u-%u", day, month, year);
    else
        rmg_buffer_printf(out, "%02u/%02u/%u", day, month, year);
    if (draw(60) == 0)
        rmg_buffer_puts(out, " 00:00:00");
}

static void put_provider(rmg_buffer *out, char separator)
{
    static const char *const names[] = {
        "Zorggroep A", "Sudwest-Frysl\xC3\xA2n", "", "Totaal Zorg BV", "  b ", "7"};
    unsigned n = draw(30);
    if (n == 0)
        rmg_buffer_puts(out, "\"Stichting \"\"De Vuurtoren\"\"; 1\"");
    else if (n == 1)
        rmg_buffer_printf(out, "\"met%cteken\"", separator);
    else if (n == 2)
        rmg_buffer_puts(out, "\"regel\neinde\"");
    else if (n == 3)
        rmg_buffer_puts(out, "12\" hoog");
    else if (n == 4)
        rmg_buffer_puts(out, " \"rond\" ");
    else if (n < 8)
        rmg_buffer_printf(out, "Aanbieder %u", draw(1000));
    else
        rmg_buffer_puts(out, names[n % 6]);
}

static rmg_buffer make_table(unsigned n_rows)
{
    char separator = ";,\t"[draw(3)], decimal = separator == ',' ? '.' : ",."[draw(2)];
    const char *end = draw(6) == 0 ? "\r" : draw(3) == 0 ? "\n" : "\r\n";
    unsigned style = draw(3);
    rmg_buffer out = {0};
    if (draw(8) == 0)
        rmg_buffer_puts(&out, "\xEF\xBB\xBF");
    if (draw(6) == 0)
        rmg_buffer_printf(&out, "Uitgaven Jeugd%s", end);
    rmg_buffer_printf(&out, "factuur%cdatum%caanbieder%caantal%cbedrag%crekening%s", separator, separator,
                      separator, separator, separator, end);
    for (unsigned i = 0; i < n_rows; i++) {
        rmg_buffer_printf(&out, draw(20) == 0 ? "F1%c" : "F%c", separator);
        out.length--;
        rmg_buffer_printf(&out, "%u%c", draw(50) == 0 ? 1 : i, separator);
        put_date(&out, style);
        rmg_buffer_putc(&out, separator);
        put_provider(&out, separator);
        if (draw(12) == 0)
            rmg_buffer_printf(&out, "%c%c", separator, separator);
        else
            rmg_buffer_printf(&out, "%c%u%c", separator, draw(400), separator);
        put_amount(&out, decimal);
        rmg_buffer_printf(&out, draw(200) == 0 ? "%cx%u%s" : "%c%u%s", separator, 4000 + draw(100), end);
    }
    return out;
}

/* Something that an export may well do to a file. */
static void damage(rmg_buffer *table)
{
    static const char *const pieces[] = {"\"",
                                         "\n",
                                         "\r",
                                         "\r\n",
                                         ";",
                                         "\n\n",
                                         ";;;;;\n",
                                         "abc",
                                         "-",
                                         ",",
                                         ".",
                                         "\xEB",
                                         "#REF!",
                                         "%",
                                         "\t",
                                         "''",
                                         "(",
                                         "Totaal",
                                         "\nTotaal;;;;1,00;\n",
                                         "0",
                                         "9",
                                         "/"};
    size_t at = draw((unsigned)table->length);
    if (draw(3) == 0) {
        table->text[at] = (char)draw(128);
    } else if (draw(12) == 0) {
        table->length = at;
        table->text[at] = '\0';
    } else {
        rmg_buffer out = {0};
        rmg_buffer_add(&out, table->text, at);
        rmg_buffer_puts(&out, pieces[draw(sizeof pieces / sizeof pieces[0])]);
        rmg_buffer_add(&out, table->text + at, table->length - at);
        rmg_buffer_clear(table);
        *table = out;
    }
}

/* --- the same table in other bytes --------------------------------------------------------------------------- */

/* The character at text[*i]; what is no UTF-8 counts as Latin-1. */
static uint32_t next_character(const rmg_buffer *text, size_t *i)
{
    const unsigned char *at = (const unsigned char *)text->text + *i;
    size_t left = text->length - *i;
    *i += 1;
    if (left > 1 && at[0] >= 0xC2 && at[0] < 0xE0 && (at[1] & 0xC0) == 0x80) {
        *i += 1;
        return (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
    }
    if (left > 2 && at[0] == 0xE2 && (at[1] & 0xC0) == 0x80 && (at[2] & 0xC0) == 0x80) {
        *i += 2;
        return 0x2000u | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
    }
    return at[0];
}

static void to_utf16(rmg_buffer *out, const rmg_buffer *text, bool big)
{
    rmg_buffer_add(out, big ? "\xFE\xFF" : "\xFF\xFE", 2);
    for (size_t i = 0; i < text->length;) {
        uint32_t c = next_character(text, &i);
        char low = (char)(c & 0xFF), high = (char)(c >> 8);
        rmg_buffer_putc(out, big ? high : low);
        rmg_buffer_putc(out, big ? low : high);
    }
}

static void to_windows_1252(rmg_buffer *out, const rmg_buffer *text)
{
    for (size_t i = 0; i < text->length;) {
        uint32_t c = next_character(text, &i);
        rmg_buffer_putc(out, (char)(c == 0x20AC ? 0x80 : c < 0x100 ? c : '?'));
    }
}

static void put_number(rmg_buffer *out, uint32_t number, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        rmg_buffer_putc(out, (char)(number >> 8 * i & 0xFF));
}

/* A .gz in which nothing is made smaller (RFC 1951, stored blocks). */
static void to_gzip(rmg_buffer *out, const rmg_buffer *text)
{
    rmg_buffer_add(out, "\x1F\x8B\x08\0\0\0\0\0\0\xFF", 10);
    for (size_t at = 0, n; at == 0 || at < text->length; at += n) {
        n = text->length - at < 3000 ? text->length - at : 3000;
        rmg_buffer_putc(out, at + n == text->length);
        put_number(out, (uint32_t)n, 2);
        put_number(out, ~(uint32_t)n, 2);
        rmg_buffer_add(out, text->text + at, n);
        if (n == 0)
            break;
    }
    put_number(out, rmg_crc32(0, text->text, text->length), 4);
    put_number(out, (uint32_t)text->length, 4);
}

typedef enum form { AS_IT_IS, IN_MEMORY, UTF16LE, UTF16BE, WINDOWS_1252, GZIP, CUT_GZIP, FORMS } form;

static void give_form(rmg_buffer *table, form wanted)
{
    rmg_buffer out = {0};
    if (wanted == UTF16LE || wanted == UTF16BE)
        to_utf16(&out, table, wanted == UTF16BE);
    else if (wanted == WINDOWS_1252)
        to_windows_1252(&out, table);
    else if (wanted == GZIP || wanted == CUT_GZIP)
        to_gzip(&out, table);
    else
        return;
    if (wanted == CUT_GZIP && out.length > 100)
        out.length -= 1 + draw(60);
    rmg_buffer_clear(table);
    *table = out;
}

static rmg_read_options random_options(void)
{
    static const char *const keep[] = {"provider"};
    rmg_read_options options = {.keep_rule = (rmg_keep)draw(3)};
    if (options.keep_rule == RMG_KEEP_NAMED) {
        options.keep = keep;
        options.n_keep = 1;
    }
    if (draw(6) == 0)
        options.calendar.fiscal_start = 7;
    if (draw(8) == 0)
        options.dash = RMG_DASH_ZERO;
    return options;
}

static void try_tables(unsigned first, unsigned last, unsigned damages)
{
    char *folder = test_temp_dir(), *path = test_path(folder, "t.csv"), what[64];
    for (unsigned number = first; number < last; number++) {
        seed(number);
        rmg_buffer table = make_table(20 + draw(120));
        for (unsigned i = 0; i < damages && table.length > 1; i++)
            damage(&table);
        rmg_read_options options = random_options();
        form wanted = number % 2 == 0 ? AS_IT_IS : (form)draw(FORMS);
        give_form(&table, wanted);
        snprintf(what, sizeof what, "case %u, form %d", number, wanted);
        cr_assert_eq(test_write_file(path, rmg_buffer_text(&table), table.length), 0);
        compare(path, wanted == IN_MEMORY ? &table : NULL, options, what);
        rmg_buffer_clear(&table);
    }
    free(path);
    test_temp_dir_remove(folder);
}

Test(fast, gives_what_the_ordinary_way_gives_for_made_tables, .timeout = 200)
{
    try_tables(0, 150, 0);
    cr_assert_gt(n_fast * 2, n_compared, "%u of %u went the fast way", n_fast, n_compared);
}

Test(fast, gives_what_the_ordinary_way_gives_for_damaged_tables, .timeout = 20000)
{
    const char *cases = getenv("RMG_FAST_CASES"); /* 10000 for the long run */
    unsigned n = cases != NULL ? (unsigned)atoi(cases) : 250;
    try_tables(100000, 100000 + n / 2, 1);
    try_tables(200000, 200000 + n / 2, 4);
}

static int visit(const char *path, const struct stat *info, int kind, struct FTW *where)
{
    (void)where;
    if (kind == FTW_F && info->st_size < 700000)
        compare(path, NULL, (rmg_read_options){0}, path);
    return 0;
}

Test(fast, gives_what_the_ordinary_way_gives_for_every_file_of_the_tree, .timeout = 200)
{
    cr_assert_eq(nftw(RMG_TEST_DATA, visit, 16, FTW_PHYS), 0);
    cr_assert_eq(nftw(RMG_TEST_DIR, visit, 16, FTW_PHYS), 0);
    nftw(RMG_TEST_SHARED "/oxford", visit, 16, FTW_PHYS); /* may be absent */
}
