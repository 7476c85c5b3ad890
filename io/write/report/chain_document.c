#include "io/write/report/chain_document.h"

#include <string.h>

#include "core/display.h"
#include "core/text.h"
#include "io/write/report/variance_document_internal.h"

enum { ROWS_MAX = RMG_CHAIN_LINKS_MAX + 2 };

/* One line of the chain: the links in order, chained, direct. */
typedef struct rows {
    size_t n; /* links + 2 */
    const char *name[ROWS_MAX];
    const rmg_variance_line *line[ROWS_MAX]; /* NULL: chained, or a result without this line */
    int64_t difference[ROWS_MAX];
    int64_t effect[ROWS_MAX][RMG_EFFECTS_MAX];
} rows;

static const char *link_name(rmg_document *document, const rmg_variance *link)
{
    return rmg_document_printf(document, RMG_T("from %s to %s"), variance_base_name(document, link),
                               variance_comparison_name(document, link));
}

static void fill_row(rows *r, size_t at, const char *name, const rmg_variance *from, uint32_t line)
{
    r->name[at] = name;
    r->line[at] = NULL;
    if (line == RMG_NO_LINE)
        return;
    r->line[at] = &from->line[line];
    r->difference[at] = from->line[line].difference.units;
    for (size_t k = 0; k < from->n_terms; k++)
        r->effect[at][k] = from->line[line].effect[k].units;
}

static void fill_rows(rows *r, rmg_document *document, const rmg_variance_chain *chain, size_t line)
{
    const rmg_chain_line *is = &chain->line[line];
    memset(r, 0, sizeof *r);
    r->n = chain->n_links + 2;
    for (size_t i = 0; i < chain->n_links; i++)
        fill_row(r, i, link_name(document, &chain->link[i]), &chain->link[i], is->link[i]);
    r->name[chain->n_links] = RMG_T("chained");
    r->difference[chain->n_links] = is->difference.units;
    for (size_t k = 0; k < chain->direct.n_terms; k++)
        r->effect[chain->n_links][k] = is->effect[k].units;
    fill_row(r, chain->n_links + 1, RMG_T("direct"), &chain->direct, is->direct);
}

/* A line's labels stand in whichever result has it. */
static const rmg_variance *labelled(const rmg_variance_chain *chain, size_t line, size_t *at)
{
    const rmg_chain_line *is = &chain->line[line];
    *at = is->direct;
    if (is->direct != RMG_NO_LINE)
        return &chain->direct;
    for (size_t i = 0; i < chain->n_links; i++) {
        *at = is->link[i];
        if (is->link[i] != RMG_NO_LINE)
            return &chain->link[i];
    }
    return NULL;
}

/* --- data ---------------------------------------------------------------------------------------------- */

static void add_columns(rmg_table *table, const rmg_chain_report *report)
{
    const rmg_variance *direct = &report->chain->direct;
    int decimals = report->show.decimals;
    rmg_table_add_column(table, "level", RMG_T("level"), RMG_TYPE_TEXT, 0, false);
    for (size_t i = 0; i < direct->n_by; i++)
        rmg_table_add_column(table, direct->cube->dim[direct->by[i]].name, NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "step", RMG_T("step"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "from", RMG_T("from"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "to", RMG_T("to"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "base_amount", RMG_T("base"), RMG_TYPE_AMOUNT, decimals, false);
    rmg_table_add_column(table, "actual_amount", RMG_T("actual"), RMG_TYPE_AMOUNT, decimals, false);
    rmg_table_add_column(table, "difference", RMG_T("difference"), RMG_TYPE_AMOUNT, decimals, true);
    for (size_t k = 0; k < direct->n_terms; k++)
        rmg_table_add_column(table, rmg_variance_term_name(direct, direct->term[k]),
                             variance_term_word(direct, direct->term[k]), RMG_TYPE_AMOUNT, decimals, true);
    rmg_table_add_column(table, "check", RMG_T("check"), RMG_TYPE_AMOUNT, decimals, false);
    rmg_table_add_column(table, "convention", RMG_T("convention"), RMG_TYPE_TEXT, 0, false);
}

static const char *scenario_name(const rmg_variance_chain *chain, size_t side)
{
    const rmg_variance *link = &chain->link[side == 0 ? 0 : side - 1];
    rmg_variance_side is = side == 0 ? link->base : link->comparison;
    return link->cube->scenarios[is.scenario].name;
}

static void put_amounts(rmg_table *table, size_t column, const rows *r, size_t i)
{
    if (r->line[i] != NULL && r->line[i]->base.has_rows)
        rmg_table_number(table, column, r->line[i]->base.amount.units);
    if (r->line[i] != NULL && r->line[i]->comparison.has_rows)
        rmg_table_number(table, column + 1, r->line[i]->comparison.amount.units);
}

static void put_data_row(rmg_table *table, const rmg_variance_chain *chain, size_t line, const rows *r,
                         size_t i)
{
    static const char *const steps[] = {"link", "chained", "direct"};
    size_t at, n_terms = chain->direct.n_terms, which = i < chain->n_links ? 0 : i - chain->n_links + 1;
    const rmg_variance *v = labelled(chain, line, &at);
    const rmg_variance_line *is = &v->line[at];
    rmg_table_add_row(table);
    rmg_table_text(table, 0,
                   is->level == RMG_LEVEL_TOTAL  ? "total"
                   : is->level == RMG_LEVEL_LINE ? "line"
                                                 : v->cube->dim[v->by[is->depth - 1]].name);
    for (size_t k = 0; k < is->depth && k < v->n_by; k++)
        rmg_table_text(table, 1 + k, rmg_variance_label(v, at, k));
    size_t column = 1 + v->n_by;
    rmg_table_text(table, column, steps[which]);
    rmg_table_text(table, column + 1, scenario_name(chain, which == 0 ? i : 0));
    rmg_table_text(table, column + 2, scenario_name(chain, which == 0 ? i + 1 : chain->n_links));
    put_amounts(table, column + 3, r, i);
    rmg_table_number(table, column + 5, r->difference[i]);
    int64_t rest = r->difference[i];
    for (size_t k = 0; k < n_terms; k++) {
        rmg_table_number(table, column + 6 + k, r->effect[i][k]);
        rest -= r->effect[i][k];
    }
    rmg_table_number(table, column + 6 + n_terms, rest);
    rmg_table_text(table, column + 7 + n_terms, rmg_convention_table()[chain->direct.convention].name);
}

/* --- people -------------------------------------------------------------------------------------------- */

/* The links add up to the chained row in every column: a block of differences. The direct row stands by itself. */
static rmg_code round_rows(rows *r, size_t n_links, size_t n_terms, int64_t step, rmg_diag *why)
{
    int64_t base[ROWS_MAX] = {0}, comparison[ROWS_MAX], difference[ROWS_MAX],
            effect[ROWS_MAX * RMG_EFFECTS_MAX];
    for (size_t pass = 0; pass < 2; pass++) {
        size_t n = pass == 0 ? n_links + 1 : 1;
        for (size_t i = 0; i < n; i++) { /* chained first, as the parent */
            size_t from = pass == 1 ? n_links + 1 : i == 0 ? n_links : i - 1;
            base[i] = 0;
            comparison[i] = r->difference[from];
            memcpy(effect + i * n_terms, r->effect[from], n_terms * sizeof *effect);
        }
        rmg_display_block block = {.n_rows = n,
                                   .n_effects = n_terms,
                                   .step = step,
                                   .base = base,
                                   .comparison = comparison,
                                   .difference = difference,
                                   .effect = effect};
        rmg_code code = rmg_display_block_round(&block, false, why);
        if (code != RMG_OK)
            return code;
        for (size_t i = 0; i < n; i++) {
            size_t to = pass == 1 ? n_links + 1 : i == 0 ? n_links : i - 1;
            r->difference[to] = difference[i];
            memcpy(r->effect[to], effect + i * n_terms, n_terms * sizeof *effect);
        }
    }
    return RMG_OK;
}

static void put_view_row(rmg_view *view, rmg_document *document, const rmg_chain_report *report,
                         const rows *r, size_t i, const size_t *shown, size_t n_shown)
{
    rmg_view_add_row(view, RMG_VIEW_CELLS, 2, 0);
    rmg_view_text(view, 0, r->name[i]);
    rmg_view_text(view, 1, rmg_say_amount(document, r->difference[i], report->show.decimals, true));
    for (size_t k = 0; k < n_shown; k++)
        rmg_view_text(view, 2 + k,
                      rmg_say_amount(document, r->effect[i][shown[k]], report->show.decimals, true));
}

static rmg_code put_block(rmg_view *view, rmg_document *document, const rmg_chain_report *report, size_t line,
                          const size_t *shown, size_t n_shown, rmg_diag *why)
{
    rows r;
    size_t at;
    const rmg_variance_chain *chain = report->chain;
    fill_rows(&r, document, chain, line);
    rmg_code code = round_rows(&r, chain->n_links, chain->direct.n_terms,
                               rmg_display_step(report->show.decimals), why);
    if (code != RMG_OK)
        return code;
    const rmg_variance *v = labelled(chain, line, &at);
    rmg_view_add_row(view, line == 0 ? RMG_VIEW_TOTAL : RMG_VIEW_CELLS, 1, 0);
    rmg_view_text(view, 0, line == 0 ? RMG_T("total") : variance_line_name(document, v, at));
    for (size_t i = 0; i < r.n; i++)
        put_view_row(view, document, report, &r, i, shown, n_shown);
    return RMG_OK;
}

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

static rmg_code add_view(rmg_document *document, const rmg_chain_report *report, rmg_diag *why)
{
    const rmg_variance_chain *chain = report->chain;
    size_t shown[RMG_EFFECTS_MAX], n_shown = list_shown(chain, shown);
    size_t n = report->top != 0 && report->top + 1 < chain->n_lines ? report->top + 1 : chain->n_lines;
    rmg_view *view = rmg_document_add_view(document, RMG_T("Chain"));
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_column(view, RMG_T("difference"), RMG_RIGHT);
    for (size_t k = 0; k < n_shown; k++)
        rmg_view_add_column(view, variance_term_word(&chain->direct, chain->direct.term[shown[k]]),
                            RMG_RIGHT);
    rmg_code code = RMG_OK;
    for (size_t line = 0; line < n && code == RMG_OK; line++)
        code = put_block(view, document, report, line, shown, n_shown, why);
    variance_method(document, view, &chain->direct);
    rmg_view_add_row(view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(view, 0, RMG_T("chained is the sum of the links; single effects depend on the path"));
    if (n < chain->n_lines) {
        rmg_view_add_row(view, RMG_VIEW_SENTENCE, 1, 1);
        rmg_view_text(view, 0,
                      rmg_document_printf(document, RMG_T("%zu further lines (--top)"), chain->n_lines - n));
    }
    return code;
}

rmg_code rmg_chain_document(rmg_document *out, const rmg_chain_report *report, rmg_diag *why)
{
    const rmg_variance_chain *chain = report->chain;
    rmg_present(out, "variance", &report->show);
    out->per_year = chain->direct.cube->per_year;
    out->year = chain->direct.comparison.year;
    out->upto = chain->direct.last;
    rmg_table *table = rmg_document_add_table(out, "chain");
    add_columns(table, report);
    for (size_t line = 0; line < chain->n_lines; line++) {
        rows r;
        fill_rows(&r, out, chain, line);
        for (size_t i = 0; i < r.n; i++)
            put_data_row(table, chain, line, &r, i);
    }
    rmg_code code = add_view(out, report, why);
    if (code == RMG_OK)
        code = rmg_document_check(out, why);
    if (code != RMG_OK)
        rmg_document_clear(out);
    return code;
}
