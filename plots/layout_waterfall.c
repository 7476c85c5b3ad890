#include <math.h>
#include <stdio.h>
#include <string.h>

#include "plots/waterfall_internal.h"

#define TABLE_LEFT 1128.0
#define TABLE_RIGHT 1560.0
#define TABLE_TOP 652.0
#define ROW_HEIGHT 67.0

static void draw_titles(rmg_pen *pen, const rmg_bridge *bridge)
{
    const rmg_waterfall_chart *chart = bridge->chart;
    rmg_buffer headline = {0}, subject = {0}, unit = {0}, way = {0}, foot = {0}, base = {0}, comparison = {0};
    rmg_headline_waterfall(&headline, chart);
    rmg_pen_headline(pen, rmg_buffer_text(&headline));
    if (chart->frame.organisation != NULL)
        rmg_buffer_printf(&subject, "%s  ·  ", chart->frame.organisation);
    rmg_words1(&subject,
               bridge->figures.unit_euro > 0 ? RMG_T("{subject}, amounts in ")
                                             : RMG_T("{subject}, amounts: "),
               "subject", rmg_frame_subject(&chart->frame, RMG_T("Variance")));
    rmg_figures_unit(&unit, &bridge->figures);
    rmg_small(&base, chart->base_name);
    rmg_small(&comparison, chart->comparison_name);
    rmg_until_words(&way, chart->until, chart->per_year);
    rmg_words2(&way, RMG_T("  ·  {base} → {comparison}, why they differ"), "base", rmg_buffer_text(&base),
               "comparison", rmg_buffer_text(&comparison));
    const rmg_run run[] = {{rmg_buffer_text(&subject), RMG_REGULAR},
                           {rmg_buffer_text(&unit), RMG_BOLD},
                           {rmg_buffer_text(&way), RMG_REGULAR}};
    rmg_pen_subtitle(pen, 17, run, 3);
    const char *rule = chart->rule_note != NULL ? chart->rule_note
                       : bridge->products
                           ? RMG_T("Quantity = (actual − base quantity) × base price. Price = (actual − base "
                                   "price) × actual quantity. The sum is the whole difference")
                           : RMG_T("The terms add up to the whole difference");
    rmg_foot_text(&foot, &chart->frame, rule);
    rmg_pen_foot(pen, rmg_buffer_text(&foot));
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&subject);
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&way);
    rmg_buffer_clear(&foot);
    rmg_buffer_clear(&base);
    rmg_buffer_clear(&comparison);
}

/* One row of the table: name, base, comparison, difference. */
typedef struct row {
    const char *name;
    rmg_figures figures;
    int64_t base, comparison, difference;
    bool bold;
} row;

typedef struct columns {
    double base, comparison, difference; /* right edges */
    double points;
} columns;

/* Width of a column: its figures, and its heading up to a limit. */
static double widest(rmg_pen *pen, const row *rows, size_t n, int column, const char *heading, double points)
{
    double width = fmin(110, rmg_pen_width(pen, heading, RMG_BOLD, 15));
    for (size_t i = 0; i < n; i++) {
        char text[RMG_NUMBER_MAX];
        int64_t value = column == 0 ? rows[i].base : column == 1 ? rows[i].comparison : rows[i].difference;
        if (column == 2)
            rmg_figure_signed(text, &rows[i].figures, value);
        else
            rmg_figure(text, &rows[i].figures, value);
        width = fmax(width, rmg_pen_width(pen, text, RMG_BOLD, points));
    }
    return width;
}

static columns place_columns(rmg_pen *pen, const row *rows, size_t n, const char *base,
                             const char *comparison)
{
    columns c = {.difference = TABLE_RIGHT};
    double gap = 22, names = 0;
    for (int points = 16; points >= 13; points--) { /* until names and figures fit beside each other */
        c.points = points;
        c.comparison = fmin(1459, c.difference - widest(pen, rows, n, 2, "Δ", c.points) - gap);
        c.base = fmin(1347, c.comparison - widest(pen, rows, n, 1, comparison, c.points) - gap);
        names = 0;
        for (size_t i = 0; i < n; i++)
            names = fmax(names, rmg_pen_width(pen, rows[i].name, RMG_BOLD, c.points));
        if (c.base - widest(pen, rows, n, 0, base, c.points) - 10 - TABLE_LEFT >= names)
            return c;
    }
    c.points = 13;
    return c;
}

static void draw_row(rmg_pen *pen, const rmg_waterfall_chart *chart, const row *r, const columns *c, double y)
{
    char text[RMG_NUMBER_MAX];
    rmg_weight weight = r->bold ? RMG_BOLD : RMG_REGULAR;
    double base_width = rmg_pen_text(pen, c->base, y,
                                     rmg_style(RMG_TEXT_RIGHT, weight, c->points, RMG_C_TEXT),
                                     rmg_figure(text, &r->figures, r->base));
    rmg_pen_text(pen, c->comparison, y, rmg_style(RMG_TEXT_RIGHT, weight, c->points, RMG_C_INK),
                 rmg_figure(text, &r->figures, r->comparison));
    rmg_pen_text(pen, c->difference, y,
                 rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, c->points, rmg_judged(chart->account, r->difference)),
                 rmg_figure_signed(text, &r->figures, r->difference));
    rmg_pen_fitted(pen, TABLE_LEFT, y, rmg_style(RMG_TEXT_LEFT, weight, c->points, RMG_C_INK),
                   c->base - base_width - 10 - TABLE_LEFT, r->name);
    rmg_pen_line(pen, TABLE_LEFT, y - ROW_HEIGHT / 2, TABLE_RIGHT, y - ROW_HEIGHT / 2, RMG_C_HAIR, 1);
}

static void draw_heading(rmg_pen *pen, const char *name, const char *base, const char *comparison,
                         const columns *c)
{
    rmg_text_style right = rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, 15, RMG_C_MUTED);
    double base_width = rmg_pen_fitted(pen, c->base, TABLE_TOP, right, 110, base);
    rmg_pen_fitted(pen, c->comparison, TABLE_TOP, right, c->comparison - c->base - 14, comparison);
    rmg_pen_text(pen, c->difference, TABLE_TOP, right, "Δ");
    rmg_pen_fitted(pen, TABLE_LEFT, TABLE_TOP, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 15, RMG_C_MUTED),
                   c->base - base_width - 10 - TABLE_LEFT, name);
    rmg_pen_line(pen, TABLE_LEFT, TABLE_TOP - 22, TABLE_RIGHT, TABLE_TOP - 22, RMG_C_INK, 1.5);
}

/* "75 cliënten minder: lagere uitgaven", "€ 0,10 meer per cliënt: hogere uitgaven" */
static void effect_words(rmg_buffer *out, const rmg_bridge *bridge, rmg_term kind, int64_t effect)
{
    const rmg_waterfall_chart *c = bridge->chart;
    char number[RMG_NUMBER_MAX], amount[RMG_NUMBER_MAX + 24];
    bool quantity = kind == RMG_TERM_QUANTITY;
    int64_t change = quantity ? c->comparison_qty.units - c->base_qty.units
                              : c->comparison_price.units - c->base_price.units;
    rmg_figures figures = quantity ? rmg_quantity_figures(c) : rmg_price_figures(c);
    rmg_figure(number, &figures, change < 0 ? -change : change);
    bool euro = !quantity && c->frame.unit_euro != 0;
    snprintf(amount, sizeof amount, "%.16s%s%s", euro ? rmg_currency(c->frame.currency) : "", euro ? " " : "",
             number);
    bool one = quantity && (change == RMG_SCALE || change == -RMG_SCALE) && c->unit_one != NULL;
    const rmg_slot slot[] = {{"amount", amount},
                             {"units", one                    ? c->unit_one
                                       : c->unit_many != NULL ? c->unit_many
                                                              : RMG_T("units")},
                             {"unit", c->unit_one != NULL ? c->unit_one : RMG_T("unit")}};
    if (change == 0)
        rmg_buffer_puts(out, quantity ? RMG_T("quantity unchanged") : RMG_T("price unchanged"));
    else if (quantity)
        rmg_fill_words(out, change < 0 ? RMG_T("{amount} {units} fewer") : RMG_T("{amount} {units} more"),
                       slot, 3);
    else
        rmg_fill_words(
            out, change < 0 ? RMG_T("{amount} less per {unit}") : RMG_T("{amount} more per {unit}"), slot, 3);
    if (effect != 0)
        rmg_buffer_puts(out, effect < 0 ? RMG_T(": lower amount") : RMG_T(": higher amount"));
}

static void draw_effect(rmg_pen *pen, const rmg_bridge *bridge, rmg_term kind, double y)
{
    char number[RMG_NUMBER_MAX];
    rmg_buffer title = {0}, words = {0};
    int64_t effect = rmg_bridge_effect(bridge, kind);
    rmg_buffer_printf(&title, "%s %s %s",
                      effect > 0   ? "▲"
                      : effect < 0 ? "▼"
                                   : "●",
                      rmg_term_words(kind), rmg_figure_signed(number, &bridge->figures, effect));
    effect_words(&words, bridge, kind, effect);
    rmg_pen_fitted(pen, TABLE_LEFT, y,
                   rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 16, rmg_judged(bridge->chart->account, effect)),
                   TABLE_RIGHT - TABLE_LEFT, rmg_buffer_text(&title));
    rmg_pen_wrapped(pen, TABLE_LEFT, y - 30, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 15, RMG_C_TEXT),
                    TABLE_RIGHT - TABLE_LEFT, 24, 2, rmg_buffer_text(&words));
    rmg_buffer_clear(&title);
    rmg_buffer_clear(&words);
}

/* Quantity, price and amount; then what each effect means. */
static void draw_price_table(rmg_pen *pen, const rmg_bridge *bridge)
{
    const rmg_waterfall_chart *c = bridge->chart;
    rmg_buffer units = {0}, unit = {0}, price = {0}, amount = {0};
    rmg_figures_unit(&unit, &bridge->figures);
    rmg_capital(&units, c->unit_many != NULL ? c->unit_many : RMG_T("quantity"));
    bool euro = c->frame.unit_euro > 0;
    rmg_buffer_printf(&price, "%s%s%s", RMG_T("Price"), euro ? " " : "",
                      euro ? rmg_currency(c->frame.currency) : "");
    rmg_buffer_printf(&amount, "%s %s", RMG_T("Amount"),
                      bridge->figures.unit_euro > 0 ? rmg_buffer_text(&unit) : "");
    const row rows[] = {{rmg_buffer_text(&units), rmg_quantity_figures(c), c->base_qty.units,
                         c->comparison_qty.units, c->comparison_qty.units - c->base_qty.units, false},
                        {rmg_buffer_text(&price), rmg_price_figures(c), c->base_price.units,
                         c->comparison_price.units, c->comparison_price.units - c->base_price.units, false},
                        {rmg_buffer_text(&amount), bridge->figures, bridge->base, bridge->comparison,
                         bridge->difference, true}};
    columns col = place_columns(pen, rows, 3, c->base_name, c->comparison_name);
    draw_heading(pen, RMG_T("Q × P"), c->base_name, c->comparison_name, &col);
    for (int i = 0; i < 3; i++)
        draw_row(pen, c, &rows[i], &col, TABLE_TOP - 58 - ROW_HEIGHT * i);
    double y = TABLE_TOP - 58 - ROW_HEIGHT * 3 - 3;
    draw_effect(pen, bridge, RMG_TERM_QUANTITY, y);
    draw_effect(pen, bridge, RMG_TERM_PRICE, y - 84);
    rmg_buffer_clear(&units);
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&price);
    rmg_buffer_clear(&amount);
}

/* Without quantities: base, every term, comparison. */
static void draw_term_table(rmg_pen *pen, const rmg_bridge *bridge)
{
    const rmg_waterfall_chart *c = bridge->chart;
    rmg_buffer unit = {0};
    double height = fmin(48, 480 / (double)(bridge->n + 2)), top = TABLE_TOP - 22;
    rmg_figures_unit(&unit, &bridge->figures);
    rmg_pen_text(pen, TABLE_RIGHT, TABLE_TOP, rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, 15, RMG_C_MUTED),
                 rmg_buffer_text(&unit));
    rmg_pen_line(pen, TABLE_LEFT, TABLE_TOP - 22, TABLE_RIGHT, TABLE_TOP - 22, RMG_C_INK, 1.5);
    for (size_t i = 0; i < bridge->n + 2; i++) {
        char text[RMG_NUMBER_MAX];
        double y = top - height * ((double)i + 0.5);
        bool outer = i == 0 || i == bridge->n + 1;
        int64_t value = i == 0 ? bridge->base : outer ? bridge->comparison : bridge->printed[i - 1];
        rmg_colour colour = outer ? RMG_C_INK : rmg_judged(c->account, value);
        const char *name = i == 0  ? c->base_name
                           : outer ? c->comparison_name
                                   : rmg_bridge_term_name(bridge->term[i - 1]);
        rmg_weight weight = outer ? RMG_BOLD : RMG_REGULAR;
        double width = rmg_pen_text(pen, TABLE_RIGHT, y, rmg_style(RMG_TEXT_RIGHT, weight, 16, colour),
                                    outer ? rmg_figure(text, &bridge->figures, value)
                                          : rmg_figure_signed(text, &bridge->figures, value));
        rmg_pen_scenario(pen, TABLE_LEFT, y, rmg_style(RMG_TEXT_LEFT, weight, 16, RMG_C_INK),
                         TABLE_RIGHT - TABLE_LEFT - width - 12, name);
        rmg_pen_line(pen, TABLE_LEFT, y - height / 2, TABLE_RIGHT, y - height / 2, RMG_C_HAIR, 1);
    }
    rmg_buffer_clear(&unit);
}

void rmg_layout_waterfall(rmg_pen *pen, const rmg_waterfall_chart *chart)
{
    rmg_bridge bridge;
    pen->code = rmg_bridge_make(&bridge, chart, pen->why);
    if (pen->code != RMG_OK)
        return;
    rmg_pen_page(pen, RMG_SLIDE_WIDTH, RMG_SLIDE_HEIGHT);
    draw_titles(pen, &bridge);
    double pitch = fmin(220, 880 / ((double)bridge.n + 2));
    rmg_bridge_look look = {.value = 19,
                            .name = 17,
                            .formula = 15,
                            .pitch = pitch,
                            .half = pitch * 0.3,
                            .arrow_room = 130,
                            .euro = true};
    if (pitch < 160)
        look.value = 15, look.name = 13, look.formula = 12;
    if (pitch < 100)
        look.value = 12, look.name = 11, look.formula = 11;
    rmg_bridge_draw(pen, &bridge, (rmg_box){98, 171, 1010, 740}, &look);
    if (bridge.base == 0 && bridge.comparison == 0)
        rmg_pen_text(pen, 480, 450, rmg_style(RMG_TEXT_CENTRE, RMG_ITALIC, 16, RMG_C_MUTED),
                     RMG_T("no amounts"));
    if (chart->has_quantity)
        draw_price_table(pen, &bridge);
    else
        draw_term_table(pen, &bridge);
}
