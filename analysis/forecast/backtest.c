#include "analysis/forecast/backtest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/jobs_internal.h"
#include "analysis/forecast/line_internal.h"
#include "core/grow.h"
#include "core/text.h"

/* One comparison. Kept apart until all are known: medians need them all. */
typedef struct error_entry {
    size_t line, rule; /* rule: rmg_rules_count() is auto */
    int months_known;
    double error, outturn; /* (forecast - outturn) / outturn; its size */
    enum { OUTSIDE, INSIDE, NO_RANGE } inside;
} error_entry;

typedef struct entries {
    error_entry *entry;
    size_t n, capacity;
} entries;

typedef struct replay {
    const rmg_forecast_input *input;
    const rmg_forecast_options *options;
    size_t n_lines;
    int first, last, per_year;
    entries *found; /* one list per origin, so that threads never meet */
    int jobs;       /* within one origin */
} replay;

static bool add_entry(entries *list, error_entry entry)
{
    if (!rmg_grow(&list->entry, &list->capacity, list->n + 1, sizeof *list->entry))
        return false;
    list->entry[list->n++] = entry;
    return true;
}

static bool compare(entries *list, size_t line, size_t rule, int k, rmg_money forecast,
                    const rmg_range *range, rmg_money outturn)
{
    double truth = rmg_money_to_double(outturn);
    error_entry e = {line,        rule,    k, (rmg_money_to_double(forecast) - truth) / fabs(truth),
                     fabs(truth), NO_RANGE};
    if (range != NULL)
        e.inside = range->low.units <= outturn.units && outturn.units <= range->high.units ? INSIDE : OUTSIDE;
    return add_entry(list, e);
}

/* The year total, when every period of it is known and there is something to compare with. */
static bool outturn_of(const replay *r, size_t line, int year, rmg_money *outturn)
{
    size_t known = 0, n = (size_t)r->per_year;
    return rmg_series_sum(r->input[line].actual, rmg_period(year, 1, r->per_year), n, outturn, &known) &&
           known == n && outturn->units != 0;
}

static bool compare_line(entries *list, size_t line, int k, const rmg_forecast *then, rmg_money outturn)
{
    bool ok = true;
    for (size_t i = 0; ok && i < then->n_rules; i++)
        if (then->rule[i].state == RMG_RULE_OK)
            ok = compare(list, line, i, k, then->rule[i].year_end,
                         then->rule[i].has_range ? &then->rule[i].range : NULL, outturn);
    if (ok && then->has_forecast)
        ok = compare(list, line, rmg_rules_count(), k, then->year[0].year_end.amount,
                     then->year[0].has_range ? &then->year[0].range[RMG_BAND_ASKED] : NULL, outturn);
    return ok;
}

/* As `forecast` would have run then: the plan as it is now, no ceilings. */
static rmg_forecast_options options_then(const replay *r, rmg_month upto)
{
    rmg_forecast_options options = *r->options;
    options.upto = upto;
    options.year = 0;
    options.horizon = 0;
    options.method = NULL;
    options.all_rules = true;
    options.jobs = r->jobs;
    options.keep_paths = false;
    return options;
}

static rmg_code forecast_then(rmg_forecast *then, rmg_forecast_input *input, const replay *r, rmg_month upto,
                              rmg_diag *why)
{
    rmg_forecast_options options = options_then(r, upto);
    memcpy(input, r->input, r->n_lines * sizeof *input);
    for (size_t line = 0; line < r->n_lines; line++)
        input[line].has_ceiling = false;
    return rmg_forecast_lines(then, input, r->n_lines, &options, why);
}

static bool any_outturn(const replay *r, int year)
{
    rmg_money unused;
    for (size_t line = 0; line < r->n_lines; line++)
        if (outturn_of(r, line, year, &unused))
            return true;
    return false;
}

/* What was known at the end of one period of one year: all lines together, borrowing and adding up included. */
static rmg_code replay_origin(void *context, size_t origin, rmg_diag *why)
{
    replay *r = context;
    int year = r->first + (int)origin / (r->per_year - 1), k = (int)origin % (r->per_year - 1) + 1;
    if (!any_outturn(r, year))
        return RMG_OK;
    rmg_forecast *then = rmg_zalloc(r->n_lines, sizeof *then);
    rmg_forecast_input *input = rmg_zalloc(r->n_lines, sizeof *input);
    rmg_code code = then != NULL && input != NULL
                        ? forecast_then(then, input, r, rmg_period(year, k, r->per_year), why)
                        : rmg_nomem(why);
    for (size_t line = 0; code == RMG_OK && line < r->n_lines; line++) {
        rmg_money outturn;
        if (outturn_of(r, line, year, &outturn) &&
            !compare_line(&r->found[origin], line, k, &then[line], outturn))
            code = rmg_nomem(why);
    }
    if (then != NULL)
        rmg_forecasts_clear(then, r->n_lines);
    free(then);
    free(input);
    return code;
}

/* ---- summing up ------------------------------------------------------------------------------------------ */

static int by_place(const void *left, const void *right)
{
    const error_entry *a = left, *b = right;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    if (a->rule != b->rule)
        return a->rule < b->rule ? -1 : 1;
    if (a->months_known != b->months_known)
        return a->months_known < b->months_known ? -1 : 1;
    double x = fabs(a->error), y = fabs(b->error);
    return x < y ? -1 : x > y;
}

static bool same_row(const error_entry *a, const error_entry *b)
{
    return a->line == b->line && a->rule == b->rule && a->months_known == b->months_known;
}

/* Entries of one row, sorted by size of the error. Over several lines an error weighs as much as its outturn, so that
 * the row says how far off the sum of all errors is and not how far off the smallest line is. */
static rmg_backtest_row summarise(const error_entry *e, size_t n, bool by_size)
{
    double sum = 0, bias = 0, weights = 0, inside = 0, ranges = 0;
    for (size_t i = 0; i < n; i++) {
        double weight = by_size ? e[i].outturn : 1;
        weights += weight;
        sum += weight * fabs(e[i].error);
        bias += weight * e[i].error;
        inside += e[i].inside == INSIDE;
        ranges += e[i].inside != NO_RANGE;
    }
    double median = (fabs(e[(n - 1) / 2].error) + fabs(e[n / 2].error)) / 2;
    return (rmg_backtest_row){.line = e->line,
                              .rule = e->rule == rmg_rules_count() ? RMG_RULE_AUTO : e->rule,
                              .months_known = e->months_known,
                              .n = n,
                              .error_mean_pct = {true, 100 * sum / weights},
                              .error_median_pct = {true, 100 * median},
                              .bias_pct = {true, 100 * bias / weights},
                              .inside_range_pct = {ranges > 0, ranges > 0 ? 100 * inside / ranges : 0}};
}

static rmg_code add_rows(rmg_backtest *out, entries *list, bool by_size, rmg_diag *why)
{
    size_t capacity = out->n;
    if (list->n > 0)
        qsort(list->entry, list->n, sizeof *list->entry, by_place);
    for (size_t from = 0; from < list->n;) {
        size_t to = from + 1;
        while (to < list->n && same_row(&list->entry[from], &list->entry[to]))
            to++;
        if (!rmg_grow(&out->row, &capacity, out->n + 1, sizeof *out->row))
            return rmg_nomem(why);
        out->row[out->n++] = summarise(list->entry + from, to - from, by_size);
        from = to;
    }
    return RMG_OK;
}

/* All lines that have no line above them twice: the finest lines together would count totals again, so "all" is the
 * leaves when there are several lines. */
static bool is_leaf(const replay *r, size_t line)
{
    for (size_t i = line + 1; i < r->n_lines; i++)
        if (r->input[i].parent == line)
            return false;
    return true;
}

static rmg_code sum_up(rmg_backtest *out, const replay *r, size_t n_origins, rmg_diag *why)
{
    enum { NO_LEAF, NEW, COUNTED };
    entries lines = {0}, all = {0};
    uint8_t *leaf = rmg_zalloc(r->n_lines, 1);
    bool ok = leaf != NULL;
    for (size_t line = 0; ok && line < r->n_lines; line++)
        leaf[line] = is_leaf(r, line) ? NEW : NO_LEAF;
    for (size_t origin = 0; ok && origin < n_origins; origin++)
        for (size_t i = 0; ok && i < r->found[origin].n; i++) {
            error_entry e = r->found[origin].entry[i];
            ok = add_entry(&lines, e);
            bool counts = leaf[e.line] && r->n_lines > 1;
            out->n_together += counts && leaf[e.line] == NEW;
            leaf[e.line] = counts ? COUNTED : leaf[e.line];
            e.line = r->n_lines;
            ok = ok && (!counts || add_entry(&all, e));
        }
    rmg_code code = ok ? add_rows(out, &lines, false, why) : rmg_nomem(why);
    if (code == RMG_OK)
        code = add_rows(out, &all, true, why);
    free(leaf);
    free(lines.entry);
    free(all.entry);
    return code;
}

/* ---- which years ------------------------------------------------------------------------------------------- */

static void find_years(replay *r, int from_year)
{
    int first = INT32_MAX, last = INT32_MIN;
    for (size_t i = 0; i < r->n_lines; i++) {
        const rmg_series *actual = r->input[i].actual;
        if (actual->n == 0)
            continue;
        int begin = rmg_period_year(actual->first, r->per_year) + 1;
        first = begin < first ? begin : first;
    }
    last = rmg_period_year((rmg_month){r->options->upto.index + 1}, r->per_year) - 1;
    r->first = from_year == 0 ? first : from_year < first - 1 ? first - 1 : from_year;
    r->last = last;
}

/* Few lines: the origins are shared out over the threads. Many: the lines of one origin are, since the paths of all lines
 * at several origins would fill the memory. */
static rmg_code run(rmg_backtest *out, replay *r, rmg_diag *why)
{
    enum { FEW_LINES = 64 };
    bool few = r->n_lines <= FEW_LINES;
    size_t n = r->last >= r->first ? (size_t)(r->last - r->first + 1) * (size_t)(r->per_year - 1) : 0;
    r->found = rmg_zalloc(n, sizeof *r->found);
    if (r->found == NULL)
        return rmg_nomem(why);
    r->jobs = few ? 1 : r->options->jobs;
    rmg_code code = rmg_jobs_run(replay_origin, r, n, few ? r->options->jobs : 1, why);
    if (code == RMG_OK)
        code = sum_up(out, r, n, why);
    for (size_t i = 0; i < n; i++)
        free(r->found[i].entry);
    free(r->found);
    if (code == RMG_OK && out->n == 0)
        code = n == 0 ? rmg_fail(why, RMG_ENODATA,
                                 RMG_T("no line has a complete year from %d on to compare with"), r->first)
                      : rmg_fail(why, RMG_ENODATA,
                                 RMG_T("no line has a complete year from %d to %d to compare with"), r->first,
                                 r->last);
    return code;
}

rmg_code rmg_backtest_run(rmg_backtest *out, const rmg_forecast_input *input, size_t n, int from_year,
                          const rmg_forecast_options *options, rmg_diag *why)
{
    *out = (rmg_backtest){0};
    int per_year = n > 0 ? input[0].actual->per_year : 12;
    rmg_code code = rmg_options_check(options, per_year, why);
    if (code != RMG_OK)
        return code;
    replay r = {.input = input, .options = options, .n_lines = n, .per_year = per_year};
    find_years(&r, from_year);
    out->range = options->range;
    out->per_year = per_year;
    out->first_year = r.first;
    out->last_year = r.last;
    code = run(out, &r, why);
    if (code != RMG_OK)
        rmg_backtest_clear(out);
    return code;
}

void rmg_backtest_clear(rmg_backtest *backtest)
{
    if (backtest == NULL)
        return;
    free(backtest->row);
    *backtest = (rmg_backtest){0};
}
