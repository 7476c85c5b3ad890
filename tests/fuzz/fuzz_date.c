/* A written day or period. What must hold for any text: what was read prints to a text that reads back to
 * the same day or period, and a refusal has words. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "io/read/values/date_text.h"
#include "io/read/values/period_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(int holds)
{
    if (!holds)
        abort();
}

static void try_date(const char *text, size_t size, rmg_date_rules rules)
{
    rmg_date_text date, again;
    rmg_diag why;
    char printed[RMG_PERIOD_MAX];
    rmg_date_read(&date, text, size, &rules);
    if (date.reason != NULL) {
        rmg_date_explain(&why, text, size);
        check(date.date.days == RMG_NO_DATE && why.message[0] != '\0' && why.hint[0] != '\0');
    } else if (!date.empty) {
        size_t n = rmg_date_print(printed, date.date);
        rmg_date_read(&again, printed, n, &rules);
        check(again.reason == NULL && again.date.days == date.date.days);
    }
}

static void try_period(const char *text, size_t size, const rmg_calendar *calendar)
{
    rmg_period_text period, again;
    rmg_month month;
    rmg_diag why = {0};
    int per_year;
    char printed[RMG_PERIOD_MAX];
    rmg_period_text_read(&period, text, size);
    if (period.reason != NULL) {
        rmg_period_explain(&why, &period, text, size);
        check(why.message[0] != '\0' && why.hint[0] != '\0');
    } else if (!period.empty &&
               rmg_period_resolve(&month, &per_year, &period, 2021, calendar, &why) == RMG_OK) {
        size_t n = rmg_period_print(printed, month, per_year);
        rmg_period_text_read(&again, printed, n);
        check(again.reason == NULL && again.per_year == per_year);
        check(again.year == rmg_period_year(month, per_year) &&
              again.number == rmg_period_number(month, per_year));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    for (int order = RMG_DATES_AUTO; order <= RMG_DATES_MDY; order++) {
        try_date(text, size, (rmg_date_rules){.order = (rmg_date_order)order});
        try_date(text, size,
                 (rmg_date_rules){.order = (rmg_date_order)order, .serials = true, .declared = true});
    }
    rmg_calendar months = {0}, weeks = {.four_weeks = true}, december = {.p13_is_december = true};
    try_period(text, size, &months);
    try_period(text, size, &weeks);
    try_period(text, size, &december);

    rmg_date_column column = {0};
    rmg_date_order order;
    rmg_diag why;
    rmg_date_column_add(&column, text, size, true, 2, 1);
    rmg_date_column_decide(&order, &column, RMG_DATES_AUTO, &why);
    return 0;
}
