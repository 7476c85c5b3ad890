/* Weights of the members: by how far each stands from the others on the sum that is asked for. Past errors do not enter: measured
 * on two public sets they added nothing to this (docs/adr, record 28). */
#include <float.h>
#include <math.h>

#include "analysis/forecast/engine_internal.h"
#include "analysis/forecast/forecast_internal.h"

#define MAD_TO_SIGMA 1.4826 /* of a normal */
#define LEAST_SPREAD 1e-6   /* of the sum: members that agree to this agree */

static bool counts(const rmg_member *member)
{
    return member->pool && member->fitted;
}

static double sum_ahead(const rmg_member *member, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += member->point[i];
    return sum;
}

static double median(const double *value, size_t n)
{
    double sorted[RMG_MEMBERS_MAX];
    for (size_t i = 0; i < n; i++)
        sorted[i] = value[i];
    rmg_sort_doubles(sorted, n);
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
}

/* Sums of those that count, in their order. */
static size_t list_sums(double *sum, const rmg_engine *engine, const rmg_engine_input *in)
{
    size_t n = 0, ahead = rmg_engine_rest(in);
    for (size_t m = 0; m < engine->n_members; m++)
        if (counts(&engine->member[m]))
            sum[n++] = sum_ahead(&engine->member[m], ahead);
    return n;
}

/* Distances from the middle in units of the usual distance: 1 / (1 + d^2) is the weight that a Cauchy error gives. One member that
 * runs off loses its say by degrees, and no member decides alone. */
void rmg_engine_weigh(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning)
{
    double sum[RMG_MEMBERS_MAX], distance[RMG_MEMBERS_MAX], total = 0;
    size_t n = list_sums(sum, engine, in), at = 0;
    if (n == 0)
        return;
    double middle = median(sum, n);
    for (size_t i = 0; i < n; i++)
        distance[i] = fabs(sum[i] - middle);
    double usual = fmax(MAD_TO_SIGMA * median(distance, n), fmax(LEAST_SPREAD * fabs(middle), DBL_MIN));
    for (size_t m = 0; m < engine->n_members; m++) {
        rmg_member *member = &engine->member[m];
        member->weight = 0;
        if (!counts(member))
            continue;
        double away = distance[at++] / (tuning->reach * usual);
        member->weight = 1 / (1 + away * away);
        total += member->weight;
    }
    for (size_t m = 0; m < engine->n_members; m++)
        engine->member[m].weight /= total;
}
