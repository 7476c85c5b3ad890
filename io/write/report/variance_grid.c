/* Variances of several lines: a tree of blocks, each rounded so that rows and columns foot. */
#include <stdlib.h>
#include <string.h>

#include "core/display.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/write/report/variance_document_internal.h"

typedef struct grid {
    rmg_document *document;
    rmg_view *view;
    const rmg_variance_report *report;
    const rmg_variance *variance;
    const rmg_table *table; /* where the exact figures stand; row and line have the same number */
    size_t shown[RMG_EFFECTS_MAX], n_shown;
    size_t width; /* values a row: base, comparison, difference, effects */
} grid;

enum { BASE, COMPARISON, DIFFERENCE, EFFECT };

/* ---- cells ---------------------------------------------------------------------------------------- */

static const char *say(const grid *g, int64_t units, bool plus)
{
    return rmg_say_amount(g->document, units, g->report->show.decimals, plus);
}

static void put_row(const grid *g, const int64_t *row, int64_t stored_base, int64_t stored_difference,
                    uint8_t account)
{
    rmg_tone tone;
    size_t column = 1;
    rmg_view_text(g->view, column++, say(g, row[BASE], false));
    rmg_view_text(g->view, column++, say(g, row[COMPARISON], false));
    rmg_view_text(g->view, column++, say(g, row[DIFFERENCE], true));
    rmg_view_text(g->view, column++, rmg_say_percent(g->document, stored_difference, stored_base, false));
    rmg_view_text(g->view, column, variance_letter(account, (rmg_money){stored_difference}, &tone));
    rmg_view_tone(g->view, column++, tone);
    for (size_t k = 0; k < g->n_shown; k++)
        rmg_view_text(g->view, column++, say(g, row[EFFECT + k], true));
}

/* The cells of put_row() are those columns of the line. */
static void link_row(const grid *g, size_t line)
{
    static const char *const names[] = {"base_amount", "actual_amount", "difference", "difference_pct"};
    for (size_t i = 0; i < 4; i++)
        variance_figure(g->view, 1 + i, g->table, line, names[i]);
    for (size_t k = 0; k < g->n_shown; k++)
        variance_figure(g->view, 6 + k, g->table, line,
                        rmg_variance_term_name(g->variance, g->variance->term[g->shown[k]]));
}

/* What a line has in labels beyond its parent: one label under a subtotal, all of them for a leaf straight below
 * the total. */
static const char *label_of(const grid *g, size_t line)
{
    const rmg_variance_line *is = &g->variance->line[line];
    size_t above = is->depth == 0 ? 0 : g->variance->line[is->parent].depth;
    if (is->depth == above)
        return RMG_T("total");
    const char *text = "";
    for (size_t i = above; i < is->depth; i++) {
        const char *label = rmg_say_label(rmg_variance_label(g->variance, line, i));
        text = i == above ? label : rmg_document_printf(g->document, "%s / %s", text, label);
    }
    return variance_with_month(g->document, g->variance, line, text);
}

static void put_line(const grid *g, size_t line, int level, const int64_t *row)
{
    const rmg_variance_line *is = &g->variance->line[line];
    rmg_view_add_row(g->view, line == 0 ? RMG_VIEW_TOTAL : RMG_VIEW_CELLS, level, 0);
    rmg_view_text(g->view, 0, label_of(g, line));
    put_row(g, row, is->base.amount.units, is->difference.units, is->account);
    link_row(g, line);
}

static void add_columns(const grid *g)
{
    rmg_view_add_column(g->view, "", RMG_LEFT);
    rmg_view_add_column(g->view, variance_base_name(g->document, g->variance), RMG_RIGHT);
    rmg_view_add_column(g->view, variance_comparison_name(g->document, g->variance), RMG_RIGHT);
    rmg_view_add_column(g->view, RMG_T("difference"), RMG_RIGHT);
    rmg_view_add_column(g->view, "", RMG_RIGHT);
    rmg_view_add_column(g->view, "", RMG_LEFT);
    for (size_t k = 0; k < g->n_shown; k++)
        rmg_view_add_column(g->view, variance_term_word(g->variance, g->variance->term[g->shown[k]]),
                            RMG_RIGHT);
}

/* ---- blocks: a parent, its largest children, the others as one ------------------------------------- */

typedef struct children {
    size_t *line;
    size_t n, n_kept;
} children;

static void stored_row(const grid *g, size_t line, int64_t *row)
{
    const rmg_variance_line *is = &g->variance->line[line];
    row[BASE] = is->base.amount.units;
    row[COMPARISON] = is->comparison.amount.units;
    row[DIFFERENCE] = is->difference.units;
    for (size_t k = 0; k < g->n_shown; k++) /* terms that are not shown are 0 on every line */
        row[EFFECT + k] = is->effect[g->shown[k]].units;
}

static bool is_large(const grid *g, size_t line)
{
    rmg_wide difference = g->variance->line[line].difference.units;
    return (difference < 0 ? -difference : difference) >= g->report->min_amount.units;
}

/* Direct children in report order, which is by size; the first n_kept get a line of their own. */
static bool list_children(const grid *g, size_t parent, children *list)
{
    size_t end = g->variance->line[parent].end;
    list->line = rmg_zalloc(end - parent, sizeof *list->line);
    if (list->line == NULL)
        return false;
    for (size_t i = parent + 1; i < end; i = g->variance->line[i].end)
        list->line[list->n++] = i;
    size_t top = g->report->top != 0 ? g->report->top : list->n;
    while (list->n_kept < list->n && list->n_kept < top && is_large(g, list->line[list->n_kept]))
        list->n_kept++;
    if (list->n == list->n_kept + 1 && is_large(g, list->line[list->n_kept]))
        list->n_kept++; /* "1 other" would take as much room as the line itself */
    return true;
}

/* The children without a line of their own, added up. */
static rmg_code sum_others(const grid *g, const children *list, int64_t *row, rmg_diag *why)
{
    int64_t one[EFFECT + RMG_EFFECTS_MAX];
    for (size_t k = list->n_kept; k < list->n; k++) {
        stored_row(g, list->line[k], one);
        for (size_t i = 0; i < g->width; i++)
            if (__builtin_add_overflow(row[i], one[i], &row[i]))
                return rmg_fail(why, RMG_ERANGE, RMG_T("the sum of the other lines does not fit"));
    }
    return RMG_OK;
}

/* Rows of `width` values to the columns that core/display wants, rounded, and back. */
static rmg_code round_rows(const grid *g, int64_t *rows, size_t n, rmg_diag *why)
{
    int64_t *columns = rmg_zalloc(n * g->width, sizeof *columns);
    if (columns == NULL)
        return rmg_nomem(why);
    rmg_display_block block = {.n_rows = n,
                               .n_effects = g->n_shown,
                               .step = rmg_display_step(g->report->show.decimals),
                               .base = columns,
                               .comparison = columns + n,
                               .difference = columns + 2 * n,
                               .effect = columns + 3 * n};
    for (size_t i = 0; i < n; i++) {
        block.base[i] = rows[i * g->width + BASE];
        block.comparison[i] = rows[i * g->width + COMPARISON];
        block.difference[i] = rows[i * g->width + DIFFERENCE];
        memcpy(block.effect + i * g->n_shown, rows + i * g->width + EFFECT,
               g->n_shown * sizeof *block.effect);
    }
    rmg_code code = rmg_display_block_round(&block, n > 1, why);
    for (size_t i = 0; i < n && code == RMG_OK; i++) {
        rows[i * g->width + BASE] = block.base[i];
        rows[i * g->width + COMPARISON] = block.comparison[i];
        rows[i * g->width + DIFFERENCE] = block.difference[i];
        memcpy(rows + i * g->width + EFFECT, block.effect + i * g->n_shown,
               g->n_shown * sizeof *block.effect);
    }
    free(columns);
    return code;
}

static void put_others(const grid *g, const children *list, size_t parent, int level, const int64_t *stored,
                       const int64_t *row)
{
    size_t n = list->n - list->n_kept;
    rmg_view_add_row(g->view, RMG_VIEW_CELLS, level, 0);
    rmg_view_text(
        g->view, 0,
        rmg_document_printf(g->document, rmg_text_plural("other (%zu)", "other (%zu)", (unsigned long)n), n));
    put_row(g, row, stored[BASE], stored[DIFFERENCE], g->variance->line[parent].account);
}

static rmg_code put_children(const grid *g, size_t parent, int level, const int64_t *printed, rmg_diag *why);

static rmg_code put_block(const grid *g, size_t parent, int level, const children *list, int64_t *rows,
                          rmg_diag *why)
{
    bool others = list->n > list->n_kept;
    int64_t stored[EFFECT + RMG_EFFECTS_MAX] = {0};
    rmg_code code = sum_others(g, list, stored, why);
    for (size_t k = 0; k < list->n_kept; k++)
        stored_row(g, list->line[k], rows + (k + 1) * g->width);
    memcpy(rows + (list->n_kept + 1) * g->width, stored, g->width * sizeof *rows);
    if (code == RMG_OK)
        code = round_rows(g, rows, 1 + list->n_kept + others, why);
    for (size_t k = 0; k < list->n_kept && code == RMG_OK; k++) {
        put_line(g, list->line[k], level, rows + (k + 1) * g->width);
        code = put_children(g, list->line[k], level + 1, rows + (k + 1) * g->width, why);
    }
    if (code == RMG_OK && others)
        put_others(g, list, parent, level, stored, rows + (list->n_kept + 1) * g->width);
    return code;
}

/* How deep this goes is bounded by the number of dimensions. */
static rmg_code put_children(const grid *g, size_t parent, int level, const int64_t *printed, rmg_diag *why)
{
    if (g->variance->line[parent].end <= parent + 1)
        return RMG_OK;
    children list = {0};
    int64_t *rows = NULL;
    if (list_children(g, parent, &list))
        rows = rmg_zalloc((list.n_kept + 2) * g->width, sizeof *rows);
    rmg_code code = rows != NULL ? RMG_OK : rmg_nomem(why);
    if (code == RMG_OK) {
        memcpy(rows, printed, g->width * sizeof *rows);
        code = put_block(g, parent, level, &list, rows, why);
    }
    free(rows);
    free(list.line);
    return code;
}

/* ---- below the grid ------------------------------------------------------------------------------- */

static void add_verdict(const grid *g)
{
    const char *verdict = variance_verdict(g->document, g->variance, 0, g->report->show.decimals);
    if (verdict[0] == '\0')
        return;
    rmg_view_add_row(g->view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(g->view, 0, verdict);
}

rmg_code variance_grid(rmg_document *document, const rmg_variance_report *report, const rmg_table *table,
                       rmg_diag *why)
{
    const rmg_variance *variance = report->variance;
    grid g = {.document = document, .report = report, .variance = variance, .table = table};
    g.n_shown = variance_shown_terms(variance, g.shown);
    g.width = EFFECT + g.n_shown;
    g.view = rmg_document_add_view(document, RMG_T("Variance"));
    add_columns(&g);

    int64_t total[EFFECT + RMG_EFFECTS_MAX];
    stored_row(&g, 0, total);
    rmg_code code = round_rows(&g, total, 1, why);
    if (code != RMG_OK)
        return code;
    put_line(&g, 0, 1, total);
    code = put_children(&g, 0, 2, total, why);
    if (code == RMG_OK) {
        variance_method(document, g.view, variance);
        add_verdict(&g);
        variance_remarks(document, g.view, report);
    }
    return code;
}
