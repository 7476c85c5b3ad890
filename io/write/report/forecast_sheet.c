/* One forecast as a sheet: so far, year-end with its range, the rule and what the others would say. */
#include <stdlib.h>
#include <string.h>

#include "core/display.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"

typedef struct sheet {
    rmg_document *document;
    rmg_view *view;
    const rmg_forecast_report *report;
    const rmg_forecast *forecast;
    const rmg_forecast_year *year;
    const rmg_table *table; /* where the exact figures stand, and in which row */
    size_t row;
    forecast_base base;
    int64_t step;
    int decimals;
} sheet;

enum { LABEL, ACTUAL, BASE, DIFFERENCE, PERCENT, LETTER };

static const char *say(const sheet *s, int64_t units)
{
    return rmg_say_amount(s->document, units, s->decimals, false);
}

static const char *say_period(const sheet *s, rmg_month period, bool brief)
{
    int start = s->report->show.fiscal_start;
    return brief ? rmg_say_period_short(s->document, period, s->forecast->per_year, start)
                 : rmg_say_period(s->document, period, s->forecast->per_year, start);
}

static void add_columns(sheet *s)
{
    rmg_view_add_column(s->view, "", RMG_LEFT);
    rmg_view_add_column(s->view, RMG_T("actual"), RMG_RIGHT);
    rmg_view_add_column(s->view, s->base.heading, RMG_RIGHT);
    rmg_view_add_column(s->view, s->base.heading[0] != '\0' ? RMG_T("difference") : "", RMG_RIGHT);
    rmg_view_add_column(s->view, "", RMG_RIGHT);
    rmg_view_add_column(s->view, "", RMG_LEFT);
    if (s->document->failed)
        return;
    s->view->column[LABEL].least = 16;
    s->view->column[ACTUAL].gap = 4;
    s->view->column[BASE].least = 7;
    s->view->column[DIFFERENCE].hangs = true;
}

/* ---- so far, and at the end ---------------------------------------------------------------------- */

/* The cell shows that column of the data table. */
static void figure(const sheet *s, size_t cell, const char *column)
{
    size_t i = column != NULL ? rmg_table_find_column(s->table, column) : s->table->n_columns;
    if (i < s->table->n_columns)
        rmg_view_figure(s->view, cell, s->table, s->row, i);
}

/* Columns of the data behind a row of the sheet; NULL: none. */
typedef struct behind {
    const char *actual, *base, *difference, *percent;
} behind;

/* Figures as printed: their difference is that of the printed ones; percent and letter are of the stored. */
static void add_comparison(sheet *s, const char *label, rmg_maybe_money actual, bool has_base, rmg_money base,
                           behind data)
{
    rmg_view_add_row(s->view, RMG_VIEW_CELLS, 1, 0);
    rmg_view_text(s->view, LABEL, label);
    rmg_view_text(s->view, ACTUAL, actual.known ? say(s, actual.amount.units) : RMG_T("unknown"));
    if (actual.known)
        figure(s, ACTUAL, data.actual);
    if (has_base) {
        rmg_view_text(s->view, BASE, say(s, base.units));
        figure(s, BASE, data.base);
    }
    rmg_money difference;
    if (!actual.known || !has_base || !rmg_money_sub(&difference, actual.amount, base))
        return;
    int64_t shown = rmg_display_round(actual.amount.units, s->step) - rmg_display_round(base.units, s->step);
    rmg_view_text(s->view, DIFFERENCE, rmg_say_amount(s->document, shown, s->decimals, true));
    rmg_view_text(s->view, PERCENT, rmg_say_percent(s->document, difference.units, base.units, false));
    figure(s, DIFFERENCE, data.difference);
    figure(s, PERCENT, data.percent);
    rmg_view_text(s->view, LETTER, rmg_say_letter(difference.units<0, difference.units> 0));
    rmg_view_tone(s->view, LETTER,
                  difference.units < 0   ? RMG_TONE_GOOD
                  : difference.units > 0 ? RMG_TONE_BAD
                                         : RMG_TONE_NONE);
}

static const char *to_date_label(const sheet *s)
{
    rmg_month upto = s->forecast->upto;
    return rmg_document_printf(s->document, RMG_T("%s, so far"), say_period(s, upto, false));
}

static void add_range(sheet *s)
{
    const rmg_forecast_year *year = s->year;
    if (!year->has_range || !year->year_end.known || forecast_is_known(s->year))
        return;
    rmg_view_add_row(s->view, RMG_VIEW_TEXT, 2, 4);
    rmg_view_text(s->view, LABEL, rmg_document_printf(s->document, RMG_T("%d %% range"), s->forecast->range));
    rmg_view_text(s->view, ACTUAL, say(s, year->range[RMG_BAND_ASKED].low.units));
    rmg_view_tail(
        s->view, ACTUAL,
        rmg_document_printf(s->document, RMG_T(" to %s"), say(s, year->range[RMG_BAND_ASKED].high.units)));
    bool plan = s->report->plan != NULL;
    rmg_maybe_number chance = plan ? year->chance_above_plan : year->chance_above_last_year;
    if (!chance.known)
        return;
    int n = forecast_rests_on(s->forecast, year);
    const char *from = rmg_document_printf(
        s->document, rmg_text_plural("(from %d month)", "(from %d months)", (unsigned long)n), n);
    rmg_view_text(s->view, DIFFERENCE,
                  rmg_document_printf(s->document, RMG_T("chance to end above %s: %s %s"), s->base.name,
                                      rmg_say_chance(s->document, chance.value), from));
    figure(s, DIFFERENCE, plan ? "chance_above_plan" : NULL);
}

/* ---- the rule ------------------------------------------------------------------------------------ */

static const char *run_rate_text(const sheet *s)
{
    const rmg_forecast *forecast = s->forecast;
    int n = s->year->months_known;
    const char *months = rmg_document_printf(s->document,
                                             rmg_text_plural("%d month", "%d months", (unsigned long)n), n);
    const char *mean = say(s, forecast->mean_known.units);
    if (!forecast->spread.known)
        return rmg_document_printf(s->document, RMG_T("%s, mean %s"), months, mean);
    return rmg_document_printf(s->document, RMG_T("%s, mean %s, spread %s"), months, mean,
                               say(s, forecast->spread.amount.units));
}

static const rmg_rule_result *chosen_rule(const rmg_forecast *forecast)
{
    for (size_t i = 0; i < forecast->n_rules; i++)
        if (forecast->rule[i].chosen)
            return &forecast->rule[i];
    return NULL;
}

static const char *because_text(const sheet *s, const char *name)
{
    const rmg_rule_result *rule = chosen_rule(s->forecast);
    if (strcmp(name, "run-rate") == 0)
        return run_rate_text(s);
    if (s->forecast->reason == RMG_REASON_ASKED)
        return RMG_T("as asked");
    rmg_money error;
    if (rule != NULL &&
        (s->forecast->reason == RMG_REASON_FEW_MONTHS || s->forecast->reason == RMG_REASON_FALLBACK))
        return rmg_text(rmg_rule_at(rule->rule)->summary);
    if (rule == NULL || !rule->error_pct.known || !rmg_money_from_double(&error, rule->error_pct.value))
        return RMG_T("chosen on past years");
    return rmg_document_printf(s->document,
                               rmg_text_plural("off by %s %% in %zu past year total",
                                               "off by %s %% on average in %zu past year totals",
                                               (unsigned long)rule->backtest_n),
                               rmg_say_amount(s->document, error.units, 1, false), rule->backtest_n);
}

static void add_rule(sheet *s)
{
    if (!s->forecast->has_forecast)
        return;
    char name[RMG_RULE_NAME_MAX];
    rmg_forecast_rule_name(name, s->forecast);
    if (name[0] == '\0')
        return;
    const char *text = rmg_document_printf(s->document, "%s: %s", name, because_text(s, name));
    if (s->forecast->notes & RMG_NOTE_FEW_MONTHS)
        text = rmg_document_printf(s->document, RMG_T("%s; few months, wide range"), text);
    rmg_view_add_row(s->view, RMG_VIEW_TEXT, 2, 2);
    rmg_view_text(s->view, LABEL, RMG_T("rule"));
    rmg_view_text(s->view, ACTUAL, text);
}

static int by_year_end(const void *a, const void *b)
{
    const rmg_rule_result *const *x = a, *const *y = b;
    if ((*x)->year_end.units != (*y)->year_end.units)
        return (*x)->year_end.units < (*y)->year_end.units ? -1 : 1;
    return (*x)->rule < (*y)->rule ? -1 : (*x)->rule > (*y)->rule;
}

/* The other simple rules that are available, lowest first. */
static void add_other_rules(sheet *s)
{
    const rmg_forecast *forecast = s->forecast;
    if (forecast_is_known(s->year)) /* they would all say the same */
        return;
    const rmg_rule_result **rule = rmg_zalloc(forecast->n_rules, sizeof(const rmg_rule_result *));
    size_t n = 0;
    for (size_t i = 0; i < forecast->n_rules && rule != NULL; i++) {
        const rmg_rule_result *result = &forecast->rule[i];
        if (result->state == RMG_RULE_OK && !result->chosen &&
            rmg_rule_at(result->rule)->family == RMG_RULE_SIMPLE)
            rule[n++] = result;
    }
    s->document->failed |= rule == NULL;
    if (n != 0) {
        qsort(rule, n, sizeof *rule, by_year_end);
        rmg_view_add_row(s->view, RMG_VIEW_LIST, 2, n + 1);
        rmg_view_text(s->view, LABEL, RMG_T("other rules"));
    }
    for (size_t i = 0; i < n; i++)
        rmg_view_text(s->view, i + 1,
                      rmg_document_printf(s->document, "%s %s", say(s, rule[i]->year_end.units),
                                          rmg_rule_at(rule[i]->rule)->name));
    free(rule);
}

/* ---- plan and ceiling ---------------------------------------------------------------------------- */

/* "May-Dec average 4,854 a month" for what is to come. */
static const char *steering(const sheet *s, rmg_maybe_money rate)
{
    const rmg_forecast *forecast = s->forecast;
    rmg_month first = {forecast->upto.index + 1}, last = {forecast->upto.index + s->year->months_to_go};
    const char *amount = say(s, rate.amount.units);
    if (first.index == last.index)
        return rmg_document_printf(s->document, RMG_T("%s is %s"), say_period(s, first, false), amount);
    const char *from = say_period(s, first, true), *to = say_period(s, last, true);
    if (forecast->per_year == 12)
        return rmg_document_printf(s->document, RMG_T("%s-%s average %s a month"), from, to, amount);
    return rmg_document_printf(s->document, RMG_T("%s-%s average %s a period"), from, to, amount);
}

static void add_steering(sheet *s, const char *goal, rmg_maybe_money rate)
{
    const rmg_forecast_year *year = s->year;
    if (!rate.known || year->months_to_go < 1 || !year->actual_to_date.known || year->months_known < 1)
        return;
    int64_t so_far = (int64_t)rmg_wide_div_round(year->actual_to_date.amount.units, year->months_known);
    if (rate.amount.units < 0 && so_far >= 0) /* spent already: no month can give it back */
        return;
    rmg_view_add_row(s->view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(s->view, LABEL,
                  rmg_document_printf(s->document, RMG_T("ends on %s if %s (so far %s)"), goal,
                                      steering(s, rate), say(s, so_far)));
}

static const char *crossing_text(const sheet *s)
{
    const rmg_forecast_year *year = s->year;
    if (!year->crossing.known)
        return year->complete ? RMG_T("not expected to be reached this year")
                              : RMG_T("not expected to be reached within the horizon");
    const char *day = rmg_say_day(s->document, year->crossing.date);
    if (year->has_crossed)
        return rmg_document_printf(s->document, RMG_T("reached on %s"), day);
    if (!year->crossing_low.known)
        return rmg_document_printf(s->document, RMG_T("expected to be reached on %s"), day);
    const char *low = rmg_say_day(s->document, year->crossing_low.date);
    const char *high = year->crossing_high.known ? rmg_say_day(s->document, year->crossing_high.date)
                       : year->complete          ? RMG_T("not this year")
                                                 : RMG_T("not within the horizon");
    return rmg_document_printf(s->document, RMG_T("expected to be reached on %s (%s to %s)"), day, low, high);
}

static void add_ceiling(sheet *s)
{
    const rmg_forecast_year *year = s->year;
    if (!year->ceiling.known)
        return;
    rmg_view_add_row(s->view, RMG_VIEW_TEXT, 1, 2);
    rmg_view_text(s->view, LABEL, RMG_T("ceiling"));
    rmg_view_text(s->view, ACTUAL, say(s, year->ceiling.amount.units));
    rmg_view_tail(s->view, ACTUAL, rmg_document_printf(s->document, ", %s", crossing_text(s)));
    figure(s, ACTUAL, "ceiling");
    if (!year->chance_above_ceiling.known)
        return;
    rmg_view_add_row(s->view, RMG_VIEW_TEXT, 2, 2);
    int n = forecast_rests_on(s->forecast, year);
    const char *from = rmg_document_printf(
        s->document, rmg_text_plural("(from %d month)", "(from %d months)", (unsigned long)n), n);
    rmg_view_text(s->view, LABEL, RMG_T("chance above"));
    rmg_view_text(s->view, ACTUAL,
                  rmg_document_printf(s->document, "%s %s",
                                      rmg_say_chance(s->document, year->chance_above_ceiling.value), from));
}

/* Remarks that the sheet does not show elsewhere. */
static void add_remarks(sheet *s)
{
    const char *notes = forecast_notes(s->document, s->forecast,
                                       (s->year->complete ? RMG_NOTE_YEAR_OPEN : 0) | RMG_NOTE_FEW_MONTHS |
                                           RMG_NOTE_EVEN_ACTUAL | RMG_NOTE_EVEN_PLAN | RMG_NOTE_CALIBRATED);
    if (notes[0] == '\0')
        return;
    rmg_view_add_row(s->view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(s->view, LABEL, notes);
}

rmg_code forecast_sheet(rmg_document *document, const rmg_forecast_report *report, const rmg_table *table,
                        size_t line, rmg_diag *why)
{
    const rmg_forecast *forecast = &report->forecast[line];
    const rmg_forecast_year *year = &forecast->year[0];
    sheet s = {.document = document,
               .report = report,
               .forecast = forecast,
               .year = year,
               .table = table,
               .row = forecast_year_row(report, line, 0),
               .base = forecast_base_of(document, report, year),
               .step = rmg_display_step(report->show.decimals),
               .decimals = report->show.decimals};
    s.view = rmg_document_add_view(document, RMG_T("Forecast"));
    add_columns(&s);
    bool plan = report->plan != NULL; /* the data compare with the plan only */
    behind to_date = {"actual_to_date", plan ? "plan_to_date" : "last_year_to_date",
                      plan ? "difference_to_date" : NULL, plan ? "difference_to_date_pct" : NULL};
    behind whole = {"year_end", plan ? "plan_year" : NULL, plan ? "difference" : NULL,
                    plan ? "difference_pct" : NULL};
    add_comparison(&s, to_date_label(&s), year->actual_to_date, s.base.has_to_date, s.base.to_date, to_date);
    add_comparison(&s, RMG_T("year-end"), year->year_end, s.base.has_year, s.base.year, whole);
    add_range(&s);
    add_rule(&s);
    add_other_rules(&s);
    add_ceiling(&s);
    add_steering(&s, s.base.name, report->plan != NULL ? year->needed_per_month : (rmg_maybe_money){0});
    add_steering(&s, RMG_T("ceiling"), year->ceiling_per_month);
    add_remarks(&s);
    return rmg_document_check(document, why);
}
