#include "analysis/forecast/backtest.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/jobs_internal.h"
#include "analysis/forecast/line_internal.h"
#include "core/grow.h"

/* One comparison. Kept apart until all are known: medians need them all. */
typedef struct error_entry {
    size_t line, rule; /* rule: rmg_rules_count() is auto */
    int months_known;
    double error; /* (forecast - outturn) / |outturn| */
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
    entries *found; /* one list per line, so that threads never meet */
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
    error_entry e = {line, rule, k, (rmg_money_to_double(forecast) - truth) / fabs(truth), NO_RANGE};
    if (range != NULL)
        e.inside = range->low.units <= outturn.units && outturn.units <= range->high.units ? INSIDE : OUTSIDE;
    return add_entry(list, e);
}

/* What was known at the end of period k of that year; the plan as it is now. */
static rmg_code replay_one(replay *r, size_t line, int year, int k, rmg_money outturn, rmg_diag *why)
{
    rmg_forecast then;
    rmg_forecast_input input = r->input[line];
    rmg_forecast_options options = *r->options;
    options.upto = rmg_period(year, k, r->per_year);
    options.year = 0;
    options.horizon = 0;
    options.method = NULL;
    options.all_rules = true;
    options.jobs = 1;
    options.keep_paths = false;
    input.has_ceiling = false;
    rmg_code code = rmg_forecast_make(&then, &input, &options, why);
    if (code != RMG_OK)
        return code;
    bool ok = true;
    for (size_t i = 0; ok && i < then.n_rules; i++)
        if (then.rule[i].state == RMG_RULE_OK)
            ok = compare(&r->found[line], line, i, k, then.rule[i].year_end,
                         then.rule[i].has_range ? &then.rule[i].range : NULL, outturn);
    if (ok && then.has_forecast)
        ok = compare(&r->found[line], line, rmg_rules_count(), k, then.year[0].year_end.amount,
                     then.year[0].has_range ? &then.year[0].range[RMG_BAND_ASKED] : NULL, outturn);
    rmg_forecast_clear(&then);
    return ok ? RMG_OK : rmg_nomem(why);
}

/* The year total, when every period of it is known and there is something to compare with. */
static bool outturn_of(const replay *r, size_t line, int year, rmg_money *outturn)
{
    size_t known = 0, n = (size_t)r->per_year;
    return rmg_series_sum(r->input[line].actual, rmg_period(year, 1, r->per_year), n, outturn, &known) &&
           known == n && outturn->units != 0;
}

static rmg_code replay_line(void *context, size_t line, rmg_diag *why)
{
    replay *r = context;
    rmg_code code = RMG_OK;
    for (int year = r->first; code == RMG_OK && year <= r->last; year++) {
        rmg_money outturn;
        if (!outturn_of(r, line, year, &outturn))
            continue;
        for (int k = 1; code == RMG_OK && k < r->per_year; k++)
            code = replay_one(r, line, year, k, outturn, why);
    }
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

/* Entries of one row, sorted by size of the error. */
static rmg_backtest_row summarise(const error_entry *e, size_t n)
{
    double sum = 0, bias = 0, inside = 0, ranges = 0;
    for (size_t i = 0; i < n; i++) {
        sum += fabs(e[i].error);
        bias += e[i].error;
        inside += e[i].inside == INSIDE;
        ranges += e[i].inside != NO_RANGE;
    }
    double median = (fabs(e[(n - 1) / 2].error) + fabs(e[n / 2].error)) / 2;
    return (rmg_backtest_row){.line = e->line,
                              .rule = e->rule == rmg_rules_count() ? RMG_RULE_AUTO : e->rule,
                              .months_known = e->months_known,
                              .n = n,
                              .error_mean_pct = {true, 100 * sum / (double)n},
                              .error_median_pct = {true, 100 * median},
                              .bias_pct = {true, 100 * bias / (double)n},
                              .inside_range_pct = {ranges > 0, ranges > 0 ? 100 * inside / ranges : 0}};
}

static rmg_code add_rows(rmg_backtest *out, entries *list, size_t *capacity, rmg_diag *why)
{
    if (list->n > 0)
        qsort(list->entry, list->n, sizeof *list->entry, by_place);
    for (size_t from = 0; from < list->n;) {
        size_t to = from + 1;
        while (to < list->n && same_row(&list->entry[from], &list->entry[to]))
            to++;
        if (!rmg_grow(&out->row, capacity, out->n + 1, sizeof *out->row))
            return rmg_nomem(why);
        out->row[out->n++] = summarise(list->entry + from, to - from);
        from = to;
    }
    return RMG_OK;
}

/* All lines that have no line above them twice: the finest lines together would count totals again, so "all" is the
 * leaves when there are several lines. */
static bool is_leaf(const replay *r, size_t line)
{
    for (size_t i = 0; i < r->n_lines; i++)
        if (i != line && r->input[i].parent == line)
            return false;
    return true;
}

static rmg_code sum_up(rmg_backtest *out, replay *r, rmg_diag *why)
{
    size_t capacity = 0;
    entries all = {0};
    rmg_code code = RMG_OK;
    for (size_t line = 0; code == RMG_OK && line < r->n_lines; line++) {
        code = add_rows(out, &r->found[line], &capacity, why);
        for (size_t i = 0; code == RMG_OK && is_leaf(r, line) && i < r->found[line].n; i++) {
            error_entry e = r->found[line].entry[i];
            e.line = r->n_lines;
            code = add_entry(&all, e) ? RMG_OK : rmg_nomem(why);
        }
    }
    if (code == RMG_OK && r->n_lines > 1)
        code = add_rows(out, &all, &capacity, why);
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
    r->first = from_year != 0 ? from_year : first;
    r->last = last;
}

static rmg_code run(rmg_backtest *out, replay *r, rmg_diag *why)
{
    r->found = rmg_zalloc(r->n_lines, sizeof *r->found);
    if (r->found == NULL)
        return rmg_nomem(why);
    rmg_code code = rmg_jobs_run(replay_line, r, r->n_lines, r->options->jobs, why);
    if (code == RMG_OK)
        code = sum_up(out, r, why);
    for (size_t i = 0; i < r->n_lines; i++)
        free(r->found[i].entry);
    free(r->found);
    if (code == RMG_OK && out->n == 0)
        code = rmg_fail(why, RMG_ENODATA, "no line has a complete year from %d to %d to compare with",
                        r->first, r->last);
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
