/* What was read, left out and refused. The page of one unit shows numbers only: a remark about a row may hold
 * another unit's name. */
#include "core/text.h"
#include "io/write/report/report_internal.h"

#define SHOWN 20 /* remarks; all of them are in rejects.csv and warnings.csv */

static bool has_quality(const rmg_report_unit *unit)
{
    return unit->quality != NULL;
}

typedef struct counts {
    rmg_document *document;
    rmg_view *view;
    rmg_table *table; /* behind the figures: one row */
} counts;

static void add_count(const counts *c, const char *label, const char *name, uint64_t n)
{
    rmg_view_add_row(c->view, RMG_VIEW_CELLS, 1, 0);
    rmg_view_text(c->view, 0, label);
    if (n > INT64_MAX / RMG_SCALE) {
        rmg_view_text(c->view, 1, rmg_document_printf(c->document, "%llu", (unsigned long long)n));
        return;
    }
    rmg_view_text(c->view, 1, rmg_say_amount(c->document, (int64_t)n * RMG_SCALE, 0, false));
    size_t column = rmg_table_find_column(c->table, name);
    if (column < c->table->n_columns) {
        rmg_table_number(c->table, column, (int64_t)n);
        rmg_view_figure(c->view, 1, c->table, 0, column);
    }
}

static rmg_table *add_table(rmg_document *document)
{
    static const char *const names[] = {"rows_read", "rows_used", "rows_excluded", "rows_rejected",
                                        "rows_after_upto"};
    rmg_table *table = rmg_document_add_inner_table(document, "quality");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        rmg_table_add_column(table, names[i], NULL, RMG_TYPE_COUNT, 0, false);
    rmg_table_add_row(table);
    return table;
}

static void add_counts(rmg_document *document, const rmg_report_unit *unit)
{
    const rmg_quality *quality = unit->quality;
    rmg_view *view = rmg_document_add_view(document, RMG_T("Rows of the files"));
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_column(view, RMG_T("rows"), RMG_RIGHT);
    counts c = {document, view, add_table(document)};
    add_count(&c, RMG_T("rows read"), "rows_read", quality->rows_read);
    add_count(&c, RMG_T("rows used"), "rows_used", quality->rows_used);
    add_count(&c, RMG_T("rows left out"), "rows_excluded", quality->rows_excluded);
    add_count(&c, RMG_T("rows rejected"), "rows_rejected", quality->rows_rejected);
    if (quality->rows_after_upto != 0)
        add_count(&c, RMG_T("of a later month"), "rows_after_upto", quality->rows_after_upto);
    if (quality->has_rejected_sum && quality->rows_rejected != 0) {
        rmg_view_add_row(view, RMG_VIEW_SENTENCE, 1, 1);
        rmg_view_text(view, 0,
                      rmg_document_printf(
                          document, RMG_T("amounts that could be read in rejected rows: %s"),
                          rmg_say_amount(document, quality->rejected_sum.units, unit->show.decimals, false)));
    }
}

static const char *remark(rmg_document *document, const rmg_problem *problem)
{
    if (problem->source[0] == '\0')
        return problem->message;
    if (problem->line == 0)
        return rmg_document_printf(document, "%s: %s", problem->source, problem->message);
    return rmg_document_printf(document, "%s:%llu:%u: %s", problem->source, (unsigned long long)problem->line,
                               (unsigned)problem->field, problem->message);
}

static void add_remarks(rmg_document *document, const rmg_problems *problems)
{
    size_t shown = 0, n = 0;
    for (size_t i = 0; i < problems->n; i++) {
        if (problems->item[i].severity == RMG_NOTE || n++ >= SHOWN)
            continue;
        rmg_document_add_warning(document, remark(document, &problems->item[i]));
        shown++;
    }
    if (n > shown)
        rmg_document_add_note(
            document,
            rmg_document_printf(document, RMG_T("%zu more are in rejects.csv and warnings.csv"), n - shown));
}

static rmg_code add_quality(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    (void)why;
    add_counts(document, unit);
    bool whole = unit->name == NULL || unit->name[0] == '\0';
    if (whole && unit->quality->problems != NULL)
        add_remarks(document, unit->quality->problems);
    return RMG_OK;
}

const rmg_section section_quality = {
    .name = "quality", .heading = RMG_N("Data quality"), .has = has_quality, .add = add_quality};
