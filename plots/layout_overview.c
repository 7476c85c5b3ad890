/* The front page of the board's document: a strip of totals and a table of all units that goes on over as many
 * pages as it needs. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/grow.h"
#include "plots/overview_internal.h"

#define LEFT 50.0
#define RIGHT 1704.0
#define NAME_X 82.0
#define FIRST_HEAD 938.0
#define NEXT_HEAD 1098.0
#define BOTTOM 92.0
#define GAP 24.0

enum { CELL_MAX = 2 * RMG_NUMBER_MAX + 8 };

typedef enum column_id {
    PLAN,
    ACTUAL,
    EXPECTED,
    RANGE,
    DIFFERENCE,
    PERCENT,
    CHANCE,
    CROSSING,
    PAGE,
    COLUMNS
} column_id;

typedef struct column {
    bool shown;
    rmg_buffer head;
    double right, width;
} column;

typedef struct sheet {
    rmg_pen *pen;
    const rmg_overview_chart *chart;
    rmg_overview o;
    column column[COLUMNS];
    rmg_buffer *name; /* of the units, cut to their column */
    double points, name_width;
    size_t n_pages;
    int n_boxes;
} sheet;

static void last_month(char out[RMG_PERIOD_NAME_MAX], const rmg_overview_chart *chart)
{
    rmg_period_full(out, (rmg_month){chart->first.index + (int32_t)chart->n_known - 1}, chart->per_year);
}

/* ---- the strip ----------------------------------------------------------------------------------- */

/* The next box of the strip. */
static void box(sheet *s, const char *title, const char *value, const char *note, rmg_colour colour)
{
    const double gap = 16, width = (RIGHT - LEFT - 4 * gap) / 5;
    rmg_pen_strip_box(s->pen, LEFT + (width + gap) * s->n_boxes++, width, title, value, note, colour);
}

static void plan_box(sheet *s, const rmg_overview_line *total)
{
    char value[RMG_NUMBER_MAX];
    bool known = total->known[RMG_OVERVIEW_PLAN];
    box(s, RMG_T("Budget"), known ? rmg_figure(value, &s->o.figures, total->printed[RMG_OVERVIEW_PLAN]) : "–",
        known ? "" : RMG_T("no budget given"), known ? RMG_C_INK : RMG_C_MUTED);
}

static void actual_box(sheet *s, const rmg_overview_line *total)
{
    char value[RMG_NUMBER_MAX], month[RMG_PERIOD_NAME_MAX], plan[RMG_NUMBER_MAX], over[RMG_NUMBER_MAX];
    rmg_buffer title = {0}, note = {0};
    const rmg_overview_figures *f = total->exact;
    bool known = total->known[RMG_OVERVIEW_ACTUAL] && s->chart->n_known > 0;
    if (known) {
        last_month(month, s->chart);
        rmg_words1(&title, RMG_T("Actual to {month}"), "month", month);
    } else
        rmg_buffer_puts(&title, RMG_T("Actual"));
    if (known && f->has_plan_to_date) {
        int64_t planned = rmg_figures_round(&s->o.figures, f->plan_to_date.units);
        rmg_figure(plan, &s->o.figures, planned);
        rmg_figure_signed(over, &s->o.figures, total->printed[RMG_OVERVIEW_ACTUAL] - planned);
        rmg_words2(&note, RMG_T("budgeted {plan}: {difference}"), "plan", plan, "difference", over);
    }
    box(s, rmg_buffer_text(&title),
        known ? rmg_figure(value, &s->o.figures, total->printed[RMG_OVERVIEW_ACTUAL]) : rmg_unknown_words(),
        rmg_buffer_text(&note), RMG_C_INK);
    rmg_buffer_clear(&title);
    rmg_buffer_clear(&note);
}

static void expected_box(sheet *s, const rmg_overview_line *total)
{
    char value[RMG_NUMBER_MAX], low[RMG_NUMBER_MAX], high[RMG_NUMBER_MAX];
    rmg_buffer note = {0};
    const rmg_overview_figures *f = total->exact;
    if (s->o.ahead && f->has_range)
        rmg_words2(&note, RMG_T("80% range {low} to {high}"), "low",
                   rmg_figure(low, &s->o.figures, f->low.units), "high",
                   rmg_figure(high, &s->o.figures, f->high.units));
    box(s, s->o.ahead ? RMG_T("Expected at year-end") : RMG_T("Actual at year-end"),
        f->has_expected ? rmg_figure(value, &s->o.figures, total->printed[RMG_OVERVIEW_EXPECTED])
                        : rmg_unknown_words(),
        rmg_buffer_text(&note), RMG_C_INK);
    rmg_buffer_clear(&note);
}

static void difference_box(sheet *s, const rmg_overview_line *total)
{
    char figure[RMG_NUMBER_MAX], value[RMG_NUMBER_MAX + 8], percent[RMG_NUMBER_MAX];
    rmg_buffer note = {0};
    const rmg_overview_figures *f = total->exact;
    if (!total->has_difference) {
        box(s, RMG_T("Difference from budget"), "–", "", RMG_C_MUTED);
        return;
    }
    snprintf(value, sizeof value, "%s %s",
             total->difference > 0   ? "▲"
             : total->difference < 0 ? "▼"
                                     : "●",
             rmg_figure_signed(figure, &s->o.figures, total->difference));
    rmg_words1(&note, RMG_T("{percent} of the budget"), "percent",
               rmg_percent(percent, f->expected.units - f->plan.units, f->plan.units, 1, true));
    box(s, RMG_T("Difference from budget"), value, rmg_buffer_text(&note),
        rmg_judged(s->chart->account, total->difference));
    rmg_buffer_clear(&note);
}

/* Above the ceiling where there is one, else above the budget. */
static void chance_box(sheet *s, const rmg_overview_line *total)
{
    char chance[RMG_NUMBER_MAX], amount[RMG_NUMBER_MAX], day[RMG_PERIOD_NAME_MAX];
    rmg_buffer title = {0}, note = {0};
    const rmg_overview_figures *f = total->exact;
    bool known = f->has_ceiling ? f->has_chance_ceiling : f->has_chance_plan;
    double share = f->has_ceiling ? f->chance_above_ceiling : f->chance_above_plan;
    if (f->has_ceiling)
        rmg_words1(&title, RMG_T("Chance above the ceiling of {amount}"), "amount",
                   rmg_figure(amount, &s->o.figures, f->ceiling.units));
    else
        rmg_buffer_puts(&title, RMG_T("Chance above the budget"));
    if (rmg_overview_crosses(f))
        rmg_words1(&note, RMG_T("reached on {day}"), "day", rmg_day_words(day, f->crossing));
    else if (f->has_ceiling)
        rmg_buffer_puts(&note, RMG_T("not reached this year"));
    bool absent = !f->has_ceiling && !f->has_plan;
    box(s, rmg_buffer_text(&title),
        known    ? rmg_chance(chance, share)
        : absent ? "–"
                 : rmg_unknown_words(),
        rmg_buffer_text(&note), known && share >= 0.5 ? RMG_C_BAD : RMG_C_INK);
    rmg_buffer_clear(&title);
    rmg_buffer_clear(&note);
}

/* What can be said: without a plan there is nothing to differ from, without a ceiling nothing to reach. */
static void draw_strip(sheet *s)
{
    const rmg_overview_line *total = &s->o.line[s->o.n];
    if (s->o.any_plan)
        plan_box(s, total);
    actual_box(s, total);
    expected_box(s, total);
    if (s->o.any_plan)
        difference_box(s, total);
    if (s->o.any_plan || total->exact->has_ceiling)
        chance_box(s, total);
}

/* ---- the cells ----------------------------------------------------------------------------------- */

static void amount_cell(char out[CELL_MAX], const sheet *s, const rmg_overview_line *line,
                        rmg_overview_column which, const char *absent)
{
    char figure[RMG_NUMBER_MAX];
    snprintf(out, CELL_MAX, "%s",
             line->known[which] ? rmg_figure(figure, &s->o.figures, line->printed[which]) : absent);
}

static void range_cell(char out[CELL_MAX], const sheet *s, const rmg_overview_figures *f)
{
    char low[RMG_NUMBER_MAX], high[RMG_NUMBER_MAX];
    if (f->has_range)
        snprintf(out, CELL_MAX, "%s – %s", rmg_figure(low, &s->o.figures, f->low.units),
                 rmg_figure(high, &s->o.figures, f->high.units));
}

static void percent_cell(char out[CELL_MAX], const rmg_overview_line *line)
{
    char percent[RMG_NUMBER_MAX];
    const rmg_overview_figures *f = line->exact;
    snprintf(out, CELL_MAX, "%s",
             line->has_difference
                 ? rmg_percent(percent, f->expected.units - f->plan.units, f->plan.units, 1, true)
                 : "–");
}

/* The chance that the column shows: above the ceiling where any unit has one, else above the budget. */
static bool chance_of(const sheet *s, const rmg_overview_figures *f, double *share)
{
    *share = s->o.any_ceiling ? f->chance_above_ceiling : f->chance_above_plan;
    return s->o.any_ceiling ? f->has_ceiling && f->has_chance_ceiling : f->has_chance_plan;
}

static void chance_cell(char out[CELL_MAX], const sheet *s, const rmg_overview_figures *f)
{
    char chance[RMG_NUMBER_MAX];
    double share;
    snprintf(out, CELL_MAX, "%s", chance_of(s, f, &share) ? rmg_chance(chance, share) : "–");
}

static void crossing_cell(char out[CELL_MAX], const rmg_overview_figures *f)
{
    char day[RMG_PERIOD_NAME_MAX];
    snprintf(out, CELL_MAX, "%s",
             rmg_overview_crosses(f) ? rmg_day_words(day, f->crossing)
             : f->has_ceiling        ? RMG_T("not this year")
                                     : "–");
}

static void cell_text(char out[CELL_MAX], const sheet *s, const rmg_overview_line *line, column_id id)
{
    char figure[RMG_NUMBER_MAX];
    out[0] = '\0';
    switch (id) {
    case PLAN:
        amount_cell(out, s, line, RMG_OVERVIEW_PLAN, "–");
        break;
    case ACTUAL:
        amount_cell(out, s, line, RMG_OVERVIEW_ACTUAL, rmg_unknown_words());
        break;
    case EXPECTED:
        amount_cell(out, s, line, RMG_OVERVIEW_EXPECTED, rmg_unknown_words());
        break;
    case RANGE:
        range_cell(out, s, line->exact);
        break;
    case DIFFERENCE:
        snprintf(out, CELL_MAX, "%s",
                 line->has_difference ? rmg_figure_signed(figure, &s->o.figures, line->difference) : "–");
        break;
    case PERCENT:
        percent_cell(out, line);
        break;
    case CHANCE:
        chance_cell(out, s, line->exact);
        break;
    case CROSSING:
        crossing_cell(out, line->exact);
        break;
    case PAGE:
        if (line->page > 0)
            snprintf(out, CELL_MAX, "%d", line->page);
        break;
    case COLUMNS:
        break;
    }
}

static bool far_below(const rmg_overview_line *line)
{
    const rmg_overview_figures *f = line->exact;
    double plan = fabs((double)f->plan.units);
    return line->has_difference &&
           ((double)f->plan.units - (double)f->expected.units) * 100 > plan * RMG_OVERVIEW_TOLERANCE;
}

static rmg_colour cell_colour(const sheet *s, const rmg_overview_line *line, column_id id)
{
    const rmg_overview_figures *f = line->exact;
    if (id == DIFFERENCE || id == PERCENT)
        return line->light == RMG_LIGHT_RED || far_below(line)
                   ? rmg_judged(s->chart->account, line->difference)
                   : RMG_C_TEXT;
    if (id == CROSSING)
        return rmg_overview_crosses(f) ? RMG_C_BAD : RMG_C_MUTED;
    double share;
    if (id == CHANCE)
        return !chance_of(s, f, &share) ? RMG_C_MUTED : share >= 0.5 ? RMG_C_BAD : RMG_C_TEXT;
    return id == EXPECTED || id == ACTUAL ? RMG_C_INK : id == PLAN ? RMG_C_TEXT : RMG_C_MUTED;
}

static rmg_weight cell_weight(const rmg_overview_line *line, column_id id)
{
    bool bold = line->name == NULL || id == EXPECTED || id == DIFFERENCE;
    return bold && id != RANGE ? RMG_BOLD : RMG_REGULAR;
}

/* ---- the columns --------------------------------------------------------------------------------- */

static void name_columns(sheet *s)
{
    char month[RMG_PERIOD_NAME_MAX];
    column *c = s->column;
    bool plan = s->o.any_plan, ahead = s->o.ahead;
    rmg_buffer_puts(&c[PLAN].head, RMG_T("Budget"));
    if (s->chart->n_known > 0 && ahead) {
        last_month(month, s->chart);
        rmg_words1(&c[ACTUAL].head, RMG_T("To {month}"), "month", month);
    } else
        rmg_buffer_puts(&c[ACTUAL].head, RMG_T("Actual"));
    rmg_buffer_puts(&c[EXPECTED].head, ahead ? RMG_T("Expected") : RMG_T("Year-end"));
    rmg_buffer_puts(&c[RANGE].head, RMG_T("80% between"));
    rmg_buffer_puts(&c[DIFFERENCE].head, RMG_T("Difference"));
    rmg_buffer_puts(&c[PERCENT].head, "%");
    rmg_buffer_puts(&c[CHANCE].head, s->o.any_ceiling ? RMG_T("Above ceiling") : RMG_T("Above budget"));
    rmg_buffer_puts(&c[CROSSING].head, RMG_T("Ceiling reached"));
    rmg_buffer_puts(&c[PAGE].head, RMG_T("Page"));
    const bool shown[COLUMNS] = {plan,
                                 true,
                                 true,
                                 ahead && s->o.any_range,
                                 plan,
                                 plan,
                                 ahead && (s->o.any_ceiling || s->o.any_chance),
                                 s->o.any_ceiling,
                                 s->o.any_page};
    for (int i = 0; i < COLUMNS; i++)
        c[i].shown = shown[i];
}

static double measure_columns(sheet *s)
{
    char text[CELL_MAX];
    double sum = 0;
    for (int id = 0; id < COLUMNS; id++) {
        column *c = &s->column[id];
        if (!c->shown)
            continue;
        c->width = rmg_pen_width(s->pen, rmg_buffer_text(&c->head), RMG_BOLD, s->points);
        for (size_t i = 0; i <= s->o.n; i++) {
            cell_text(text, s, &s->o.line[i], (column_id)id);
            c->width = fmax(c->width, rmg_pen_width(s->pen, text, RMG_BOLD, s->points));
        }
        sum += c->width + GAP;
    }
    return sum;
}

/* Columns from the right; the names have the rest. Huge amounts drop the range, then shrink. */
static void set_columns(sheet *s)
{
    s->points = 13;
    name_columns(s);
    double sum = measure_columns(s);
    if (RIGHT - NAME_X - sum < 280 && s->column[RANGE].shown) {
        s->column[RANGE].shown = false;
        sum = measure_columns(s);
    }
    while (s->points > 11 && RIGHT - NAME_X - sum < 280) {
        s->points -= 1;
        sum = measure_columns(s);
    }
    double right = RIGHT;
    for (int id = COLUMNS - 1; id >= 0; id--) {
        s->column[id].right = right;
        right -= s->column[id].shown ? s->column[id].width + GAP : 0;
    }
    s->name_width = right - NAME_X;
}

static rmg_code set_names(sheet *s)
{
    const char **name = rmg_zalloc(s->o.n, sizeof *name);
    s->name = rmg_zalloc(s->o.n, sizeof *s->name);
    if (name == NULL || s->name == NULL) {
        free(name);
        return rmg_nomem(s->pen->why);
    }
    for (size_t i = 0; i < s->o.n; i++)
        name[i] = s->o.line[i].name;
    rmg_pen_names(s->pen, s->name, name, s->o.n, RMG_REGULAR, s->points, s->name_width);
    free(name);
    return s->pen->code;
}

/* ---- the page ------------------------------------------------------------------------------------ */

static void draw_titles(sheet *s)
{
    const rmg_overview_chart *chart = s->chart;
    rmg_buffer headline = {0}, lead = {0}, unit = {0}, span = {0};
    rmg_headline_overview(&headline, chart);
    rmg_pen_headline(s->pen, rmg_buffer_text(&headline));
    rmg_subtitle_lead(&lead, &chart->frame, rmg_frame_subject(&chart->frame, RMG_T("Amounts")), &headline,
                      ", ");
    rmg_figures_unit(&unit, &s->o.figures);
    rmg_buffer_puts(&span, "  ·  ");
    rmg_span_words(&span, chart->first, chart->per_year, chart->n_months, chart->n_known, s->o.ahead);
    const rmg_run run[] = {{rmg_buffer_text(&lead), RMG_REGULAR},
                           {rmg_buffer_text(&unit), RMG_BOLD},
                           {rmg_buffer_text(&span), RMG_REGULAR}};
    rmg_pen_subtitle(s->pen, 16, run, 3);
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&lead);
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&span);
}

/* Units without budget have no difference: what they spend is what the column lacks. */
static void add_without_budget(rmg_buffer *out, const rmg_overview *o)
{
    int64_t sum = 0;
    size_t n = 0;
    for (size_t i = 0; i < o->n; i++) {
        const rmg_overview_line *line = &o->line[i];
        if (line->has_difference)
            continue;
        if (line->known[RMG_OVERVIEW_PLAN] || !line->known[RMG_OVERVIEW_EXPECTED] ||
            __builtin_add_overflow(sum, line->printed[RMG_OVERVIEW_EXPECTED], &sum))
            return;
        n++;
    }
    if (n == 0 || !o->line[o->n].has_difference)
        return;
    char amount[RMG_NUMBER_MAX], units[24];
    snprintf(units, sizeof units, "%zu", n);
    rmg_buffer_puts(out, ". ");
    rmg_words2(
        out,
        rmg_text_plural("Without budget: {amount} ({n} unit)", "Without budget: {amount} ({n} units)", n),
        "amount", rmg_figure_signed(amount, &o->figures, sum), "n", units);
}

static void draw_foot(sheet *s, size_t page)
{
    const rmg_overview_chart *chart = s->chart;
    rmg_buffer foot = {0}, own = {0};
    rmg_text_style style = rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 12, RMG_C_MUTED);
    if (s->o.any_plan)
        rmg_pen_text(
            s->pen, LEFT, 66, style,
            RMG_T("◆ more than 2% above budget   ▲ above it by at most 2%   ● within budget   ○ unknown"));
    rmg_buffer_puts(&own, s->o.any_plan
                              ? RMG_T("Order: difference from budget. Rounded so that columns add up")
                              : RMG_T("No budget given. Rounded so that columns add up"));
    add_without_budget(&own, &s->o);
    if (chart->quality != NULL && chart->quality[0] != '\0')
        rmg_buffer_printf(&own, ". %s", chart->quality);
    rmg_foot_text(&foot, &chart->frame, rmg_buffer_text(&own));
    rmg_pen_foot(s->pen, rmg_buffer_text(&foot));
    rmg_pen_page_number(s->pen, chart->frame.pages > 0 ? (size_t)chart->frame.page + page : page + 1,
                        chart->frame.pages > 0 ? (size_t)chart->frame.pages : s->n_pages);
    rmg_buffer_clear(&foot);
    rmg_buffer_clear(&own);
}

static void draw_head(sheet *s, double y)
{
    rmg_text_style style = rmg_style(RMG_TEXT_LEFT, RMG_BOLD, s->points, RMG_C_MUTED);
    rmg_buffer by = {0};
    rmg_capital(&by, s->chart->by != NULL && s->chart->by[0] != '\0' ? s->chart->by : RMG_T("Part"));
    rmg_pen_fitted(s->pen, NAME_X, y, style, s->name_width, rmg_buffer_text(&by));
    rmg_buffer_clear(&by);
    style.align = RMG_TEXT_RIGHT;
    for (int id = 0; id < COLUMNS; id++)
        if (s->column[id].shown)
            rmg_pen_text(s->pen, s->column[id].right, y, style, rmg_buffer_text(&s->column[id].head));
    rmg_pen_line(s->pen, LEFT, y - 18, RIGHT, y - 18, RMG_C_INK, 1.5);
}

static void draw_line(sheet *s, size_t i, double y)
{
    char text[CELL_MAX];
    const rmg_overview_line *line = &s->o.line[i];
    bool total = line->name == NULL;
    if (s->o.any_plan)
        rmg_pen_light(s->pen, LEFT + 12, y, 7.5, line->light);
    rmg_pen_text(s->pen, NAME_X, y,
                 rmg_style(RMG_TEXT_LEFT, total ? RMG_BOLD : RMG_REGULAR, s->points, RMG_C_INK),
                 total ? RMG_T("Total") : rmg_buffer_text(&s->name[i]));
    for (int id = 0; id < COLUMNS; id++) {
        if (!s->column[id].shown)
            continue;
        cell_text(text, s, line, (column_id)id);
        rmg_pen_text(s->pen, s->column[id].right, y,
                     rmg_style(RMG_TEXT_RIGHT, cell_weight(line, (column_id)id), s->points,
                               cell_colour(s, line, (column_id)id)),
                     text);
    }
}

static void draw_page(sheet *s, size_t page)
{
    size_t first, n = rmg_overview_lines_on(s->o.n + 1, page, &first);
    double head = page == 0 ? FIRST_HEAD : NEXT_HEAD, top = head - 18;
    double height = fmin(40, (top - BOTTOM) / (double)(n < 20 ? 20 : n));
    rmg_pen_page(s->pen, RMG_PAGE_WIDTH, RMG_PAGE_HEIGHT);
    draw_titles(s);
    if (page == 0)
        draw_strip(s);
    draw_head(s, head);
    for (size_t i = 0; i < n && s->pen->code == RMG_OK; i++) {
        double y = top - height * ((double)i + 0.5), under = top - height * (double)(i + 1);
        bool before_total = first + i + 1 == s->o.n;
        draw_line(s, first + i, y);
        rmg_pen_line(s->pen, LEFT, under, RIGHT, under, before_total ? RMG_C_INK : RMG_C_HAIR,
                     before_total ? 1.2 : 1);
    }
    draw_foot(s, page);
}

void rmg_layout_overview(rmg_pen *pen, const rmg_overview_chart *chart)
{
    sheet s = {.pen = pen, .chart = chart, .n_pages = rmg_overview_pages(chart)};
    pen->code = rmg_overview_make(&s.o, chart, pen->why);
    if (pen->code != RMG_OK)
        return;
    set_columns(&s);
    if (pen->code == RMG_OK)
        pen->code = set_names(&s);
    for (size_t page = 0; page < s.n_pages && pen->code == RMG_OK; page++)
        draw_page(&s, page);
    for (size_t i = 0; s.name != NULL && i < s.o.n; i++)
        rmg_buffer_clear(&s.name[i]);
    for (int id = 0; id < COLUMNS; id++)
        rmg_buffer_clear(&s.column[id].head);
    free(s.name);
    rmg_overview_clear(&s.o);
}
