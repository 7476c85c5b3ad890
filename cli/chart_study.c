#include "cli/chart_study.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "cli/chart_overview.h"
#include "cli/outlook.h"
#include "cli/pack/privacy.h"
#include "cli/show.h"
#include "core/buffer.h"
#include "core/text.h"
#include "core/unit_word.h"
#include "io/write/presentation.h"

/* "x € 1.000" and "x EUR 1,000": the digits of the label, marks left out. */
int64_t rmg_unit_euro(const char *unit)
{
    if (unit == NULL || unit[0] == '\0')
        return 0;
    if (strstr(unit, "mln") != NULL || strstr(unit, "miljoen") != NULL || strstr(unit, "million") != NULL)
        return 1000000;
    int64_t euro = 0;
    for (const char *c = unit; *c != '\0'; c++)
        if (*c >= '0' && *c <= '9' && euro < 1000000000)
            euro = euro * 10 + (*c - '0');
    return euro != 0 ? euro : 1;
}

/* The sign of another currency than the euro that the label names; NULL: euro. */
static const char *currency_of(const char *unit)
{
    static const char *const others[] = {"£", "$", "GBP", "USD", "CHF", "DKK", "SEK", "NOK", "PLN", "¥"};
    for (size_t i = 0; unit != NULL && i < sizeof others / sizeof *others; i++)
        if (strstr(unit, others[i]) != NULL)
            return others[i];
    return NULL;
}

rmg_chart_frame rmg_chart_study_frame(rmg_chart_study *from, const rmg_settings *settings)
{
    rmg_presentation show = rmg_show_of(&from->study, settings, from->title);
    bool missing = rmg_rejected_words(from->missing, &from->study.data);
    return (rmg_chart_frame){.note = missing ? from->missing : NULL,
                             .subject = show.title,
                             .unit_euro = rmg_unit_euro(show.unit),
                             .currency = currency_of(show.unit),
                             .decimals = show.decimals,
                             .year = from->study.year};
}

/* The plan by its kind's word, in the language of the run; behind it the name of its version, or the word "prognose" where
 * the files call it so. */
static const char *plan_name(rmg_chart_study *from)
{
    const rmg_dataset *data = &from->study.data;
    const rmg_scenario *plan = &data->cube.scenarios[from->study.plan];
    bool prognose = false;
    for (size_t f = 0; f < data->n_files; f++)
        for (size_t s = 0; s < data->files[f].n_series; s++)
            prognose |= data->files[f].series[s].kind == plan->kind &&
                        strncasecmp(data->files[f].series[s].name, "prognose", 8) == 0;
    const char *word = plan->kind == RMG_TARGET ? RMG_T("Target") : RMG_T("Budget");
    bool version = from->study.plan >= RMG_KINDS;
    const char *more = version ? plan->name : prognose ? "prognose" : NULL;
    if (more == NULL)
        snprintf(from->plan_name, sizeof from->plan_name, "%s", word);
    else
        snprintf(from->plan_name, sizeof from->plan_name, "%s (%.*s)", word, (int)rmg_cut_length(more, 40),
                 more);
    return from->plan_name;
}

/* ---- cumulative ---- */

static void set_bands(rmg_cumulative_month *out, const rmg_forecast_month *month)
{
    static const rmg_band bands[RMG_CHART_BANDS] = {RMG_BAND_50, RMG_BAND_80, RMG_BAND_95};
    for (size_t b = 0; b < RMG_CHART_BANDS; b++) {
        out->low[b] = month->to_date_range[bands[b]].low;
        out->high[b] = month->to_date_range[bands[b]].high;
    }
}

static bool is_known(const rmg_forecast_month *month)
{
    return month->state == RMG_STATE_ACTUAL || month->state == RMG_STATE_COMPLETED;
}

/* Sum of the known months to the end of month i; the estimate of a missing one is not in it. */
static bool sum_known(rmg_money *sum, bool *gap, const rmg_forecast *forecast, size_t i)
{
    *sum = (rmg_money){0};
    *gap = false;
    for (size_t k = 0; k <= i; k++) {
        const rmg_forecast_month *month = &forecast->month[k];
        *gap = *gap || !is_known(month);
        if (is_known(month) && !rmg_money_add(sum, *sum, month->amount))
            return false;
    }
    return true;
}

/* One month of a line: known months are actual, the last known one also begins the expected line. */
static rmg_cumulative_month cumulative_month(const rmg_forecast *forecast, size_t i, size_t last_known)
{
    const rmg_forecast_month *month = &forecast->month[i];
    rmg_money sum = month->to_date;
    bool known = is_known(month) && i <= last_known, gap = false;
    if (known)
        known = sum_known(&sum, &gap, forecast, i);
    rmg_cumulative_month out = {.actual = sum,
                                .has_actual = known,
                                .after_gap = known && gap,
                                .expected = month->to_date,
                                .has_expected = forecast->has_forecast && (i >= last_known || gap),
                                .plan = month->plan_to_date.amount,
                                .has_plan = month->plan_to_date.known,
                                .last_year = month->last_year_to_date.amount,
                                .has_last_year = month->last_year_to_date.known};
    out.has_bands = out.has_expected && month->has_range;
    if (out.has_bands)
        set_bands(&out, month);
    return out;
}

static size_t last_known_month(const rmg_forecast *forecast, size_t n)
{
    size_t last = 0;
    for (size_t i = 0; i < n; i++)
        if (is_known(&forecast->month[i]))
            last = i;
    return last;
}

static void set_ceiling(rmg_cumulative_chart *chart, const rmg_forecast_year *year)
{
    chart->has_ceiling = year->ceiling.known;
    chart->ceiling = year->ceiling.amount;
    chart->has_chance = year->chance_above_ceiling.known;
    chart->chance_above_ceiling = year->chance_above_ceiling.value;
    chart->crossing.days = year->crossing.known ? year->crossing.date.days : RMG_NO_DATE;
    chart->crossing_early.days = year->crossing_low.known ? year->crossing_low.date.days : RMG_NO_DATE;
}

rmg_code rmg_chart_fill_cumulative(rmg_cumulative_chart *chart, rmg_chart_study *from, size_t line,
                                   const rmg_settings *settings, rmg_diag *why)
{
    const rmg_forecast *forecast = &from->study.forecast[line];
    const rmg_forecast_year *year = &forecast->year[0];
    size_t n = year->n_months;
    rmg_code code = rmg_cumulative_chart_init(chart, forecast->month[year->first_month].month,
                                              forecast->per_year, n, why);
    if (code != RMG_OK)
        return code;
    chart->frame = rmg_chart_study_frame(from, settings);
    chart->account = RMG_ACCOUNT_COST;
    chart->plan_name = from->study.has_plan ? plan_name(from) : NULL;
    size_t last_known = last_known_month(forecast, n);
    for (size_t i = 0; i < n; i++)
        chart->month[i] = cumulative_month(forecast, i, last_known);
    set_ceiling(chart, year);
    return RMG_OK;
}

/* One known month and nothing to compare it with: the month itself, and why there is no line. */
static void leave_one_point(rmg_cumulative_chart *chart, const rmg_forecast *forecast)
{
    bool other = chart->has_ceiling || forecast->history != 1;
    for (size_t i = 0; i < chart->n; i++)
        other = other || chart->month[i].has_plan || chart->month[i].has_last_year;
    if (other)
        return;
    for (size_t i = 0; i < chart->n; i++)
        chart->month[i].has_expected = chart->month[i].has_bands = false;
    chart->no_forecast = RMG_T("One month known: too little for a forecast");
}

static rmg_code make_cumulative(rmg_chart *out, rmg_chart_study *from, const rmg_settings *settings,
                                rmg_diag *why)
{
    rmg_code code = rmg_study_forecast(&from->study, settings, why);
    if (code == RMG_OK)
        code = rmg_chart_fill_cumulative(&out->as.cumulative, from, 0, settings, why);
    if (code == RMG_OK)
        leave_one_point(&out->as.cumulative, &from->study.forecast[0]);
    return code;
}

/* ---- waterfall and variance table ---- */

/* The base as people call it, with a capital: it stands under a bar. */
static const char *base_name(rmg_chart_study *from)
{
    const rmg_variance *v = &from->split.variance;
    const rmg_scenario *scenario = &from->study.data.cube.scenarios[v->base.scenario];
    if (scenario->kind == RMG_ACTUAL) {
        snprintf(from->plan_name, sizeof from->plan_name, "%d", v->base.year);
        return from->plan_name;
    }
    return plan_name(from);
}

/* The other side: actual spend, the outlook, or whatever scenario is compared. */
static const char *comparison_name(rmg_chart_study *from)
{
    const rmg_variance *v = &from->split.variance;
    const rmg_scenario *scenario = &from->study.data.cube.scenarios[v->comparison.scenario];
    if (strcmp(scenario->name, rmg_kind_name(RMG_ACTUAL)) == 0)
        return RMG_T("Actual");
    if (strcmp(scenario->name, RMG_OUTLOOK) == 0)
        return RMG_T("Expected");
    const char *word = scenario->kind == RMG_PLAN ? RMG_T("Budget") : scenario->name;
    if (scenario->kind == RMG_PLAN && strcmp(scenario->name, rmg_kind_name(RMG_PLAN)) != 0)
        snprintf(from->comparison, sizeof from->comparison, "%s (%.*s)", word,
                 (int)rmg_cut_length(scenario->name, 40), scenario->name);
    else
        snprintf(from->comparison, sizeof from->comparison, "%.*s", (int)rmg_cut_length(word, 60), word);
    return from->comparison;
}

/* "Convention mirrored: joint part counted as quantity"; NULL where the picture shows the products of two-way itself. */
static const char *rule_note(rmg_chart_study *from, bool products)
{
    const rmg_variance *v = &from->split.variance;
    if (products && v->convention == RMG_TWO_WAY)
        return NULL;
    snprintf(from->rule, sizeof from->rule, RMG_T("Convention %s: %s"),
             rmg_convention_table()[v->convention].name, rmg_variance_joint(v, v->convention));
    size_t used = strlen(from->rule);
    if (v->line[0].suppressed)
        snprintf(from->rule + used, sizeof from->rule - used, RMG_T(". Quantities below %ld: not shown"),
                 v->min_clients);
    return from->rule;
}

/* The window where it ends before its year does: the title names the year. */
static void set_until(rmg_month *until, int *per_year, const rmg_variance *variance)
{
    int periods = variance->cube->per_year;
    const rmg_month next = {variance->last.index + 1};
    if (rmg_period_year(next, periods) != rmg_period_year(variance->last, periods))
        return;
    *until = variance->last;
    *per_year = periods;
}

static void set_quantities(rmg_waterfall_chart *chart, const rmg_variance *variance)
{
    const rmg_variance_line *total = &variance->line[0];
    const rmg_variance_value *base = &total->base, *comparison = &total->comparison;
    chart->has_quantity = total->n_leaves == 1 && base->has_quantity && comparison->has_quantity &&
                          base->has_price && comparison->has_price;
    chart->base_qty = base->quantity;
    chart->comparison_qty = comparison->quantity;
    chart->base_price = base->price;
    chart->comparison_price = comparison->price;
    const char *unit = rmg_variance_unit(variance, 0);
    if (unit[0] != '\0') {
        chart->unit_one = rmg_unit_word(unit, 1);
        chart->unit_many = rmg_unit_word(unit, 2);
    }
}

/* Terms that some leaf has; quantity and price also when they are 0, unless nothing could be split into them. */
static bool is_shown(const rmg_variance *variance, size_t term)
{
    bool any = false;
    for (size_t t = 0; t < variance->n_terms; t++)
        any = any || variance->used[t];
    bool asked = variance->term[term] == RMG_TERM_QUANTITY || variance->term[term] == RMG_TERM_PRICE;
    return variance->used[term] || (asked && (variance->line[0].n_split != 0 || !any));
}

/* One leaf alone gives the picture its name. */
static const char *leaf_name(const rmg_variance *variance)
{
    if (variance->line[0].n_leaves != 1 || variance->n_lines < 2 || variance->n_by == 0)
        return NULL;
    return rmg_variance_label(variance, variance->n_lines - 1, variance->n_by - 1);
}

rmg_code rmg_chart_fill_waterfall(rmg_waterfall_chart *chart, rmg_chart_study *from,
                                  const rmg_settings *settings, rmg_diag *why)
{
    const rmg_variance *variance = &from->split.variance;
    size_t n = 0;
    for (size_t t = 0; t < variance->n_terms; t++)
        n += is_shown(variance, t);
    rmg_code code = rmg_waterfall_chart_init(chart, n, why);
    if (code != RMG_OK)
        return code;
    chart->frame = rmg_chart_study_frame(from, settings);
    const char *leaf = leaf_name(variance);
    if (leaf != NULL && leaf[0] != '\0')
        chart->frame.name = chart->frame.subject = leaf;
    chart->account = (rmg_account)variance->line[0].account;
    chart->base_name = base_name(from);
    chart->comparison_name = comparison_name(from);
    chart->expected = strcmp(chart->comparison_name, RMG_T("Expected")) == 0;
    chart->base = variance->line[0].base.amount;
    chart->comparison = variance->line[0].comparison.amount;
    for (size_t t = 0, i = 0; t < variance->n_terms; t++)
        if (is_shown(variance, t))
            chart->term[i++] = (rmg_waterfall_term){.kind = variance->term[t],
                                                    .effect = variance->line[0].effect[t]};
    set_quantities(chart, variance);
    set_until(&chart->until, &chart->per_year, variance);
    chart->rule_note = rule_note(from, chart->has_quantity);
    return RMG_OK;
}

/* The split, with small numbers of clients taken out as in a report. */
static rmg_code split(rmg_chart_study *from, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = rmg_split_study(&from->split, &from->study, settings, why);
    if (code == RMG_OK)
        code = rmg_privacy_hide(&from->split.variance, rmg_privacy_limit(&settings->config), why);
    return code;
}

static rmg_code make_waterfall(rmg_chart *out, rmg_chart_study *from, const rmg_settings *settings,
                               rmg_diag *why)
{
    rmg_code code = split(from, settings, why);
    return code == RMG_OK ? rmg_chart_fill_waterfall(&out->as.waterfall, from, settings, why) : code;
}

#define TABLE_TERMS 4 /* effect columns that the table has room for */

/* Which column each shown term stands in. */
typedef struct table_columns {
    rmg_term term[RMG_EFFECTS_MAX];
    size_t n, of[RMG_EFFECTS_MAX];
    bool folded; /* new and ended stand with what was not split */
} table_columns;

static bool is_class(rmg_term term)
{
    return term == RMG_TERM_NEW || term == RMG_TERM_ENDED || term == RMG_TERM_UNSPLIT;
}

static table_columns place_terms(const rmg_variance *variance)
{
    table_columns c = {.n = 0};
    size_t n_shown = 0;
    for (size_t t = 0; t < variance->n_terms; t++)
        n_shown += is_shown(variance, t);
    c.folded = n_shown > TABLE_TERMS;
    for (size_t t = 0; t < variance->n_terms; t++) {
        rmg_term term = c.folded && is_class(variance->term[t]) ? RMG_TERM_UNSPLIT : variance->term[t];
        if (!is_shown(variance, t))
            continue;
        if (c.n == 0 || c.term[c.n - 1] != term)
            c.term[c.n++] = term;
        c.of[t] = c.n - 1;
    }
    return c;
}

/* The foot line says what a common column holds. */
static const char *table_note(rmg_chart_study *from, const table_columns *columns)
{
    const char *note = rule_note(from, false);
    size_t used = strlen(note);
    if (columns->folded)
        snprintf(from->rule + used, sizeof from->rule - used, ". %s",
                 RMG_T("Not split: new, ended, and without a quantity on both sides"));
    return note;
}

static rmg_code make_variance_table(rmg_chart *out, rmg_chart_study *from, const rmg_settings *settings,
                                    rmg_diag *why)
{
    rmg_code code = rmg_split_study(&from->split, &from->study, settings, why);
    if (code != RMG_OK)
        return code;
    const rmg_variance *variance = &from->split.variance;
    table_columns columns = place_terms(variance);
    size_t n = 0;
    for (size_t line = 0; line < variance->n_lines; line++)
        n += variance->line[line].depth == 1;
    rmg_variance_table_chart *chart = &out->as.variance_table;
    code = rmg_variance_table_chart_init(chart, n, columns.n, why);
    if (code != RMG_OK)
        return code;
    chart->frame = rmg_chart_study_frame(from, settings);
    chart->account = (rmg_account)variance->line[0].account;
    chart->base_name = base_name(from);
    chart->comparison_name = comparison_name(from);
    chart->rule_note = table_note(from, &columns);
    set_until(&chart->until, &chart->per_year, variance);
    memcpy(chart->term, columns.term, columns.n * sizeof *columns.term);
    chart->by = variance->n_by != 0 ? variance->cube->dim[variance->by[0]].header : NULL;
    for (size_t line = 0, row = 0; line < variance->n_lines; line++) {
        const rmg_variance_line *from_line = &variance->line[line];
        if (from_line->depth != 1)
            continue;
        rmg_variance_row *to = &chart->row[row++];
        to->label = rmg_say_label(rmg_variance_label(variance, line, 0));
        to->base = from_line->base.amount;
        to->comparison = from_line->comparison.amount;
        for (size_t t = 0; t < variance->n_terms; t++)
            if (is_shown(variance, t) &&
                !rmg_money_add(&to->effect[columns.of[t]], to->effect[columns.of[t]], from_line->effect[t]))
                return rmg_fail(why, RMG_ERANGE, RMG_T("the sum of a line does not fit in an amount"));
    }
    return RMG_OK;
}

/* ---- panels and page ---- */

static rmg_code make_panels(rmg_chart *out, rmg_chart_study *from, const rmg_settings *settings,
                            rmg_diag *why)
{
    if (!rmg_settings_has(settings, RMG_OPT_BY))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("chart panels needs --by: one panel per provider, say"));
    rmg_code code = rmg_study_forecast(&from->study, settings, why);
    if (code != RMG_OK)
        return code;
    const rmg_groups *groups = &from->study.groups;
    const rmg_forecast_year *year = &from->study.forecast[0].year[0];
    size_t n = 0;
    for (size_t g = 0; g < groups->n; g++)
        n += groups->group[g].depth == 1;
    rmg_panels_chart *chart = &out->as.panels;
    code = rmg_panels_chart_init(chart, from->study.forecast[0].month[year->first_month].month,
                                 year->n_months, n, why);
    if (code != RMG_OK)
        return code;
    chart->frame = rmg_chart_study_frame(from, settings);
    chart->account = RMG_ACCOUNT_COST;
    for (size_t g = 0, panel = 0; g < groups->n; g++) {
        if (groups->group[g].depth != 1)
            continue;
        const rmg_forecast *forecast = &from->study.forecast[g];
        rmg_panel *to = &chart->panel[panel++];
        to->name = rmg_say_label(
            rmg_dict_label(from->study.data.cube.dim[groups->by[0]].labels, groups->group[g].label));
        to->has_budget = forecast->year[0].plan.known;
        to->budget = forecast->year[0].plan.amount;
        size_t last_known = last_known_month(forecast, year->n_months);
        for (size_t i = 0; i < year->n_months && i < forecast->n_months; i++)
            to->month[i] = cumulative_month(forecast, i, last_known);
    }
    return RMG_OK;
}

static rmg_code make_page(rmg_chart *out, rmg_chart_study *from, const rmg_settings *settings, rmg_diag *why)
{
    rmg_page_chart *page = &out->as.page;
    rmg_code code = rmg_study_forecast(&from->study, settings, why);
    if (code == RMG_OK)
        code = rmg_chart_fill_cumulative(&page->cumulative, from, 0, settings, why);
    if (code != RMG_OK)
        return code;
    page->frame = page->cumulative.frame;
    rmg_chart bridge = {.kind = RMG_CHART_WATERFALL};
    rmg_diag unsplit; /* without a base there is no bridge; the page says so in its place */
    if (make_waterfall(&bridge, from, settings, &unsplit) == RMG_OK)
        page->waterfall = bridge.as.waterfall;
    return RMG_OK;
}

typedef rmg_code (*study_filler)(rmg_chart *out, rmg_chart_study *from, const rmg_settings *settings,
                                 rmg_diag *why);

static const study_filler fillers[RMG_CHART_KINDS] = {
    [RMG_CHART_CUMULATIVE] = make_cumulative,
    [RMG_CHART_WATERFALL] = make_waterfall,
    [RMG_CHART_VARIANCE_TABLE] = make_variance_table,
    [RMG_CHART_PANELS] = make_panels,
    [RMG_CHART_PAGE] = make_page,
    [RMG_CHART_OVERVIEW] = rmg_chart_make_overview,
};

rmg_code rmg_chart_from_study(rmg_chart *out, rmg_chart_study *from, rmg_chart_kind kind,
                              const rmg_settings *settings, rmg_diag *why)
{
    *from = (rmg_chart_study){0};
    *out = (rmg_chart){.kind = kind};
    bool splits = kind == RMG_CHART_WATERFALL || kind == RMG_CHART_VARIANCE_TABLE || kind == RMG_CHART_PAGE;
    rmg_code code = rmg_study_read(&from->study, settings, 1, splits ? RMG_KEEP_KNOWN : RMG_KEEP_NAMED, why);
    if (code == RMG_OK)
        code = rmg_study_scope(&from->study, settings, why);
    bool bridge = kind == RMG_CHART_WATERFALL || kind == RMG_CHART_VARIANCE_TABLE;
    if (code == RMG_OK && bridge && rmg_outlook_wanted(settings))
        code = rmg_outlook_add(&from->study, settings, why);
    if (code == RMG_OK)
        code = fillers[kind](out, from, settings, why);
    if (code != RMG_OK)
        rmg_chart_clear(out);
    return code;
}

void rmg_chart_study_clear(rmg_chart_study *from)
{
    rmg_split_clear(&from->split);
    rmg_study_clear(&from->study);
}
