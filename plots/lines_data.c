#include <stdlib.h>

#include "core/display.h"
#include "core/grow.h"
#include "plots/lines_internal.h"

static int64_t value_at(const rmg_lines_chart *chart, size_t part, size_t month)
{
    return chart->value[part * chart->n_months + month].units;
}

static bool all_known(const rmg_lines_chart *chart, size_t month)
{
    for (size_t p = 0; p < chart->n_parts; p++)
        if (!chart->present[p * chart->n_months + month])
            return false;
    return true;
}

static double total_at(const rmg_lines_chart *chart, size_t month)
{
    double sum = 0;
    for (size_t p = 0; p < chart->n_parts; p++)
        sum += (double)value_at(chart, p, month);
    return sum;
}

static rmg_code check(const rmg_lines_chart *chart, rmg_diag *why)
{
    if (chart->n_parts < 1 || chart->n_parts > 1000 || chart->n_months < 1 || chart->n_months > 120)
        return rmg_fail(why, RMG_EINPUT, "%s",
                        RMG_T("a chart of shares takes 1 to 1000 parts and 1 to 120 months"));
    for (size_t i = 0; i < chart->n_parts * chart->n_months; i++)
        if (chart->present[i] && chart->value[i].units < 0)
            return rmg_fail(why, RMG_EINPUT, "%s", RMG_T("a share of a whole cannot be negative"));
    return RMG_OK;
}

static rmg_code find_months(rmg_shares *s, rmg_diag *why)
{
    bool any = false;
    for (size_t m = 0; m < s->n_months; m++) {
        s->known[m] = all_known(s->chart, m) && total_at(s->chart, m) > 0;
        if (!s->known[m])
            continue;
        if (!any)
            s->first = m;
        s->last = m;
        any = true;
    }
    return any ? RMG_OK : rmg_fail(why, RMG_ENODATA, "%s", RMG_T("in no month are all parts known"));
}

/* Change of a part's share between the first and the last month, in percent. */
static double change_of(const rmg_shares *s, size_t part)
{
    return 100 * ((double)value_at(s->chart, part, s->last) / total_at(s->chart, s->last) -
                  (double)value_at(s->chart, part, s->first) / total_at(s->chart, s->first));
}

static double size_of(double x)
{
    return x < 0 ? -x : x;
}

/* All parts, or the one that changes most, the five largest others and the rest. */
static void choose_parts(rmg_shares *s)
{
    const rmg_lines_chart *c = s->chart;
    s->folded = c->n_parts > RMG_SHARES_MAX;
    s->n = s->folded ? RMG_SHARES_MAX : c->n_parts;
    size_t most = 0;
    for (size_t p = 0; p < c->n_parts; p++)
        if (size_of(change_of(s, p)) > size_of(change_of(s, most)) + 1e-12)
            most = p;
    for (size_t i = 0; i < s->n; i++)
        s->part[i] = i;
    if (!s->folded)
        return;
    s->part[0] = most;
    for (size_t i = 1; i + 1 < s->n; i++) {
        size_t best = c->n_parts;
        for (size_t p = 0; p < c->n_parts; p++) {
            bool taken = false;
            for (size_t k = 0; k < i; k++)
                taken = taken || s->part[k] == p;
            if (!taken && (best == c->n_parts || value_at(c, p, s->last) > value_at(c, best, s->last)))
                best = p;
        }
        s->part[i] = best;
    }
    s->part[s->n - 1] = c->n_parts;
}

static double line_value(const rmg_shares *s, size_t line, size_t month)
{
    if (s->part[line] < s->chart->n_parts)
        return (double)value_at(s->chart, s->part[line], month);
    double rest = total_at(s->chart, month);
    for (size_t i = 0; i + 1 < s->n; i++)
        rest -= (double)value_at(s->chart, s->part[i], month);
    return rest;
}

static rmg_code compute(rmg_shares *s, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t m = 0; m < s->n_months && code == RMG_OK; m++) {
        int64_t part[RMG_SHARES_MAX];
        double total = total_at(s->chart, m);
        for (size_t i = 0; s->known[m] && i < s->n; i++) {
            double share = 100 * line_value(s, i, m) / total;
            s->share[i * s->n_months + m] = share;
            part[i] = (int64_t)(share * 1e6 + 0.5); /* steps of 1e-6 %; printed in tenths */
        }
        if (s->known[m])
            code = rmg_display_split(part, part, s->n, 100 * 1000000, 100000, why);
        for (size_t i = 0; s->known[m] && i < s->n; i++)
            s->tenths[i * s->n_months + m] = part[i] / 100000;
    }
    return code;
}

rmg_code rmg_shares_make(rmg_shares *out, const rmg_lines_chart *chart, rmg_diag *why)
{
    *out = (rmg_shares){.chart = chart, .n_months = chart->n_months};
    rmg_code code = check(chart, why);
    if (code != RMG_OK)
        return code;
    out->tenths = rmg_zalloc(RMG_SHARES_MAX * chart->n_months, sizeof *out->tenths);
    out->share = rmg_zalloc(RMG_SHARES_MAX * chart->n_months, sizeof *out->share);
    out->known = rmg_zalloc(chart->n_months, sizeof *out->known);
    if (out->tenths == NULL || out->share == NULL || out->known == NULL)
        code = rmg_nomem(why);
    if (code == RMG_OK)
        code = find_months(out, why);
    if (code == RMG_OK) {
        choose_parts(out);
        code = compute(out, why);
    }
    if (code != RMG_OK) {
        rmg_shares_clear(out);
        return code;
    }
    for (size_t i = 0; i < out->n; i++)
        if (llabs(rmg_shares_change(out, i)) > llabs(rmg_shares_change(out, out->focus)))
            out->focus = i;
    return RMG_OK;
}

void rmg_shares_clear(rmg_shares *shares)
{
    free(shares->tenths);
    free(shares->share);
    free(shares->known);
    *shares = (rmg_shares){0};
}

const char *rmg_shares_name(const rmg_shares *shares, size_t line)
{
    size_t part = shares->part[line];
    return part < shares->chart->n_parts ? shares->chart->part[part] : RMG_T("Other");
}

int64_t rmg_shares_change(const rmg_shares *shares, size_t line)
{
    const int64_t *tenths = shares->tenths + line * shares->n_months;
    return tenths[shares->last] - tenths[shares->first];
}
