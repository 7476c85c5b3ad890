/* Joint paths of the combination. Every path belongs to one member; its surprises are that member's own past ones, taken
 * at the same ages for every line of the run, so that lines that moved together in the past do so on the paths. */
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/engine_internal.h"
#include "analysis/forecast/forecast_internal.h"
#include "core/grow.h"

/* ---- which member, which surprises -------------------------------------------------------------------- */

/* Members take turns in proportion to their weights: path p goes to whoever lags most behind its share. */
static void assign(uint8_t *owner, size_t n_paths, const rmg_engine *engine)
{
    double due[RMG_MEMBERS_MAX] = {0};
    for (size_t p = 0; p < n_paths; p++) {
        size_t best = 0;
        for (size_t m = 0; m < engine->n_members; m++) {
            due[m] += engine->member[m].weight;
            if (due[m] > due[best])
                best = m;
        }
        due[best] -= 1;
        owner[p] = (uint8_t)best;
    }
}

typedef struct pool_of_surprises {
    double *z; /* newest first, mean 0, mean square 1 */
    size_t n;
} pool_of_surprises;

static bool collect(pool_of_surprises *pool, const rmg_fit *fit)
{
    pool->z = rmg_zalloc(fit->n, sizeof *pool->z);
    if (pool->z == NULL)
        return false;
    double mean = 0, squares = 0;
    for (size_t t = fit->n; t-- > 0;)
        if (fit->usable[t])
            pool->z[pool->n++] = fit->innovation[t];
    for (size_t i = 0; i < pool->n; i++)
        mean += pool->z[i] / (double)pool->n;
    for (size_t i = 0; i < pool->n; i++) {
        pool->z[i] -= mean;
        squares += pool->z[i] * pool->z[i] / (double)pool->n;
    }
    for (size_t i = 0; i < pool->n && squares > 0; i++)
        pool->z[i] /= sqrt(squares);
    return true;
}

/* u in (0,1) picks an age, the same one for every line that is old enough; a little noise keeps a short history from giving only
 * a few different years. */
static double surprise(const pool_of_surprises *pool, double u, double normal)
{
    enum { FEW = 8, AGES = 96 };
    const double smooth = 0.3;
    if (pool->n < FEW)
        return normal;
    size_t age = (size_t)(u * AGES) % pool->n;
    return (pool->z[age] + smooth * normal) / sqrt(1 + smooth * smooth);
}

/* ---- paths ----------------------------------------------------------------------------------------------- */

typedef struct draws {
    double *u, *normal, *z, *row;
    uint8_t *owner;
    pool_of_surprises pool[RMG_MEMBERS_MAX];
} draws;

static void draws_clear(draws *d, size_t n_members)
{
    free(d->u);
    free(d->normal);
    free(d->z);
    free(d->row);
    free(d->owner);
    for (size_t m = 0; m < n_members; m++)
        free(d->pool[m].z);
}

static bool draws_make(draws *d, const rmg_engine *engine, const rmg_engine_input *in)
{
    size_t n = in->n_paths * in->ahead;
    *d = (draws){.u = rmg_zalloc(n, sizeof(double)),
                 .normal = rmg_zalloc(n, sizeof(double)),
                 .z = rmg_zalloc(in->ahead, sizeof(double)),
                 .row = rmg_zalloc(in->ahead, sizeof(double)),
                 .owner = rmg_zalloc(in->n_paths, 1)};
    bool ok = d->u != NULL && d->normal != NULL && d->z != NULL && d->row != NULL && d->owner != NULL;
    for (size_t m = 0; ok && m < engine->n_members; m++)
        if (engine->member[m].weight > 0)
            ok = collect(&d->pool[m], &engine->member[m].fit);
    if (!ok)
        return false;
    rmg_uniform_draws(d->u, n, in->seed, 1, 0);
    rmg_normal_draws(d->normal, n, in->seed, 2, 0);
    assign(d->owner, in->n_paths, engine);
    return true;
}

/* One path of its member, as a deviation from the combined forecast: what members disagree about is uncertain too. */
static void one_path(double *path, rmg_engine *engine, const rmg_engine_input *in, draws *d, size_t p)
{
    const rmg_member *member = &engine->member[d->owner[p]];
    for (size_t i = 0; i < in->ahead; i++)
        d->z[i] = surprise(&d->pool[d->owner[p]], d->u[p * in->ahead + i], d->normal[p * in->ahead + i]);
    rmg_fit_simulate(&member->fit, 1, in->ahead, d->z, d->row);
    for (size_t i = 0; i < in->ahead; i++)
        path[i] = isfinite(d->row[i]) ? d->row[i] - engine->point[i] : 0;
}

/* Deviations have mean zero in every period, so the centre of the paths is the forecast. */
static void centre(double *paths, size_t n_paths, size_t ahead)
{
    for (size_t i = 0; i < ahead; i++) {
        double mean = 0;
        for (size_t p = 0; p < n_paths; p++)
            mean += paths[p * ahead + i] / (double)n_paths;
        for (size_t p = 0; p < n_paths; p++)
            paths[p * ahead + i] -= mean;
    }
}

static double sd_of_sum(const double *paths, size_t n_paths, size_t ahead, size_t rest)
{
    double squares = 0;
    for (size_t p = 0; p < n_paths; p++) {
        double sum = 0;
        for (size_t i = 0; i < rest; i++)
            sum += paths[p * ahead + i];
        squares += sum * sum;
    }
    return sqrt(squares / (double)n_paths);
}

/* ---- calibration ------------------------------------------------------------------------------------------- */

/* How far off the combination was at past origins; what the report shows. */
static void report_past_errors(rmg_engine *engine)
{
    double pct = 0, bias = 0, n = 0;
    for (size_t i = 0; i < engine->n_planned; i++) {
        double error = 0, weight = 0;
        if (isnan(engine->outcome[i]) || !(engine->base[i] > 0))
            continue;
        for (size_t m = 0; m < engine->n_members; m++)
            if (engine->member[m].weight > 0 && engine->member[m].judged) {
                error += engine->member[m].weight * engine->member[m].sum_error[i];
                weight += engine->member[m].weight;
            }
        if (!(weight > 0))
            continue;
        pct += fabs(error / weight) / engine->base[i];
        bias += error / weight / engine->base[i];
        n += 1;
    }
    engine->error_pct = n > 0 ? 100 * pct / n : 0;
    engine->bias_pct = n > 0 ? 100 * bias / n : 0;
}

/* Standard deviation of the members' sums around the combined one, as a share of that of the paths. A model asked for by name has
 * nobody to differ from: it counts as much as members ever do. */
static double split_of(const rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning)
{
    size_t ahead = rmg_engine_rest(in), n = 0;
    double squares = 0;
    for (size_t m = 0; m < engine->n_members; m++) {
        double away = 0;
        for (size_t i = 0; i < ahead && engine->member[m].weight > 0; i++)
            away += engine->member[m].point[i] - engine->point[i];
        squares += engine->member[m].weight * away * away;
        n += engine->member[m].weight > 0;
    }
    double split = engine->sd > 0 ? sqrt(squares) / engine->sd : 0;
    return n > 1 ? fmin(split, tuning->split_most) : tuning->split_most;
}

/* What models take for certain and is not: the level, whose error counts once more in every period to come; the model itself, as far
 * as others see it differently; and everything that was learned from a short past. */
static double find_scale(const rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning)
{
    double year = in->period > 1 ? in->period : 12;
    double months = 12 * (double)rmg_engine_rest(in) / year;
    return sqrt(tuning->widen + tuning->widen_month * fmin(months, 12) +
                tuning->widen_split * split_of(engine, in, tuning) +
                tuning->widen_short * year / (double)in->n);
}

/* Deviation of a path's sum, per period. */
static double mean_deviation(const double *path, size_t rest)
{
    double sum = 0;
    for (size_t i = 0; i < rest; i++)
        sum += path[i];
    return sum / (double)rest;
}

/* How a level that is off by 1 shows in each period: in proportion to what is expected of it. */
static void find_shape(double *shape, const rmg_engine *engine, const rmg_engine_input *in)
{
    double sum = 0;
    size_t rest = rmg_engine_rest(in);
    for (size_t i = 0; i < rest; i++)
        sum += fabs(engine->point[i]);
    for (size_t i = 0; i < in->ahead; i++)
        shape[i] = sum > 0 ? fabs(engine->point[i]) * (double)rest / sum : 1;
}

/* Single periods are about as unsure as the models say, their sum is more so. What is missing is an error of the level, the same in
 * every period: the mean surprise of another path, so that lines which moved together err together. One factor per path from a t
 * makes a year of large surprises large in every period. */
static void widen(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning, draws *d)
{
    size_t rest = rmg_engine_rest(in), half = in->n_paths / 2;
    double own = fmin(engine->scale, tuning->widen_period);
    double level = sqrt(engine->scale * engine->scale - own * own);
    for (size_t p = 0; p < in->n_paths; p++)
        d->u[p] = mean_deviation(engine->paths + (p + half) % in->n_paths * in->ahead, rest);
    find_shape(d->row, engine, in);
    for (size_t p = 0; p < in->n_paths; p++) {
        double u = 0, *path = engine->paths + p * in->ahead;
        rmg_uniform_draws(&u, 1, in->seed, 4, p);
        double factor = sqrt(tuning->tail / gsl_cdf_chisq_Pinv(u, tuning->tail));
        for (size_t i = 0; i < in->ahead; i++) {
            path[i] = engine->point[i] + factor * (own * path[i] + level * d->u[p] * d->row[i]);
            if (in->non_negative)
                path[i] = fmax(0, path[i]);
        }
    }
}

/* Cutting paths off at zero lifts their mean; a factor per period brings it back to the forecast. */
static void keep_mean(rmg_engine *engine, const rmg_engine_input *in)
{
    for (size_t i = 0; i < in->ahead; i++) {
        double mean = 0;
        for (size_t p = 0; p < in->n_paths; p++)
            mean += engine->paths[p * in->ahead + i] / (double)in->n_paths;
        double factor = mean > 0 ? engine->point[i] / mean : 1;
        for (size_t p = 0; p < in->n_paths && factor < 1; p++)
            engine->paths[p * in->ahead + i] *= factor;
    }
}

rmg_code rmg_engine_simulate(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning,
                             rmg_diag *why)
{
    draws d = {0};
    size_t n = in->n_paths * in->ahead;
    engine->paths = rmg_zalloc(n, sizeof *engine->paths);
    if (engine->paths == NULL || !draws_make(&d, engine, in)) {
        draws_clear(&d, engine->n_members);
        return rmg_nomem(why);
    }
    for (size_t p = 0; p < in->n_paths; p++)
        one_path(engine->paths + p * in->ahead, engine, in, &d, p);
    centre(engine->paths, in->n_paths, in->ahead);
    engine->sd = sd_of_sum(engine->paths, in->n_paths, in->ahead, rmg_engine_rest(in));
    engine->scale = find_scale(engine, in, tuning);
    report_past_errors(engine);
    widen(engine, in, tuning, &d);
    if (in->non_negative)
        keep_mean(engine, in);
    draws_clear(&d, engine->n_members);
    return RMG_OK;
}
