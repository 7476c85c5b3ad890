/* Stepwise search over orders (Hyndman & Khandakar 2008): begin with four models, move to a neighbour whenever that is
 * better, until none is. Each neighbour begins with the numbers of the model it was reached from. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/arima_internal.h"
#include "core/grow.h"
#include "core/text.h"

enum { ORDERS = RMG_ARIMA_ORDER_MAX + 1, SEASONS = RMG_ARIMA_SEASON_MAX + 1, TRIES_MAX = 60 };

typedef struct search {
    rmg_arima best;
    double lowest;
    const double *w;
    size_t n;
    double *work;
    rmg_arima_form most; /* highest orders; constant: may there be one */
    int tries;
    bool seen[ORDERS][ORDERS][SEASONS][SEASONS][2];
} search;

static bool is_allowed(const search *s, const rmg_arima_form *f)
{
    if (f->p < 0 || f->q < 0 || f->P < 0 || f->Q < 0)
        return false;
    if (f->p > s->most.p || f->q > s->most.q || f->P > s->most.P || f->Q > s->most.Q)
        return false;
    if (f->constant && !s->most.constant)
        return false;
    return rmg_arima_dim(f) + 3 < s->n && s->tries < TRIES_MAX;
}

/* Orders in both keep their numbers; new ones begin a little off zero, where AR and MA look different. */
static void carry_over(rmg_arima *to, const rmg_arima *from)
{
    const int *orders[2][4] = {{&from->form.p, &from->form.q, &from->form.P, &from->form.Q},
                               {&to->form.p, &to->form.q, &to->form.P, &to->form.Q}};
    static const double begin[4] = {0.1, 0.1, 0.1, 0.1};
    const double *old = from->x;
    double *x = to->x;
    for (size_t k = 0; k < 4; k++) {
        for (int i = 0; i < *orders[1][k]; i++)
            x[i] = i < *orders[0][k] ? 0.95 * old[i] : begin[k];
        old += *orders[0][k];
        x += *orders[1][k];
    }
    if (to->form.constant)
        *x = from->form.constant ? *old : 0.0;
}

/* On top of AICc: one for every lag, since a search over many forms flatters the richest, and four for a drift, which
 * is a trend without end (as for exponential smoothing). Chosen on hidden months of training parts. */
static double penalty(const rmg_arima_form *form)
{
    bool drifts = form->constant && form->d + form->D > 0;
    return (double)(form->p + form->q + form->P + form->Q) + (drifts ? 4.0 : 0.0);
}

static bool try_form(search *s, const rmg_arima_form *form, const rmg_arima *from)
{
    if (!is_allowed(s, form))
        return false;
    bool *seen = &s->seen[form->p][form->q][form->P][form->Q][form->constant];
    if (*seen)
        return false;
    *seen = true;
    s->tries++;
    rmg_arima try = {.form = *form, .m = s->best.m};
    carry_over(&try, from);
    double aicc = rmg_arima_fit_quick(&try, s->w, s->n, s->work) + penalty(form);
    if (!(aicc < s->lowest))
        return false;
    s->lowest = aicc;
    s->best = try;
    return true;
}

static bool move_to_neighbour(search *s)
{
    static const int8_t steps[][4] = {/* p, q, P, Q */
                                      {0, 0, -1, 0},  {0, 0, 0, -1}, {0, 0, 1, 0},  {0, 0, 0, 1},
                                      {0, 0, -1, -1}, {0, 0, 1, -1}, {0, 0, -1, 1}, {0, 0, 1, 1},
                                      {-1, 0, 0, 0},  {0, -1, 0, 0}, {1, 0, 0, 0},  {0, 1, 0, 0},
                                      {-1, -1, 0, 0}, {1, -1, 0, 0}, {-1, 1, 0, 0}, {1, 1, 0, 0}};
    rmg_arima from = s->best;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        rmg_arima_form form = from.form;
        form.p += steps[i][0];
        form.q += steps[i][1];
        form.P += steps[i][2];
        form.Q += steps[i][3];
        if (try_form(s, &form, &from))
            return true;
    }
    rmg_arima_form form = from.form;
    form.constant = !form.constant;
    return try_form(s, &form, &from);
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static void walk(search *s, int d, int D)
{
    bool constant = s->most.constant, seasonal = s->best.m > 1;
    int P = seasonal && s->most.P > 0 ? 1 : 0;
    rmg_arima empty = {.m = s->best.m, .form = {.d = d, .D = D}};
    const rmg_arima_form starts[] = {
        {least(2, s->most.p), d, least(2, s->most.q), P, D, P, constant},
        {0, d, 0, 0, D, 0, constant},
        {least(1, s->most.p), d, 0, P, D, 0, constant},
        {0, d, least(1, s->most.q), 0, D, P, constant},
        {0, d, 0, 0, D, 0, false},
    };
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        try_form(s, &starts[i], &empty);
    while (move_to_neighbour(s))
        continue;
}

static void set_limits(search *s, size_t n, size_t m, int d, int D)
{
    int third = (int)(n / 3), years = m > 1 ? (int)(n / (3 * m)) : 0;
    s->most = (rmg_arima_form){
        .p = least(RMG_ARIMA_ORDER_MAX, third),
        .q = least(RMG_ARIMA_ORDER_MAX, third),
        .P = least(RMG_ARIMA_SEASON_MAX, years),
        .Q = least(RMG_ARIMA_SEASON_MAX, years),
        .constant = d + D < 2,
    };
}

rmg_code rmg_arima_search(rmg_arima *best, const double *y, size_t n, size_t m, rmg_diag *why)
{
    int D = rmg_arima_season_differences(y, n, m);
    int d = rmg_arima_differences(y, n, m, D);
    search s = {.best = {.m = m, .form = {.d = d, .D = D}}, .lowest = HUGE_VAL};
    double *w = rmg_zalloc((RMG_ARIMA_DIM + 2) * n, sizeof *w);
    if (w == NULL)
        return rmg_nomem(why);
    s.w = w;
    s.work = w + n;
    s.n = n - rmg_arima_lost(&s.best.form, m);
    rmg_arima_difference(w, y, n, &s.best.form, m);
    set_limits(&s, n, m, d, D);
    walk(&s, d, D);
    free(w);
    if (isinf(s.lowest))
        return rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), "arima");
    *best = s.best;
    return RMG_OK;
}
