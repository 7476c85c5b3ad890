/* Between a line and the engine: its history as plain numbers there, its answer and its paths back. */
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/engine_internal.h"
#include "analysis/forecast/line_internal.h"
#include "core/grow.h"
#include "core/workdays.h"

/* The known part of the history: from its first to its last known period. */
typedef struct stretch {
    size_t from, n;
    int64_t view_from; /* index in the view of the stretch's first period; mostly negative */
} stretch;

static stretch find_stretch(const rmg_view *view)
{
    stretch s = {0};
    size_t end = view->n_history;
    while (s.from < end && !view->present[s.from])
        s.from++;
    while (end > s.from && !view->present[end - 1])
        end--;
    s.n = end - s.from;
    s.view_from = (int64_t)view->history_first.index + (int64_t)s.from - view->start.index;
    return s;
}

static rmg_engine_input input_of(const rmg_line *line, const stretch *s)
{
    const rmg_view *view = &line->view;
    rmg_month first = {view->history_first.index + (int32_t)s->from};
    int64_t known_to = s->view_from + (int64_t)s->n; /* view index of the first period ahead */
    return (rmg_engine_input){.y = view->history + s->from,
                              .present = view->present + s->from,
                              .n = s->n,
                              .period = view->per_year,
                              .first = rmg_period_number(first, view->per_year) - 1,
                              .ahead = (size_t)((int64_t)view->n - known_to),
                              .rest = known_to < view->per_year ? (size_t)(view->per_year - known_to) : 1,
                              .non_negative = view->non_negative,
                              .n_paths = line->options->paths,
                              .seed = line->options->seed};
}

/* Working days from the first known period to the last one ahead; none for a calendar without months. */
static rmg_code find_work_days(rmg_engine_input *in, double **days, const rmg_line *line, const stretch *s,
                               rmg_diag *why)
{
    const rmg_view *view = &line->view;
    int32_t first = view->history_first.index + (int32_t)s->from;
    size_t n = in->n + in->ahead;
    if (rmg_workdays_of_period((rmg_month){first}, view->per_year, view->calendar_shift) == 0)
        return RMG_OK;
    *days = rmg_zalloc(n, sizeof **days);
    if (*days == NULL)
        return rmg_nomem(why);
    for (size_t t = 0; t < n; t++)
        (*days)[t] = rmg_workdays_of_period((rmg_month){first + (int32_t)t}, view->per_year,
                                            view->calendar_shift);
    in->work_days = *days;
    in->n_work_days = n;
    return RMG_OK;
}

/* ---- what each model says --------------------------------------------------------------------------- */

static double sum_of_squares(const rmg_member *member, const rmg_engine *engine, size_t *n)
{
    double sum = 0;
    *n = 0;
    for (size_t i = 0; member->judged && i < engine->n_planned; i++)
        if (!isnan(engine->outcome[i])) {
            sum += member->sum_error[i] * member->sum_error[i];
            ++*n;
        }
    return sum;
}

/* Range of a rule that is not the answer: from its past errors, as a normal; overlapping years count for few. */
static void member_range(rmg_rule_result *result, const rmg_member *member, const rmg_engine *engine,
                         const rmg_line *line)
{
    size_t n = 0;
    double squares = sum_of_squares(member, engine, &n), level = line->options->range / 100.0;
    if (n < 3)
        return;
    double half = sqrt(squares / (double)n) * gsl_cdf_tdist_Pinv((1 + level) / 2, (double)n / 2 + 1);
    double year_end = rmg_money_to_double(result->year_end);
    result->has_range = rmg_round_to_grain(&result->range.low.units, year_end - half, line->view.grain) &&
                        rmg_round_to_grain(&result->range.high.units, year_end + half, line->view.grain);
}

static void spread_out(double *path, const rmg_view *view, const stretch *s, const double *gap,
                       const double *ahead)
{
    for (size_t i = 0; i < view->n; i++) {
        int64_t t = (int64_t)i - s->view_from;
        if (view->known[i] != RMG_UNKNOWN)
            path[i] = view->value[i];
        else if (t < 0)
            path[i] = gap[0];
        else
            path[i] = (size_t)t < s->n ? gap[t] : ahead[(size_t)t - s->n];
    }
}

static void report_member(rmg_line *line, const rmg_member *member, const rmg_engine *engine,
                          const stretch *s)
{
    rmg_rule_result *result = &line->result[member->rule];
    double *path = rmg_line_path(line, member->rule);
    result->state = member->fitted ? RMG_RULE_OK : RMG_RULE_NOT_FITTED;
    if (!member->fitted)
        return;
    spread_out(path, &line->view, s, member->fit.fitted, member->point);
    if (!rmg_view_year_end(&line->view, path, &result->year_end)) {
        result->state = RMG_RULE_OUT_OF_RANGE;
        return;
    }
    if (member->judged) {
        result->error_pct = (rmg_maybe_number){true, member->error_pct};
        result->bias_pct = (rmg_maybe_number){true, member->bias_pct};
        result->backtest_n = engine->n_origins;
        member_range(result, member, engine, line);
    }
}

/* ---- the answer --------------------------------------------------------------------------------------- */

/* A gap inside the history has the spread of one period, whichever path it is. */
static double gap_sd(const rmg_engine *engine, size_t n)
{
    double squares = 0, count = 0;
    for (size_t m = 0; m < engine->n_members; m++)
        for (size_t t = 0; engine->member[m].weight > 0 && t < n; t++)
            if (engine->member[m].fit.usable[t]) {
                double r = engine->member[m].fit.residual[t];
                squares += engine->member[m].weight * r * r;
                count += engine->member[m].weight;
            }
    return count > 0 ? sqrt(squares / count) : 0;
}

static rmg_code take_paths(rmg_line *line, const rmg_engine *engine, const rmg_engine_input *in,
                           const stretch *s, rmg_diag *why)
{
    const rmg_view *view = &line->view;
    size_t n_paths = in->n_paths;
    rmg_spread_clear(&line->spread);
    line->spread = (rmg_spread){.kind = RMG_SPREAD_PATHS, .n_paths = n_paths, .n = view->n};
    line->spread.value = rmg_zalloc(n_paths * view->n, sizeof(double));
    line->spread.scratch = rmg_zalloc(n_paths, sizeof(double));
    double *gap = rmg_zalloc(in->n, sizeof *gap), *z = rmg_zalloc(in->n, sizeof *z);
    double sd = gap_sd(engine, in->n);
    bool ok = line->spread.value != NULL && line->spread.scratch != NULL && gap != NULL && z != NULL;
    for (size_t p = 0; ok && p < n_paths; p++) {
        bool gaps = (line->notes & RMG_NOTE_UNKNOWN_MONTHS) != 0;
        if (gaps)
            rmg_normal_draws(z, in->n, in->seed, 3, p * in->n);
        for (size_t t = 0; gaps && t < in->n; t++) {
            gap[t] = engine->gap[t] + engine->scale * sd * z[t];
            gap[t] = in->non_negative ? fmax(0, gap[t]) : gap[t];
        }
        spread_out(line->spread.value + p * view->n, view, s, gap, engine->paths + p * in->ahead);
    }
    free(gap);
    free(z);
    return ok ? RMG_OK : rmg_nomem(why);
}

/* One period ahead, weighted as the answer is. */
static rmg_code keep_errors(rmg_line *line, const rmg_engine *engine, const stretch *s, rmg_diag *why)
{
    free(line->missed);
    line->missed = rmg_zalloc(line->view.n_history, sizeof *line->missed);
    if (line->missed == NULL)
        return rmg_nomem(why);
    for (size_t t = 0; t < line->view.n_history; t++)
        line->missed[t] = (double)NAN;
    for (size_t t = 0; t < s->n; t++) {
        double sum = 0, weights = 0;
        for (size_t m = 0; m < engine->n_members; m++) {
            const rmg_member *member = &engine->member[m];
            if (member->weight > 0 && member->fit.usable[t] && isfinite(member->fit.residual[t])) {
                sum += member->weight * member->fit.residual[t];
                weights += member->weight;
            }
        }
        if (weights > 0)
            line->missed[s->from + t] = sum / weights;
    }
    return RMG_OK;
}

static void mark_chosen(rmg_line *line, const rmg_engine *engine, size_t rule)
{
    for (size_t r = 0; r < rmg_rules_count(); r++) {
        line->result[r].chosen = false;
        line->result[r].weight = 0;
    }
    for (size_t m = 0; m < engine->n_members; m++)
        if (engine->member[m].weight > 0) {
            line->result[engine->member[m].rule].chosen = true;
            line->result[engine->member[m].rule].weight = engine->member[m].weight;
        }
    line->chosen = rule;
    line->has_forecast = true;
}

static rmg_code take_answer(rmg_line *line, const rmg_engine *engine, const rmg_engine_input *in,
                            const stretch *s, size_t rule, rmg_diag *why)
{
    spread_out(line->expected, &line->view, s, engine->gap, engine->point);
    rmg_code code = take_paths(line, engine, in, s, why);
    if (code == RMG_OK)
        code = keep_errors(line, engine, s, why);
    if (code != RMG_OK)
        return code;
    mark_chosen(line, engine, rule);
    if (engine->n_origins > 0)
        line->notes |= RMG_NOTE_CALIBRATED;
    return RMG_OK;
}

/* Why a statistical rule is not in the table: too little history, no zeros, or not asked for. */
static void explain_untried(rmg_line *line, bool zeros)
{
    for (size_t r = RMG_RULE_SIMPLE_COUNT; r < rmg_rules_count(); r++) {
        rmg_rule_result *result = &line->result[r];
        const rmg_rule *rule = rmg_rule_at(r);
        if (result->state != RMG_RULE_NOT_TRIED && result->state != RMG_RULE_NOT_FITTED)
            continue;
        if (line->view.n_history_known < (size_t)rule->min_history) {
            result->state = RMG_RULE_FEW_HISTORY;
            result->need = rule->min_history;
            result->have = (int)line->view.n_history_known;
        } else if (rule->family == RMG_RULE_INTERMITTENT && !zeros) {
            result->state = RMG_RULE_NOT_INTERMITTENT;
        } else if (rule->family == RMG_RULE_BORROWED) {
            result->state = RMG_RULE_NOT_TRIED;
        }
    }
}

rmg_code rmg_line_run_engine(rmg_line *line, size_t rule, bool *took, rmg_diag *why)
{
    stretch s = find_stretch(&line->view);
    rmg_engine_input in = s.n > 0 ? input_of(line, &s) : (rmg_engine_input){0};
    rmg_engine engine = {0};
    rmg_code code = RMG_OK;
    *took = false;
    bool zeros = s.n > 0 && rmg_engine_many_zeros(&in);
    explain_untried(line, zeros);
    bool unfit = rule < rmg_rules_count() && rmg_rule_at(rule)->family == RMG_RULE_INTERMITTENT && !zeros;
    if (s.n == 0 || in.ahead == 0 || (unfit && !line->options->all_rules))
        return RMG_OK;
    rule = unfit ? RMG_NO_RULE : rule; /* as the table of rules says: not for a line without zeros */
    double *days = NULL;
    code = find_work_days(&in, &days, line, &s, why);
    if (code == RMG_OK)
        code = rmg_engine_run(&engine, &in, rule, line->options->all_rules, &rmg_tuning_shipped, why);
    for (size_t m = 0; code == RMG_OK && m < engine.n_members; m++)
        report_member(line, &engine.member[m], &engine, &s);
    if (code == RMG_OK && rmg_engine_has_answer(&engine)) {
        code = take_answer(line, &engine, &in, &s, rule, why);
        *took = code == RMG_OK;
    }
    explain_untried(line, zeros);
    rmg_engine_clear(&engine);
    free(days);
    return code;
}
