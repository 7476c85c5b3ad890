/* A chain as data: every line once per link, chained and direct. */
#include "io/write/report/chain_document.h"

#include <string.h>

#include "core/text.h"
#include "io/write/report/chain_document_internal.h"

enum { ROWS_MAX = RMG_CHAIN_LINKS_MAX + 2 };

/* One line of the chain: the links in order, chained, direct. */
typedef struct rows {
    size_t n;                                /* links + 2 */
    const rmg_variance_line *line[ROWS_MAX]; /* NULL: chained, or a result without this line */
    int64_t difference[ROWS_MAX];
    int64_t effect[ROWS_MAX][RMG_EFFECTS_MAX];
} rows;

static void fill_row(rows *r, size_t at, const rmg_variance *from, uint32_t line)
{
    r->line[at] = NULL;
    if (line == RMG_NO_LINE)
        return;
    r->line[at] = &from->line[line];
    r->difference[at] = from->line[line].difference.units;
    for (size_t k = 0; k < from->n_terms; k++)
        r->effect[at][k] = from->line[line].effect[k].units;
}

static void fill_rows(rows *r, const rmg_variance_chain *chain, size_t line)
{
    const rmg_chain_line *is = &chain->line[line];
    memset(r, 0, sizeof *r);
    r->n = chain->n_links + 2;
    for (size_t i = 0; i < chain->n_links; i++)
        fill_row(r, i, &chain->link[i], is->link[i]);
    r->difference[chain->n_links] = is->difference.units;
    for (size_t k = 0; k < chain->direct.n_terms; k++)
        r->effect[chain->n_links][k] = is->effect[k].units;
    fill_row(r, chain->n_links + 1, &chain->direct, is->direct);
}

/* A line's labels stand in whichever result has it. */
const rmg_variance *chain_labelled(const rmg_variance_chain *chain, size_t line, size_t *at)
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

/* As --chain takes it. */
static const char *scenario_name(const rmg_variance_chain *chain, size_t side)
{
    const rmg_variance *link = &chain->link[side == 0 ? 0 : side - 1];
    rmg_variance_side is = side == 0 ? link->base : link->comparison;
    if (is.scenario == RMG_ACTUAL && is.year < chain->direct.comparison.year)
        return "last-year";
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
    const rmg_variance *v = chain_labelled(chain, line, &at);
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
        fill_rows(&r, chain, line);
        for (size_t i = 0; i < r.n; i++)
            put_data_row(table, chain, line, &r, i);
    }
    rmg_code code = chain_view(out, report, why);
    if (code == RMG_OK)
        code = rmg_document_check(out, why);
    if (code != RMG_OK)
        rmg_document_clear(out);
    return code;
}
