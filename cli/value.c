#include "cli/value.h"

#include <stdlib.h>
#include <string.h>

#include "core/month.h"
#include "core/number.h"
#include "core/text.h"

static bool is_whole(const char *text)
{
    size_t n = strlen(text);
    return n > 0 && n <= 9 && strspn(text, "0123456789") == n;
}

const char *rmg_value_refused(rmg_value_kind kind, const char *choices, const char *text)
{
    rmg_month month;
    int64_t units;
    switch (kind) {
    case RMG_VALUE_WORD:
        return rmg_choice_has(choices, text) ? NULL : choices;
    case RMG_VALUE_WHOLE:
        return is_whole(text) ? NULL : RMG_N("a whole number");
    case RMG_VALUE_MONTH:
        return rmg_month_parse(&month, text) ? NULL : RMG_N("a month as 2021-04");
    case RMG_VALUE_DECIMAL:
        return rmg_decimal_parse(&units, text, strlen(text), NULL) == RMG_OK ? NULL
                                                                             : RMG_N("a number as 1234.56");
    case RMG_VALUE_FLAG:
    case RMG_VALUE_TEXT:
        break;
    }
    return NULL;
}

/* Whole numbers that must lie between two limits. */
static const struct {
    rmg_option_id option;
    long least, most;
    const char *expected;
} limits[] = {
    {RMG_OPT_RANGE, 1, 99, RMG_N("a percentage from 1 to 99")},
    {RMG_OPT_DECIMALS, 0, 4, RMG_N("0 to 4 decimals")},
    {RMG_OPT_YEAR, 1900, 2199, RMG_N("a year as 2021")},
};

static const char *outside_limits(rmg_option_id option, const char *text)
{
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        long value = limits[i].option == option ? strtol(text, NULL, 10) : limits[i].least;
        if (value < limits[i].least || value > limits[i].most)
            return limits[i].expected;
    }
    return NULL;
}

const char *rmg_option_refused(rmg_option_id option, const char *text)
{
    const char *refused = rmg_value_refused(rmg_options[option].kind, rmg_options[option].choices, text);
    if (refused != NULL)
        return refused;
    return outside_limits(option, text);
}

size_t rmg_option_left(rmg_option_id option, const char *text)
{
    /* a header may hold a "=", and so may the label of a row */
    const char *equals = option == RMG_OPT_MAP ? strchr(text, '=') : strrchr(text, '=');
    return equals != NULL ? (size_t)(equals - text) : 0;
}
