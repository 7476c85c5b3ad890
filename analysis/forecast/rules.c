#include <string.h>

#include "analysis/forecast/forecast_internal.h"
#include "core/text.h"

/* Fewest known periods: of the year of upto, and in all. Order is that of the report. */
const rmg_rule_row rmg_rule_rows[] = {
    {{"last-month", 1, 1, RMG_RULE_SIMPLE, RMG_N("the last known month, repeated")},
     rmg_simple_last_month,
     NULL},
    {{"run-rate", 1, 1, RMG_RULE_SIMPLE, RMG_N("the average month so far, repeated")},
     rmg_simple_run_rate,
     NULL},
    {{"mean-3", 3, 3, RMG_RULE_SIMPLE, RMG_N("the average of the last three known months, repeated")},
     rmg_simple_mean_3,
     NULL},
    {{"rest-as-planned", 0, 0, RMG_RULE_SIMPLE, RMG_N("known months, then the plan")},
     rmg_simple_rest_as_planned,
     NULL},
    {{"plan-shape", 1, 1, RMG_RULE_SIMPLE, RMG_N("the plan, scaled to the known months")},
     rmg_simple_plan_shape,
     NULL},
    {{"rest-as-last-year", 0, 0, RMG_RULE_SIMPLE, RMG_N("known months, then those of last year")},
     rmg_simple_rest_as_last_year,
     NULL},
    {{"last-year-shape", 1, 1, RMG_RULE_SIMPLE, RMG_N("last year, scaled to the known months")},
     rmg_simple_last_year_shape,
     NULL},
    {{"shape-3", 1, 1, RMG_RULE_SIMPLE,
      RMG_N("mean share of the last three years, scaled to the known months")},
     rmg_simple_shape_3,
     NULL},
    {{"cumulative-line", 2, 2, RMG_RULE_SIMPLE, RMG_N("straight line through the running totals")},
     rmg_simple_cumulative_line,
     NULL},
    {{"trend", 3, 3, RMG_RULE_SIMPLE, RMG_N("straight line through the known months")},
     rmg_simple_trend,
     NULL},
    {{"blend", 0, 12, RMG_RULE_SIMPLE, RMG_N("recent level, average so far and last year's months, blended")},
     rmg_simple_blend,
     NULL},
    {{"given", 0, 0, RMG_RULE_SIMPLE, RMG_N("the forecast given in the file, else the plan")},
     rmg_simple_given,
     NULL},
    {{"seasonal-naive", 0, 12, RMG_RULE_STATISTICAL, RMG_N("each month as a year before")},
     NULL,
     "seasonal-naive"},
    {{"drift", 0, 3, RMG_RULE_STATISTICAL, RMG_N("the last month plus the average change")}, NULL, "drift"},
    {{"ets", 0, 12, RMG_RULE_STATISTICAL, RMG_N("exponential smoothing of level, trend and season")},
     NULL,
     "ets"},
    {{"theta", 0, 12, RMG_RULE_STATISTICAL, RMG_N("half the trend line, half a smoothed level")},
     NULL,
     "theta"},
    {{"dotm", 0, 12, RMG_RULE_STATISTICAL, RMG_N("dynamic optimised theta")}, NULL, "dotm"},
    {{"arima", 0, 12, RMG_RULE_STATISTICAL, RMG_N("differences and their own past (ARIMA)")}, NULL, "arima"},
    {{"ces", 0, 12, RMG_RULE_STATISTICAL, RMG_N("complex exponential smoothing")}, NULL, "ces"},
    {{"stl-ets", 0, 24, RMG_RULE_STATISTICAL, RMG_N("season taken out by loess, the rest smoothed")},
     NULL,
     "stl-ets"},
    {{"level", 0, 6, RMG_RULE_STATISTICAL, RMG_N("smoothed level, season and drift only as far as certain")},
     NULL,
     "level"},
    {{"regression", 0, 18, RMG_RULE_STATISTICAL, RMG_N("trend, months of the year and working days")},
     NULL,
     "regression"},
    {{"sba", 0, 12, RMG_RULE_INTERMITTENT, RMG_N("size and interval of the months that are not zero")},
     NULL,
     "sba"},
    {{"tsb", 0, 12, RMG_RULE_INTERMITTENT, RMG_N("size and chance of a month that is not zero")},
     NULL,
     "tsb"},
    {{"adida", 0, 12, RMG_RULE_INTERMITTENT, RMG_N("months added up until zeros are gone, then smoothed")},
     NULL,
     "adida"},
    {{"borrow", 0, 4, RMG_RULE_BORROWED, RMG_N("season and trend borrowed from sibling lines")}, NULL, NULL},
};

size_t rmg_rules_count(void)
{
    return sizeof rmg_rule_rows / sizeof rmg_rule_rows[0];
}

const rmg_rule *rmg_rule_at(size_t i)
{
    return &rmg_rule_rows[i].rule;
}

size_t rmg_rule_find(const char *name)
{
    size_t i = 0, n = rmg_rules_count();
    while (i < n && strcmp(rmg_rule_rows[i].rule.name, name) != 0)
        i++;
    return i;
}
