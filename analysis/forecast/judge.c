/* Rolling origins: go back, forecast the same number of periods as are to come now, and compare their sum (and each of
 * them) with what came. Parameters stay those of the whole series: only the filter runs again. */
#include <math.h>
#include <stdlib.h>

#include "analysis/forecast/engine_internal.h"
#include "analysis/forecast/forecast_internal.h"
#include "core/grow.h"

#define AHEAD_MAX 600

typedef struct origins {
    size_t n, h, least; /* how many, periods judged at each, shortest prefix */
} origins;

static size_t origin_at(const origins *o, const rmg_engine_input *in, size_t i)
{
    return in->n - o->h - i;
}

/* Enough must stay before the first origin: two years where there is a season, else one. */
static origins plan_origins(const rmg_engine_input *in, const rmg_tuning *tuning)
{
    size_t year = in->period > 1 ? (size_t)in->period : 12;
    origins o = {.h = in->rest < 1 ? 1 : in->rest};
    if (o.h > year)
        o.h = year;
    o.least = in->period > 1 && in->n >= 2 * year + 2 + o.h ? 2 * year + 1 : 8;
    if (in->n > o.least + o.h)
        o.n = in->n - o.h - o.least;
    if (o.n > tuning->origins)
        o.n = tuning->origins;
    return o;
}

static bool all_known(const rmg_engine_input *in, size_t from, size_t n)
{
    for (size_t t = from; t < from + n; t++)
        if (!in->present[t])
            return false;
    return true;
}

/* What the year total stands for at that origin: the sum to come and the periods of the year before it. */
static double year_base(const rmg_engine_input *in, size_t origin, size_t h)
{
    size_t year = in->period > 1 ? (size_t)in->period : 12, back = year > h ? year - h : 0;
    double sum = 0;
    for (size_t t = origin - (back < origin ? back : origin); t < origin + h; t++)
        sum += in->present[t] ? in->y[t] : 0;
    return fabs(sum);
}

typedef struct tally {
    double pct, bias;
    size_t n, n_pct;
} tally;

static void compare(tally *t, rmg_member *member, rmg_engine *engine, const rmg_engine_input *in,
                    const double *point, size_t origin, size_t i, size_t h)
{
    double error = 0;
    for (size_t j = 0; j < h; j++) {
        double forecast = in->non_negative ? fmax(0, point[j]) : point[j];
        error += forecast - in->y[origin + j];
    }
    member->sum_error[i] = error;
    t->n++;
    if (engine->base[i] > 0) {
        t->pct += fabs(error) / engine->base[i];
        t->bias += error / engine->base[i];
        t->n_pct++;
    }
}

static rmg_code judge_member(rmg_member *member, rmg_engine *engine, const rmg_engine_input *in,
                             const origins *o, rmg_diag *why)
{
    double point[AHEAD_MAX];
    tally t = {0};
    member->sum_error = rmg_zalloc(o->n, sizeof *member->sum_error);
    if (member->sum_error == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < o->n; i++) {
        size_t origin = origin_at(o, in, i);
        if (isnan(engine->outcome[i]))
            continue;
        rmg_model_input input = rmg_engine_model_input(in, origin);
        rmg_model_wish wish = {.earlier = &member->fit, .reuse = RMG_REUSE_PARAMETERS};
        rmg_fit fit = {0};
        rmg_code code = rmg_model_fit(&fit, member->model, &input, &wish, NULL);
        if (code == RMG_ENOMEM)
            return rmg_nomem(why);
        if (code == RMG_OK) {
            rmg_fit_forecast(&fit, o->h, point);
            compare(&t, member, engine, in, point, origin, i, o->h);
        }
        rmg_fit_clear(&fit);
    }
    member->judged = t.n > 0 && t.n == engine->n_origins;
    if (t.n_pct > 0) {
        member->error_pct = 100 * t.pct / (double)t.n_pct;
        member->bias_pct = 100 * t.bias / (double)t.n_pct;
    }
    return RMG_OK;
}

static rmg_code find_outcomes(rmg_engine *engine, const rmg_engine_input *in, origins *o, rmg_diag *why)
{
    engine->outcome = rmg_zalloc(o->n, sizeof *engine->outcome);
    engine->base = rmg_zalloc(o->n, sizeof *engine->base);
    if (engine->outcome == NULL || engine->base == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < o->n; i++) {
        size_t origin = origin_at(o, in, i);
        engine->outcome[i] = (double)NAN;
        if (!all_known(in, origin, o->h))
            continue;
        engine->outcome[i] = 0;
        for (size_t t = origin; t < origin + o->h; t++)
            engine->outcome[i] += in->y[t];
        engine->base[i] = year_base(in, origin, o->h);
        engine->n_origins++;
    }
    return RMG_OK;
}

rmg_code rmg_engine_judge(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning,
                          rmg_diag *why)
{
    origins o = plan_origins(in, tuning);
    rmg_code code = find_outcomes(engine, in, &o, why);
    engine->n_planned = o.n;
    for (size_t m = 0; code == RMG_OK && o.n > 0 && m < engine->n_members; m++)
        if (engine->member[m].fitted && !engine->member[m].fit.constant)
            code = judge_member(&engine->member[m], engine, in, &o, why);
    return code;
}
