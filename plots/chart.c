#include "plots/chart.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"

static const rmg_chart_kind_row kinds[RMG_CHART_KINDS] = {
    [RMG_CHART_CUMULATIVE] = {"cumulative", "are we on course, and will we pass the ceiling?"},
    [RMG_CHART_INOUT] = {"inout", "more in or more out, and what does that do to the stock?"},
    [RMG_CHART_LINES] = {"lines", "which part grows?"},
    [RMG_CHART_WATERFALL] = {"waterfall", "why did it differ: price or quantity?"},
    [RMG_CHART_VARIANCE_TABLE] = {"variance-table", "which category drives the difference?"},
    [RMG_CHART_SCATTER] = {"scatter", "who is long and getting longer?"},
    [RMG_CHART_BULLET] = {"bullet", "which KPIs miss the norm?"},
    [RMG_CHART_PANELS] = {"panels", "which providers leave their budget?"},
    [RMG_CHART_PAGE] = {"page", "everything about one provider on one page"},
    [RMG_CHART_HEAT] = {"heat", "what is off, and since when?"},
    [RMG_CHART_OVERVIEW] = {"overview", "where do all units stand, and who leaves the budget?"},
};

const rmg_chart_kind_row *rmg_chart_kind_info(rmg_chart_kind kind)
{
    return &kinds[kind];
}

bool rmg_chart_kind_find(rmg_chart_kind *out, const char *name)
{
    for (int i = 0; i < RMG_CHART_KINDS; i++)
        if (strcmp(kinds[i].name, name) == 0) {
            *out = (rmg_chart_kind)i;
            return true;
        }
    return false;
}

/* A zeroed block; reports once. */
static bool block(void *pointer, size_t n, size_t size, rmg_code *code, rmg_diag *why)
{
    void *made = *code == RMG_OK ? rmg_zalloc(n, size) : NULL;
    if (made == NULL && *code == RMG_OK)
        *code = rmg_nomem(why);
    memcpy(pointer, &made, sizeof made);
    return made != NULL;
}

/* n x m without wrapping; SIZE_MAX makes the allocation fail. */
static size_t product(size_t n, size_t m)
{
    return m != 0 && n > SIZE_MAX / m ? SIZE_MAX : n * m;
}

rmg_code rmg_cumulative_chart_init(rmg_cumulative_chart *out, rmg_month first, int per_year, size_t n,
                                   rmg_diag *why)
{
    rmg_code code = RMG_OK;
    *out = (rmg_cumulative_chart){.first = first, .per_year = per_year, .n = n};
    out->crossing = out->crossing_early = (rmg_date){RMG_NO_DATE};
    if (!block(&out->month, n, sizeof *out->month, &code, why))
        rmg_cumulative_chart_clear(out);
    return code;
}

void rmg_cumulative_chart_clear(rmg_cumulative_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->month);
    *chart = (rmg_cumulative_chart){0};
}

rmg_code rmg_waterfall_chart_init(rmg_waterfall_chart *out, size_t n_terms, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    *out = (rmg_waterfall_chart){.n_terms = n_terms};
    if (!block(&out->term, n_terms, sizeof *out->term, &code, why))
        rmg_waterfall_chart_clear(out);
    return code;
}

void rmg_waterfall_chart_clear(rmg_waterfall_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->term);
    *chart = (rmg_waterfall_chart){0};
}

rmg_code rmg_variance_table_chart_init(rmg_variance_table_chart *out, size_t n, size_t n_terms, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    *out = (rmg_variance_table_chart){.n = n, .n_terms = n_terms};
    block(&out->row, n, sizeof *out->row, &code, why);
    block(&out->term, n_terms, sizeof *out->term, &code, why);
    block(&out->effects, product(n, n_terms), sizeof *out->effects, &code, why);
    if (code != RMG_OK) {
        rmg_variance_table_chart_clear(out);
        return code;
    }
    for (size_t i = 0; i < n; i++)
        out->row[i].effect = out->effects + i * n_terms;
    return RMG_OK;
}

void rmg_variance_table_chart_clear(rmg_variance_table_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->row);
    free(chart->term);
    free(chart->effects);
    *chart = (rmg_variance_table_chart){0};
}

rmg_code rmg_inout_chart_init(rmg_inout_chart *out, rmg_month first, size_t n, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    *out = (rmg_inout_chart){.first = first, .n = n};
    if (!block(&out->month, n, sizeof *out->month, &code, why))
        rmg_inout_chart_clear(out);
    return code;
}

void rmg_inout_chart_clear(rmg_inout_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->month);
    *chart = (rmg_inout_chart){0};
}

rmg_code rmg_lines_chart_init(rmg_lines_chart *out, rmg_month first, size_t n_months, size_t n_parts,
                              rmg_diag *why)
{
    rmg_code code = RMG_OK;
    size_t cells = product(n_months, n_parts);
    *out = (rmg_lines_chart){.first = first, .n_months = n_months, .n_parts = n_parts};
    block(&out->part, n_parts, sizeof *out->part, &code, why);
    block(&out->short_name, n_parts, sizeof *out->short_name, &code, why);
    block(&out->value, cells, sizeof *out->value, &code, why);
    block(&out->present, cells, sizeof *out->present, &code, why);
    if (code != RMG_OK)
        rmg_lines_chart_clear(out);
    return code;
}

void rmg_lines_chart_clear(rmg_lines_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->part);
    free(chart->short_name);
    free(chart->value);
    free(chart->present);
    *chart = (rmg_lines_chart){0};
}

rmg_code rmg_scatter_chart_init(rmg_scatter_chart *out, size_t n, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    *out = (rmg_scatter_chart){.n = n};
    if (!block(&out->point, n, sizeof *out->point, &code, why))
        rmg_scatter_chart_clear(out);
    return code;
}

void rmg_scatter_chart_clear(rmg_scatter_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->point);
    *chart = (rmg_scatter_chart){0};
}

rmg_code rmg_bullet_chart_init(rmg_bullet_chart *out, size_t n, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    *out = (rmg_bullet_chart){.n = n};
    if (!block(&out->row, n, sizeof *out->row, &code, why))
        rmg_bullet_chart_clear(out);
    return code;
}

void rmg_bullet_chart_clear(rmg_bullet_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->row);
    *chart = (rmg_bullet_chart){0};
}

rmg_code rmg_panels_chart_init(rmg_panels_chart *out, rmg_month first, size_t n_months, size_t n,
                               rmg_diag *why)
{
    rmg_code code = RMG_OK;
    *out = (rmg_panels_chart){.first = first, .n_months = n_months, .n = n};
    block(&out->panel, n, sizeof *out->panel, &code, why);
    block(&out->months, product(n, n_months), sizeof *out->months, &code, why);
    if (code != RMG_OK) {
        rmg_panels_chart_clear(out);
        return code;
    }
    for (size_t i = 0; i < n; i++)
        out->panel[i].month = out->months + i * n_months;
    return RMG_OK;
}

void rmg_panels_chart_clear(rmg_panels_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->panel);
    free(chart->months);
    *chart = (rmg_panels_chart){0};
}

void rmg_page_chart_clear(rmg_page_chart *chart)
{
    if (chart == NULL)
        return;
    rmg_cumulative_chart_clear(&chart->cumulative);
    rmg_waterfall_chart_clear(&chart->waterfall);
    rmg_inout_chart_clear(&chart->inout);
    rmg_bullet_chart_clear(&chart->bullet);
    *chart = (rmg_page_chart){0};
}

rmg_code rmg_heat_chart_init(rmg_heat_chart *out, rmg_month first, size_t n_months, size_t n_rows,
                             rmg_diag *why)
{
    rmg_code code = RMG_OK;
    *out = (rmg_heat_chart){.first = first, .n_months = n_months, .n_rows = n_rows};
    block(&out->row, n_rows, sizeof *out->row, &code, why);
    block(&out->decimals, n_rows, sizeof *out->decimals, &code, why);
    block(&out->cell, product(n_rows, n_months), sizeof *out->cell, &code, why);
    if (code != RMG_OK)
        rmg_heat_chart_clear(out);
    return code;
}

void rmg_heat_chart_clear(rmg_heat_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->row);
    free(chart->decimals);
    free(chart->cell);
    *chart = (rmg_heat_chart){0};
}

rmg_code rmg_overview_chart_init(rmg_overview_chart *out, size_t n, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    *out = (rmg_overview_chart){.n = n};
    if (!block(&out->row, n, sizeof *out->row, &code, why))
        rmg_overview_chart_clear(out);
    return code;
}

void rmg_overview_chart_clear(rmg_overview_chart *chart)
{
    if (chart == NULL)
        return;
    free(chart->row);
    *chart = (rmg_overview_chart){0};
}

const rmg_chart_frame *rmg_chart_frame_of(const rmg_chart *chart)
{
    /* every kind begins with its frame */
    return &chart->as.cumulative.frame;
}

void rmg_chart_clear(rmg_chart *chart)
{
    if (chart == NULL)
        return;
    switch (chart->kind) {
    case RMG_CHART_CUMULATIVE:
        rmg_cumulative_chart_clear(&chart->as.cumulative);
        break;
    case RMG_CHART_INOUT:
        rmg_inout_chart_clear(&chart->as.inout);
        break;
    case RMG_CHART_LINES:
        rmg_lines_chart_clear(&chart->as.lines);
        break;
    case RMG_CHART_WATERFALL:
        rmg_waterfall_chart_clear(&chart->as.waterfall);
        break;
    case RMG_CHART_VARIANCE_TABLE:
        rmg_variance_table_chart_clear(&chart->as.variance_table);
        break;
    case RMG_CHART_SCATTER:
        rmg_scatter_chart_clear(&chart->as.scatter);
        break;
    case RMG_CHART_BULLET:
        rmg_bullet_chart_clear(&chart->as.bullet);
        break;
    case RMG_CHART_PANELS:
        rmg_panels_chart_clear(&chart->as.panels);
        break;
    case RMG_CHART_PAGE:
        rmg_page_chart_clear(&chart->as.page);
        break;
    case RMG_CHART_HEAT:
        rmg_heat_chart_clear(&chart->as.heat);
        break;
    case RMG_CHART_OVERVIEW:
        rmg_overview_chart_clear(&chart->as.overview);
        break;
    case RMG_CHART_KINDS:
        break;
    }
}
