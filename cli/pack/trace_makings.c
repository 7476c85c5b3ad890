/* How every column of our pages is made. The first row that fits counts. */
#include <string.h>

#include "cli/pack/trace.h"
#include "core/text.h"

#define BOTH (RMG_ROWS_COMPARISON | RMG_ROWS_BASE)
#define PLAN_TO_GO (RMG_ROWS_PLAN | RMG_ROWS_ACTUAL)

static const rmg_making makings[] = {
    {"variance", "base_amount", RMG_ROWS_BASE, 0, 0, RMG_N("sum of the amounts to compare with"), NULL},
    {"variance", "actual_amount", RMG_ROWS_COMPARISON, 0, 0, RMG_N("sum of the actual amounts"), NULL},
    {"variance", "base_quantity", 0, 0, RMG_ROWS_BASE, RMG_N("sum of the quantities to compare with"), NULL},
    {"variance", "actual_quantity", 0, 0, RMG_ROWS_COMPARISON, RMG_N("sum of the actual quantities"), NULL},
    {"variance", "base_price", 0, 0, RMG_ROWS_BASE, RMG_N("amount over quantity"),
     "{base_amount} / {base_quantity}"},
    {"variance", "actual_price", 0, 0, RMG_ROWS_COMPARISON, RMG_N("amount over quantity"),
     "{actual_amount} / {actual_quantity}"},
    {"variance", "difference", RMG_ROWS_COMPARISON, RMG_ROWS_BASE, 0,
     RMG_N("actual minus what it is compared with"), "{actual_amount} - {base_amount}"},
    {"variance", "difference_pct", 0, 0, BOTH,
     RMG_N("difference in percent of the size of what it is compared with"),
     "100 x {difference} / |{base_amount}|"},
    {"variance", "", 0, 0, BOTH, RMG_N("part of the difference, by the convention of the run"), NULL},

    {"months", "amount", RMG_ROWS_ACTUAL, 0, 0, RMG_N("sum of the month's actual amounts"), NULL},
    {"months", "expected", 0, 0, RMG_ROWS_HISTORY,
     RMG_N("the month's part of the estimate by the rule of the run"), NULL},
    {"months", "to_date", RMG_ROWS_ACTUAL, 0, RMG_ROWS_HISTORY,
     RMG_N("the known months up to then, plus the estimate of the others"), "{known} + {estimate}"},
    {"months", "plan", RMG_ROWS_PLAN, 0, 0, RMG_N("sum of the month's plan amounts"), NULL},
    {"months", "plan_to_date", RMG_ROWS_PLAN, 0, 0, RMG_N("sum of the plan amounts up to the month"), NULL},
    {"months", "last_year", RMG_ROWS_LAST_YEAR, 0, 0, RMG_N("sum of the actual amounts a year before"), NULL},

    {"accuracy", "error_pct", 0, 0, 0, RMG_N("expected minus outcome, in percent of the outcome"),
     "100 x ({year_end} - {outcome}) / |{outcome}|"},
    {"accuracy", "", 0, 0, 0, RMG_N("as the forecast log has it"), NULL},

    {"*", "actual_to_date", RMG_ROWS_ACTUAL, 0, 0, RMG_N("sum of the actual amounts to date"), NULL},
    {"*", "plan_to_date", RMG_ROWS_PLAN_TO_DATE, 0, 0, RMG_N("sum of the plan amounts to date"), NULL},
    {"*", "last_year_to_date", RMG_ROWS_LAST_YEAR_TO_DATE, 0, 0,
     RMG_N("sum of last year's actual amounts over the same months"), NULL},
    {"*", "difference_to_date", RMG_ROWS_ACTUAL, RMG_ROWS_PLAN_TO_DATE, 0,
     RMG_N("actual minus plan, both to date"), "{actual_to_date} - {plan_to_date}"},
    {"*", "difference_to_date_pct", 0, 0, RMG_ROWS_ACTUAL | RMG_ROWS_PLAN_TO_DATE,
     RMG_N("difference in percent of the size of the plan, both to date"),
     "100 x {difference_to_date} / |{plan_to_date}|"},
    {"*", "year_end", RMG_ROWS_ACTUAL, 0, RMG_ROWS_HISTORY,
     RMG_N("the known months, plus the estimate of the others by the rule of the run"),
     "{known} + {estimate}"},
    {"*", "year_end_low", 0, 0, RMG_ROWS_HISTORY,
     RMG_N("range of the year's sum, from the errors of the rule"), "{year_end_low} .. {year_end_high}"},
    {"*", "plan_year", RMG_ROWS_PLAN, 0, 0, RMG_N("sum of the plan amounts of the year"), NULL},
    {"*", "difference", RMG_ROWS_ACTUAL, RMG_ROWS_PLAN, RMG_ROWS_HISTORY,
     RMG_N("expected year-end minus plan"), "{known} + {estimate} - {plan_year}"},
    {"*", "difference_pct", 0, 0, RMG_ROWS_HISTORY | RMG_ROWS_PLAN,
     RMG_N("difference in percent of the size of the plan"), "100 x {difference} / |{plan_year}|"},
    {"*", "chance_above_plan", 0, 0, RMG_ROWS_HISTORY | RMG_ROWS_PLAN,
     RMG_N("share of the simulated years that end above the plan"), NULL},
    {"*", "chance_above_ceiling", 0, 0, RMG_ROWS_HISTORY | RMG_ROWS_CEILING,
     RMG_N("share of the simulated years that end above the ceiling"), NULL},
    {"*", "needed_per_month", 0, 0, PLAN_TO_GO, RMG_N("plan minus actual to date, over the months to go"),
     "({plan_year} - {actual_to_date}) / {months_to_go}"},
    {"*", "ceiling", RMG_ROWS_CEILING, 0, 0,
     RMG_N("ceiling of the year stated for just this line, else the sum of those of all its parts"), NULL},
    {"*", "ceiling_per_month", 0, 0, RMG_ROWS_CEILING | RMG_ROWS_ACTUAL,
     RMG_N("ceiling minus actual to date, over the months to go"),
     "({ceiling} - {actual_to_date}) / {months_to_go}"},
    {"*", "amount_above_ceiling", 0, 0, RMG_ROWS_HISTORY | RMG_ROWS_CEILING,
     RMG_N("expected year-end minus the ceiling, not below 0"), "max(0, {year_end} - {ceiling})"},
    {"*", "crossing_date", 0, 0, RMG_ROWS_HISTORY | RMG_ROWS_CEILING,
     RMG_N("day on which the expected running total reaches the ceiling"), NULL},
    {"*", "crossing_low", 0, 0, RMG_ROWS_HISTORY | RMG_ROWS_CEILING,
     RMG_N("earliest day, within the range, on which the running total reaches the ceiling"), NULL},

    {"quality", "rows_after_upto", 0, 0, RMG_ROWS_LATER, RMG_N("actual rows after the last closed month"),
     NULL},
    {"quality", "", 0, 0, 0, RMG_N("counted while the files were read"), NULL},
    {"*", "", 0, 0, RMG_ROWS_HISTORY, RMG_N("from the actual amounts to date, by the rule of the run"), NULL},
};

/* A month that is not closed is expected, not added up. */
static const char *column_of(const rmg_figure_place *figure)
{
    const rmg_table *table = figure->table;
    const char *column = table->column[figure->column].name;
    if (strcmp(table->name, "months") != 0 || strcmp(column, "amount") != 0)
        return column;
    const rmg_cell *state = rmg_table_cell(table, figure->row, rmg_table_find_column(table, "state"));
    bool known = state->kind == RMG_CELL_TEXT && strcmp(state->is.text, "actual") == 0;
    return known ? column : "expected";
}

const rmg_making *rmg_making_find(const rmg_figure_place *figure)
{
    const char *column = column_of(figure);
    size_t i = 0;
    while ((makings[i].column[0] != '\0' && strcmp(makings[i].column, column) != 0) ||
           (strcmp(makings[i].table, "*") != 0 && strcmp(makings[i].table, figure->table->name) != 0))
        i++; /* the last row fits all */
    return &makings[i];
}

bool rmg_trace_is_effect(const rmg_trace *trace)
{
    return strcmp(trace->making->table, "variance") == 0 && trace->making->column[0] == '\0';
}
