#include <math.h>
#include <stdio.h>

#include "plots/bullet_internal.h"

static rmg_colour change_colour(rmg_light light)
{
    switch (light) {
    case RMG_LIGHT_GREEN:
        return RMG_C_GOOD;
    case RMG_LIGHT_AMBER:
        return RMG_C_WARN_TEXT;
    case RMG_LIGHT_RED:
        return RMG_C_BAD;
    case RMG_LIGHT_NONE:
        return RMG_C_MUTED;
    case RMG_LIGHT_MONITOR:
        break;
    }
    return RMG_C_TEXT;
}

/* "aantal · minder is beter" */
static void unit_words(rmg_buffer *out, const rmg_bullet_row *row)
{
    const char *way = row->more_is_better > 0   ? RMG_T("more is better")
                      : row->more_is_better < 0 ? RMG_T("less is better")
                                                : "";
    bool both = row->unit != NULL && row->unit[0] != '\0' && way[0] != '\0';
    rmg_buffer_printf(out, "%s%s%s", row->unit != NULL ? row->unit : "", both ? " · " : "", way);
}

void rmg_kpi_fit(rmg_pen *pen, rmg_kpi_columns *c, const rmg_bullet_chart *chart)
{
    char text[RMG_NUMBER_MAX];
    double value = 0, change = 0;
    for (size_t i = 0; i < chart->n; i++) {
        const rmg_bullet_row *row = &chart->row[i];
        rmg_figures figures = rmg_figures_plain(row->decimals);
        rmg_qty difference = {0};
        const char *words = row->has_value ? rmg_figure(text, &figures, row->value.units)
                                           : rmg_unknown_words();
        value = fmax(value, rmg_pen_width(pen, words, RMG_BOLD, c->points));
        if (row->has_norm && row->has_value && rmg_qty_sub(&difference, row->value, row->norm))
            change = fmax(change,
                          rmg_pen_width(pen, rmg_percent(text, difference.units, row->norm.units, 1, true),
                                        RMG_BOLD, c->points));
    }
    c->value = fmin(c->value, c->change - change - 14);
    c->norm = fmin(c->norm, c->value - value - 18);
}

void rmg_kpi_row(rmg_pen *pen, const rmg_bullet_row *row, const rmg_kpi_columns *c, double y)
{
    char norm[RMG_NUMBER_MAX], value[RMG_NUMBER_MAX], change[RMG_NUMBER_MAX];
    rmg_figures figures = rmg_figures_plain(row->decimals);
    rmg_buffer unit = {0};
    rmg_qty difference = {0};
    bool compared = row->has_norm && row->has_value && rmg_qty_sub(&difference, row->value, row->norm);
    rmg_pen_light(pen, c->sign, y, c->sign_size, row->light);
    double width = rmg_pen_text(pen, c->norm, y,
                                rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, c->points, RMG_C_TEXT),
                                row->has_norm ? rmg_figure(norm, &figures, row->norm.units) : "–");
    rmg_pen_text(pen, c->value, y,
                 rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, c->points, row->has_value ? RMG_C_INK : RMG_C_MUTED),
                 row->has_value ? rmg_figure(value, &figures, row->value.units) : rmg_unknown_words());
    rmg_pen_text(pen, c->change, y, rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, c->points, change_colour(row->light)),
                 compared ? rmg_percent(change, difference.units, row->norm.units, 1, true) : "–");
    unit_words(&unit, row);
    double room = c->norm - width - 12 - c->name, spread = c->points * 0.75;
    rmg_pen_fitted(pen, c->name, y + spread * 0.75, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, c->points, RMG_C_INK),
                   room, row->name);
    rmg_pen_fitted(pen, c->name, y - spread * 1.25,
                   rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, c->small_points, RMG_C_MUTED), room,
                   rmg_buffer_text(&unit));
    rmg_buffer_clear(&unit);
}

void rmg_kpi_heads(rmg_pen *pen, const rmg_kpi_columns *c, double y, double points)
{
    rmg_text_style right = rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, points, RMG_C_MUTED);
    rmg_pen_text(pen, c->norm, y, right, RMG_T("Norm"));
    rmg_pen_text(pen, c->value, y, right, RMG_T("Actual"));
    rmg_pen_text(pen, c->change, y, right, "Δ");
}

/* The same tolerance in percent of the norm for all rows that have one? */
static bool one_tolerance(const rmg_bullet_chart *chart, double *percent)
{
    bool any = false;
    for (size_t i = 0; i < chart->n; i++) {
        const rmg_bullet_row *row = &chart->row[i];
        if (!row->has_norm || row->norm.units == 0 || row->tolerance.units <= 0)
            continue;
        double its = 100.0 * (double)row->tolerance.units / fabs((double)row->norm.units);
        if (any && fabs(its - *percent) > 0.01)
            return false;
        *percent = its;
        any = true;
    }
    return any;
}

void rmg_kpi_legend(rmg_buffer *out, const rmg_bullet_chart *chart)
{
    double percent = 0;
    char text[RMG_NUMBER_MAX];
    rmg_figures figures = rmg_figures_plain(0);
    if (!one_tolerance(chart, &percent)) {
        rmg_buffer_puts(out, RMG_T("● on norm   ▲ within the margin   ◆ beyond the margin   ○ no data"));
        return;
    }
    if (fabs(percent - floor(percent + 0.5)) > 0.01)
        figures = rmg_figures_plain(1);
    rmg_words1(out,
               RMG_T("● on norm   ▲ within the margin (≤ {percent}%)   ◆ beyond the margin (> {percent}%)   "
                     "○ no data"),
               "percent", rmg_figure(text, &figures, (int64_t)llround(percent * RMG_SCALE)));
}

void rmg_kpi_count(const rmg_bullet_chart *chart, size_t *judged, size_t *red)
{
    *judged = *red = 0;
    for (size_t i = 0; i < chart->n; i++) {
        *judged += chart->row[i].light != RMG_LIGHT_MONITOR;
        *red += chart->row[i].light == RMG_LIGHT_RED;
    }
}
