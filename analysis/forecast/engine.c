#include "analysis/forecast/engine_internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/forecast_internal.h"
#include "analysis/forecast/level_internal.h"
#include "core/grow.h"

/* The candidates of `auto`: cheap, different from each other, and each of them good on its own. */
static const char *const pool[] = {"ets", "dotm", "ces", "stl-ets", "level", "seasonal-naive", "arima", NULL};

/* Where zeros are part of the pattern, and only the sum can be judged. */
static const char *const pool_of_zeros[] = {"sba", "tsb", "adida", "level", "ets", "seasonal-naive", NULL};
#define MANY_ZEROS 0.3

const rmg_tuning rmg_tuning_shipped = {.pool = pool,
                                       .reach = 3,
                                       .origins = 24,
                                       .widen = 0.15,
                                       .widen_month = 0.05,
                                       .widen_split = 2.2,
                                       .widen_short = 0.8,
                                       .widen_period = 1,
                                       .split_most = 0.3,
                                       .tail = 5};

bool rmg_engine_many_zeros(const rmg_engine_input *in)
{
    double zeros = 0, known = 0;
    for (size_t t = 0; t < in->n; t++) {
        known += in->present[t] != 0;
        zeros += in->present[t] != 0 && rmg_is_zero(in->y[t]);
    }
    return zeros >= MANY_ZEROS * known;
}

static bool in_pool(const rmg_tuning *tuning, const char *name)
{
    for (size_t i = 0; tuning->pool[i] != NULL; i++)
        if (strcmp(tuning->pool[i], name) == 0)
            return true;
    return false;
}

const rmg_model *rmg_rule_model(size_t rule)
{
    const char *name = rmg_rule_rows[rule].model;
    if (name == NULL)
        return NULL;
    return strcmp(name, "level") == 0 ? &rmg_model_level : rmg_model_find(name);
}

void rmg_engine_clear(rmg_engine *engine)
{
    if (engine == NULL)
        return;
    for (size_t i = 0; i < engine->n_members; i++) {
        rmg_fit_clear(&engine->member[i].fit);
        free(engine->member[i].point);
        free(engine->member[i].sum_error);
    }
    free(engine->outcome);
    free(engine->base);
    free(engine->point);
    free(engine->paths);
    free(engine->gap);
    *engine = (rmg_engine){0};
}

static void list_members(rmg_engine *engine, size_t rule, bool all, bool zeros, const rmg_tuning *tuning)
{
    for (size_t r = 0; r < rmg_rules_count() && engine->n_members < RMG_MEMBERS_MAX; r++) {
        const rmg_model *model = rmg_rule_model(r);
        bool combine = rule == rmg_rules_count();
        bool wanted = combine ? in_pool(tuning, rmg_rule_rows[r].rule.name) : r == rule;
        bool out_of_place = model != NULL && model->intermittent && !zeros && !wanted;
        if (model == NULL || (!wanted && !all) || out_of_place)
            continue;
        engine->member[engine->n_members++] = (rmg_member){
            .rule = r, .model = model, .tried = true, .pool = wanted};
    }
}

rmg_model_input rmg_engine_model_input(const rmg_engine_input *in, size_t n)
{
    return (rmg_model_input){.y = in->y,
                             .present = in->present,
                             .n = n,
                             .period = in->period,
                             .first = in->first,
                             .work_days = in->work_days,
                             .n_work_days = in->n_work_days};
}

static bool plausible(const double *point, size_t h, double largest)
{
    for (size_t i = 0; i < h; i++)
        if (!isfinite(point[i]) || fabs(point[i]) > 1e3 * largest)
            return false;
    return true;
}

static double largest_of(const rmg_engine_input *in)
{
    double largest = 0;
    for (size_t t = 0; t < in->n; t++)
        if (in->present[t])
            largest = fmax(largest, fabs(in->y[t]));
    return largest;
}

static rmg_code fit_member(rmg_member *member, const rmg_engine_input *in, double largest, rmg_diag *why)
{
    rmg_model_input input = rmg_engine_model_input(in, in->n);
    rmg_model_wish wish = {0};
    member->point = rmg_zalloc(in->ahead, sizeof *member->point);
    if (member->point == NULL)
        return rmg_nomem(why);
    rmg_diag reason = {0};
    rmg_code code = rmg_model_fit(&member->fit, member->model, &input, &wish, &reason);
    if (code == RMG_ENOMEM)
        return rmg_nomem(why);
    if (code != RMG_OK)
        return RMG_OK; /* not available for this line; the table of rules says so */
    rmg_fit_forecast(&member->fit, in->ahead, member->point);
    member->fitted = plausible(member->point, in->ahead, largest);
    for (size_t i = 0; i < in->ahead && in->non_negative; i++)
        member->point[i] = fmax(0, member->point[i]);
    return RMG_OK;
}

bool rmg_engine_has_answer(const rmg_engine *engine)
{
    double sum = 0;
    for (size_t i = 0; i < engine->n_members; i++)
        sum += engine->member[i].weight;
    return sum > 0;
}

static rmg_code combine(rmg_engine *engine, const rmg_engine_input *in, rmg_diag *why)
{
    engine->point = rmg_zalloc(in->ahead, sizeof *engine->point);
    engine->gap = rmg_zalloc(in->n, sizeof *engine->gap);
    if (engine->point == NULL || engine->gap == NULL)
        return rmg_nomem(why);
    for (size_t m = 0; m < engine->n_members; m++) {
        const rmg_member *member = &engine->member[m];
        for (size_t i = 0; i < in->ahead && member->weight > 0; i++)
            engine->point[i] += member->weight * member->point[i];
        for (size_t t = 0; t < in->n && member->weight > 0; t++)
            engine->gap[t] += member->weight * member->fit.fitted[t];
    }
    for (size_t t = 0; t < in->n && in->non_negative; t++)
        engine->gap[t] = fmax(0, engine->gap[t]);
    return RMG_OK;
}

rmg_code rmg_engine_run(rmg_engine *out, const rmg_engine_input *in, size_t rule, bool all,
                        const rmg_tuning *tuning, rmg_diag *why)
{
    *out = (rmg_engine){.scale = 1};
    rmg_tuning tuned = *tuning;
    bool zeros = rmg_engine_many_zeros(in);
    if (zeros)
        tuned.pool = pool_of_zeros;
    tuning = &tuned;
    list_members(out, rule, all, zeros, tuning);
    rmg_code code = RMG_OK;
    double largest = largest_of(in);
    for (size_t i = 0; code == RMG_OK && i < out->n_members; i++)
        code = fit_member(&out->member[i], in, largest, why);
    if (code == RMG_OK)
        code = rmg_engine_judge(out, in, tuning, why);
    if (code == RMG_OK) {
        rmg_engine_weigh(out, in, tuning);
        code = combine(out, in, why);
    }
    if (code == RMG_OK && in->n_paths > 0 && rmg_engine_has_answer(out))
        code = rmg_engine_simulate(out, in, tuning, why);
    if (code != RMG_OK)
        rmg_engine_clear(out);
    return code;
}
