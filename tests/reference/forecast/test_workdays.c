/* The calendar regression against R's lm on a made series (workdays.R, which writes the numbers below): a line, months or the
 * fourth quarter, and the working days of the Netherlands. */
#include <criterion/criterion.h>
#include <math.h>

#include "analysis/forecast/models/model_internal.h"
#include "analysis/numerics.h"
#include "core/workdays.h"

enum { N = 60, H = 12 };

/* R 4.2.2, lm */
static const double work_days[] = {20, 21, 22, 20, 20, 22, 21, 23, 22, 21, 22, 21, 22, 20, 23, 18, 22, 21,
                                   21, 23, 21, 22, 22, 19, 22, 20, 22, 19, 21, 21, 22, 23, 20, 23, 22, 19,
                                   22, 20, 21, 21, 22, 19, 23, 22, 21, 23, 21, 20, 22, 20, 22, 20, 19, 21,
                                   23, 21, 22, 22, 21, 22, 20, 20, 23, 20, 19, 22, 22, 22, 22, 21, 22, 23};
static const double months_slope_days_sigma[] = {7.26971261071815, 61.1138405658573, 15.3754224517374};
static const double months_mean[] = {4476.17750908048, 4063.28688587268, 4419.87349455171, 4268.0551902122,
                                     3885.05474096731, 4340.84626266488, 4483.95965398585, 4256.66411775951,
                                     4408.65072643854, 4275.57304530682, 4568.90519021219, 4092.12840757025};
static const double months_sd[] = {17.7689359029328, 17.3692013691606, 17.5091399054532, 17.3832459168326,
                                   17.8739208963605, 17.5756060915616, 17.3613939334404, 17.3894842970503,
                                   17.4548526775877, 17.594109980973,  17.3832459168326, 18.5250144514348};
static const double quarter_slope_days_sigma[] = {7.27328393064217, 62.0889593940843, 14.8492679156787};
static const double quarter_mean[] = {4171.71253360529, 4178.98581753593, 4372.52597964883, 4193.53238539722,
                                      4138.71670993378, 4332.25687204667, 4339.53015597731, 4346.80343990796,
                                      4354.0767238386,  4701.95195110778, 4771.31419443251, 4840.67643775723};
static const double quarter_sd[] = {15.5590153124108, 15.5855521610768, 15.7369957905845, 15.6408970320235,
                                    15.9468135658091, 15.6200011992029, 15.6498410402863, 15.6804241182137,
                                    15.7117460928308, 15.8416057108929, 15.8854614716436, 16.0861908866273};

typedef struct calendar_case {
    double y[N], days[N + H], mean[H], sd[H];
    rmg_fit fit;
} calendar_case;

static void make(calendar_case *c, bool months)
{
    static const double wave[12] = {310, -120, 45, 80, -260, 15, 140, -95, 60, -30, 205, -350};
    for (size_t t = 0; t < N + H; t++)
        c->days[t] = rmg_workdays_of_month((rmg_month){rmg_month_of(2016, 1).index + (int)t});
    for (size_t t = 0; t < N; t++) {
        double noise = (double)((int)((t + 1) * 7919 % 101) - 50) / 2;
        c->y[t] = 2500 + 7.25 * (double)(t + 1) + 61.5 * c->days[t] + noise;
        c->y[t] += months ? wave[t % 12] : t % 12 >= 9 ? 400 : 0;
    }
    rmg_model_input in = {.y = c->y, .n = N, .period = 12, .work_days = c->days, .n_work_days = N + H};
    rmg_numerics_setup();
    cr_assert_eq(rmg_model_fit(&c->fit, rmg_model_find("regression"), &in, NULL, NULL), RMG_OK);
    rmg_fit_forecast(&c->fit, H, c->mean);
    cr_assert(rmg_fit_spread(&c->fit, H, c->sd));
}

/* Nine digits and more. */
static void same(double ours, double theirs)
{
    cr_expect_lt(fabs(ours - theirs), 1e-9 * fabs(theirs), "%.15g, R has %.15g", ours, theirs);
}

static void compare(const calendar_case *c, const double *slope_days_sigma, const double *mean,
                    const double *sd)
{
    same(rmg_fit_param_of(&c->fit, "slope", 0), slope_days_sigma[0]);
    same(rmg_fit_param_of(&c->fit, "days", 0), slope_days_sigma[1]);
    same(c->fit.sigma, slope_days_sigma[2]);
    for (size_t i = 0; i < H; i++) {
        same(c->mean[i], mean[i]);
        same(c->sd[i], sd[i]);
    }
}

Test(workdays_reference, six_years_of_working_days)
{
    for (size_t t = 0; t < N + H; t++)
        cr_expect_eq(rmg_workdays_of_month((rmg_month){rmg_month_of(2016, 1).index + (int)t}),
                     (int)work_days[t], "month %zu", t);
}

Test(workdays_reference, line_months_and_working_days)
{
    calendar_case c = {0};
    make(&c, true);
    cr_expect_str_eq(c.fit.form, "mean + trend + months + days");
    compare(&c, months_slope_days_sigma, months_mean, months_sd);
    rmg_fit_clear(&c.fit);
}

Test(workdays_reference, line_fourth_quarter_and_working_days)
{
    calendar_case c = {0};
    make(&c, false);
    cr_expect_str_eq(c.fit.form, "mean + trend + last quarter + days");
    compare(&c, quarter_slope_days_sigma, quarter_mean, quarter_sd);
    rmg_fit_clear(&c.fit);
}
