/* Forecast results as data: columns and their meaning are listed in docs/output.md. */
#include <math.h>
#include <string.h>

#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"

typedef struct column_row {
    const char *name, *heading;
    rmg_column_type type;
    bool plus;
} column_row;

static void add_columns(rmg_table *table, const column_row *rows, size_t n, int decimals)
{
    for (size_t i = 0; i < n; i++) {
        bool rate = rows[i].type == RMG_TYPE_PERCENT;
        rmg_table_add_column(table, rows[i].name, RMG_T(rows[i].heading), rows[i].type, rate ? 1 : decimals,
                             rows[i].plus);
    }
}

int64_t forecast_share(double share)
{
    return isfinite(share) ? (int64_t)floor(share * RMG_SCALE + 0.5) : 0;
}

size_t forecast_n_lines(const rmg_forecast_report *report)
{
    return report->n != 0 ? report->n : report->groups->n - report->first;
}

size_t forecast_year_row(const rmg_forecast_report *report, size_t line, size_t year)
{
    size_t row = year;
    for (size_t i = report->first; i < line; i++)
        row += report->forecast[i].n_years;
    return row;
}

/* ---- setters that leave what is not known empty -------------------------------------------------- */

static void put_money(rmg_table *table, size_t column, rmg_maybe_money value)
{
    if (value.known)
        rmg_table_number(table, column, value.amount.units);
}

static void put_share(rmg_table *table, size_t column, rmg_maybe_number value)
{
    if (value.known)
        rmg_table_number(table, column, forecast_share(value.value));
}

/* A percentage that was computed as a double. */
static void put_rate(rmg_table *table, size_t column, rmg_maybe_number value)
{
    rmg_money units;
    if (value.known && rmg_money_from_double(&units, value.value))
        rmg_table_number(table, column, units.units);
}

static void put_date(rmg_table *table, size_t column, rmg_maybe_date value)
{
    if (value.known)
        rmg_table_number(table, column, value.date.days);
}

static void put_percent_of(rmg_table *table, size_t column, rmg_maybe_money part, rmg_maybe_money whole)
{
    int64_t tenths, size = whole.amount.units < 0 ? -whole.amount.units : whole.amount.units;
    if (part.known && whole.known && rmg_percent_tenths(&tenths, part.amount.units, size) &&
        tenths < INT64_MAX / 1000 && tenths > INT64_MIN / 1000)
        rmg_table_number(table, column, tenths * 1000);
}

static void put_sign(rmg_table *table, size_t column, rmg_maybe_money difference)
{
    if (difference.known)
        rmg_table_text(table, column,
                       difference.amount.units < 0   ? "favourable"
                       : difference.amount.units > 0 ? "adverse"
                                                     : "none");
}

/* ---- year ---------------------------------------------------------------------------------------- */

enum {
    YEAR,
    UPTO,
    UNIT,
    ACTUAL_TO_DATE,
    PLAN_TO_DATE,
    DIFFERENCE_TO_DATE,
    DIFFERENCE_TO_DATE_PCT,
    SIGN_TO_DATE,
    LAST_YEAR_TO_DATE,
    YEAR_END,
    YEAR_END_LOW,
    YEAR_END_HIGH,
    RANGE_PCT,
    PLAN_YEAR,
    DIFFERENCE,
    DIFFERENCE_PCT,
    SIGN,
    CHANCE_ABOVE_PLAN,
    NEEDED_PER_MONTH,
    CEILING,
    CEILING_PER_MONTH,
    CROSSING_DATE,
    CROSSING_LOW,
    CROSSING_HIGH,
    CHANCE_ABOVE_CEILING,
    AMOUNT_ABOVE_CEILING,
    RULE,
    RULE_REASON,
    MONTHS_KNOWN,
    NOTE,
    YEAR_COLUMNS
};

static const column_row year_columns[YEAR_COLUMNS] = {
    [YEAR] = {"year", RMG_N("year"), RMG_TYPE_YEAR, false},
    [UPTO] = {"upto", RMG_N("known up to"), RMG_TYPE_PERIOD, false},
    [UNIT] = {"unit", RMG_N("unit"), RMG_TYPE_TEXT, false},
    [ACTUAL_TO_DATE] = {"actual_to_date", RMG_N("actual to date"), RMG_TYPE_AMOUNT, false},
    [PLAN_TO_DATE] = {"plan_to_date", RMG_N("plan to date"), RMG_TYPE_AMOUNT, false},
    [DIFFERENCE_TO_DATE] = {"difference_to_date", RMG_N("difference to date"), RMG_TYPE_AMOUNT, true},
    [DIFFERENCE_TO_DATE_PCT] = {"difference_to_date_pct", RMG_N("difference to date, %"), RMG_TYPE_PERCENT,
                                true},
    [SIGN_TO_DATE] = {"sign_to_date", RMG_N("sign to date"), RMG_TYPE_TEXT, false},
    [LAST_YEAR_TO_DATE] = {"last_year_to_date", RMG_N("last year to date"), RMG_TYPE_AMOUNT, false},
    [YEAR_END] = {"year_end", RMG_N("year-end"), RMG_TYPE_AMOUNT, false},
    [YEAR_END_LOW] = {"year_end_low", RMG_N("year-end, low"), RMG_TYPE_AMOUNT, false},
    [YEAR_END_HIGH] = {"year_end_high", RMG_N("year-end, high"), RMG_TYPE_AMOUNT, false},
    [RANGE_PCT] = {"range_pct", RMG_N("range, %"), RMG_TYPE_PERCENT, false},
    [PLAN_YEAR] = {"plan_year", RMG_N("plan, year"), RMG_TYPE_AMOUNT, false},
    [DIFFERENCE] = {"difference", RMG_N("difference"), RMG_TYPE_AMOUNT, true},
    [DIFFERENCE_PCT] = {"difference_pct", RMG_N("difference, %"), RMG_TYPE_PERCENT, true},
    [SIGN] = {"sign", RMG_N("sign"), RMG_TYPE_TEXT, false},
    [CHANCE_ABOVE_PLAN] = {"chance_above_plan", RMG_N("chance above plan"), RMG_TYPE_SHARE, false},
    [NEEDED_PER_MONTH] = {"needed_per_month", RMG_N("per month to end on plan"), RMG_TYPE_AMOUNT, false},
    [CEILING] = {"ceiling", RMG_N("ceiling"), RMG_TYPE_AMOUNT, false},
    [CEILING_PER_MONTH] = {"ceiling_per_month", RMG_N("per month to end on ceiling"), RMG_TYPE_AMOUNT, false},
    [CROSSING_DATE] = {"crossing_date", RMG_N("ceiling reached on"), RMG_TYPE_DATE, false},
    [CROSSING_LOW] = {"crossing_low", RMG_N("ceiling reached, earliest"), RMG_TYPE_DATE, false},
    [CROSSING_HIGH] = {"crossing_high", RMG_N("ceiling reached, latest"), RMG_TYPE_DATE, false},
    [CHANCE_ABOVE_CEILING] = {"chance_above_ceiling", RMG_N("chance above ceiling"), RMG_TYPE_SHARE, false},
    [AMOUNT_ABOVE_CEILING] = {"amount_above_ceiling", RMG_N("above ceiling"), RMG_TYPE_AMOUNT, false},
    [RULE] = {"rule", RMG_N("rule"), RMG_TYPE_TEXT, false},
    [RULE_REASON] = {"rule_reason", RMG_N("why this rule"), RMG_TYPE_TEXT, false},
    [MONTHS_KNOWN] = {"months_known", RMG_N("months known"), RMG_TYPE_COUNT, false},
    [NOTE] = {"note", RMG_N("note"), RMG_TYPE_TEXT, false},
};

static void put_year_number(rmg_table *table, size_t column, const rmg_forecast_year *year)
{
    if (year->first == year->last)
        rmg_table_number(table, column, year->first);
    else
        rmg_table_text(table, column, rmg_document_printf(table->owner, "%d-%d", year->first, year->last));
}

static void put_to_date(rmg_table *table, size_t at, const rmg_forecast_year *year)
{
    put_money(table, at + ACTUAL_TO_DATE, year->actual_to_date);
    put_money(table, at + PLAN_TO_DATE, year->plan_to_date);
    put_money(table, at + DIFFERENCE_TO_DATE, year->difference_to_date);
    put_percent_of(table, at + DIFFERENCE_TO_DATE_PCT, year->difference_to_date, year->plan_to_date);
    put_sign(table, at + SIGN_TO_DATE, year->difference_to_date);
    put_money(table, at + LAST_YEAR_TO_DATE, year->last_year_to_date);
}

static void put_year_end(rmg_table *table, size_t at, const rmg_forecast_year *year, int range)
{
    put_money(table, at + YEAR_END, year->year_end);
    if (year->has_range && year->year_end.known) {
        rmg_table_number(table, at + YEAR_END_LOW, year->range[RMG_BAND_ASKED].low.units);
        rmg_table_number(table, at + YEAR_END_HIGH, year->range[RMG_BAND_ASKED].high.units);
    }
    rmg_table_number(table, at + RANGE_PCT, (int64_t)range * RMG_SCALE);
    put_money(table, at + PLAN_YEAR, year->plan);
    put_money(table, at + DIFFERENCE, year->difference);
    put_percent_of(table, at + DIFFERENCE_PCT, year->difference, year->plan);
    put_sign(table, at + SIGN, year->difference);
    put_share(table, at + CHANCE_ABOVE_PLAN, year->chance_above_plan);
    put_money(table, at + NEEDED_PER_MONTH, year->needed_per_month);
}

static void put_ceiling(rmg_table *table, size_t at, const rmg_forecast_year *year)
{
    put_money(table, at + CEILING, year->ceiling);
    put_money(table, at + CEILING_PER_MONTH, year->ceiling_per_month);
    put_date(table, at + CROSSING_DATE, year->crossing);
    put_date(table, at + CROSSING_LOW, year->crossing_low);
    put_date(table, at + CROSSING_HIGH, year->crossing_high);
    put_share(table, at + CHANCE_ABOVE_CEILING, year->chance_above_ceiling);
    put_money(table, at + AMOUNT_ABOVE_CEILING, year->amount_above_ceiling);
}

static void put_rule(rmg_table *table, size_t at, const rmg_forecast *forecast, const rmg_forecast_year *year)
{
    char name[RMG_RULE_NAME_MAX];
    if (forecast->has_forecast) {
        rmg_forecast_rule_name(name, forecast);
        rmg_table_text(table, at + RULE, name);
        if (name[0] != '\0')
            rmg_table_text(table, at + RULE_REASON, rmg_rule_reason_name(forecast->reason));
    }
    rmg_table_number(table, at + MONTHS_KNOWN, year->months_known);
    const char *notes = forecast_notes(table->owner, forecast, year->complete ? RMG_NOTE_YEAR_OPEN : 0);
    if (notes[0] != '\0')
        rmg_table_text(table, at + NOTE, notes);
}

rmg_table *forecast_year_table(rmg_document *document, const rmg_forecast_report *report)
{
    rmg_table *table = rmg_document_add_table(document, "forecast");
    table->per_year = report->cube->per_year;
    rmg_table_add_group_columns(table, report->cube, report->groups);
    size_t at = table->n_columns;
    add_columns(table, year_columns, YEAR_COLUMNS, report->show.decimals);
    rmg_table_set_formula(table, at + DIFFERENCE_TO_DATE, "{actual_to_date}-{plan_to_date}");
    rmg_table_set_formula(table, at + DIFFERENCE, "{year_end}-{plan_year}");

    for (size_t line = report->first; line < forecast_end(report); line++) {
        const rmg_forecast *forecast = &report->forecast[line];
        for (size_t i = 0; i < forecast->n_years; i++) {
            const rmg_forecast_year *year = &forecast->year[i];
            rmg_table_add_row(table);
            rmg_table_set_group(table, report->cube, report->groups, line);
            put_year_number(table, at + YEAR, year);
            rmg_table_number(table, at + UPTO, forecast->upto.index);
            if (document->unit[0] != '\0')
                rmg_table_text(table, at + UNIT, document->unit);
            put_to_date(table, at, year);
            put_year_end(table, at, year, forecast->range);
            put_ceiling(table, at, year);
            put_rule(table, at, forecast, year);
        }
    }
    return table;
}

/* ---- rules --------------------------------------------------------------------------------------- */

static const column_row rule_columns[] = {
    {"rule", RMG_N("rule"), RMG_TYPE_TEXT, false},
    {"year_end", RMG_N("year-end"), RMG_TYPE_AMOUNT, false},
    {"year_end_low", RMG_N("low"), RMG_TYPE_AMOUNT, false},
    {"year_end_high", RMG_N("high"), RMG_TYPE_AMOUNT, false},
    {"backtest_error_pct", RMG_N("past error"), RMG_TYPE_PERCENT, false},
    {"backtest_bias_pct", RMG_N("past bias"), RMG_TYPE_PERCENT, true},
    {"backtest_n", RMG_N("past years"), RMG_TYPE_COUNT, false},
    {"chosen", RMG_N("chosen"), RMG_TYPE_TEXT, false},
    {"note", RMG_N("note"), RMG_TYPE_TEXT, false},
};

static void put_rule_result(rmg_table *table, size_t at, const rmg_rule_result *result)
{
    rmg_table_text(table, at, rmg_rule_at(result->rule)->name);
    if (result->state == RMG_RULE_OK) {
        rmg_table_number(table, at + 1, result->year_end.units);
        if (result->has_range) {
            rmg_table_number(table, at + 2, result->range.low.units);
            rmg_table_number(table, at + 3, result->range.high.units);
        }
    }
    put_rate(table, at + 4, result->error_pct);
    put_rate(table, at + 5, result->bias_pct);
    if (result->backtest_n != 0)
        rmg_table_number(table, at + 6, (int64_t)result->backtest_n);
    rmg_table_text(table, at + 7, result->chosen ? RMG_N("yes") : RMG_N("no"));
    char note[RMG_FORECAST_NOTE_MAX];
    rmg_rule_note(note, result);
    if (note[0] != '\0')
        rmg_table_text(table, at + 8, note);
}

rmg_table *forecast_rules_table(rmg_document *document, const rmg_forecast_report *report)
{
    rmg_table *table = rmg_document_add_table(document, "rules");
    rmg_table_add_group_columns(table, report->cube, report->groups);
    size_t at = table->n_columns;
    add_columns(table, rule_columns, sizeof rule_columns / sizeof *rule_columns, report->show.decimals);
    for (size_t i = at; i < table->n_columns; i++)
        if (table->column[i].type == RMG_TYPE_PERCENT)
            table->column[i].decimals = 2;
    table->column[at + 7].is_word = true;
    for (size_t line = report->first; line < forecast_end(report); line++)
        for (size_t i = 0; i < report->forecast[line].n_rules; i++) {
            rmg_table_add_row(table);
            rmg_table_set_group(table, report->cube, report->groups, line);
            put_rule_result(table, at, &report->forecast[line].rule[i]);
        }
    return table;
}

/* ---- months -------------------------------------------------------------------------------------- */

static const column_row month_columns[] = {
    {"period", RMG_N("month"), RMG_TYPE_PERIOD, false},
    {"state", RMG_N("state"), RMG_TYPE_TEXT, false},
    {"amount", RMG_N("amount"), RMG_TYPE_AMOUNT, false},
    {"amount_low", RMG_N("low"), RMG_TYPE_AMOUNT, false},
    {"amount_high", RMG_N("high"), RMG_TYPE_AMOUNT, false},
    {"to_date", RMG_N("to date"), RMG_TYPE_AMOUNT, false},
    {"to_date_low", RMG_N("to date, low"), RMG_TYPE_AMOUNT, false},
    {"to_date_high", RMG_N("to date, high"), RMG_TYPE_AMOUNT, false},
    {"plan", RMG_N("plan"), RMG_TYPE_AMOUNT, false},
    {"plan_to_date", RMG_N("plan to date"), RMG_TYPE_AMOUNT, false},
    {"last_year", RMG_N("last year"), RMG_TYPE_AMOUNT, false},
    {"last_year_to_date", RMG_N("last year to date"), RMG_TYPE_AMOUNT, false},
};

static void put_month(rmg_table *table, size_t at, const rmg_forecast_month *month, bool has_forecast)
{
    rmg_table_number(table, at, month->month.index);
    rmg_table_text(table, at + 1, rmg_period_state_name(month->state));
    bool known = month->state == RMG_STATE_ACTUAL || month->state == RMG_STATE_COMPLETED;
    if (known || has_forecast) {
        rmg_table_number(table, at + 2, month->amount.units);
        rmg_table_number(table, at + 5, month->to_date.units);
    }
    if (month->has_range) {
        rmg_table_number(table, at + 3, month->range[RMG_BAND_ASKED].low.units);
        rmg_table_number(table, at + 4, month->range[RMG_BAND_ASKED].high.units);
        rmg_table_number(table, at + 6, month->to_date_range[RMG_BAND_ASKED].low.units);
        rmg_table_number(table, at + 7, month->to_date_range[RMG_BAND_ASKED].high.units);
    }
    put_money(table, at + 8, month->plan);
    put_money(table, at + 9, month->plan_to_date);
    put_money(table, at + 10, month->last_year);
    put_money(table, at + 11, month->last_year_to_date);
}

rmg_table *forecast_months_table(rmg_document *document, const rmg_forecast_report *report)
{
    rmg_table *table = rmg_document_add_table(document, "months");
    table->per_year = report->cube->per_year;
    rmg_table_add_group_columns(table, report->cube, report->groups);
    size_t at = table->n_columns;
    add_columns(table, month_columns, sizeof month_columns / sizeof *month_columns, report->show.decimals);
    for (size_t line = report->first; line < forecast_end(report); line++) {
        const rmg_forecast *forecast = &report->forecast[line];
        for (size_t i = 0; i < forecast->n_months; i++) {
            rmg_table_add_row(table);
            rmg_table_set_group(table, report->cube, report->groups, line);
            put_month(table, at, &forecast->month[i], forecast->has_forecast);
        }
    }
    return table;
}
