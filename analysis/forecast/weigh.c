/* Weights of the members: from their errors, shrunk towards equal. */
#include <math.h>

#include "analysis/forecast/engine_internal.h"

static bool counts(const rmg_member *member, bool need_judgement)
{
    return member->pool && member->fitted && (member->judged || !need_judgement);
}

static void equal_weights(rmg_engine *engine)
{
    size_t n = 0;
    for (size_t m = 0; m < engine->n_members; m++)
        n += counts(&engine->member[m], false);
    for (size_t m = 0; m < engine->n_members; m++)
        engine->member[m].weight = counts(&engine->member[m], false) ? 1.0 / (double)n : 0;
}

static double least_error(const rmg_engine *engine)
{
    double least = (double)INFINITY;
    for (size_t m = 0; m < engine->n_members; m++)
        if (counts(&engine->member[m], true))
            least = fmin(least, engine->member[m].error);
    return least;
}

static double sum_ahead(const rmg_member *member, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += member->point[i];
    return sum;
}

/* A trimmed mean by degrees: the two members that are furthest out are the likeliest to be wrong. */
static void trim(rmg_engine *engine, const rmg_engine_input *in, double outer)
{
    enum { ENOUGH = 5 };
    rmg_member *low = NULL, *high = NULL;
    size_t n = 0, sum_n = in->rest > 0 && in->rest < in->ahead ? in->rest : in->ahead;
    double least = (double)INFINITY, most = -(double)INFINITY, total = 0;
    for (size_t m = 0; m < engine->n_members; m++) {
        rmg_member *member = &engine->member[m];
        if (!(member->weight > 0))
            continue;
        double sum = sum_ahead(member, sum_n);
        n++;
        if (sum < least) {
            least = sum;
            low = member;
        }
        if (sum > most) {
            most = sum;
            high = member;
        }
    }
    if (n < ENOUGH || low == high)
        return;
    low->weight *= outer;
    high->weight *= outer;
    for (size_t m = 0; m < engine->n_members; m++)
        total += engine->member[m].weight;
    for (size_t m = 0; m < engine->n_members; m++)
        engine->member[m].weight /= total;
}

static void weigh(rmg_engine *engine, const rmg_tuning *tuning)
{
    double least = least_error(engine), sum = 0;
    size_t n = 0;
    if (!isfinite(least) || !(least > 0)) {
        equal_weights(engine);
        return;
    }
    for (size_t m = 0; m < engine->n_members; m++) {
        rmg_member *member = &engine->member[m];
        member->weight = 0;
        if (!counts(member, true) || member->error > tuning->drop * least)
            continue;
        member->weight = pow(member->error / least, -tuning->power);
        sum += member->weight;
        n++;
    }
    for (size_t m = 0; m < engine->n_members; m++)
        if (engine->member[m].weight > 0)
            engine->member[m].weight = tuning->shrink * engine->member[m].weight / sum +
                                       (1 - tuning->shrink) / (double)n;
}

void rmg_engine_weigh(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning)
{
    weigh(engine, tuning);
    trim(engine, in, tuning->outer);
}
