#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "io/read/values/period_text.h"

struct period_case {
    char text[32];
    int per_year, number, year;
};

ParameterizedTestParameters(period_text, is_read_as)
{
    static struct period_case cases[] = {
        {"JAN", 12, 1, 0},
        {"mrt", 12, 3, 0},
        {"MAA", 12, 3, 0},
        {"Mar.", 12, 3, 0},
        {"M\xC3\xA4rz", 12, 3, 0},
        {"Maerz", 12, 3, 0},
        {"mars", 12, 3, 0},
        {"MEI", 12, 5, 0},
        {"May", 12, 5, 0},
        {"mai", 12, 5, 0},
        {"SEPT", 12, 9, 0},
        {"okt", 12, 10, 0},
        {"Oct", 12, 10, 0},
        {"d\xC3\xA9"
         "cembre",
         12, 12, 0},
        {"ao\xC3\xBBt", 12, 8, 0},
        {"Dezember", 12, 12, 0},
        {"Januar", 12, 1, 0},
        {"2021-04", 12, 4, 2021},
        {"202104", 12, 4, 2021},
        {"2021M04", 12, 4, 2021},
        {"2021m4", 12, 4, 2021},
        {"04-2021", 12, 4, 2021},
        {"4/2021", 12, 4, 2021},
        {"april 2021", 12, 4, 2021},
        {"apr-2021", 12, 4, 2021},
        {"apr. 2021", 12, 4, 2021},
        {"2021 april", 12, 4, 2021},
        {"7", 12, 7, 0},
        {"07", 12, 7, 0},
        {"12", 12, 12, 0},
        {"K1", 4, 1, 0},
        {"Q4", 4, 4, 0},
        {"2021-Q2", 4, 2, 2021},
        {"2021Q2", 4, 2, 2021},
        {"2021-K2", 4, 2, 2021},
        {"Q2 2021", 4, 2, 2021},
        {"1e kwartaal 2021", 4, 1, 2021},
        {"4e Kwartaal", 4, 4, 0},
        {"kwartaal 2", 4, 2, 0},
        {"2021 kwartaal 3", 4, 3, 2021},
        {"2nd quarter 2021", 4, 2, 2021},
        {"kw1-2021", 4, 1, 2021},
        {"2021-4", 12, 4, 2021},
        {"2021/04", 12, 4, 2021},
        {"004.2021", 12, 4, 2021},
        {"2021 P04", 13, 4, 2021},
        {"202113", 13, 13, 2021},
        {"2021-13", 13, 13, 2021},
        {"013.2021", 13, 13, 2021},
        {"P01", 13, 1, 0},
        {"P13", 13, 13, 0},
        {"p7", 13, 7, 0},
        {"2021-P07", 13, 7, 2021},
        {"2021", 1, 1, 2021},
        {" 2021-04 ", 12, 4, 2021},
        {"0", 0, 0, 0}, /* from here on refused */
        {"13", 0, 0, 0},
        {"Q5", 0, 0, 0},
        {"P14", 0, 0, 0},
        {"P00", 0, 0, 0},
        {"2021-14", 0, 0, 0},
        {"202114", 0, 0, 0},
        {"202100", 0, 0, 0},
        {"2021-0", 0, 0, 0},
        {"014.2021", 0, 0, 0},
        {"0004.2021", 0, 0, 0},
        {"5e kwartaal", 0, 0, 0},
        {"kwartaal", 0, 0, 0},
        {"1e kwartaal 2e kwartaal", 0, 0, 0},
        {"1 e kwartaal", 0, 0, 0},
        {"kwartaal 1 2", 0, 0, 0},
        {"kwartaal 12", 0, 0, 0},
        {"2021-4-1", 0, 0, 0},
        {"jan-21", 0, 0, 0},
        {"21-01", 0, 0, 0},
        {"ja", 0, 0, 0},
        {"janu", 0, 0, 0},
        {"januari februari", 0, 0, 0},
        {"2021 04", 0, 0, 0},
        {"totaal", 0, 0, 0},
        {"12345", 0, 0, 0},
        {"1234", 0, 0, 0},
        {"2021.", 0, 0, 0},
        {"-1", 0, 0, 0},
        {"M04", 0, 0, 0},
        {"2021-M-04", 0, 0, 0},
    };
    return cr_make_param_array(struct period_case, cases, sizeof cases / sizeof cases[0]);
}

ParameterizedTest(struct period_case *c, period_text, is_read_as)
{
    rmg_period_text p;
    rmg_period_text_read(&p, c->text, strlen(c->text));
    if (c->per_year == 0) {
        cr_assert_not_null(p.reason, "%s", c->text);
        cr_assert_str_eq(p.reason, "bad-period");
        return;
    }
    cr_assert_null(p.reason, "%s", c->text);
    cr_assert_eq(p.per_year, c->per_year, "%s", c->text);
    cr_assert_eq(p.number, c->number, "%s", c->text);
    cr_assert_eq(p.year, c->year, "%s", c->text);
    cr_assert_eq(p.ordinal, c->per_year == 12 && strlen(c->text) <= 2);
}

Test(period_text, an_empty_cell_is_empty)
{
    rmg_period_text p;
    rmg_period_text_read(&p, "  ", 2);
    cr_assert(p.empty);
    cr_assert_null(p.reason);
}

Test(period_text, names_of_four_languages_agree)
{
    static const char *const names[4][12] = {{"januari", "februari", "maart", "april", "mei", "juni", "juli",
                                              "augustus", "september", "oktober", "november", "december"},
                                             {"January", "February", "March", "April", "May", "June", "July",
                                              "August", "September", "October", "November", "December"},
                                             {"Januar", "Februar", "M\xC3\xA4rz", "April", "Mai", "Juni",
                                              "Juli", "August", "September", "Oktober", "November",
                                              "Dezember"},
                                             {"janvier", "f\xC3\xA9vrier", "mars", "avril", "mai", "juin",
                                              "juillet", "ao\xC3\xBBt", "septembre", "octobre", "novembre",
                                              "d\xC3\xA9"
                                              "cembre"}};
    for (int language = 0; language < 4; language++)
        for (int month = 0; month < 12; month++)
            cr_assert_eq(rmg_month_name(names[language][month], strlen(names[language][month])), month + 1,
                         "%s", names[language][month]);
}

static const char *resolve(char out[RMG_PERIOD_MAX], const char *text, int year, const rmg_calendar *calendar,
                           rmg_diag *why)
{
    rmg_period_text p;
    rmg_month month;
    int per_year;
    rmg_period_text_read(&p, text, strlen(text));
    out[0] = '\0';
    if (rmg_period_resolve(&month, &per_year, &p, year, calendar, why) == RMG_OK)
        rmg_period_print(out, month, per_year);
    return out;
}

Test(calendar, months_take_their_year_from_the_text_before_the_caller)
{
    char got[RMG_PERIOD_MAX];
    rmg_calendar plain = {0};
    rmg_diag why = {0};
    cr_assert_str_eq(resolve(got, "MRT", 2021, &plain, NULL), "2021-03");
    cr_assert_str_eq(resolve(got, "7", 2021, &plain, NULL), "2021-07");
    cr_assert_str_eq(resolve(got, "2020-12", 2021, &plain, NULL), "2020-12");
    cr_assert_str_eq(resolve(got, "K2", 2021, &plain, NULL), "2021-Q2");
    cr_assert_str_eq(resolve(got, "2019", 0, &plain, NULL), "2019");
    cr_assert_str_eq(resolve(got, "MRT", 0, &plain, &why), "");
    cr_assert(strstr(why.hint, "--year") != NULL);
}

Test(calendar, p13_in_months_is_refused_naming_both_ways_out)
{
    char got[RMG_PERIOD_MAX];
    rmg_calendar plain = {0}, december = {.p13_is_december = true}, weeks = {.four_weeks = true};
    rmg_diag why = {0};
    cr_assert_str_eq(resolve(got, "P13", 2021, &plain, &why), "");
    cr_assert(strstr(why.hint, "4-weeks") != NULL && strstr(why.hint, "--p13 december") != NULL, "%s",
              why.hint);
    cr_assert_str_eq(resolve(got, "P07", 2021, &plain, &why), "");
    cr_assert_str_eq(resolve(got, "P13", 2021, &december, NULL), "2021-12");
    cr_assert_str_eq(resolve(got, "P07", 2021, &december, NULL), "2021-07");
    cr_assert_str_eq(resolve(got, "P13", 2021, &weeks, NULL), "2021-P13");
    cr_assert_str_eq(resolve(got, "MRT", 2021, &weeks, &why), "");
}

Test(calendar, a_broken_fiscal_year_counts_from_its_first_month)
{
    char got[RMG_PERIOD_MAX];
    rmg_calendar by_start = {.fiscal_start = 7}, by_end = {.fiscal_start = 7, .named_by_end = true};
    int number;
    /* the cube counts fiscal periods: 2021-01 is the first month of fiscal 2021 */
    cr_assert_str_eq(resolve(got, "1", 2021, &by_start, NULL), "2021-01");
    cr_assert_str_eq(resolve(got, "JUL", 2021, &by_start, NULL), "2021-01");
    cr_assert_str_eq(resolve(got, "JAN", 2021, &by_start, NULL), "2021-07");
    cr_assert_str_eq(resolve(got, "2021-07", 0, &by_start, NULL), "2021-01");
    cr_assert_str_eq(resolve(got, "2021-06", 0, &by_start, NULL), "2020-12");
    cr_assert_str_eq(resolve(got, "2021-07", 0, &by_end, NULL), "2022-01");
    cr_assert_str_eq(resolve(got, "2021-06", 0, &by_end, NULL), "2021-12");
    cr_assert_eq(rmg_fiscal_year(rmg_month_of(2021, 7), &by_end, &number), 2022);
    cr_assert_eq(number, 1);
}

static rmg_date day(int year, int month, int d)
{
    rmg_date out = {0};
    cr_assert(rmg_date_make(&out, year, month, d));
    return out;
}

static const char *period_of(char out[RMG_PERIOD_MAX], rmg_date date, const rmg_calendar *calendar)
{
    rmg_month month = {0};
    int per_year = 1;
    cr_assert_eq(rmg_period_of_date(&month, &per_year, date, calendar, NULL), RMG_OK);
    rmg_period_print(out, month, per_year);
    return out;
}

Test(calendar, days_fall_into_four_week_periods)
{
    char got[RMG_PERIOD_MAX];
    rmg_calendar weeks = {.four_weeks = true, .first_day = day(2021, 1, 4), .first_year = 2021};
    cr_assert_str_eq(period_of(got, day(2021, 1, 4), &weeks), "2021-P01");
    cr_assert_str_eq(period_of(got, day(2021, 1, 31), &weeks), "2021-P01");
    cr_assert_str_eq(period_of(got, day(2021, 2, 1), &weeks), "2021-P02");
    cr_assert_str_eq(period_of(got, day(2022, 1, 2), &weeks), "2021-P13");
    cr_assert_str_eq(period_of(got, day(2022, 1, 3), &weeks), "2022-P01");
    cr_assert_str_eq(period_of(got, day(2021, 1, 3), &weeks), "2020-P13");
}

Test(calendar, every_day_lies_in_one_period_and_a_53rd_week_in_p13)
{
    rmg_calendar weeks = {.four_weeks = true, .first_day = day(2021, 1, 4), .first_year = 2021};
    rmg_month last = {0}, month;
    int per_year, length = 0, long_years = 0;
    for (int32_t d = day(2009, 1, 1).days; d < day(2041, 1, 1).days; d++) {
        cr_assert_eq(rmg_period_of_date(&month, &per_year, (rmg_date){d}, &weeks, NULL), RMG_OK);
        if (length != 0 && month.index != last.index) {
            cr_assert_eq(month.index, last.index + 1);
            if (length > 28) {
                cr_assert_eq(length, 35);
                cr_assert_eq(rmg_period_number(last, 13), 13);
                long_years++;
            }
            length = 0;
        }
        last = month;
        length++;
    }
    cr_assert(long_years >= 4 && long_years <= 7, "%d", long_years);
}

Test(calendar, a_four_week_calendar_needs_its_first_day_for_dates)
{
    rmg_diag why = {0};
    rmg_month month;
    int per_year;
    rmg_calendar weeks = {.four_weeks = true, .first_day = {RMG_NO_DATE}};
    cr_assert_eq(rmg_period_of_date(&month, &per_year, day(2021, 1, 4), &weeks, &why), RMG_EINPUT);
    cr_assert(strstr(why.hint, "first-day") != NULL);
}

Test(period_text, a_refusal_is_worded_after_its_cause)
{
    rmg_diag why;
    rmg_period_text p;
    rmg_period_text_read(&p, "jan-21", 6);
    cr_assert(p.two_digit_year);
    rmg_period_explain(&why, &p, "jan-21", 6);
    cr_assert(strstr(why.message, "two digits") != NULL);
    rmg_period_text_read(&p, "x", 1);
    rmg_period_explain(&why, &p, "x", 1);
    cr_assert_str_eq(why.message, "\"x\" is not a period");
}
