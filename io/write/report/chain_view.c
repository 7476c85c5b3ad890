/* A chain for people. Figures add up in three ways: terms to the difference of their row, links to the chained row, and
 * lines to the line above them. */
#include <stdlib.h>
#include <string.h>

#include "core/display.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/write/report/chain_document_internal.h"

enum { STEPS_MAX = RMG_CHAIN_LINKS_MAX + 1, CELLS_MAX = RMG_EFFECTS_MAX + 1 };

/* One line: a row per step (the links in order, then direct), each a difference and its shown terms. */
typedef struct figures {
    int64_t cell[STEPS_MAX][CELLS_MAX];
} figures;

typedef struct sheet {
    rmg_document *document;
    rmg_view *view;
    const rmg_chain_report *report;
    const rmg_variance_chain *chain;
    size_t shown[RMG_EFFECTS_MAX], n_shown;
    int64_t step;
} sheet;

/* --- figures as stored ------------------------------------------------------------------------------------ */

static void take_step(const sheet *s, int64_t *cell, const rmg_variance *from, uint32_t line)
{
    if (line == RMG_NO_LINE)
        return;
    cell[0] = from->line[line].difference.units;
    for (size_t k = 0; k < s->n_shown; k++)
        cell[1 + k] = from->line[line].effect[s->shown[k]].units;
}

static figures stored(const sheet *s, size_t line)
{
    const rmg_chain_line *is = &s->chain->line[line];
    figures f = {{{0}}};
    for (size_t i = 0; i < s->chain->n_links; i++)
        take_step(s, f.cell[i], &s->chain->link[i], is->link[i]);
    take_step(s, f.cell[s->chain->n_links], &s->chain->direct, is->direct);
    return f;
}

static bool add_figures(figures *sum, const figures *f)
{
    bool fits = true;
    for (size_t i = 0; i < STEPS_MAX; i++)
        for (size_t k = 0; k < CELLS_MAX; k++)
            fits = !__builtin_add_overflow(sum->cell[i][k], f->cell[i][k], &sum->cell[i][k]) && fits;
    return fits;
}

/* --- figures as printed: f[0] is the parent, already printed when there are children -------------------------- */

typedef struct block {
    size_t n, n_effects;
    int64_t *column; /* base, comparison, difference, effects */
} block;

static rmg_code round_block(const sheet *s, const block *b, rmg_diag *why)
{
    rmg_display_block display = {.n_rows = b->n,
                                 .n_effects = b->n_effects,
                                 .step = s->step,
                                 .base = b->column,
                                 .comparison = b->column + b->n,
                                 .difference = b->column + 2 * b->n,
                                 .effect = b->column + 3 * b->n};
    memset(display.base, 0, b->n * sizeof *display.base);
    return rmg_display_block_round(&display, b->n > 1, why);
}

/* Differences: those of a line add up over its links, those of a link over the lines. */
static rmg_code round_differences(const sheet *s, figures *f, block *b, rmg_diag *why)
{
    size_t links = s->chain->n_links;
    b->n_effects = links;
    for (size_t i = 0; i < b->n; i++) {
        int64_t sum = 0;
        for (size_t link = 0; link < links; link++) {
            b->column[3 * b->n + i * links + link] = f[i].cell[link][0];
            if (__builtin_add_overflow(sum, f[i].cell[link][0], &sum))
                return rmg_fail(why, RMG_ERANGE, RMG_T("the sum of a line does not fit in an amount"));
        }
        b->column[b->n + i] = b->column[2 * b->n + i] = sum;
    }
    rmg_code code = round_block(s, b, why);
    for (size_t i = 0; i < b->n; i++) {
        for (size_t link = 0; link < links; link++)
            f[i].cell[link][0] = b->column[3 * b->n + i * links + link];
        f[i].cell[links][0] = b->column[2 * b->n + i];
    }
    return code;
}

/* Terms of one step, to its differences as printed. */
static rmg_code round_terms(const sheet *s, figures *f, block *b, size_t step, rmg_diag *why)
{
    b->n_effects = s->n_shown;
    for (size_t i = 0; i < b->n; i++) {
        b->column[b->n + i] = b->column[2 * b->n + i] = f[i].cell[step][0];
        memcpy(b->column + 3 * b->n + i * s->n_shown, &f[i].cell[step][1], s->n_shown * sizeof *b->column);
    }
    rmg_code code = round_block(s, b, why);
    for (size_t i = 0; i < b->n; i++)
        memcpy(&f[i].cell[step][1], b->column + 3 * b->n + i * s->n_shown, s->n_shown * sizeof *b->column);
    return code;
}

static rmg_code round_figures(const sheet *s, figures *f, size_t n, rmg_diag *why)
{
    block b = {.n = n};
    b.column = rmg_zalloc(n * (3 + CELLS_MAX), sizeof *b.column);
    if (b.column == NULL)
        return rmg_nomem(why);
    rmg_code code = round_differences(s, f, &b, why);
    for (size_t step = 0; step <= s->chain->n_links && code == RMG_OK; step++)
        code = round_terms(s, f, &b, step, why);
    free(b.column);
    return code;
}

/* --- rows -------------------------------------------------------------------------------------------------- */

static void put_row(const sheet *s, const char *name, const int64_t *cell)
{
    rmg_view_add_row(s->view, RMG_VIEW_CELLS, 2, 0);
    rmg_view_text(s->view, 0, name);
    for (size_t k = 0; k <= s->n_shown; k++)
        rmg_view_text(s->view, 1 + k, rmg_say_amount(s->document, cell[k], s->report->show.decimals, true));
}

static void put_line(const sheet *s, const char *name, bool total, const figures *f)
{
    rmg_document *d = s->document;
    int64_t chained[CELLS_MAX] = {0};
    rmg_view_add_row(s->view, total ? RMG_VIEW_TOTAL : RMG_VIEW_CELLS, 1, 0);
    rmg_view_text(s->view, 0, name);
    for (size_t i = 0; i < s->chain->n_links; i++) {
        const rmg_variance *link = &s->chain->link[i];
        put_row(s,
                rmg_document_printf(d, RMG_T("from %s to %s"), variance_base_name(d, link),
                                    variance_comparison_name(d, link)),
                f->cell[i]);
        for (size_t k = 0; k <= s->n_shown; k++)
            chained[k] += f->cell[i][k];
    }
    put_row(s, RMG_T("chained"), chained);
    put_row(s, RMG_T("direct"), f->cell[s->chain->n_links]);
}

static const char *name_of(const sheet *s, size_t line)
{
    size_t at;
    const rmg_variance *v = chain_labelled(s->chain, line, &at);
    return line == 0 ? RMG_T("total") : variance_line_name(s->document, v, at);
}

static const char *name_of_others(const sheet *s, size_t parent, size_t n)
{
    const char *others = rmg_document_printf(
        s->document, rmg_text_plural("other (%zu)", "other (%zu)", (unsigned long)n), n);
    return parent == 0 ? others : rmg_document_printf(s->document, "%s / %s", name_of(s, parent), others);
}

/* --- lines under their parents ------------------------------------------------------------------------------- */

static size_t count_children(const sheet *s, size_t parent)
{
    size_t n = 0;
    for (size_t i = parent + 1; i < s->chain->line[parent].end; i = s->chain->line[i].end)
        n++;
    return n;
}

/* The first children to lines of their own, the others added up in one more. */
static rmg_code collect(const sheet *s, size_t parent, size_t n_kept, figures *f, size_t *line, rmg_diag *why)
{
    size_t n = 0;
    for (size_t i = parent + 1; i < s->chain->line[parent].end; i = s->chain->line[i].end, n++) {
        figures own = stored(s, i);
        if (n < n_kept) {
            f[1 + n] = own;
            line[n] = i;
        } else if (!add_figures(&f[1 + n_kept], &own))
            return rmg_fail(why, RMG_ERANGE, RMG_T("the sum of the other lines does not fit"));
    }
    return RMG_OK;
}

static rmg_code put_children(const sheet *s, size_t parent, const figures *printed, rmg_diag *why)
{
    size_t n = count_children(s, parent), n_kept = n, top = s->report->top;
    if (top != 0 && n > top + 1) /* "1 other" would take as much room as the line itself */
        n_kept = top;
    if (n == 0)
        return RMG_OK;
    figures *f = rmg_zalloc(n_kept + 2, sizeof *f);
    size_t *line = rmg_zalloc(n_kept, sizeof *line);
    rmg_code code = f != NULL && line != NULL ? collect(s, parent, n_kept, f, line, why) : rmg_nomem(why);
    if (code == RMG_OK) {
        f[0] = *printed;
        code = round_figures(s, f, 1 + n_kept + (n > n_kept), why);
    }
    for (size_t i = 0; i < n_kept && code == RMG_OK; i++) {
        put_line(s, name_of(s, line[i]), false, &f[1 + i]);
        code = put_children(s, line[i], &f[1 + i], why);
    }
    if (code == RMG_OK && n > n_kept)
        put_line(s, name_of_others(s, parent, n - n_kept), false, &f[1 + n_kept]);
    free(f);
    free(line);
    return code;
}

/* --- the whole --------------------------------------------------------------------------------------------- */

/* Terms of the convention, and classes that some link or the direct comparison uses. */
static size_t list_shown(const rmg_variance_chain *chain, size_t *shown)
{
    size_t n = variance_shown_terms(&chain->direct, shown);
    for (size_t k = 0; k < chain->direct.n_terms; k++) {
        bool used = false, listed = false;
        for (size_t i = 0; i < chain->n_links; i++)
            used = used || chain->link[i].used[k];
        for (size_t i = 0; i < n; i++)
            listed = listed || shown[i] == k;
        if (used && !listed)
            shown[n++] = k;
    }
    return n;
}

static void add_columns(const sheet *s)
{
    const rmg_variance *direct = &s->chain->direct;
    rmg_view_add_column(s->view, "", RMG_LEFT);
    rmg_view_add_column(s->view, RMG_T("difference"), RMG_RIGHT);
    for (size_t k = 0; k < s->n_shown; k++)
        rmg_view_add_column(s->view, variance_term_word(direct, direct->term[s->shown[k]]), RMG_RIGHT);
}

rmg_code chain_view(rmg_document *document, const rmg_chain_report *report, rmg_diag *why)
{
    sheet s = {.document = document,
               .report = report,
               .chain = report->chain,
               .step = rmg_display_step(report->show.decimals)};
    s.n_shown = list_shown(s.chain, s.shown);
    s.view = rmg_document_add_view(document, RMG_T("Chain"));
    add_columns(&s);
    figures total = stored(&s, 0);
    rmg_code code = round_figures(&s, &total, 1, why);
    if (code != RMG_OK)
        return code;
    put_line(&s, name_of(&s, 0), true, &total);
    code = put_children(&s, 0, &total, why);
    variance_method(document, s.view, &s.chain->direct);
    rmg_view_add_row(s.view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(s.view, 0, RMG_T("chained is the sum of the links; single effects depend on the path"));
    return code;
}
