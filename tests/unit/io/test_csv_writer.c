#include <criterion/criterion.h>

#include <string.h>

#include "io/write/write.h"

/* A document with one table of one text and one amount column. */
static rmg_table *start(rmg_document *document)
{
    rmg_document_init(document, "test", NULL, NULL);
    rmg_table *table = rmg_document_add_table(document, "test");
    rmg_table_add_column(table, "label", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "amount", NULL, RMG_TYPE_AMOUNT, 2, true);
    return table;
}

static void add(rmg_table *table, const char *label, int64_t units)
{
    rmg_table_add_row(table);
    rmg_table_text(table, 0, label);
    rmg_table_number(table, 1, units);
}

static void assert_csv(rmg_document *document, rmg_write_options options, const char *expected,
                       size_t n_guarded)
{
    rmg_buffer out = {0};
    cr_assert_eq(rmg_document_write(&out, document, RMG_FORMAT_CSV, &options, NULL), RMG_OK);
    cr_assert(strcmp(out.text, expected) == 0, "got:\n%s\nexpected:\n%s", out.text, expected);
    cr_assert_eq(options.n_guarded, n_guarded);
    rmg_buffer_clear(&out);
    rmg_document_clear(document);
}

Test(csv_writer, money_has_two_to_four_decimals_and_no_grouping)
{
    rmg_document d;
    rmg_table *table = start(&d);
    add(table, "a", 12345678900);
    add(table, "b", -1575000);
    add(table, "c", 48543750);
    add(table, "d", 1);
    add(table, "e", 0);
    assert_csv(&d, (rmg_write_options){0},
               "label,amount\r\na,1234567.89\r\nb,-157.50\r\nc,4854.375\r\nd,0.0001\r\ne,0.00\r\n", 0);
}

Test(csv_writer, quotes_stand_only_where_they_are_needed)
{
    rmg_document d;
    rmg_table *table = start(&d);
    add(table, "plain; semicolon", 10000);
    add(table, "a,b", 10000);
    add(table, "say \"x\"", 10000);
    add(table, "two\nlines", 10000);
    add(table, " blank", 10000);
    assert_csv(&d, (rmg_write_options){0},
               "label,amount\r\nplain; semicolon,1.00\r\n\"a,b\",1.00\r\n\"say \"\"x\"\"\",1.00\r\n"
               "\"two\nlines\",1.00\r\n\" blank\",1.00\r\n",
               0);
}

Test(csv_writer, excel_in_the_netherlands_gets_mark_semicolon_and_comma)
{
    rmg_document d;
    rmg_table *table = start(&d);
    add(table, "a,b;c", -1575000);
    assert_csv(&d, (rmg_write_options){.dialect = RMG_CSV_EXCEL_NL},
               "\xEF\xBB\xBFlabel;amount\r\n\"a,b;c\";-157,50\r\n", 0);
}

Test(csv_writer, texts_that_look_like_formulas_are_guarded_and_numbers_never)
{
    rmg_document d;
    rmg_table *table = start(&d);
    add(table, "=cmd|' /C calc'!A0", -1575000);
    add(table, "+1", 10000);
    add(table, "-x", 10000);
    add(table, "@SUM(A1)", 10000);
    add(table, "\tx", 10000);
    add(table, "\rx", 10000);
    add(table, "  =1", 10000);
    add(table, "a=b", 10000);
    assert_csv(&d, (rmg_write_options){0},
               "label,amount\r\n'=cmd|' /C calc'!A0,-157.50\r\n'+1,1.00\r\n'-x,1.00\r\n'@SUM(A1),1.00\r\n"
               "\"'\tx\",1.00\r\n\"'\rx\",1.00\r\n\"'  =1\",1.00\r\na=b,1.00\r\n",
               7);
}

Test(csv_writer, the_guard_can_be_taken_off_for_machines)
{
    rmg_document d;
    rmg_table *table = start(&d);
    add(table, "=1+1", 10000);
    assert_csv(&d, (rmg_write_options){.guard_off = true}, "label,amount\r\n=1+1,1.00\r\n", 0);
}

Test(csv_writer, absent_values_are_empty_and_a_lone_one_is_no_blank_line)
{
    rmg_document d;
    rmg_document_init(&d, "test", NULL, NULL);
    rmg_table *table = rmg_document_add_table(&d, "test");
    rmg_table_add_column(table, "amount", NULL, RMG_TYPE_AMOUNT, 2, false);
    rmg_table_add_row(table);
    assert_csv(&d, (rmg_write_options){0}, "amount\r\n\"\"\r\n", 0);
}

Test(csv_writer, every_type_has_its_form)
{
    static const struct {
        rmg_column_type type;
        int decimals;
        int64_t value;
        const char *expected;
    } cases[] = {
        {RMG_TYPE_QUANTITY, 0, 4750000, "475"},  {RMG_TYPE_QUANTITY, 0, 12500, "1.25"},
        {RMG_TYPE_PERCENT, 1, -14400, "-1.4"},   {RMG_TYPE_PERCENT, 2, 29050, "2.91"},
        {RMG_TYPE_SHARE, 0, 2364, "0.2364"},     {RMG_TYPE_SHARE, 0, 10000, "1.0000"},
        {RMG_TYPE_COUNT, 0, 1234567, "1234567"}, {RMG_TYPE_COUNT, 0, INT64_MIN, "-9223372036854775808"},
        {RMG_TYPE_YEAR, 0, 2021, "2021"},        {RMG_TYPE_PERIOD, 0, 2021 * 12 + 3, "2021-04"},
        {RMG_TYPE_DATE, 0, 18747, "2021-04-30"}, {RMG_TYPE_AMOUNT, 2, INT64_MAX, "922337203685477.5807"},
        {RMG_TYPE_PERCENT, 1, -400, "0.0"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        rmg_document d;
        char room[RMG_NUMBER_MAX];
        rmg_document_init(&d, "test", NULL, NULL);
        rmg_table *table = rmg_document_add_table(&d, "test");
        rmg_table_add_column(table, "x", NULL, cases[i].type, cases[i].decimals, false);
        rmg_table_add_row(table);
        rmg_table_number(table, 0, cases[i].value);
        cr_assert_str_eq(rmg_table_exact(table, 0, 0, room), cases[i].expected);
        rmg_document_clear(&d);
    }
}

Test(csv_writer, a_document_without_a_table_is_refused)
{
    rmg_document d;
    rmg_buffer out = {0};
    rmg_write_options options = {0};
    rmg_document_init(&d, "help", NULL, NULL);
    cr_assert_eq(rmg_document_write(&out, &d, RMG_FORMAT_CSV, &options, NULL), RMG_EUSAGE);
    cr_assert_eq(rmg_document_write(&out, &d, RMG_FORMAT_JSON, &options, NULL), RMG_EUSAGE);
    rmg_buffer_clear(&out);
    rmg_document_clear(&d);
}
