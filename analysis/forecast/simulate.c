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

/* How far off the combination was at past origins, in units of what the paths say now. Neighbouring origins share
 * most of their periods, so they count for few. */
static double find_scale(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning, double sd)
{
    double squares = 0, pct = 0, bias = 0, n_pct = 0, n = 0;
    for (size_t i = 0; i < engine->n_planned; i++) {
        double error = 0, weight = 0;
        if (isnan(engine->outcome[i]))
            continue;
        for (size_t m = 0; m < engine->n_members; m++)
            if (engine->member[m].weight > 0 && engine->member[m].judged) {
                error += engine->member[m].weight * engine->member[m].sum_error[i];
                weight += engine->member[m].weight;
            }
        if (!(weight > 0))
            continue;
        error /= weight;
        squares += sd > 0 ? error * error / (sd * sd) : 0;
        n += 1;
        if (engine->base[i] > 0) {
            pct += fabs(error) / engine->base[i];
            bias += error / engine->base[i];
            n_pct += 1;
        }
    }
    engine->error_pct = n_pct > 0 ? 100 * pct / n_pct : 0;
    engine->bias_pct = n_pct > 0 ? 100 * bias / n_pct : 0;
    double years = (double)in->n / (in->period > 1 ? in->period : 12);
    double widen = tuning->calibration + tuning->calibration_short / years;
    double prior = widen * widen, rest = (double)(in->rest > 0 ? in->rest : 1);
    double independent = n > 0 ? 1 + (n - 1) / rest : 0;
    double mean = n > 0 ? squares / n : 0;
    double scale = (tuning->calibration_n * prior + independent * mean) /
                   (tuning->calibration_n + independent);
    return sqrt(fmin(fmax(scale, 0.25), 9));
}

/* One factor per path: a year of large surprises is large in every period. */
static void widen(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning)
{
    for (size_t p = 0; p < in->n_paths; p++) {
        double u = 0, *path = engine->paths + p * in->ahead;
        rmg_uniform_draws(&u, 1, in->seed, 4, p);
        double factor = engine->scale * sqrt(tuning->tail / gsl_cdf_chisq_Pinv(u, tuning->tail));
        for (size_t i = 0; i < in->ahead; i++) {
            path[i] = engine->point[i] + factor * path[i];
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
    size_t rest = in->rest > 0 && in->rest < in->ahead ? in->rest : in->ahead;
    engine->scale = find_scale(engine, in, tuning, sd_of_sum(engine->paths, in->n_paths, in->ahead, rest));
    widen(engine, in, tuning);
    if (in->non_negative)
        keep_mean(engine, in);
    draws_clear(&d, engine->n_members);
    return RMG_OK;
}
