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

/* Level, trend and season carried on without innovations. */
static void go_straight(const rmg_ets *ets, size_t h, double *point)
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

/* Multiplicative errors, other seasons: theta[h] = mean^2 + sigma^2 sum c^2 theta, variance (1 + sigma^2) theta - mean^2. */
static void spread_multiplicative(const rmg_ets *ets, size_t h, double *sd)
{
    double c[LONGEST], theta[LONGEST], mean[LONGEST], s2 = ets->sigma * ets->sigma;
    double phi = rmg_ets_phi(ets), phi_sum = 0.0, phi_power = 1.0;
    go_straight(ets, h, mean);
    for (size_t i = 0; i < h; i++) {
        theta[i] = mean[i] * mean[i];
        for (size_t j = 1; j <= i; j++)
            theta[i] += s2 * c[j - 1] * c[j - 1] * theta[i - j];
        sd[i] = sqrt(fmax(theta[i] * (1.0 + s2) - mean[i] * mean[i], 0.0));
        phi_power *= phi;
        phi_sum += phi_power;
        c[i] = effect(ets, i + 1, phi_sum, true);
    }
}

/* Ratio season: u = s (level, slope) moves by (1 + gamma e) (F + G e) u in periods of its own place, else by (F + G e) u,
 * so that its first two moments follow exactly for normal e. */
typedef struct matrix {
    double at[2][2];
} matrix;

typedef struct moments {
    double mean[2];
    matrix square; /* E u u' */
} moments;

typedef struct stepper {
    matrix F, G;
    double gamma, s2, reach[2]; /* the forecast is reach' u */
} stepper;

static stepper make_stepper(const rmg_ets *ets)
{
    double phi = rmg_ets_phi(ets), a = rmg_ets_alpha(ets), b = rmg_ets_beta(ets);
    stepper by = {.gamma = rmg_ets_gamma(ets), .s2 = ets->sigma * ets->sigma, .reach = {1.0, phi}};
    by.F = (matrix){{{1.0, phi}, {0.0, phi}}};
    by.G = (matrix){{{a, a * phi}, {b, b * phi}}};
    return by;
}

/* out += weight A U B' */
static void add_product(matrix *out, double weight, const matrix *A, const matrix *U, const matrix *B)
{
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 2; j++)
            for (size_t k = 0; k < 2; k++)
                for (size_t l = 0; l < 2; l++)
                    out->at[i][j] += weight * A->at[i][k] * U->at[k][l] * B->at[j][l];
}

static void move_moments(moments *u, const stepper *by, bool own_place)
{
    moments next = {0};
    double g = own_place ? by->gamma : 0.0, s2 = by->s2;
    for (size_t i = 0; i < 2; i++)
        for (size_t k = 0; k < 2; k++)
            next.mean[i] += (by->F.at[i][k] + g * s2 * by->G.at[i][k]) * u->mean[k];
    add_product(&next.square, 1.0 + g * g * s2, &by->F, &u->square, &by->F);
    add_product(&next.square, 2.0 * g * s2, &by->F, &u->square, &by->G);
    add_product(&next.square, 2.0 * g * s2, &by->G, &u->square, &by->F);
    add_product(&next.square, s2 + 3.0 * g * g * s2 * s2, &by->G, &u->square, &by->G);
    *u = next;
}

/* Mean and spread of the forecast; either may be NULL. */
static void read_moments(const moments *u, const stepper *by, double *mean, double *sd)
{
    double first = by->reach[0] * u->mean[0] + by->reach[1] * u->mean[1], second = 0.0;
    for (size_t k = 0; k < 2; k++)
        for (size_t l = 0; l < 2; l++)
            second += by->reach[k] * u->square.at[k][l] * by->reach[l];
    if (mean != NULL)
        *mean = first;
    if (sd != NULL)
        *sd = sqrt(fmax((1.0 + by->s2) * second - first * first, 0.0));
}

static void ratio_season_moments(const rmg_ets *ets, size_t h, double *mean, double *sd)
{
    stepper by = make_stepper(ets);
    for (size_t place = 0; place < ets->m && place < h; place++) {
        double s = ets->season[(ets->n + place) % ets->m];
        moments u = {.mean = {s * ets->level, ets->form.trend == 'N' ? 0.0 : s * ets->slope}};
        for (size_t k = 0; k < 4; k++)
            u.square.at[k / 2][k % 2] = u.mean[k / 2] * u.mean[k % 2];
        for (size_t i = 0; i < h; i++) {
            bool own_place = i % ets->m == place;
            if (own_place)
                read_moments(&u, &by, mean != NULL ? mean + i : NULL, sd != NULL ? sd + i : NULL);
            move_moments(&u, &by, own_place);
        }
    }
}

/* With a ratio season the mean is not quite the straight continuation once a season is learned from a level that
 * it moves with. */
void rmg_ets_forecast(const rmg_ets *ets, size_t h, double *point)
{
    go_straight(ets, h, point);
    if (ets->form.error == 'M' && ets->form.season == 'M' && ets->form.trend != 'M' && h > ets->m)
        ratio_season_moments(ets, h, point, NULL);
}

bool rmg_ets_spread(const rmg_ets *ets, size_t h, double *sd)
{
    if (ets->form.trend == 'M' || h > LONGEST)
        return false;
    if (ets->form.season == 'M' && ets->form.error == 'A')
        return false;
    if (ets->form.season == 'M')
        ratio_season_moments(ets, h, NULL, sd);
    else if (ets->form.error == 'M')
        spread_multiplicative(ets, h, sd);
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
