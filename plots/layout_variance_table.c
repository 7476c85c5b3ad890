#include <math.h>
#include <stdio.h>

#include "plots/variance_table_internal.h"
#include "plots/waterfall_internal.h"

#define LEFT 40.0
#define RIGHT 1560.0
#define BASE_X 530.0
#define COMPARISON_X 650.0
#define BARS_LEFT 664.0
#define HEAD_Y 755.0
#define RULE_Y 735.0
#define LOW_Y 64.0

typedef struct sheet {
    rmg_pen *pen;
    rmg_table table;
    double row_height, points;
    double base_x, comparison_x, name_room;
    size_t n_columns; /* difference and effects */
    double axis[RMG_TABLE_TERMS_MAX + 1];
    double px_per_unit;
    rmg_buffer name[RMG_TABLE_ROWS_MAX]; /* cut to their column */
} sheet;

static const char *column_name(const sheet *s, size_t column)
{
    return column == 0 ? RMG_T("Δ total") : rmg_term_words(s->table.chart->term[column - 1]);
}

static const rmg_table_row *row_at(const sheet *s, size_t i)
{
    return i < s->table.n ? &s->table.row[i] : &s->table.total;
}

static void draw_titles(sheet *s)
{
    const rmg_variance_table_chart *chart = s->table.chart;
    rmg_buffer headline = {0}, lead = {0}, unit = {0}, rule = {0}, foot = {0}, own = {0};
    rmg_headline_variance_table(&headline, chart);
    rmg_pen_headline(s->pen, rmg_buffer_text(&headline));
    rmg_subtitle_lead(&lead, &chart->frame, rmg_frame_subject(&chart->frame, RMG_T("Variance")), &headline,
                      ", ");
    rmg_figures_unit(&unit, &s->table.figures);
    rmg_until_words(&rule, chart->until, chart->per_year);
    if (chart->n_terms > 0)
        rmg_buffer_printf(&rule, "  ·  %s = ", RMG_T("difference"));
    for (size_t t = 0; t < chart->n_terms; t++) {
        rmg_buffer_puts(&rule, t > 0 ? " + " : "");
        rmg_small(&rule, rmg_term_words(chart->term[t]));
    }
    const rmg_run run[] = {{rmg_buffer_text(&lead), RMG_REGULAR},
                           {rmg_buffer_text(&unit), RMG_BOLD},
                           {rmg_buffer_text(&rule), RMG_REGULAR}};
    rmg_pen_subtitle(s->pen, 17, run, 3);
    if (chart->rule_note != NULL)
        rmg_buffer_printf(&own, "%s. ", chart->rule_note);
    rmg_buffer_puts(&own, RMG_T("Order: total difference. Rounded so that rows and columns add up"));
    rmg_foot_text(&foot, &chart->frame, rmg_buffer_text(&own));
    rmg_pen_foot(s->pen, rmg_buffer_text(&foot));
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&lead);
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&rule);
    rmg_buffer_clear(&foot);
    rmg_buffer_clear(&own);
}

static double widest_bar_label(sheet *s)
{
    char text[RMG_NUMBER_MAX];
    double widest = 0;
    for (size_t i = 0; i <= s->table.n; i++)
        for (size_t c = 0; c < s->n_columns; c++)
            widest = fmax(widest,
                          rmg_pen_width(s->pen,
                                        rmg_figure_signed(text, &s->table.figures, row_at(s, i)->printed[c]),
                                        RMG_BOLD, s->points - 1));
    return widest + 10;
}

/* One scale for all bar columns; each has room for the longest bar to both sides and its figure. */
static void set_columns(sheet *s)
{
    double low = 0, high = 0, label = widest_bar_label(s), width = (RIGHT - BARS_LEFT) / (double)s->n_columns;
    for (size_t i = 0; i <= s->table.n; i++)
        for (size_t c = 0; c < s->n_columns; c++) {
            low = fmin(low, (double)row_at(s, i)->exact[c]);
            high = fmax(high, (double)row_at(s, i)->exact[c]);
        }
    double room = fmax(20, width - 2 * label - 12);
    s->px_per_unit = high - low > 0 ? room / (high - low) : 0;
    for (size_t c = 0; c < s->n_columns; c++)
        s->axis[c] = BARS_LEFT + width * (double)c + 6 + label - low * s->px_per_unit;
}

static void set_rows(sheet *s)
{
    char text[RMG_NUMBER_MAX];
    double base = 0, comparison = 0;
    s->row_height = fmin(74, (RULE_Y - LOW_Y - 16) / ((double)s->table.n + 1));
    s->points = s->row_height >= 50 ? 17 : s->row_height >= 40 ? 15 : 13;
    for (size_t i = 0; i <= s->table.n; i++) {
        base = fmax(base, rmg_pen_width(s->pen, rmg_figure(text, &s->table.figures, row_at(s, i)->base),
                                        RMG_BOLD, s->points));
        comparison = fmax(comparison,
                          rmg_pen_width(s->pen, rmg_figure(text, &s->table.figures, row_at(s, i)->comparison),
                                        RMG_BOLD, s->points));
    }
    comparison = fmax(comparison,
                      fmin(120, rmg_pen_width(s->pen, s->table.chart->comparison_name, RMG_BOLD, 15)));
    base = fmax(base, fmin(120, rmg_pen_width(s->pen, s->table.chart->base_name, RMG_BOLD, 15)));
    s->comparison_x = COMPARISON_X;
    s->base_x = fmin(BASE_X, COMPARISON_X - comparison - 20);
    s->name_room = s->base_x - base - 16 - LEFT;
}

static void draw_head(sheet *s)
{
    const rmg_variance_table_chart *chart = s->table.chart;
    rmg_text_style style = rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 15, RMG_C_MUTED);
    rmg_pen_fitted(s->pen, LEFT, HEAD_Y, style, s->name_room,
                   chart->by != NULL ? chart->by : RMG_T("Category"));
    style.align = RMG_TEXT_RIGHT;
    rmg_pen_scenario(s->pen, s->base_x, HEAD_Y, style, 120, chart->base_name);
    rmg_pen_scenario(s->pen, s->comparison_x, HEAD_Y, style, s->comparison_x - s->base_x - 14,
                     chart->comparison_name);
    style.align = RMG_TEXT_CENTRE;
    double width = (RIGHT - BARS_LEFT) / (double)s->n_columns;
    for (size_t c = 0; c < s->n_columns; c++) {
        double x = s->axis[c], half = rmg_pen_width(s->pen, column_name(s, c), RMG_BOLD, 15) / 2;
        double left = BARS_LEFT + width * (double)c + half + 14,
               right = BARS_LEFT + width * (double)(c + 1) - half - 14;
        rmg_pen_text(s->pen, left < right ? fmin(fmax(x, left), right) : x, HEAD_Y, style, column_name(s, c));
        if (c > 0)
            rmg_pen_text(s->pen, BARS_LEFT + width * (double)c, HEAD_Y,
                         rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, 15, RMG_C_MUTED), c == 1 ? "=" : "+");
    }
    rmg_pen_line(s->pen, LEFT, RULE_Y, RIGHT, RULE_Y, RMG_C_INK, 1.5);
}

static void draw_bar(sheet *s, const rmg_table_row *row, size_t c, double y, bool total)
{
    char text[RMG_NUMBER_MAX];
    double x = s->axis[c], end = x + (double)row->exact[c] * s->px_per_unit,
           half = fmin(15, s->row_height * 0.3);
    rmg_colour colour = rmg_judged(s->table.chart->account, row->exact[c]);
    if (fabs(end - x) >= 2)
        rmg_pen_rect(s->pen, x, y - half, end, y + half, colour);
    else
        end = x; /* too short to see: the number alone beside the axis */
    bool right = row->exact[c] >= 0;
    rmg_pen_text(s->pen, end + (right ? 8 : -8), y,
                 rmg_style(right ? RMG_TEXT_LEFT : RMG_TEXT_RIGHT, total || c == 0 ? RMG_BOLD : RMG_REGULAR,
                           s->points - 1, colour),
                 rmg_figure_signed(text, &s->table.figures, row->printed[c]));
}

static void draw_row(sheet *s, size_t i, double y)
{
    char text[RMG_NUMBER_MAX];
    bool total = i == s->table.n;
    const rmg_table_row *row = row_at(s, i);
    rmg_buffer rest = {0};
    rmg_buffer_printf(&rest, "%s (%zu)", RMG_T("Other"), s->table.n_folded);
    const char *label = total                ? RMG_T("Total")
                        : row->label != NULL ? rmg_buffer_text(&s->name[i])
                                             : rmg_buffer_text(&rest);
    rmg_pen_fitted(s->pen, LEFT, y,
                   rmg_style(RMG_TEXT_LEFT, total ? RMG_BOLD : RMG_REGULAR, s->points, RMG_C_INK),
                   s->name_room, label);
    rmg_pen_text(s->pen, s->base_x, y,
                 rmg_style(RMG_TEXT_RIGHT, total ? RMG_BOLD : RMG_REGULAR, s->points, RMG_C_TEXT),
                 rmg_figure(text, &s->table.figures, row->base));
    rmg_pen_text(s->pen, s->comparison_x, y, rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, s->points, RMG_C_INK),
                 rmg_figure(text, &s->table.figures, row->comparison));
    for (size_t c = 0; c < s->n_columns; c++)
        draw_bar(s, row, c, y, total);
    rmg_buffer_clear(&rest);
}

static void set_names(sheet *s)
{
    const char *label[RMG_TABLE_ROWS_MAX];
    for (size_t i = 0; i < s->table.n; i++)
        label[i] = s->table.row[i].label;
    rmg_pen_names(s->pen, s->name, label, s->table.n, RMG_REGULAR, s->points, s->name_room);
}

void rmg_layout_variance_table(rmg_pen *pen, const rmg_variance_table_chart *chart)
{
    sheet s = {.pen = pen, .n_columns = chart->n_terms + 1};
    pen->code = rmg_table_make(&s.table, chart, pen->why);
    if (pen->code != RMG_OK)
        return;
    rmg_pen_page(pen, RMG_SLIDE_WIDTH, RMG_SLIDE_HEIGHT);
    set_rows(&s);
    set_names(&s);
    set_columns(&s);
    draw_titles(&s);
    double last_y = RULE_Y - s.row_height * ((double)s.table.n + 1.5);
    for (size_t i = 0; i <= s.table.n; i++) {
        double y = RULE_Y - s.row_height * ((double)i + 0.5);
        bool total = i == s.table.n;
        double gap = total ? 8 : 0;
        draw_row(&s, i, y - gap);
        if (!total) {
            bool last = i + 1 == s.table.n;
            rmg_pen_line(pen, LEFT, y - s.row_height / 2, RIGHT, y - s.row_height / 2,
                         last ? RMG_C_INK : RMG_C_HAIR, last ? 1.2 : 1);
        }
    }
    draw_head(&s);
    for (size_t c = 0; c < s.n_columns; c++)
        rmg_pen_line(pen, s.axis[c], last_y + s.row_height / 2 - 8, s.axis[c], RULE_Y, RMG_C_INK, 1.5);
    for (size_t i = 0; i < s.table.n; i++)
        rmg_buffer_clear(&s.name[i]);
}
