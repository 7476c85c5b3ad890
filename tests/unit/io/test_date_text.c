#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "io/read/values/date_text.h"

static const char *print(char out[RMG_PERIOD_MAX], const rmg_date_text *date)
{
    out[0] = '\0';
    if (date->reason == NULL && !date->empty)
        rmg_date_print(out, date->date);
    return out;
}

struct date_case {
    char text[40];
    char date[12]; /* "" when refused */
};

ParameterizedTestParameters(date_text, is_read_as)
{
    static struct date_case cases[] = {
        {"2021-04-30", "2021-04-30"},
        {"20210430", "2021-04-30"},
        {"30-04-2021", "2021-04-30"},
        {"30.04.2021", "2021-04-30"},
        {"1-2-2021", "2021-02-01"},
        {"01-02-2021", "2021-02-01"},
        {"31 mrt 2021", "2021-03-31"},
        {"31 mars 2021", "2021-03-31"},
        {"31. M\xC3\xA4rz 2021", "2021-03-31"},
        {"31.M\xC3\xA4rz.2021", "2021-03-31"},
        {"31-mrt-2021", "2021-03-31"},
        {"1 ao\xC3\xBBt 2021", "2021-08-01"},
        {"15 f\xC3\xA9vrier 2021", "2021-02-15"},
        {"March 31, 2021", "2021-03-31"},
        {"31/03/2021", "2021-03-31"},
        {"03/31/2021", "2021-03-31"},
        {"04/04/2021", "2021-04-04"},
        {"2021/04/30", "2021-04-30"},
        {"29-02-2020", "2020-02-29"},
        {"2021-04-30 00:00:00", "2021-04-30"},
        {"2021-04-30T00:00:00", "2021-04-30"},
        {"2021-04-30T00:00:00.000Z", "2021-04-30"},
        {"30-04-2021 0:00", "2021-04-30"},
        {"  2021-04-30\xC2\xA0", "2021-04-30"},
        {"03/04/2021", ""}, /* no order known */
        {"29-02-2021", ""},
        {"31-04-2021", ""},
        {"04-30-2021", ""},
        {"30-04-21", ""},
        {"30 mrt 21", ""},
        {"2021-04-30 14:05:00", ""},
        {"00:00:00", ""},
        {"44286", ""},
        {"4428600", ""},
        {"20210431", ""},
        {"2021-13-01", ""},
        {"30-04.2021", ""},
        {"30 04 2021", ""},
        {"30--04-2021", ""},
        {"2021-04", ""},
        {"31 foo 2021", ""},
        {"morgen", ""},
        {"0000-01-01", ""},
        {"-2021-04-30", ""},
        {"2021-04-30-", ""},
        {"30-04-2021x", ""},
        {"2021-004-30", ""},
    };
    return cr_make_param_array(struct date_case, cases, sizeof cases / sizeof cases[0]);
}

ParameterizedTest(struct date_case *c, date_text, is_read_as)
{
    rmg_date_text date;
    rmg_date_rules rules = {.order = RMG_DATES_AUTO};
    char got[RMG_PERIOD_MAX];
    rmg_date_read(&date, c->text, strlen(c->text), &rules);
    cr_assert_str_eq(print(got, &date), c->date, "%s", c->text);
    if (c->date[0] == '\0')
        cr_assert_str_eq(date.reason, "bad-date");
}

static rmg_date_text read_with(const char *text, rmg_date_rules rules)
{
    rmg_date_text date;
    rmg_date_read(&date, text, strlen(text), &rules);
    return date;
}

Test(date_text, a_serial_counts_only_where_it_is_allowed)
{
    char got[RMG_PERIOD_MAX];
    rmg_date_text date = read_with("44286", (rmg_date_rules){.serials = true});
    cr_assert_str_eq(print(got, &date), "2021-03-31");
    cr_assert(date.serial);
    date = read_with("36526", (rmg_date_rules){.serials = true});
    cr_assert_str_eq(print(got, &date), "2000-01-01");
    date = read_with("73050", (rmg_date_rules){.serials = true});
    cr_assert_str_eq(print(got, &date), "2099-12-31");
    cr_assert_not_null(read_with("36525", (rmg_date_rules){.serials = true}).reason);
    cr_assert_not_null(read_with("73051", (rmg_date_rules){.serials = true}).reason);
    cr_assert_not_null(read_with("44286.5", (rmg_date_rules){.serials = true}).reason);
}

Test(date_text, the_order_of_slashes_is_obeyed)
{
    char got[RMG_PERIOD_MAX];
    rmg_date_text date = read_with("03/04/2021", (rmg_date_rules){.order = RMG_DATES_DMY});
    cr_assert_str_eq(print(got, &date), "2021-04-03");
    date = read_with("03/04/2021", (rmg_date_rules){.order = RMG_DATES_MDY});
    cr_assert_str_eq(print(got, &date), "2021-03-04");
    cr_assert_not_null(read_with("31/03/2021", (rmg_date_rules){.order = RMG_DATES_MDY}).reason);
}

Test(date_text, slashes_say_nothing_about_dashes_but_the_user_does)
{
    char got[RMG_PERIOD_MAX];
    rmg_date_text date = read_with("03-04-2021", (rmg_date_rules){.order = RMG_DATES_MDY});
    cr_assert_str_eq(print(got, &date), "2021-04-03");
    date = read_with("03-04-2021", (rmg_date_rules){.order = RMG_DATES_MDY, .declared = true});
    cr_assert_str_eq(print(got, &date), "2021-03-04");
}

Test(date_text, midnight_is_left_out_and_said)
{
    cr_assert(read_with("2021-04-30 00:00:00", (rmg_date_rules){0}).midnight);
    cr_assert_not(read_with("2021-04-30", (rmg_date_rules){0}).midnight);
}

Test(date_text, an_empty_cell_is_empty)
{
    rmg_date_text date = read_with(" ", (rmg_date_rules){0});
    cr_assert(date.empty);
    cr_assert_null(date.reason);
    cr_assert_eq(date.date.days, RMG_NO_DATE);
}

/* --- columns */

static rmg_code decide(rmg_date_order *order, const char *const *texts, rmg_date_order declared,
                       rmg_diag *why)
{
    rmg_date_column column = {0};
    for (unsigned line = 2; *texts != NULL; texts++, line++)
        rmg_date_column_add(&column, *texts, strlen(*texts), false, line, 5);
    return rmg_date_column_decide(order, &column, declared, why);
}

#define TEXTS(...) ((const char *const[]){__VA_ARGS__, NULL})

Test(date_column, one_date_shows_the_order_of_all)
{
    rmg_date_order order;
    cr_assert_eq(decide(&order, TEXTS("03/04/2021", "13/04/2021"), RMG_DATES_AUTO, NULL), RMG_OK);
    cr_assert_eq(order, RMG_DATES_DMY);
    cr_assert_eq(decide(&order, TEXTS("03/04/2021", "04/13/2021"), RMG_DATES_AUTO, NULL), RMG_OK);
    cr_assert_eq(order, RMG_DATES_MDY);
}

Test(date_column, days_that_are_their_months_ask_nothing)
{
    rmg_date_order order;
    cr_assert_eq(decide(&order, TEXTS("03/03/2021", "2021-01-02", "x"), RMG_DATES_AUTO, NULL), RMG_OK);
    cr_assert_eq(order, RMG_DATES_DMY);
}

Test(date_column, no_proof_is_refused_with_both_readings)
{
    rmg_diag why = {0};
    rmg_date_order order;
    cr_assert_eq(decide(&order, TEXTS("2021-01-01", "03/04/2021", "05/06/2021"), RMG_DATES_AUTO, &why),
                 RMG_EINPUT);
    cr_assert_eq(why.line, 3);
    cr_assert_eq(why.field, 5);
    cr_assert(strstr(why.message, "2021-04-03 or 2021-03-04") != NULL, "%s", why.message);
    cr_assert(strstr(why.hint, "--dates") != NULL);
    cr_assert_eq(decide(&order, TEXTS("03/04/2021"), RMG_DATES_MDY, &why), RMG_OK);
    cr_assert_eq(order, RMG_DATES_MDY);
}

Test(date_column, proof_both_ways_is_refused)
{
    rmg_diag why = {0};
    rmg_date_order order;
    cr_assert_eq(decide(&order, TEXTS("31/01/2021", "01/31/2021"), RMG_DATES_AUTO, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "line 2 \"31/01/2021\"") != NULL, "%s", why.message);
    cr_assert(strstr(why.message, "line 3 \"01/31/2021\"") != NULL);
}

Test(date_column, dashes_that_cannot_be_day_first_refuse_the_column)
{
    rmg_diag why = {0};
    rmg_date_order order;
    cr_assert_eq(decide(&order, TEXTS("01-02-2021", "04-30-2021"), RMG_DATES_AUTO, &why), RMG_EINPUT);
    cr_assert_eq(why.line, 3);
    cr_assert_eq(decide(&order, TEXTS("01-02-2021", "32-13-2021"), RMG_DATES_AUTO, &why), RMG_OK);
}

Test(date_column, parts_merge_to_the_whole)
{
    rmg_date_column a = {0}, b = {0};
    rmg_date_column_add(&a, "03/04/2021", 10, false, 2, 1);
    rmg_date_column_add(&b, "13/04/2021", 10, false, 3, 1);
    rmg_date_column_add(&b, "44286", 5, true, 4, 1);
    rmg_date_column_add(&b, "2021-01-01 00:00:00", 19, true, 5, 1);
    rmg_date_column_merge(&a, &b);
    cr_assert_eq(a.n_dates, 4);
    cr_assert_eq(a.n_serials, 1);
    cr_assert_eq(a.n_midnight, 1);
    cr_assert_eq(a.slash_either.line, 2);
    cr_assert_eq(a.slash_dmy[0].line, 3);
}

Test(date_text, a_refusal_is_worded_after_its_cause)
{
    rmg_diag why;
    rmg_date_explain(&why, "30-04-21", 8);
    cr_assert(strstr(why.message, "two digits") != NULL);
    rmg_date_explain(&why, "2021-04-30 14:05:00", 19);
    cr_assert(strstr(why.message, "time of day") != NULL);
    rmg_date_explain(&why, "44286", 5);
    cr_assert(strstr(why.hint, "--map date") != NULL);
    rmg_date_explain(&why, "00:00:00", 8);
    cr_assert_str_eq(why.message, "\"00:00:00\" is not a date");
}
