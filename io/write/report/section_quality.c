/* What was read, left out and refused. The page of one unit shows numbers only: a remark about a row may hold
 * another unit's name. */
#include "core/text.h"
#include "io/write/report/report_internal.h"

#define SHOWN 20 /* remarks; all of them are in rejects.csv and warnings.csv */

static bool has_quality(const rmg_report_unit *unit)
{
    return unit->quality != NULL;
}

static void add_count(rmg_document *document, rmg_view *view, const char *label, uint64_t n)
{
    rmg_view_add_row(view, RMG_VIEW_CELLS, 1, 0);
    rmg_view_text(view, 0, label);
    rmg_view_text(view, 1,
                  n <= INT64_MAX / RMG_SCALE ? rmg_say_amount(document, (int64_t)n * RMG_SCALE, 0, false)
                                             : rmg_document_printf(document, "%llu", (unsigned long long)n));
}

static void add_counts(rmg_document *document, const rmg_report_unit *unit)
{
    const rmg_quality *quality = unit->quality;
    rmg_view *view = rmg_document_add_view(document, RMG_T("Rows of the files"));
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_column(view, RMG_T("rows"), RMG_RIGHT);
    add_count(document, view, RMG_T("rows read"), quality->rows_read);
    add_count(document, view, RMG_T("rows used"), quality->rows_used);
    add_count(document, view, RMG_T("rows left out"), quality->rows_excluded);
    add_count(document, view, RMG_T("rows rejected"), quality->rows_rejected);
    if (quality->rows_after_upto != 0)
        add_count(document, view, RMG_T("of a later month"), quality->rows_after_upto);
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
