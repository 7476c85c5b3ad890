/* What an exponential smoothing model says about the periods to come. Variances: Hyndman, Koehler, Ord & Snyder
 * (2008), chapter 6, table 6.1 and equations for classes 1 to 3. */
#include <math.h>

#include "analysis/forecast/models/ets_internal.h"

/* Mean without season one more step ahead; phi_sum = phi + phi^2 + ... grows along. */
static double mean_level(const rmg_ets *ets, double *phi_sum, double *phi_power)
{
    *phi_power *= rmg_ets_phi(ets);
    *phi_sum += *phi_power;
    if (ets->form.trend == 'N')
        return ets->level;
    if (ets->form.trend == 'A')
        return ets->level + *phi_sum * ets->slope;
    return ets->level * pow(fmax(ets->slope, 1e-10), *phi_sum);
}

void rmg_ets_forecast(const rmg_ets *ets, size_t h, double *point)
{
    double phi_sum = 0.0, phi_power = 1.0;
    for (size_t i = 0; i < h; i++) {
        double q = mean_level(ets, &phi_sum, &phi_power);
        double s = ets->season[(ets->n + i) % ets->m];
        point[i] = ets->form.season == 'N' ? q : ets->form.season == 'A' ? q + s : q * s;
    }
}

/* c[j], the effect of an innovation j periods later. */
static double effect(const rmg_ets *ets, size_t j, double phi_sum, bool with_season)
{
    double c = rmg_ets_alpha(ets) + rmg_ets_beta(ets) * phi_sum;
    if (with_season && ets->form.season == 'A' && j % ets->m == 0)
        c += rmg_ets_gamma(ets);
    return c;
}

static void spread_additive(const rmg_ets *ets, size_t h, double *sd)
{
    double phi = rmg_ets_phi(ets), phi_sum = 0.0, phi_power = 1.0, sum = 1.0;
    for (size_t i = 0; i < h; i++) {
        sd[i] = ets->sigma * sqrt(sum);
        phi_power *= phi;
        phi_sum += phi_power;
        double c = effect(ets, i + 1, phi_sum, true);
        sum += c * c;
    }
}

enum { LONGEST = 4096 };

/* Multiplicative errors: theta[h] = mean^2 + sigma^2 sum c^2 theta, variance (1 + sigma^2) theta - mean^2. */
static void spread_multiplicative(const rmg_ets *ets, size_t h, double *sd)
{
    double c[LONGEST], theta[LONGEST], s2 = ets->sigma * ets->sigma;
    double phi = rmg_ets_phi(ets), gamma = rmg_ets_gamma(ets), phi_sum = 0.0, phi_power = 1.0;
    double ahead_sum = 0.0, ahead_power = 1.0;
    bool ratio = ets->form.season == 'M';
    for (size_t i = 0; i < h; i++) {
        double mean = mean_level(ets, &ahead_sum, &ahead_power);
        double s = ets->season[(ets->n + i) % ets->m];
        mean += ets->form.season == 'A' ? s : 0.0;
        theta[i] = mean * mean;
        for (size_t j = 1; j <= i; j++)
            theta[i] += s2 * c[j - 1] * c[j - 1] * theta[i - j];
        double years = ratio ? (double)(i / ets->m) : 0.0;
        double grown = pow(1.0 + gamma * gamma * s2, years);
        double variance = theta[i] * (1.0 + s2) * grown - mean * mean;
        sd[i] = sqrt(fmax(variance, 0.0)) * (ratio ? fabs(s) : 1.0);
        phi_power *= phi;
        phi_sum += phi_power;
        c[i] = effect(ets, i + 1, phi_sum, !ratio);
    }
}

bool rmg_ets_spread(const rmg_ets *ets, size_t h, double *sd)
{
    if (ets->form.trend == 'M' || h > LONGEST)
        return false;
    if (ets->form.error == 'M')
        spread_multiplicative(ets, h, sd);
    else if (ets->form.season == 'M')
        return false;
    else
        spread_additive(ets, h, sd);
    return true;
}

void rmg_ets_simulate(const rmg_ets *ets, size_t h, const double *z, double *path)
{
    rmg_ets walk = *ets;
    for (size_t i = 0; i < h; i++) {
        double f = rmg_ets_step_forecast(&walk);
        double e = ets->sigma * z[i];
        path[i] = ets->form.error == 'M' ? f * (1.0 + fmax(e, -1.0)) : f + e;
        rmg_ets_step(&walk, path[i]);
    }
}
