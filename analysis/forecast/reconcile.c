/* Forecasts of lines and of their sums are estimates of the same thing with different errors: the answer is the generalised least
 * squares solution (minimum trace: Wickramasinghe, Athanasopoulos & Hyndman 2019). Variances are those of the rest of the
 * year, correlations those of the one-step errors, shrunk. With too few errors, or too many lines for a square of them, there
 * are no correlations, and the solution is two passes over the tree: upwards each parent becomes the mean of its
 * own forecast and its children's sum, weighted by how sure each is; downwards what it differs from them is shared out
 * by their variances. */
#include "analysis/forecast/reconcile_internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/jobs_internal.h"
#include "analysis/forecast/shrink_internal.h"
#include "core/grow.h"
#include "core/hash.h"

/* ---- how sure a line is ----------------------------------------------------------------------------------- */

static double variance_of_paths(const rmg_line *line)
{
    const rmg_spread *spread = &line->spread;
    double mean = 0, squares = 0;
    for (size_t pass = 0; pass < 2; pass++)
        for (size_t p = 0; p < spread->n_paths; p++) {
            double sum = 0;
            for (size_t i = 0; i < spread->n; i++)
                sum += spread->value[p * spread->n + i];
            if (pass == 0)
                mean += sum / (double)spread->n_paths;
            else
                squares += (sum - mean) * (sum - mean);
        }
    return squares / (double)spread->n_paths;
}

/* Nothing learned about the error: take it to be large beside what is expected. */
static double variance_unknown(const rmg_line *line)
{
    double rest = 0;
    for (size_t i = 0; i < line->view.n; i++)
        rest += line->view.known[i] == RMG_UNKNOWN ? fabs(line->expected[i]) : 0;
    return 0.25 * rest * rest;
}

static double variance_of(const rmg_line *line)
{
    const rmg_spread *spread = &line->spread;
    double h = 0;
    if (!line->has_forecast)
        return 0;
    for (size_t i = 0; i < line->view.n; i++)
        h += line->view.known[i] == RMG_UNKNOWN;
    if (spread->kind == RMG_SPREAD_T)
        return spread->sigma * spread->sigma * (h + h * h / spread->kappa);
    return spread->kind == RMG_SPREAD_PATHS ? variance_of_paths(line) : variance_unknown(line);
}

/* ---- the two passes ------------------------------------------------------------------------------------------ */

typedef struct passes {
    rmg_line *line;
    const rmg_tree *tree;
    double *own, *up; /* variance of a node's own forecast, and after the upward pass */
    double *up_sum;   /* sum of `up` over its children */
    bool bottom_up;
    size_t n, n_closed;
} passes;

/* Row r of a node: 0 the expected amounts, 1.. the paths. NULL when there are no paths. */
static double *row_of(const passes *s, size_t node, size_t r)
{
    const rmg_line *line = &s->line[node];
    return r == 0 ? line->expected : line->spread.value + (r - 1) * line->spread.n;
}

static void variances(passes *s)
{
    for (size_t node = s->tree->n; node-- > 0;) {
        s->own[node] = variance_of(&s->line[node]);
        s->up[node] = s->own[node];
    }
    /* hidden leaves stand behind all others, children behind their parents: one backward sweep */
    for (size_t node = s->tree->n; node-- > 0;) {
        double below = s->up_sum[node], own = s->own[node];
        if (s->tree->n_children[node] > 0)
            s->up[node] = s->bottom_up || !(own + below > 0) ? below : own * below / (own + below);
        if (s->tree->parent[node] != node)
            s->up_sum[s->tree->parent[node]] += s->up[node];
    }
}

/* Share of a parent's own forecast in the mean with its children's sum. */
static double own_share(const passes *s, size_t node)
{
    double own = s->own[node], below = s->up_sum[node];
    return s->bottom_up || !(own + below > 0) || !s->line[node].has_forecast ? 0 : below / (own + below);
}

/* sum: room for n periods of every node; left zero where a node has no children. */
static void sum_children(const passes *s, size_t r, double *sum)
{
    memset(sum, 0, s->tree->n * s->n * sizeof *sum);
    for (size_t node = s->tree->n; node-- > 0;) {
        double *row = row_of(s, node, r), *up = sum + s->tree->parent[node] * s->n;
        if (s->tree->n_children[node] > 0)
            memcpy(row, sum + node * s->n, s->n * sizeof *row);
        if (s->tree->parent[node] != node)
            for (size_t i = 0; i < s->n; i++)
                up[i] += row[i];
    }
}

static void go_up(const passes *s, size_t r, double *sum)
{
    memset(sum, 0, s->tree->n * s->n * sizeof *sum);
    for (size_t node = s->tree->n; node-- > 0;) {
        double *row = row_of(s, node, r), *below = sum + node * s->n,
               *up = sum + s->tree->parent[node] * s->n;
        double share = own_share(s, node);
        for (size_t i = 0; i < s->n && s->tree->n_children[node] > 0; i++)
            row[i] = i < s->n_closed ? below[i] : share * row[i] + (1 - share) * below[i];
        if (s->tree->parent[node] != node)
            for (size_t i = 0; i < s->n; i++)
                up[i] += row[i];
    }
}

/* `sum` still holds the children's sums of the upward pass. Parents come before children, hidden leaves last. */
static void go_down(const passes *s, size_t r, const double *sum)
{
    for (size_t node = 0; node < s->tree->n; node++) {
        size_t parent = s->tree->parent[node];
        if (parent == node || !(s->up_sum[parent] > 0))
            continue;
        const double *above = row_of(s, parent, r), *below = sum + parent * s->n;
        double *row = row_of(s, node, r), share = s->up[node] / s->up_sum[parent];
        for (size_t i = s->n_closed; i < s->n; i++)
            row[i] += share * (above[i] - below[i]);
    }
}

static void keep_positive(const passes *s, size_t r)
{
    for (size_t node = 0; node < s->tree->n; node++) {
        double *row = row_of(s, node, r);
        for (size_t i = s->n_closed; i < s->n && s->line[node].view.non_negative; i++)
            row[i] = fmax(0, row[i]);
    }
}

static void reconcile_row(const passes *s, size_t r, double *sum)
{
    if (!s->bottom_up) {
        go_up(s, r, sum);
        go_down(s, r, sum);
        keep_positive(s, r);
    }
}

/* ---- with correlations ------------------------------------------------------------------------------------------ */

#define NODES_MAX 400
#define MONTHS_LEAST 24
#define MONTHS_MOST 120

/* Errors of every line in the same months, newest last. Returns how many months have any. */
static size_t collect_errors(double *x, const passes *s)
{
    size_t n = s->tree->n, first = MONTHS_MOST;
    for (size_t i = 0; i < MONTHS_MOST * n; i++)
        x[i] = (double)NAN;
    for (size_t node = 0; node < n; node++) {
        const rmg_line *line = &s->line[node];
        size_t known = line->missed != NULL ? line->view.n_history : 0;
        for (size_t back = 1; back <= known && back <= MONTHS_MOST; back++) {
            double error = line->missed[known - back];
            x[(MONTHS_MOST - back) * n + node] = error;
            if (!isnan(error) && MONTHS_MOST - back < first)
                first = MONTHS_MOST - back;
        }
    }
    return MONTHS_MOST - first;
}

/* *months: how many there were errors of; with too few w is left as it is. */
static rmg_code find_covariance(double *w, size_t *months, const passes *s, rmg_diag *why)
{
    size_t n = s->tree->n;
    double lambda = 1, *x = rmg_zalloc(MONTHS_MOST * n, sizeof *x);
    if (x == NULL)
        return rmg_nomem(why);
    *months = collect_errors(x, s);
    rmg_code code = RMG_OK;
    if (*months >= MONTHS_LEAST)
        code = rmg_shrink_correlations(w, &lambda, x + (MONTHS_MOST - *months) * n, *months, n, why);
    for (size_t i = 0; code == RMG_OK && i < n * n; i++)
        w[i] *= sqrt(s->own[i / n] * s->own[i % n]);
    free(x);
    return code;
}

static bool can_correlate(const passes *s)
{
    if (s->bottom_up || s->tree->n > NODES_MAX)
        return false;
    for (size_t node = 0; node < s->tree->n; node++)
        if (s->tree->n_children[node] > 0 && !s->line[node].has_forecast)
            return false;
    return true;
}

/* Left empty when there is nothing to correlate, or no error at all to share out. */
static rmg_code find_projection(rmg_projection *out, const passes *s, rmg_diag *why)
{
    size_t n = s->tree->n, months = 0;
    if (!can_correlate(s))
        return RMG_OK;
    double *w = rmg_zalloc(n * n, sizeof *w);
    rmg_code code = w != NULL ? find_covariance(w, &months, s, why) : rmg_nomem(why);
    if (code == RMG_OK && months >= MONTHS_LEAST)
        code = rmg_projection_make(out, w, s->tree->parent, s->tree->n_children, n, why);
    free(w);
    return code == RMG_ENODATA ? RMG_OK : code;
}

typedef struct projecting {
    const passes *s;
    const rmg_projection *projection;
} projecting;

static rmg_code project_row(void *context, size_t r, rmg_diag *why)
{
    const projecting *job = context;
    const passes *s = job->s;
    size_t n = s->tree->n;
    double *y = rmg_zalloc(n + job->projection->n_parents, sizeof *y);
    if (y == NULL)
        return rmg_nomem(why);
    for (size_t i = s->n_closed; i < s->n; i++) {
        for (size_t node = 0; node < n; node++)
            y[node] = row_of(s, node, r)[i];
        rmg_projection_apply(job->projection, y, y + n);
        for (size_t node = 0; node < n; node++)
            row_of(s, node, r)[i] = y[node];
    }
    keep_positive(s, r);
    free(y);
    return RMG_OK;
}

/* ---- all rows ----------------------------------------------------------------------------------------------------- */

static rmg_code reconcile_rows(const passes *s, const rmg_forecast_options *options, size_t rows, double *sum,
                               rmg_diag *why)
{
    rmg_projection projection = {0};
    rmg_code code = find_projection(&projection, s, why);
    if (code == RMG_OK && projection.pull != NULL)
        code = rmg_jobs_run(project_row, &(projecting){s, &projection}, rows, options->jobs, why);
    else
        for (size_t r = 0; code == RMG_OK && r < rows; r++)
            reconcile_row(s, r, sum);
    rmg_projection_clear(&projection);
    return code;
}

/* A month that a late line does not know is not known to its parents either, whatever they have booked in it. */
static void pass_on_unknowns(const passes *s)
{
    for (size_t node = s->tree->n; node-- > 0;) {
        size_t parent = s->tree->parent[node];
        for (size_t i = 0; i < s->n_closed && parent != node; i++)
            if (s->line[node].view.known[i] == RMG_UNKNOWN && s->line[parent].view.known[i] != RMG_UNKNOWN) {
                s->line[parent].view.known[i] = RMG_UNKNOWN;
                s->line[parent].view.h++;
                s->line[parent].notes |= RMG_NOTE_UNKNOWN_MONTHS;
            }
    }
}

/* Cutting off at zero lifts the mean of the paths above what is expected; a factor per period brings it back. */
static void keep_means(const passes *s)
{
    for (size_t node = 0; node < s->tree->n; node++) {
        const rmg_line *line = &s->line[node];
        const rmg_spread *spread = &line->spread;
        for (size_t i = 0; i < s->n && s->tree->n_children[node] == 0 && line->view.non_negative; i++) {
            double mean = 0;
            for (size_t p = 0; p < spread->n_paths; p++)
                mean += spread->value[p * s->n + i] / (double)spread->n_paths;
            double factor = mean > 0 ? line->expected[i] / mean : 1;
            for (size_t p = 0; p < spread->n_paths && line->view.known[i] == RMG_UNKNOWN && factor < 1; p++)
                spread->value[p * s->n + i] *= factor;
        }
    }
}

static bool any_paths(const rmg_line *line, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (line[i].spread.kind == RMG_SPREAD_PATHS)
            return true;
    return false;
}

/* Surprises of a line come from what it is, not from where it stands: the order of lines changes nothing. */
static uint64_t stream_of(const rmg_series *series)
{
    uint64_t hash = (uint64_t)(uint32_t)series->first.index;
    for (size_t i = 0; i < series->n; i++)
        hash = rmg_hash_mix(hash ^ (uint64_t)series->amount[i].units, UINT64_C(0xE7037ED1A0B428DB)) + i;
    return hash >> 2;
}

static rmg_code all_to_paths(const passes *s, const rmg_forecast_options *options, rmg_diag *why)
{
    size_t n_paths = options->paths;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < s->tree->n; i++)
        code = rmg_spread_to_paths(&s->line[i].spread, &s->line[i].view, s->line[i].expected, n_paths,
                                   options->seed, stream_of(s->line[i].input->actual), why);
    return code;
}

/* Lines that all carry on as before add up by themselves, and so does their closed-form range; anything else
 * goes through paths. */
static rmg_code run(passes *s, const rmg_forecast_options *options, double *sum, rmg_diag *why)
{
    bool paths = any_paths(s->line, s->tree->n);
    pass_on_unknowns(s);
    rmg_code code = paths ? all_to_paths(s, options, why) : RMG_OK;
    if (code != RMG_OK)
        return code;
    s->bottom_up = !paths || options->reconcile == RMG_RECONCILE_BOTTOM_UP;
    variances(s);
    size_t rows = paths ? options->paths + 1 : 1;
    code = reconcile_rows(s, options, rows, sum, why);
    if (code != RMG_OK)
        return code;
    if (paths)
        keep_means(s);
    for (size_t r = 0; r < rows; r++)
        sum_children(s, r, sum);
    for (size_t i = 0; paths && i < s->tree->n; i++)
        s->line[i].notes |= RMG_NOTE_RECONCILED;
    return RMG_OK;
}

rmg_code rmg_reconcile_lines(rmg_line *line, const rmg_tree *tree, const rmg_forecast_options *options,
                             rmg_diag *why)
{
    passes s = {.line = line, .tree = tree, .n = line[0].view.n, .n_closed = line[0].view.n_closed};
    double *sum = rmg_zalloc(tree->n * s.n, sizeof *sum);
    s.own = rmg_zalloc(tree->n, sizeof *s.own);
    s.up = rmg_zalloc(tree->n, sizeof *s.up);
    s.up_sum = rmg_zalloc(tree->n, sizeof *s.up_sum);
    bool ok = sum != NULL && s.own != NULL && s.up != NULL && s.up_sum != NULL;
    rmg_code code = ok ? run(&s, options, sum, why) : rmg_nomem(why);
    free(sum);
    free(s.own);
    free(s.up);
    free(s.up_sum);
    return code;
}

rmg_code rmg_reconcile_round(int64_t *units, rmg_line *line, const rmg_tree *tree, rmg_diag *why)
{
    size_t n = line[0].view.n;
    for (size_t node = tree->n; node-- > 0;) {
        rmg_view *view = &line[node].view;
        int64_t *row = units + node * n, *up = units + tree->parent[node] * n;
        if (tree->n_children[node] == 0 && !rmg_view_round(row, view, line[node].expected))
            return rmg_fail(why, RMG_ERANGE,
                            "a forecast amount does not fit: more than 922337203685477.5807");
        view->fixed = row;
        for (size_t i = 0; i < n && tree->parent[node] != node; i++) {
            rmg_money sum, mine = {view->known[i] == RMG_UNKNOWN ? row[i] : view->units[i]};
            if (!rmg_money_add(&sum, (rmg_money){up[i]}, mine))
                return rmg_fail(why, RMG_ERANGE,
                                "a sum of lines does not fit: more than 922337203685477.5807");
            up[i] = sum.units;
        }
    }
    return RMG_OK;
}
