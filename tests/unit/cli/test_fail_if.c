#include "cli/fail_if.h"

#include <criterion/criterion.h>
#include <string.h>

#include "tests/support/literals.h"

static rmg_document document;
static rmg_table *table;
static rmg_values conditions;
static rmg_diag why;
static bool holds;

enum { LEVEL, YEAR_END, PCT, CHANCE_PLAN, CEILING, CHANCE_CEILING, MONTHS, CROSSING };

static void add_row(const char *level, const char *year_end, const char *pct)
{
    rmg_table_add_row(table);
    rmg_table_text(table, LEVEL, level);
    rmg_table_number(table, YEAR_END, money(year_end).units);
    if (pct != NULL)
        rmg_table_number(table, PCT, money(pct).units);
    rmg_table_number(table, MONTHS, 4);
}

static void set_up(void)
{
    rmg_document_init(&document, "forecast", NULL, NULL);
    table = rmg_document_add_table(&document, "forecast");
    table->per_year = 12;
    rmg_table_add_column(table, "level", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "year_end", NULL, RMG_TYPE_AMOUNT, 2, false);
    rmg_table_add_column(table, "difference_pct", NULL, RMG_TYPE_PERCENT, 1, false);
    rmg_table_add_column(table, "chance_above_plan", NULL, RMG_TYPE_SHARE, 4, false);
    rmg_table_add_column(table, "ceiling", NULL, RMG_TYPE_AMOUNT, 2, false);
    rmg_table_add_column(table, "chance_above_ceiling", NULL, RMG_TYPE_SHARE, 4, false);
    rmg_table_add_column(table, "months_known", NULL, RMG_TYPE_COUNT, 0, false);
    rmg_table_add_column(table, "crossing_date", NULL, RMG_TYPE_DATE, 0, false);
    add_row("total", "57000.00", "-1.4");
    add_row("line", "-17.04", NULL);
}

static void tear_down(void)
{
    rmg_document_clear(&document);
}

TestSuite(fail_if, .init = set_up, .fini = tear_down);

static rmg_code judge(const char *condition)
{
    char copy[80], *text = copy;
    strcpy(copy, condition);
    conditions = (rmg_values){.text = &text, .n = 1};
    return rmg_fail_if(&holds, &document, &conditions, &why);
}

static bool is_true(const char *condition)
{
    cr_assert_eq(judge(condition), RMG_OK, "%s: %s", condition, why.message);
    return holds;
}

Test(fail_if, any_row_may_meet_it_and_equal_is_neither_above_nor_below)
{
    cr_assert(is_true("year_end>56999.9999"));
    cr_assert_not(is_true("year_end>57000"));
    cr_assert(is_true("year_end<-17.0399"));
    cr_assert_not(is_true("year_end<-17.04"));
    cr_assert(is_true(" difference_pct < -1.3 "));
}

Test(fail_if, counts_are_compared_as_they_read)
{
    cr_assert(is_true("months_known<4.5"));
    cr_assert_not(is_true("months_known>4"));
}

Test(fail_if, what_is_absent_meets_nothing)
{
    cr_assert_not(is_true("ceiling>-1"));
    cr_assert_not(is_true("ceiling<1"));
}

Test(fail_if, chance_means_the_ceiling_where_there_is_one_and_else_the_plan)
{
    rmg_table_number(table, CHANCE_PLAN, 2360); /* 0.236 in the last row */
    cr_assert(is_true("chance>0.2359"));
    cr_assert_not(is_true("chance>0.236"));
    rmg_table_number(table, CEILING, money("55000").units);
    rmg_table_number(table, CHANCE_CEILING, 9100);
    cr_assert(is_true("chance>0.9"));
}

Test(fail_if, days_compare_with_days)
{
    rmg_date day;
    rmg_date_make(&day, 2021, 12, 18);
    rmg_table_number(table, CROSSING, day.days);
    cr_assert(is_true("crossing_date<2021-12-19"));
    cr_assert_not(is_true("crossing_date<2021-12-18"));
    cr_assert_eq(judge("crossing_date<2021-02-30"), RMG_EUSAGE);
    cr_assert_eq(judge("crossing_date<2021"), RMG_EUSAGE);
}

Test(fail_if, what_is_no_condition_is_refused_with_what_would_be)
{
    cr_assert_eq(judge("year_ned>5"), RMG_EUSAGE);
    cr_assert(strstr(why.hint, "year_end") != NULL, "%s", why.hint);
    cr_assert_eq(judge("level>5"), RMG_EUSAGE);
    cr_assert_eq(judge("year_end"), RMG_EUSAGE);
    cr_assert_eq(judge("year_end>"), RMG_EUSAGE);
    cr_assert_eq(judge(">5"), RMG_EUSAGE);
    cr_assert_eq(judge("year_end>=5"), RMG_EUSAGE);
    cr_assert_eq(judge("year_end>57.000,00"), RMG_EUSAGE);
    cr_assert_not(holds);
}
