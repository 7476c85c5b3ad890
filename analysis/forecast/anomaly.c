/* After taking out the (shrunk) season, a month is compared with the running median around it. Medians do not follow one odd
 * month, and their typical distance (MAD) says what is odd. A step is where the medians of half a year before
 * and after differ by more than months do. */
#include "analysis/forecast/anomaly_internal.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/forecast/forecast_internal.h"
#include "analysis/forecast/level_internal.h"
#include "core/grow.h"

#define MONTHS_NEEDED 18
#define HALF_WINDOW 4
#define ODD 6.0       /* robust standard deviations for an outlier */
#define ODD_SHARE 0.5 /* and at least this share of the usual amount */
#define STEP 6        /* months on either side of a level shift */
#define STEP_ODD 4.0
#define STEP_SHARE 0.25

void rmg_anomalies_clear(rmg_anomalies *anomalies)
{
    if (anomalies == NULL)
        return;
    free(anomalies->kind);
    free(anomalies->expected);
    *anomalies = (rmg_anomalies){0};
}

static double median_of(double *value, size_t n)
{
    rmg_sort_doubles(value, n);
    return n == 0 ? 0 : (value[(n - 1) / 2] + value[n / 2]) / 2;
}

static bool known(const rmg_model_input *in, size_t t)
{
    return in->present == NULL || in->present[t];
}

/* Median of the known months in [from, to), without month `but`. */
static double median_around(const double *plain, const rmg_model_input *in, size_t from, size_t to,
                            size_t but)
{
    double near[4 * STEP];
    size_t n = 0;
    for (size_t t = from; t < to; t++)
        if (known(in, t) && t != but)
            near[n++] = plain[t];
    return n > 0 ? median_of(near, n) : (double)NAN;
}

static double running_median(const double *plain, const rmg_model_input *in, size_t t)
{
    size_t from = t > HALF_WINDOW ? t - HALF_WINDOW : 0;
    size_t to = t + HALF_WINDOW + 1 < in->n ? t + HALF_WINDOW + 1 : in->n;
    return median_around(plain, in, from, to, t);
}

typedef struct look {
    const rmg_model_input *in;
    double *plain, *smooth, *room; /* n each */
    double sd, usual;              /* robust: of the distances, and of the amounts themselves */
} look;

static void measure(look *l)
{
    size_t n = 0;
    for (size_t t = 0; t < l->in->n; t++) {
        l->smooth[t] = running_median(l->plain, l->in, t);
        if (known(l->in, t) && !isnan(l->smooth[t]))
            l->room[n++] = fabs(l->plain[t] - l->smooth[t]);
    }
    l->sd = 1.4826 * median_of(l->room, n);
    n = 0;
    for (size_t t = 0; t < l->in->n; t++)
        if (known(l->in, t))
            l->room[n++] = fabs(l->plain[t]);
    l->usual = median_of(l->room, n);
}

static bool is_odd(const look *l, size_t t, double limit)
{
    return known(l->in, t) && !isnan(l->smooth[t]) && fabs(l->plain[t] - l->smooth[t]) > limit;
}

/* Where more than a tenth of the months are odd the series is like that, and only what stands out by twice as much, and
 * twice again, is odd. */
static double find_limit(const look *l)
{
    double limit = fmax(ODD * l->sd, ODD_SHARE * l->usual);
    for (;; limit *= 2) {
        size_t n = 0;
        for (size_t t = 0; t < l->in->n; t++)
            n += is_odd(l, t, limit);
        if (10 * n <= l->in->n)
            return limit;
    }
}

static void find_outliers(rmg_anomalies *out, const look *l, const rmg_fit *fit)
{
    double limit = find_limit(l);
    for (size_t t = 0; t < l->in->n; t++) {
        if (!is_odd(l, t, limit))
            continue;
        out->kind[t] = 1 + RMG_ANOMALY_OUTLIER;
        out->expected[t] = rmg_level_seasonal(fit, t, l->smooth[t]);
        out->n_outliers++;
    }
}

static double step_at(const look *l, size_t t)
{
    double before = median_around(l->plain, l->in, t - STEP, t, l->in->n);
    double after = median_around(l->plain, l->in, t, t + STEP, l->in->n);
    return isnan(before) || isnan(after) ? 0 : after - before;
}

/* Medians see a step from some months away: it is where neighbours differ most. */
static size_t refine(const look *l, size_t around, double step)
{
    size_t best = around;
    double most = 0;
    for (size_t t = around - STEP / 2; t <= around + STEP / 2 && t < l->in->n; t++) {
        double jump = (l->plain[t] - l->plain[t - 1]) * (step > 0 ? 1 : -1);
        if (known(l->in, t) && known(l->in, t - 1) && jump > most) {
            most = jump;
            best = t;
        }
    }
    return best;
}

/* The largest step only, and only when both sides are quiet beside it. */
static void find_shift(rmg_anomalies *out, const look *l, const rmg_fit *fit)
{
    size_t best = 0;
    double most = fmax(STEP_ODD * l->sd, STEP_SHARE * l->usual);
    for (size_t t = STEP; t + STEP <= l->in->n; t++)
        if (fabs(step_at(l, t)) > most && out->kind[t] == 0) {
            most = fabs(step_at(l, t));
            best = t;
        }
    if (best == 0)
        return;
    double before = median_around(l->plain, l->in, best - STEP, best, l->in->n);
    best = refine(l, best, step_at(l, best));
    out->kind[best] = 1 + RMG_ANOMALY_LEVEL_SHIFT;
    out->expected[best] = rmg_level_seasonal(fit, best, before);
    out->n_shifts = 1;
}

static void look_at(rmg_anomalies *out, look *l, const rmg_fit *fit)
{
    for (size_t t = 0; t < l->in->n; t++)
        l->plain[t] = known(l->in, t) ? rmg_level_plain(fit, t, l->in->y[t]) : 0;
    measure(l);
    if (!(l->sd > 0))
        return;
    find_outliers(out, l, fit);
    find_shift(out, l, fit);
}

rmg_code rmg_anomalies_find(rmg_anomalies *out, const rmg_model_input *in, rmg_diag *why)
{
    *out = (rmg_anomalies){.kind = rmg_zalloc(in->n, 1), .expected = rmg_zalloc(in->n, sizeof(double))};
    double *room = rmg_zalloc(3 * in->n + 1, sizeof *room);
    rmg_fit fit = {0};
    rmg_model_wish wish = {0};
    rmg_code code = out->kind != NULL && out->expected != NULL && room != NULL ? RMG_OK : rmg_nomem(why);
    look l = {.in = in, .plain = room};
    if (code == RMG_OK && in->n >= MONTHS_NEEDED &&
        rmg_model_fit(&fit, &rmg_model_level, in, &wish, NULL) == RMG_OK && !fit.constant) {
        l.smooth = room + in->n;
        l.room = room + 2 * in->n;
        look_at(out, &l, &fit);
    }
    rmg_fit_clear(&fit);
    free(room);
    if (code != RMG_OK)
        rmg_anomalies_clear(out);
    return code;
}
