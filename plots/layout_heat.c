#include <math.h>
#include <stdlib.h>

#include "core/grow.h"
#include "plots/layout_internal.h"

#define LEFT 40.0
#define RIGHT 1560.0
#define HEAD_Y 762.0
#define RULE_Y 742.0

enum { ROWS_PER_PAGE = 16, MONTHS_MAX = 36 };

typedef struct page {
    rmg_pen *pen;
    const rmg_heat_chart *chart;
    size_t first, n;
    double row_height, cells_left, cell_width;
    rmg_figures money;
    const rmg_buffer *name; /* of all rows, cut to their column */
} page;

static double widest_name(rmg_pen *pen, const rmg_heat_chart *chart)
{
    double widest = 0;
    for (size_t i = 0; i < chart->n_rows; i++)
        widest = fmax(widest, rmg_pen_width(pen, chart->row[i], RMG_BOLD, 15));
    return fmin(widest, 420);
}

static void draw_titles(page *p, size_t number, size_t n_pages)
{
    const rmg_heat_chart *chart = p->chart;
    rmg_buffer headline = {0}, lead = {0}, foot = {0};
    rmg_headline_heat(&headline, chart);
    rmg_pen_headline(p->pen, rmg_buffer_text(&headline));
    if (chart->frame.organisation != NULL)
        rmg_buffer_printf(&lead, "%s  ·  ", chart->frame.organisation);
    rmg_buffer_printf(&lead, "%s", rmg_frame_subject(&chart->frame, RMG_T("Signals")));
    if (chart->money) {
        rmg_buffer_puts(&lead, ", ");
        rmg_figures_unit(&lead, &p->money);
    }
    rmg_buffer_printf(&lead, "  ·  %s",
                      chart->money ? RMG_T("difference from budget per month")
                                   : RMG_T("light and value per month"));
    rmg_pen_subtitle(p->pen, 17, &(rmg_run){rmg_buffer_text(&lead), RMG_REGULAR}, 1);
    rmg_buffer_puts(&foot, chart->money
                               ? RMG_T("▲ > 2% above budget   ● within 2%   ▼ > 2% below   ○ unknown.")
                               : RMG_T("● on norm   ▲ within the margin   ◆ beyond the margin   ○ no data."));
    rmg_foot_add_page(&foot, &chart->frame, number, n_pages);
    rmg_pen_foot(p->pen, rmg_buffer_text(&foot));
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&lead);
    rmg_buffer_clear(&foot);
}

static rmg_colour wash_of(const rmg_heat_chart *chart, const rmg_heat_cell *cell)
{
    if (cell->light == RMG_LIGHT_RED)
        return RMG_C_WASH_BAD;
    if (cell->light == RMG_LIGHT_AMBER)
        return chart->money ? RMG_C_WASH_GOOD : RMG_C_TRACK;
    return RMG_C_PAPER;
}

static rmg_colour figure_colour(const rmg_heat_chart *chart, const rmg_heat_cell *cell)
{
    if (cell->light == RMG_LIGHT_RED)
        return RMG_C_BAD;
    if (cell->light == RMG_LIGHT_AMBER)
        return chart->money ? RMG_C_GOOD : RMG_C_WARN_TEXT;
    return RMG_C_TEXT;
}

/* For money: within, above, below the tolerance of c7; else the light of c6. */
static void draw_sign(page *p, const rmg_heat_cell *cell, double x, double y, double size)
{
    if (!p->chart->money || cell->light == RMG_LIGHT_NONE)
        rmg_pen_light(p->pen, x, y, size, cell->light);
    else if (cell->light == RMG_LIGHT_GREEN)
        rmg_pen_dot(p->pen, x, y, size * 0.7, RMG_C_TEXT);
    else
        rmg_pen_triangle(p->pen, x, y, size * 0.9, cell->value.units > 0, figure_colour(p->chart, cell));
}

static void draw_cell(page *p, size_t row, size_t month, double y, const rmg_figures *figures)
{
    const rmg_heat_cell *cell = &p->chart->cell[row * p->chart->n_months + month];
    double left = p->cells_left + p->cell_width * (double)month, half = p->row_height / 2 - 2;
    double size = fmin(9, p->row_height * 0.2);
    char text[RMG_NUMBER_MAX];
    rmg_colour wash = wash_of(p->chart, cell);
    if (wash != RMG_C_PAPER)
        rmg_pen_rect(p->pen, left + 2, y - half, left + p->cell_width - 2, y + half, wash);
    if (p->chart->money)
        rmg_figure_signed(text, figures, cell->value.units);
    else
        rmg_figure(text, figures, cell->value.units);
    double width = rmg_pen_width(p->pen, text, RMG_REGULAR, 13);
    bool both = cell->has_value && width + 2 * size + 14 <= p->cell_width;
    double middle = left + p->cell_width / 2;
    draw_sign(p, cell, both ? left + 8 + size : middle, y, size);
    if (both)
        rmg_pen_text(p->pen, left + p->cell_width - 6, y,
                     rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 13, figure_colour(p->chart, cell)), text);
}

static void draw_months(page *p)
{
    size_t every = (size_t)ceil((rmg_pen_width(p->pen, "mmm", RMG_BOLD, 14) + 6) / p->cell_width);
    for (size_t m = 0; m<p->chart->n_months; m += every> 0 ? every : 1) {
        char name[RMG_PERIOD_NAME_MAX];
        rmg_pen_text(p->pen, p->cells_left + p->cell_width * ((double)m + 0.5), HEAD_Y,
                     rmg_style(RMG_TEXT_CENTRE, RMG_BOLD, 14, RMG_C_MUTED),
                     rmg_period_short(name, (rmg_month){p->chart->first.index + (int32_t)m}, 12));
    }
    rmg_pen_line(p->pen, LEFT, RULE_Y, RIGHT, RULE_Y, RMG_C_INK, 1.5);
}

static void draw_rows(page *p)
{
    for (size_t i = 0; i < p->n; i++) {
        size_t row = p->first + i;
        double y = RULE_Y - p->row_height * ((double)i + 0.5);
        rmg_figures plain = rmg_figures_plain(p->chart->decimals[row]);
        rmg_pen_text(p->pen, LEFT, y, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 15, RMG_C_INK),
                     rmg_buffer_text(&p->name[row]));
        for (size_t m = 0; m < p->chart->n_months; m++)
            draw_cell(p, row, m, y, p->chart->money ? &p->money : &plain);
        rmg_pen_line(p->pen, LEFT, y - p->row_height / 2, RIGHT, y - p->row_height / 2, RMG_C_HAIR, 1);
    }
}

/* Amounts in the page's unit, or in thousands of it when they do not fit into the cells. */
static rmg_figures choose_figures(rmg_pen *pen, const rmg_heat_chart *chart, double cell_width)
{
    int64_t largest = 0;
    double widest = 0;
    char text[RMG_NUMBER_MAX];
    for (size_t i = 0; i < chart->n_rows * chart->n_months; i++)
        largest = rmg_largest(largest, chart->cell[i].has_value ? chart->cell[i].value.units : 0);
    rmg_figures figures = rmg_figures_for(&chart->frame, largest);
    for (size_t i = 0; chart->money && i < chart->n_rows * chart->n_months; i++)
        widest = fmax(widest,
                      rmg_pen_width(pen, rmg_figure_signed(text, &figures, chart->cell[i].value.units),
                                    RMG_REGULAR, 13));
    return widest + 32 > cell_width ? rmg_figures_thousands(&figures) : figures;
}

void rmg_layout_heat(rmg_pen *pen, const rmg_heat_chart *chart)
{
    if (chart->n_rows == 0 || chart->n_months == 0) {
        pen->code = rmg_fail(pen->why, RMG_ENODATA, "%s", RMG_T("there is nothing to show per month"));
        return;
    }
    if (chart->n_months > MONTHS_MAX) {
        pen->code = rmg_fail(pen->why, RMG_EINPUT, RMG_T("a heat chart takes at most %d months"), MONTHS_MAX);
        return;
    }
    size_t n_pages = (chart->n_rows + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE;
    double names = widest_name(pen, chart) + 24;
    rmg_buffer *name = rmg_zalloc(chart->n_rows, sizeof *name);
    if (name == NULL) {
        pen->code = rmg_nomem(pen->why);
        return;
    }
    rmg_pen_names(pen, name, chart->row, chart->n_rows, RMG_BOLD, 15, names - 14);
    for (size_t i = 0; i < n_pages && pen->code == RMG_OK; i++) {
        page p = {.pen = pen, .chart = chart, .name = name, .first = i * ROWS_PER_PAGE};
        size_t most = chart->n_rows < ROWS_PER_PAGE ? chart->n_rows : ROWS_PER_PAGE;
        p.n = chart->n_rows - p.first < ROWS_PER_PAGE ? chart->n_rows - p.first : ROWS_PER_PAGE;
        p.row_height = fmin(64, (RULE_Y - 66) / (double)most);
        rmg_pen_page(pen, RMG_SLIDE_WIDTH, RMG_SLIDE_HEIGHT);
        p.cells_left = LEFT + names;
        p.cell_width = (RIGHT - p.cells_left) / (double)chart->n_months;
        p.money = choose_figures(pen, chart, p.cell_width);
        draw_titles(&p, i + 1, n_pages);
        draw_months(&p);
        draw_rows(&p);
    }
    for (size_t i = 0; i < chart->n_rows; i++)
        rmg_buffer_clear(&name[i]);
    free(name);
}
