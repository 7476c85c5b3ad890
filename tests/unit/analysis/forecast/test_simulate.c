#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/forecast/engine_internal.h"
#include "analysis/forecast/forecast_internal.h"
#include "analysis/numerics.h"

enum { MONTHS = 64, AHEAD = 8, PATHS = 1000 };

typedef struct sample {
    double y[MONTHS];
    uint8_t present[MONTHS];
    rmg_engine_input in;
} sample;

static void sample_make(sample *s, double noise)
{
    for (size_t t = 0; t < MONTHS; t++) {
        double wave = 1 + 0.2 * sin((double)t * 2 * 3.141592653589793 / 12);
        s->y[t] = (1000 + 3 * (double)t) * wave + noise * (double)((int)(t * 7919 % 101) - 50);
        s->present[t] = 1;
    }
    s->in = (rmg_engine_input){.y = s->y,
                               .present = s->present,
                               .n = MONTHS,
                               .period = 12,
                               .ahead = AHEAD,
                               .rest = AHEAD,
                               .non_negative = true,
                               .n_paths = PATHS,
                               .seed = 1};
}

static rmg_engine run(const sample *s, size_t rule)
{
    rmg_engine engine;
    rmg_numerics_setup();
    cr_assert_eq(rmg_engine_run(&engine, &s->in, rule, false, &rmg_tuning_shipped, NULL), RMG_OK);
    cr_assert(rmg_engine_has_answer(&engine));
    return engine;
}

static double sum(const double *value)
{
    double total = 0;
    for (size_t i = 0; i < AHEAD; i++)
        total += value[i];
    return total;
}

/* The formula of docs/methods/forecast.md, section 4. */
Test(simulate, the_sum_is_widened_by_months_to_go_disagreement_and_a_short_past)
{
    sample s;
    sample_make(&s, 1.7);
    rmg_engine e = run(&s, rmg_rules_count());
    double away = 0;
    for (size_t m = 0; m < e.n_members; m++)
        away += e.member[m].weight * pow(sum(e.member[m].point) - sum(e.point), 2);
    double split = fmin(sqrt(away) / e.sd, 0.3);
    cr_expect_float_eq(e.scale, sqrt(0.15 + 0.05 * AHEAD + 2.2 * split + 0.8 * 12 / MONTHS), 1e-9);
    rmg_engine_clear(&e);
}

Test(simulate, a_model_that_was_asked_for_is_as_unsure_as_members_that_differ)
{
    sample s;
    sample_make(&s, 1.7);
    rmg_engine e = run(&s, rmg_rule_find("theta"));
    cr_expect_float_eq(e.scale, sqrt(0.15 + 0.05 * AHEAD + 2.2 * 0.3 + 0.8 * 12 / MONTHS), 1e-9);
    rmg_engine_clear(&e);
}

/* Independent halves of the error, times the spread of a t with 5 degrees of freedom, sqrt(5/3). */
Test(simulate, the_paths_of_the_sum_have_the_spread_that_was_decided)
{
    sample s;
    sample_make(&s, 1.7);
    rmg_engine e = run(&s, rmg_rules_count());
    double squares = 0;
    for (size_t p = 0; p < PATHS; p++)
        squares += pow(sum(e.paths + p * AHEAD) - sum(e.point), 2) / PATHS;
    cr_expect_float_eq(sqrt(squares) / (e.scale * e.sd * sqrt(5.0 / 3)), 1, 0.12);
    rmg_engine_clear(&e);
}

Test(simulate, the_middle_of_the_paths_is_the_forecast_in_every_month)
{
    sample s;
    sample_make(&s, 1.7);
    rmg_engine e = run(&s, rmg_rules_count());
    for (size_t i = 0; i < AHEAD; i++) {
        double mean = 0;
        for (size_t p = 0; p < PATHS; p++)
            mean += e.paths[p * AHEAD + i] / PATHS;
        cr_expect_float_eq(mean / e.point[i], 1, 0.01, "%zu: %f %f", i, mean, e.point[i]);
    }
    rmg_engine_clear(&e);
}

Test(simulate, a_constant_series_has_no_spread)
{
    sample s;
    sample_make(&s, 0);
    for (size_t t = 0; t < MONTHS; t++)
        s.y[t] = 333.33;
    rmg_engine e = run(&s, rmg_rules_count());
    for (size_t i = 0; i < PATHS * AHEAD; i++)
        cr_expect_float_eq(e.paths[i], 333.33, 1e-6);
    rmg_engine_clear(&e);
}
