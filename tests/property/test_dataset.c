/* What holds for every table, tried on many made by a fixed generator. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/buffer.h"
#include "core/number.h"
#include "tests/support/cells.h"
#include "tests/support/files.h"
#include "tests/support/read.h"

#define TRIALS 60
#define ROWS_MAX 60

/* --- a generator that gives the same tables everywhere --------------------------------------------------- */

static uint64_t state;

static unsigned pick(unsigned n)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(state >> 33) % n;
}

typedef struct made_row {
    int year, month, day;
    unsigned provider, product;
    int64_t amount; /* units of 1/100 */
    unsigned quantity;
    bool plan;
} made_row;

static const char *const providers[] = {"Zorg A", "Cliënt & Co", "O'Brien \"de Brug\"", "Kop;staart", "A,B|C",
                                        "",       "Totaal Zorg"};
static const char *const products[] = {"00123", "16.01.2001", "behandeling", "=1+1"};

static size_t make_rows(made_row rows[ROWS_MAX], uint64_t seed)
{
    state = seed * UINT64_C(0x9E3779B97F4A7C15) + 12345;
    size_t n = 4 + pick(ROWS_MAX - 4);
    for (size_t i = 0; i < n; i++)
        rows[i] = (made_row){.year = 2019 + (int)pick(3),
                             .month = 1 + (int)pick(12),
                             .day = 1 + (int)pick(28),
                             .provider = pick(sizeof providers / sizeof *providers),
                             .product = pick(sizeof products / sizeof *products),
                             .amount = (int64_t)pick(100000000) - 20000000,
                             .quantity = pick(500),
                             .plan = pick(4) == 0};
    rows[0].amount = 123456; /* one value that proves the mark: 1234.56 */
    return n;
}

/* --- the same table written in many ways ----------------------------------------------------------------- */

typedef struct writing {
    char separator, decimal;
    bool quote_all, group, bom, utf16;
    const char *line_end;
    int date_form; /* 0: 2021-04-30, 1: 30-04-2021, 2: 30.04.2021, 3: 20210430 */
} writing;

static void put_text(rmg_buffer *out, const char *text, const writing *how)
{
    bool needs = how->quote_all || strchr(text, how->separator) != NULL || strpbrk(text, "\"\r\n") != NULL;
    if (!needs) {
        rmg_buffer_puts(out, text);
        return;
    }
    rmg_buffer_putc(out, '"');
    for (; *text != '\0'; text++) {
        if (*text == '"')
            rmg_buffer_putc(out, '"');
        rmg_buffer_putc(out, *text);
    }
    rmg_buffer_putc(out, '"');
}

static void put_amount(rmg_buffer *out, int64_t hundredths, const writing *how)
{
    char number[RMG_NUMBER_MAX];
    rmg_number_style style = {.decimal = how->decimal,
                              .group = !how->group           ? ""
                                       : how->decimal == ',' ? "."
                                                             : ",",
                              .minus = "-",
                              .decimals = 2};
    rmg_number_format(number, hundredths * (RMG_SCALE / 100), &style);
    put_text(out, number, how);
}

static void put_date(rmg_buffer *out, const made_row *row, const writing *how)
{
    int y = row->year, m = row->month, d = row->day;
    switch (how->date_form) {
    case 0:
        rmg_buffer_printf(out, "%04d-%02d-%02d", y, m, d);
        break;
    case 1:
        rmg_buffer_printf(out, "%02d-%02d-%04d", d, m, y);
        break;
    case 2:
        rmg_buffer_printf(out, "%02d.%02d.%04d", d, m, y);
        break;
    default:
        rmg_buffer_printf(out, "%04d%02d%02d", y, m, d);
        break;
    }
}

static void put_row(rmg_buffer *out, const made_row *row, const writing *how)
{
    rmg_buffer_puts(out, row->plan ? "plan" : "actual");
    rmg_buffer_putc(out, how->separator);
    put_date(out, row, how);
    rmg_buffer_putc(out, how->separator);
    put_text(out, providers[row->provider], how);
    rmg_buffer_putc(out, how->separator);
    put_text(out, products[row->product], how);
    rmg_buffer_putc(out, how->separator);
    rmg_buffer_printf(out, "%u", row->quantity);
    rmg_buffer_putc(out, how->separator);
    put_amount(out, row->amount, how);
    rmg_buffer_puts(out, how->line_end);
}

static void put_header(rmg_buffer *out, const writing *how)
{
    static const char *const names[] = {"kind", "Datum", "Aanbieder", "Product", "Aantal", "Bedrag"};
    if (how->bom && !how->utf16)
        rmg_buffer_puts(out, "\xef\xbb\xbf");
    for (size_t i = 0; i < 6; i++) {
        put_text(out, names[i], how);
        rmg_buffer_puts(out, i < 5 ? (char[]){how->separator, '\0'} : how->line_end);
    }
}

/* UTF-8 of up to three bytes to UTF-16 with its mark. */
static void to_utf16(rmg_buffer *out, const rmg_buffer *text)
{
    rmg_buffer_add(out, "\xff\xfe", 2);
    for (size_t i = 0; i < text->length;) {
        unsigned char c = (unsigned char)text->text[i];
        unsigned value = c;
        size_t length = c < 0x80 ? 1 : c < 0xE0 ? 2 : 3;
        if (length == 2)
            value = (c & 0x1Fu) << 6 | ((unsigned char)text->text[i + 1] & 0x3Fu);
        else if (length == 3)
            value = (c & 0xFu) << 12 | ((unsigned char)text->text[i + 1] & 0x3Fu) << 6 |
                    ((unsigned char)text->text[i + 2] & 0x3Fu);
        rmg_buffer_putc(out, (char)(value & 0xFF));
        rmg_buffer_putc(out, (char)(value >> 8));
        i += length;
    }
}

static const writing plain = {.separator = ';', .decimal = ',', .line_end = "\n"};

static void write_table(rmg_buffer *out, const made_row *rows, size_t n, const writing *how)
{
    rmg_buffer text = {0};
    put_header(&text, how);
    for (size_t i = 0; i < n; i++)
        put_row(&text, &rows[i], how);
    if (how->utf16)
        to_utf16(out, &text);
    else
        rmg_buffer_add(out, text.text, text.length);
    rmg_buffer_clear(&text);
}

static char *read_cells(const rmg_buffer *text, uint64_t max_rejects, rmg_dataset *data)
{
    rmg_diag why = {0};
    rmg_read_options options = {.max_rejects = max_rejects};
    rmg_code code = read_bytes(data, text->text, text->length, &options, &why);
    cr_assert_eq(code, RMG_OK, "%s: %s\n%.*s", why.message,
                 data->problems.n > 0 ? data->problems.item[0].message : "", (int)text->length, text->text);
    cr_assert(rows_add_up(data));
    return cells_as_text(&data->cube);
}

Test(dataset, reads_back_the_same_values_however_a_table_is_written)
{
    static const char separators[] = ";,\t|";
    static const char *const ends[] = {"\n", "\r\n", "\r"};
    made_row rows[ROWS_MAX];
    for (uint64_t seed = 0; seed < TRIALS; seed++) {
        size_t n = make_rows(rows, seed);
        rmg_buffer text = {0}, other = {0};
        write_table(&text, rows, n, &plain);
        writing how = {.separator = separators[pick(4)],
                       .decimal = pick(2) ? ',' : '.',
                       .quote_all = pick(2),
                       .group = pick(2),
                       .bom = pick(2),
                       .utf16 = pick(4) == 0,
                       .line_end = ends[pick(3)],
                       .date_form = (int)pick(4)};
        write_table(&other, rows, n, &how);
        rmg_dataset a = {0}, b = {0};
        char *cells_a = read_cells(&text, 0, &a), *cells_b = read_cells(&other, 0, &b);
        cr_assert_str_eq(cells_a, cells_b, "seed %llu", (unsigned long long)seed);
        cr_assert_eq(b.rows_used, n);
        free(cells_a);
        free(cells_b);
        rmg_dataset_clear(&a);
        rmg_dataset_clear(&b);
        rmg_buffer_clear(&text);
        rmg_buffer_clear(&other);
    }
}

Test(dataset, sums_are_those_of_the_rows)
{
    made_row rows[ROWS_MAX];
    for (uint64_t seed = 100; seed < 100 + TRIALS; seed++) {
        size_t n = make_rows(rows, seed);
        int64_t actual = 0, plan = 0;
        for (size_t i = 0; i < n; i++)
            *(rows[i].plan ? &plan : &actual) += rows[i].amount * (RMG_SCALE / 100);
        rmg_buffer text = {0};
        rmg_dataset data = {0};
        write_table(&text, rows, n, &plain);
        free(read_cells(&text, 0, &data));
        cr_assert_eq(sum_of(&data, RMG_ACTUAL, 0), actual);
        cr_assert_eq(sum_of(&data, RMG_PLAN, 0), plan);
        cr_assert_eq(data.actual_total.units, actual);
        rmg_dataset_clear(&data);
        rmg_buffer_clear(&text);
    }
}

Test(dataset, shuffling_rows_changes_nothing)
{
    made_row rows[ROWS_MAX];
    for (uint64_t seed = 200; seed < 200 + TRIALS; seed++) {
        size_t n = make_rows(rows, seed);
        rmg_buffer text = {0}, shuffled = {0};
        write_table(&text, rows, n, &plain);
        for (size_t i = n - 1; i > 0; i--) {
            size_t k = pick((unsigned)i + 1);
            made_row swap = rows[i];
            rows[i] = rows[k];
            rows[k] = swap;
        }
        write_table(&shuffled, rows, n, &plain);
        rmg_dataset a = {0}, b = {0};
        char *cells_a = read_cells(&text, 0, &a), *cells_b = read_cells(&shuffled, 0, &b);
        cr_assert_str_eq(cells_a, cells_b, "seed %llu", (unsigned long long)seed);
        cr_assert_eq(a.problems.n, b.problems.n);
        cr_assert_eq(a.upto.index, b.upto.index);
        cr_assert_eq(a.files[0].n_series, b.files[0].n_series);
        free(cells_a);
        free(cells_b);
        rmg_dataset_clear(&a);
        rmg_dataset_clear(&b);
        rmg_buffer_clear(&text);
        rmg_buffer_clear(&shuffled);
    }
}

Test(dataset, a_bad_row_takes_out_itself_alone)
{
    static const struct {
        const char *row, *reason;
    } bad[] = {{"actual;2021-02-30;A;x;1;2,50", "bad-date"},
               {"actual;2021-02-03;A;x;1;2.5,0", "bad-group"},
               {"actual;2021-02-03;A;x;1;veel", "bad-number"},
               {"actual;2021-02-03;A;x;1;", "missing-value"},
               {"actual;2021-02-03;A;x;1", "ragged"},
               {"actual;2021-02-03;A;x;1;2,50;", "ragged"},
               {"actual;2021-02-03;\"A\"b;x;1;2,50", "bad-quote"},
               {"actual;2021-02-03;A;x;1;#REF!", "spreadsheet-error"},
               {"actual;;A;x;1;2,50", "missing-value"},
               {"actual;2021-02-03;A;x;1;99999999999999999,50", "overflow"},
               {"actual;2021-02-03;A;x;1;n/a", "dash"}};
    made_row rows[ROWS_MAX];
    for (uint64_t seed = 300; seed < 300 + TRIALS; seed++) {
        size_t n = make_rows(rows, seed), at = pick((unsigned)n), which = pick(sizeof bad / sizeof *bad);
        rmg_buffer text = {0}, spoiled = {0};
        write_table(&text, rows, n, &plain);
        put_header(&spoiled, &plain);
        for (size_t i = 0; i < n; i++) {
            if (i == at)
                rmg_buffer_printf(&spoiled, "%s\n", bad[which].row);
            put_row(&spoiled, &rows[i], &plain);
        }
        rmg_dataset a = {0}, b = {0};
        char *cells_a = read_cells(&text, 0, &a), *cells_b = read_cells(&spoiled, 1, &b);
        cr_assert_str_eq(cells_a, cells_b, "seed %llu, %s", (unsigned long long)seed, bad[which].row);
        cr_assert_eq(b.rows_rejected, 1);
        const rmg_problem *problem = find_problem(&b, bad[which].reason);
        cr_assert_not_null(problem, "%s", bad[which].row);
        cr_assert_eq(problem->line, at + 2);
        cr_assert_str_eq(problem->raw, bad[which].row);
        free(cells_a);
        free(cells_b);
        rmg_dataset_clear(&a);
        rmg_dataset_clear(&b);
        rmg_buffer_clear(&text);
        rmg_buffer_clear(&spoiled);
    }
}

/* --- rows in units of their own -------------------------------------------------------------------------- */

/* Tenths of euros, as euros or as thousands of them: both are exact. */
static void put_in_unit(rmg_buffer *out, unsigned tenths, bool thousands)
{
    if (thousands)
        rmg_buffer_printf(out, "x € 1.000;%u,%04u\n", tenths / 10000, tenths % 10000);
    else
        rmg_buffer_printf(out, "€;%u,%u0\n", tenths / 10, tenths % 10);
}

Test(dataset, a_unit_per_row_changes_no_amount)
{
    for (uint64_t seed = 900; seed < 900 + TRIALS; seed++) {
        made_row unused[ROWS_MAX];
        size_t n = make_rows(unused, seed);
        rmg_buffer euros = {0}, mixed = {0};
        uint64_t sum = 0;
        rmg_buffer_puts(&euros, "datum;eenheid;bedrag\n");
        rmg_buffer_puts(&mixed, "Overzicht\n\ndatum;eenheid;bedrag\n");
        for (size_t i = 0; i < n; i++) {
            unsigned tenths = pick(100000000), day = 1 + pick(28);
            sum += tenths;
            rmg_buffer_printf(&euros, "2021-02-%02u;", day);
            rmg_buffer_printf(&mixed, "2021-02-%02u;", day);
            put_in_unit(&euros, tenths, false);
            put_in_unit(&mixed, tenths, i == 0 || pick(2));
        }
        rmg_buffer_puts(&euros, "2021-03-01;€;0,10\n"); /* one of either, so that the finest is the euro */
        rmg_buffer_puts(&mixed, "2021-03-01;€;0,10\n");
        rmg_buffer_printf(&mixed, "Totaal;;%llu,%llu0\n", (unsigned long long)(sum + 1) / 10,
                          (unsigned long long)(sum + 1) % 10);
        rmg_dataset a = {0}, b = {0};
        char *cells_a = read_cells(&euros, 0, &a), *cells_b = read_cells(&mixed, 0, &b);
        cr_assert_str_eq(cells_a, cells_b, "seed %llu", (unsigned long long)seed);
        cr_assert_eq(b.rows_excluded, 3);
        cr_assert_eq(a.actual_total.units, (int64_t)(sum + 1) * 1000);
        free(cells_a);
        free(cells_b);
        rmg_dataset_clear(&a);
        rmg_dataset_clear(&b);
        rmg_buffer_clear(&euros);
        rmg_buffer_clear(&mixed);
    }
}

/* --- the invariant over every file of the tree ------------------------------------------------------------- */

static size_t n_files_read;

static void read_one(const char *path)
{
    size_t size;
    char *bytes = test_read_file(path, &size);
    if (bytes == NULL)
        return;
    rmg_dataset data = {0};
    rmg_input input = {.name = path, .bytes = bytes, .length = size};
    rmg_code code = rmg_read(&data, &input, 1, NULL, NULL);
    cr_assert(code == RMG_OK || code == RMG_EINPUT, "%s: %s", path, rmg_code_name(code));
    cr_assert(rows_add_up(&data), "%s: rows read = used + excluded + rejected", path);
    n_files_read++;
    rmg_dataset_clear(&data);
    free(bytes);
}

static bool is_table(const char *name)
{
    const char *end = strrchr(name, '.');
    return end != NULL && (strcmp(end, ".csv") == 0 || strcmp(end, ".tsv") == 0 || strcmp(end, ".txt") == 0 ||
                           strcmp(end, ".gz") == 0);
}

static void read_folder(const char *folder)
{
    DIR *open = opendir(folder);
    if (open == NULL)
        return;
    for (struct dirent *entry; (entry = readdir(open)) != NULL;) {
        struct stat about;
        char *path = test_path(folder, entry->d_name);
        if (entry->d_name[0] != '.' && lstat(path, &about) == 0) {
            if (S_ISDIR(about.st_mode))
                read_folder(path);
            else if (S_ISREG(about.st_mode) && is_table(entry->d_name))
                read_one(path);
        }
        free(path);
    }
    closedir(open);
}

Test(dataset, rows_read_are_used_excluded_or_rejected_in_every_file_of_the_tree)
{
    read_folder(RMG_TEST_DIR);
    read_folder(RMG_TEST_DATA);
    read_folder(RMG_TEST_SHARED);
    cr_assert_gt(n_files_read, 100);
}
