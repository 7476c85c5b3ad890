/* The words of a forecast: rule names, reasons, notes. */
#include <stdio.h>
#include <string.h>

#include "analysis/forecast/forecast_internal.h"
#include "core/number.h"
#include "core/text.h"

const char *rmg_rule_reason_name(rmg_rule_reason reason)
{
    static const char *const names[] = {"asked", "backtest", "few-months", "fallback"};
    return names[reason];
}

const char *rmg_period_state_name(rmg_period_state state)
{
    static const char *const names[] = {"actual", "completed", "forecast", "unknown"};
    return names[state];
}

void rmg_forecast_rule_name(char out[RMG_RULE_NAME_MAX], const rmg_forecast *forecast)
{
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < forecast->n_rules; i++) {
        if (!forecast->rule[i].chosen)
            continue;
        int added = snprintf(out + length, RMG_RULE_NAME_MAX - length, "%s%s", length > 0 ? "+" : "",
                             rmg_rule_at(forecast->rule[i].rule)->name);
        if (added < 0 || length + (size_t)added >= RMG_RULE_NAME_MAX)
            break;
        length += (size_t)added;
    }
}

static const char *const rule_notes[RMG_RULE_STATES] = {
    [RMG_RULE_NO_PLAN] = RMG_N("there is no plan for the months that are not known"),
    [RMG_RULE_NO_GIVEN] = RMG_N("there is no given forecast and no plan for the whole year"),
    [RMG_RULE_NO_LAST_YEAR] = RMG_N("last year is not complete"),
    [RMG_RULE_NO_THREE_YEARS] = RMG_N("the last three years are not complete"),
    [RMG_RULE_ZERO_BASE] = RMG_N("the amount to divide by is 0"),
    [RMG_RULE_NO_SEASON] = RMG_N(
        "the history is one annual amount spread evenly: it holds no seasonal pattern"),
    [RMG_RULE_NO_SIBLINGS] = RMG_N("no sibling line has a longer history to borrow from"),
    [RMG_RULE_NOT_FITTED] = RMG_N("no stable fit was found"),
    [RMG_RULE_OUT_OF_RANGE] = RMG_N("the result does not fit an amount"),
    [RMG_RULE_NOT_INTERMITTENT] = RMG_N("there are too few zero months for it"),
    [RMG_RULE_NOT_TRIED] = RMG_N("not tried: the chosen rule does not need it"),
};

void rmg_rule_note(char out[RMG_FORECAST_NOTE_MAX], const rmg_rule_result *rule)
{
    out[0] = '\0';
    if (rule->state == RMG_RULE_FEW_KNOWN)
        snprintf(out, RMG_FORECAST_NOTE_MAX, RMG_T("needs %d known months this year, there are %d"),
                 rule->need, rule->have);
    else if (rule->state == RMG_RULE_FEW_HISTORY)
        snprintf(out, RMG_FORECAST_NOTE_MAX, RMG_T("needs %d months of history, there are %d"), rule->need,
                 rule->have);
    else if (rule->state != RMG_RULE_OK)
        snprintf(out, RMG_FORECAST_NOTE_MAX, "%s", RMG_T(rule_notes[rule->state]));
    else if (rule->chosen && rule->weight < 1)
        snprintf(out, RMG_FORECAST_NOTE_MAX, RMG_T("weight %d %%"), (int)(100 * rule->weight + 0.5));
}

typedef struct note_text {
    uint32_t note;
    const char *text;
} note_text;

static const note_text notes[] = {
    {RMG_NOTE_UNKNOWN_MONTHS,
     RMG_N("Closed months without actuals are unknown, not zero; they were estimated.")},
    {RMG_NOTE_EVEN_ACTUAL,
     RMG_N("A year of actuals is one annual amount spread evenly: it holds no seasonal pattern.")},
    {RMG_NOTE_EVEN_PLAN, RMG_N("The plan is one annual amount spread evenly: it holds no seasonal pattern.")},
    {RMG_NOTE_FELL_BACK, RMG_N("The method asked for is not available for this line; another was taken.")},
    {RMG_NOTE_CONSTANT,
     RMG_N("Every known month has the same amount, so past months say nothing about the spread.")},
    {RMG_NOTE_ALL_ZERO, RMG_N("Every known month is 0.")},
    {RMG_NOTE_NO_RANGE, RMG_N("There is no range: past months say nothing about the error.")},
    {RMG_NOTE_BORROWED, RMG_N("Season and trend are borrowed from sibling lines.")},
    {RMG_NOTE_YEAR_OPEN, RMG_N("The horizon stops inside a year; that year has no year-end.")},
    {RMG_NOTE_NO_DATA, RMG_N("Nothing is known that a forecast could rest on.")},
    {RMG_NOTE_RECONCILED, RMG_N("Adjusted so that the lines add up.")},
    {RMG_NOTE_COMPLETE, RMG_N("Every month of the year is known: nothing is forecast.")},
    {RMG_NOTE_NO_ROWS,
     RMG_N("A closed month without rows of this line counts as 0, because the total has rows in it.")},
    {RMG_NOTE_CALIBRATED, RMG_N("The range is widened by what forecasts of past years missed.")},
};

static int months_known(const rmg_forecast *forecast)
{
    return forecast->n_years > 0 ? forecast->year[0].months_known : 0;
}

int rmg_forecast_months_used(const rmg_forecast *forecast)
{
    for (size_t i = 0; i < forecast->n_rules; i++) {
        const rmg_rule *rule = rmg_rule_at(forecast->rule[i].rule);
        if (forecast->rule[i].chosen && (i == RMG_RULE_BLEND || rule->family != RMG_RULE_SIMPLE))
            return forecast->history;
    }
    return months_known(forecast);
}

/* "2.6": how many times the usual amount; false when that says little. */
static bool times_usual(char out[RMG_NUMBER_MAX], const rmg_anomaly *anomaly)
{
    rmg_money times;
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), 1);
    if (anomaly->kind != RMG_ANOMALY_OUTLIER || anomaly->expected.units <= 0 ||
        anomaly->amount.units < anomaly->expected.units ||
        !rmg_money_from_double(&times, (double)anomaly->amount.units / (double)anomaly->expected.units))
        return false;
    rmg_number_format(out, times.units, &style);
    return true;
}

void rmg_anomaly_text(char out[RMG_ANOMALY_TEXT_MAX], const rmg_forecast *forecast,
                      const rmg_anomaly *anomaly)
{
    char month[RMG_PERIOD_MAX], number[RMG_NUMBER_MAX], usual[RMG_NUMBER_MAX];
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), 2);
    rmg_period_print(month, anomaly->month, forecast->per_year);
    if (times_usual(number, anomaly)) {
        snprintf(out, RMG_ANOMALY_TEXT_MAX, RMG_T("%s (%s times a usual month)"), month, number);
        return;
    }
    rmg_number_format(number, anomaly->amount.units, &style);
    rmg_number_format(usual, anomaly->expected.units, &style);
    snprintf(out, RMG_ANOMALY_TEXT_MAX,
             anomaly->kind == RMG_ANOMALY_OUTLIER ? RMG_T("%s (%s, where %s is usual)")
                                                  : RMG_T("%s (%s, after about %s a month)"),
             month, number, usual);
}

static void list_months(char out[RMG_FORECAST_NOTE_MAX], const rmg_forecast *forecast, rmg_anomaly_kind kind,
                        const char *lead)
{
    int length = snprintf(out, RMG_FORECAST_NOTE_MAX, "%s", lead);
    const char *comma = "";
    for (size_t i = 0; i < forecast->n_anomalies; i++) {
        char one[RMG_ANOMALY_TEXT_MAX];
        if (forecast->anomaly[i].kind != kind)
            continue;
        rmg_anomaly_text(one, forecast, &forecast->anomaly[i]);
        if (length + (int)strlen(one) + 3 >= RMG_FORECAST_NOTE_MAX)
            break;
        length += snprintf(out + length, RMG_FORECAST_NOTE_MAX - (size_t)length, "%s %s", comma, one);
        comma = ",";
    }
    snprintf(out + length, RMG_FORECAST_NOTE_MAX - (size_t)length, ".");
}

void rmg_forecast_note(char out[RMG_FORECAST_NOTE_MAX], const rmg_forecast *forecast, uint32_t note)
{
    out[0] = '\0';
    if (note == RMG_NOTE_FEW_MONTHS) {
        int n = rmg_forecast_months_used(forecast);
        snprintf(out, RMG_FORECAST_NOTE_MAX,
                 rmg_text_plural("Based on %d month; the range is wide.",
                                 "Based on %d months; the range is wide.", (unsigned long)n),
                 n);
    }
    if (note == RMG_NOTE_OUTLIERS)
        list_months(out, forecast, RMG_ANOMALY_OUTLIER, RMG_T("Unusual month, kept in the actuals:"));
    if (note == RMG_NOTE_LEVEL_SHIFT)
        list_months(out, forecast, RMG_ANOMALY_LEVEL_SHIFT, RMG_T("The level changed from:"));
    for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++)
        if (notes[i].note == note)
            snprintf(out, RMG_FORECAST_NOTE_MAX, "%s", RMG_T(notes[i].text));
}
