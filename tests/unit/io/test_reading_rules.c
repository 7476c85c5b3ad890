/* The rules of reading as a user meets them, one test per line of the table in docs/formats.md that concerns
 * bytes, rows, numbers and dates. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/number.h"
#include "io/read/records/dialect.h"
#include "io/read/values/date_text.h"
#include "io/read/values/number_column.h"

typedef struct sheet {
    rmg_source source;
    rmg_dialect dialect;
    rmg_code code;
    rmg_diag why;
} sheet;

static bool two_fields(const rmg_record *record, void *context)
{
    (void)context;
    return record->n_fields >= 2 && record->field[0].length > 0 && record->field[1].length > 0;
}

static sheet open_sheet(const char *bytes, size_t n)
{
    sheet s = {0};
    rmg_dialect_asked nothing = {0};
    s.code = rmg_source_memory(&s.source, "t.csv", bytes, n, &s.why);
    if (s.code == RMG_OK)
        s.code = rmg_dialect_decide(&s.dialect, &s.source, &nothing, two_fields, NULL, &s.why);
    return s;
}

/* Field f of record r as text, or the reason why there are none; free() it. */
static char *cell(sheet *s, uint64_t number, size_t f)
{
    rmg_records *records = NULL;
    rmg_record record;
    bool more = true;
    char *text = NULL;
    cr_assert_eq(rmg_records_open(&records, &s->source, &s->dialect.encoding, s->dialect.separator, &s->why),
                 RMG_OK);
    while (text == NULL && rmg_records_next(records, &record, &more, &s->why) == RMG_OK && more)
        if (record.number == number)
            text = record.reason != NULL ? rmg_copy(record.reason)
                                         : rmg_copy_n(record.field[f].text, record.field[f].length);
    rmg_records_close(records);
    return text != NULL ? text : rmg_copy("(none)");
}

static void expect_cell(const char *bytes, size_t n, uint64_t number, size_t f, const char *wanted)
{
    sheet s = open_sheet(bytes, n);
    cr_assert_eq(s.code, RMG_OK, "%s", s.why.message);
    char *got = cell(&s, number, f);
    cr_assert_str_eq(got, wanted);
    free(got);
    rmg_source_close(&s.source);
}

#define BYTES(text) text, sizeof(text) - 1

/* The column as it is read: values joined by blanks, refused ones as their reason; "refused" when the column is. */
static char *read_column(const char *const *texts, rmg_mark declared, rmg_diag *why)
{
    rmg_number_column column = {0};
    rmg_numeral_rules rules = {0};
    rmg_buffer out = {0};
    for (unsigned i = 0; texts[i] != NULL; i++)
        rmg_number_column_add(&column, texts[i], strlen(texts[i]), &rules, i + 2, 1);
    if (rmg_number_column_decide(&rules.mark, &column, declared, NULL, RMG_MARK_NONE, why) != RMG_OK)
        return rmg_copy("refused");
    for (unsigned i = 0; texts[i] != NULL; i++) {
        rmg_numeral n;
        char number[RMG_NUMBER_MAX];
        rmg_numeral_read(&n, texts[i], strlen(texts[i]), &rules);
        rmg_decimal_print(number, n.units, 2);
        rmg_buffer_printf(&out, "%s%s%s", i == 0 ? "" : " ", n.reason != NULL ? n.reason : number,
                          n.rounded ? "~" : "");
    }
    return out.text;
}

static void expect_column(const char *const *texts, rmg_mark declared, const char *wanted)
{
    rmg_diag why = {0};
    char *got = read_column(texts, declared, &why);
    cr_assert_str_eq(got, wanted);
    free(got);
}

#define VALUES(...) ((const char *const[]){__VA_ARGS__, NULL})

Test(reading_rules, row_01_a_byte_order_mark_is_no_part_of_the_header)
{
    expect_cell(BYTES("\xEF\xBB\xBF\"maand\";bedrag\n1;2\n"), 1, 0, "maand");
}

Test(reading_rules, row_02_bytes_that_are_not_utf8_are_windows_1252)
{
    sheet s = open_sheet(BYTES("cli\xEBnt;b\n1;2\n"));
    cr_assert_eq(s.dialect.encoding.encoding, RMG_WINDOWS_1252);
    cr_assert(s.dialect.encoding.assumed);
    rmg_source_close(&s.source);
    expect_cell(BYTES("cli\xEBnt;b\n1;2\n"), 1, 0, "cli\xC3\xABnt");
}

Test(reading_rules, row_03_utf16_with_tabs)
{
    static const char bytes[] = "\xFF\xFE"
                                "m\0\t\0b\0\n\0"
                                "1\0\t\0"
                                "2\0\n\0";
    sheet s = open_sheet(BYTES(bytes));
    cr_assert_eq(s.code, RMG_OK, "%s", s.why.message);
    cr_assert_eq(s.dialect.separator, '\t');
    cr_assert_eq(s.dialect.encoding.encoding, RMG_UTF16LE);
    rmg_source_close(&s.source);
    expect_cell(BYTES(bytes), 2, 1, "2");
}

Test(reading_rules, row_04_sep_is_obeyed_and_left_out)
{
    expect_cell(BYTES("sep=;\nm;b\n1,5;2\n"), 2, 0, "1,5");
}

Test(reading_rules, row_05_one_value_proves_the_comma)
{
    expect_column(VALUES("1.234", "2.345,50"), RMG_MARK_NONE, "1234.00 2345.50");
}

Test(reading_rules, row_06_no_proof_is_refused)
{
    expect_column(VALUES("1.234", "4.500"), RMG_MARK_NONE, "refused");
    expect_column(VALUES("1.234", "4.500"), RMG_MARK_COMMA, "1234.00 4500.00");
    expect_column(VALUES("1.234", "4.500"), RMG_MARK_POINT, "1.234 4.50");
}

Test(reading_rules, row_07_proof_both_ways_is_refused_with_lines)
{
    rmg_diag why = {0};
    char *got = read_column(VALUES("1.234,56", "1,234.56"), RMG_MARK_NONE, &why);
    cr_assert_str_eq(got, "refused");
    cr_assert(strstr(why.message, "line 2") != NULL && strstr(why.message, "line 3") != NULL, "%s",
              why.message);
    free(got);
}

Test(reading_rules, row_08_a_declared_mark_rejects_what_does_not_fit)
{
    expect_column(VALUES("1234.56", "2,50"), RMG_MARK_COMMA, "bad-group 2.50");
}

Test(reading_rules, row_09_two_points_group)
{
    expect_column(VALUES("29.026.000"), RMG_MARK_NONE, "29026000.00");
}

Test(reading_rules, row_10_groups_are_of_three)
{
    expect_column(VALUES("12.34.567,00", "1,5"), RMG_MARK_NONE, "bad-group 1.50");
}

Test(reading_rules, row_11_euros_as_people_write_them)
{
    expect_column(VALUES("\xE2\x82\xAC 1.155,00", "1.155,-", "1 155,00 EUR"), RMG_MARK_NONE,
                  "1155.00 1155.00 1155.00");
}

Test(reading_rules, row_12_less_than_zero_as_people_write_it)
{
    expect_column(VALUES("(110,00)", "110,00-",
                         "\xE2\x88\x92"
                         "110,00"),
                  RMG_MARK_NONE, "-110.00 -110.00 -110.00");
}

Test(reading_rules, row_13_a_percentage_is_no_amount)
{
    expect_column(VALUES("12,5%", "12,5"), RMG_MARK_NONE, "bad-number 12.50");
}

Test(reading_rules, row_14_more_decimals_are_rounded_once_and_counted)
{
    expect_column(VALUES("0.1000000000000000055"), RMG_MARK_NONE, "0.10~");
}

static const char *read_date(char out[RMG_PERIOD_MAX], const char *text, bool serials)
{
    rmg_date_text date;
    rmg_date_rules rules = {.order = RMG_DATES_DMY, .serials = serials};
    rmg_date_read(&date, text, strlen(text), &rules);
    if (date.reason != NULL)
        return date.reason;
    rmg_date_print(out, date.date);
    return out;
}

Test(reading_rules, row_15_month_names_of_several_languages)
{
    char got[RMG_PERIOD_MAX];
    cr_assert_str_eq(read_date(got, "31 mrt 2021", false), "2021-03-31");
    cr_assert_str_eq(read_date(got, "31 mars 2021", false), "2021-03-31");
}

Test(reading_rules, row_16_dashes_put_the_day_first)
{
    char got[RMG_PERIOD_MAX];
    cr_assert_str_eq(read_date(got, "01-02-2021", false), "2021-02-01");
}

Test(reading_rules, row_17_day_numbers_of_excel_in_date_columns)
{
    char got[RMG_PERIOD_MAX];
    cr_assert_str_eq(read_date(got, "44286", true), "2021-03-31");
    cr_assert_str_eq(read_date(got, "44286", false), "bad-date");
}

Test(reading_rules, row_18_codes_keep_their_zeros)
{
    expect_cell(BYTES("product;b\n00123;2\n"), 2, 0, "00123");
    expect_cell(BYTES("product;b\n16.01.2001;2\n"), 2, 0, "16.01.2001");
}

Test(reading_rules, row_24_an_inch_is_a_letter)
{
    expect_cell(BYTES("product;b\nStoel 12\" hoog;2\n"), 2, 0, "Stoel 12\" hoog");
}

Test(reading_rules, row_25_text_behind_a_closing_quote_rejects_its_row)
{
    expect_cell(BYTES("product;b\n\"abc\"def;2\n3;4\n"), 2, 0, "bad-quote");
    expect_cell(BYTES("product;b\n\"abc\"def;2\n3;4\n"), 3, 0, "3");
}

Test(reading_rules, row_26_an_unclosed_quote_is_named_where_it_opens)
{
    rmg_buffer text = {0};
    rmg_buffer_puts(&text, "product;b\n");
    for (int line = 2; line <= 150; line++)
        rmg_buffer_puts(&text, line == 118 ? "\"x;1\n" : "x;1\n");
    sheet s = open_sheet(text.text, text.length);
    cr_assert_eq(s.code, RMG_EINPUT);
    cr_assert_eq(s.why.line, 118);
    cr_assert_eq(s.why.field, 1);
    rmg_source_close(&s.source);
    rmg_buffer_clear(&text);
}

Test(reading_rules, row_27_a_zero_byte_rejects_its_row)
{
    expect_cell(BYTES("product;b\n1\0;2\n3;4\n"), 2, 0, "nul");
    expect_cell(BYTES("product;b\n1\0;2\n3;4\n"), 3, 0, "3");
}

Test(reading_rules, row_30_a_number_that_does_not_fit)
{
    expect_column(VALUES("922337203685478", "922337203685477"), RMG_MARK_NONE, "overflow 922337203685477.00");
}
