#include "cli/convert.h"

#include <criterion/criterion.h>
#include <string.h>

#include "io/write/write.h"
#include "tests/support/literals.h"

static rmg_dataset data;
static rmg_kept_rows rows;
static rmg_document document;
static rmg_filter filter;
static rmg_buffer csv, again;
static rmg_diag why;

static void forget(void)
{
    rmg_dataset_clear(&data);
    rmg_kept_rows_clear(&rows);
    rmg_document_clear(&document);
    rmg_filter_clear(&filter);
}

static void tear_down(void)
{
    forget();
    rmg_buffer_clear(&csv);
    rmg_buffer_clear(&again);
}

TestSuite(convert, .fini = tear_down);

static void read_text(const char *text, rmg_amounts amounts)
{
    forget();
    rmg_input input = {.name = "x.csv", .bytes = text, .length = strlen(text)};
    rmg_read_options options = {
        .keep_rule = RMG_KEEP_ALL, .amounts = amounts, .take_row = rmg_kept_rows_take, .taker = &rows};
    rmg_code code = rmg_read(&data, &input, 1, &options, &why);
    cr_assert_eq(code, RMG_OK, "%s; %s", why.message, data.problems.n ? data.problems.item[0].message : "");
    rmg_document_init(&document, "convert", NULL, NULL);
}

static void write_csv(rmg_buffer *out)
{
    rmg_write_options options = {0};
    rmg_buffer_reset(out);
    cr_assert_eq(rmg_table_write_csv(out, document.table[0], &options, &why), RMG_OK);
}

static void convert_rows(rmg_buffer *out, const char *text, rmg_amounts amounts)
{
    read_text(text, amounts);
    cr_assert_eq(rmg_convert_rows(&document, &rows, &data.cube, &filter, &why), RMG_OK, "%s", why.message);
    write_csv(out);
}

static rmg_code convert_cells(rmg_buffer *out, const char *text, rmg_amounts amounts,
                              const rmg_convert_how *how)
{
    read_text(text, amounts);
    rmg_code code = rmg_convert_cells(&document, &data.cube, &filter, how, &why);
    if (code == RMG_OK)
        write_csv(out);
    return code;
}

Test(convert, a_period_is_named_when_one_name_covers_just_its_months)
{
    char text[RMG_PERIOD_MAX];
    cr_assert(rmg_convert_period(text, month("2021-04"), 1, 12));
    cr_assert_str_eq(text, "2021-04");
    cr_assert(rmg_convert_period(text, month("2021-04"), 3, 12));
    cr_assert_str_eq(text, "2021-Q2");
    cr_assert(rmg_convert_period(text, month("2021-01"), 12, 12));
    cr_assert_str_eq(text, "2021");
    cr_assert(rmg_convert_period(text, rmg_period(2021, 1, 13), 13, 13));
    cr_assert_str_eq(text, "2021");
    cr_assert(rmg_convert_period(text, rmg_period(2021, 1, 1), 1, 1));
    cr_assert_str_eq(text, "2021");
    cr_assert_not(rmg_convert_period(text, month("2021-05"), 3, 12));
    cr_assert_not(rmg_convert_period(text, month("2021-02"), 2, 12));
    cr_assert_not(rmg_convert_period(text, month("2021-02"), 12, 12));
}

Test(convert, rows_keep_their_days_ids_and_exact_values)
{
    convert_rows(&csv,
                 "datum;aanbieder;aantal;eenheid;tarief;bedrag;boekdatum;id;toelichting\n"
                 "2021-04-30;A;2,5;uur;40,1234;100,3085;2021-05-03;00123;x, y\n"
                 "2021-04-01;;;;;-17,04;;7;\n",
                 RMG_AMOUNTS_AUTO);
    cr_assert_str_eq(rmg_buffer_text(&csv),
                     "kind,date,provider,eenheid,toelichting,quantity,price,amount,booked,id\r\n"
                     "actual,2021-04-30,A,uur,\"x, y\",2.5,40.1234,100.3085,2021-05-03,00123\r\n"
                     "actual,2021-04-01,,,,,,-17.04,,7\r\n");
    convert_rows(&again, rmg_buffer_text(&csv), RMG_AMOUNTS_AUTO);
    cr_assert_str_eq(rmg_buffer_text(&again), rmg_buffer_text(&csv));
}

Test(convert, years_and_months_of_one_table_share_the_period_column)
{
    convert_rows(
        &csv, "soort;kind;period;bedrag\nx;actual;2021-01;10.50\nx;plan;2021;126.10\nx;plan;2021-Q2;3.05\n",
        RMG_AMOUNTS_TRANSACTIONS);
    cr_assert_str_eq(rmg_buffer_text(&csv), "kind,period,soort,amount\r\nactual,2021-01,x,10.50\r\n"
                                            "plan,2021,x,126.10\r\nplan,2021-Q2,x,3.05\r\n");
    convert_rows(&again, rmg_buffer_text(&csv), RMG_AMOUNTS_TRANSACTIONS);
    cr_assert_str_eq(rmg_buffer_text(&again), rmg_buffer_text(&csv));
}

static const char sheet[] = ";Aanbieder;JAN;FEB;MRT;APR\nREALISATIE 2021 cum.;B;10,10;;35,30;30\n"
                            "REALISATIE 2021 cum.;A;1;2;3;\nPLAFOND 2021 cum.;A;100;100;100;100\n";

Test(convert, a_sum_over_two_months_has_no_row_but_has_its_place_in_the_year_so_far)
{
    read_text(sheet, RMG_AMOUNTS_AUTO);
    cr_assert_eq(rmg_convert_rows(&document, &rows, &data.cube, &filter, &why), RMG_ENODATA);
    cr_assert(strstr(why.message, "2021-02") != NULL && strstr(why.hint, "cumulative") != NULL);
    rmg_convert_how how = {.cumulative = true};
    cr_assert_eq(convert_cells(&csv, sheet, RMG_AMOUNTS_AUTO, &how), RMG_OK, "%s", why.message);
    cr_assert_str_eq(rmg_buffer_text(&csv),
                     "kind,period,provider,amount\r\nactual,2021-01,A,1.00\r\nactual,2021-02,A,2.00\r\n"
                     "actual,2021-03,A,3.00\r\nactual,2021-01,B,10.10\r\nactual,2021-03,B,35.30\r\n"
                     "actual,2021-04,B,30.00\r\nceiling,2021,A,100.00\r\n");
    cr_assert_eq(convert_cells(&again, rmg_buffer_text(&csv), RMG_AMOUNTS_CUMULATIVE, &how), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&again), rmg_buffer_text(&csv));
}

Test(convert, a_wide_sheet_reads_back_as_itself)
{
    rmg_convert_how how = {.cumulative = true, .wide = true};
    cr_assert_eq(convert_cells(&csv, sheet, RMG_AMOUNTS_AUTO, &how), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&csv),
                     "series,provider,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec\r\n"
                     "actual 2021,A,1.00,2.00,3.00,,,,,,,,,\r\nactual 2021,B,10.10,,35.30,30.00,,,,,,,,\r\n"
                     "ceiling 2021,A,,,,,,,,,,,,100.00\r\n");
    cr_assert_eq(convert_cells(&again, rmg_buffer_text(&csv), RMG_AMOUNTS_CUMULATIVE, &how), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&again), rmg_buffer_text(&csv));
}

Test(convert, the_year_so_far_is_unknown_behind_an_unknown_month)
{
    static const char gap[] = "maand;bedrag\n2021-01;5.05\n2021-03;7\n";
    rmg_convert_how how = {.cumulative = true};
    cr_assert_eq(convert_cells(&csv, gap, RMG_AMOUNTS_MONTHLY, &how), RMG_ENODATA);
    cr_assert(strstr(why.message, "2021-03") != NULL);
    how.gaps_are_zero = true;
    cr_assert_eq(convert_cells(&csv, gap, RMG_AMOUNTS_MONTHLY, &how), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&csv),
                     "kind,period,amount\r\nactual,2021-01,5.05\r\nactual,2021-03,12.05\r\n");
}

Test(convert, sums_per_dimension_keep_quantities_of_one_unit_only)
{
    static const char text[] = "datum;aanbieder;product;aantal;quantity_unit;bedrag\n"
                               "2021-01-01;A;x;2;uur;10\n2021-01-09;A;y;3;uur;4.25\n"
                               "2021-01-01;B;x;1;uur;5\n2021-01-02;B;y;1;dag;-5.01\n";
    read_text(text, RMG_AMOUNTS_AUTO);
    size_t by = rmg_dataset_find_dim(&data, "aanbieder");
    rmg_convert_how how = {.by = &by, .n_by = 1, .count_rows = true};
    cr_assert_eq(convert_cells(&csv, text, RMG_AMOUNTS_AUTO, &how), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&csv), "kind,period,provider,quantity,amount,rows\r\n"
                                            "actual,2021-01,A,5,14.25,2\r\nactual,2021-01,B,,-0.01,2\r\n");
}

Test(convert, only_the_rows_that_where_keeps)
{
    read_text("datum;aanbieder;bedrag\n2021-01-01;A;1\n2021-01-02;;2\n2021-01-03;B;3\n", RMG_AMOUNTS_AUTO);
    cr_assert_eq(rmg_filter_add(&filter, &data.cube, "provider!=A", &why), RMG_OK);
    cr_assert_eq(rmg_convert_rows(&document, &rows, &data.cube, &filter, &why), RMG_OK);
    write_csv(&csv);
    cr_assert_str_eq(rmg_buffer_text(&csv),
                     "kind,date,provider,amount\r\nactual,2021-01-02,,2.00\r\nactual,2021-01-03,B,3.00\r\n");
}

Test(convert, an_annual_amount_has_no_place_among_months)
{
    rmg_convert_how how = {.wide = true};
    cr_assert_eq(convert_cells(&csv, "kind;period;bedrag\nactual;2021-01;1\nplan;2021;12\n",
                               RMG_AMOUNTS_MONTHLY, &how),
                 RMG_ENODATA);
    cr_assert(strstr(why.hint, "tidy") != NULL);
}
