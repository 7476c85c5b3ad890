#include "io/write/report/variance_document.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "io/write/report/variance_document_internal.h"

/* "Uitgaven Jeugd 2021, actual against plan, January to April" */
static const char *title_of(rmg_document *document, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->variance;
    const rmg_presentation *show = &report->show;
    char digits[16];
    snprintf(digits, sizeof digits, "%d", variance->comparison.year);
    const char *name = show->title != NULL && show->title[0] != '\0' ? show->title : RMG_T("Variance");
    if (strstr(name, digits) == NULL)
        name = rmg_document_printf(document, "%s %s", name, digits);
    return rmg_document_printf(document, RMG_T("%s, %s against %s"), name,
                               variance_comparison_name(document, variance),
                               variance_base_name(document, variance));
}

/* The one leaf, where there is only one: the last line, below the total or the total itself. */
static bool single_leaf(const rmg_variance *variance, size_t *line)
{
    *line = variance->n_lines - 1;
    return variance->n_leaves == 1;
}

rmg_code rmg_variance_add(rmg_document *document, const rmg_variance_report *report, rmg_diag *why)
{
    size_t line;
    const rmg_table *table = variance_table(document, report);
    rmg_code code = single_leaf(report->variance, &line)
                        ? variance_compact(document, report, table, line, why)
                        : variance_grid(document, report, table, why);
    if (code == RMG_OK)
        variance_explain(document, report);
    return code == RMG_OK ? rmg_document_check(document, why) : code;
}

rmg_code rmg_variance_document(rmg_document *out, const rmg_variance_report *report, rmg_diag *why)
{
    size_t line;
    rmg_present(out, "variance", &report->show);
    /* The compact form carries its name in the heading of its first column. */
    out->title = single_leaf(report->variance, &line) ? "" : title_of(out, report);
    out->per_year = report->variance->cube->per_year;
    out->year = report->variance->comparison.year;
    out->upto = report->variance->last;
    rmg_code code = rmg_variance_add(out, report, why);
    if (code != RMG_OK)
        rmg_document_clear(out);
    return code;
}

void rmg_variance_verdict(rmg_document *document, const rmg_variance_report *report, size_t line)
{
    const char *text = variance_verdict(document, report->variance, line, report->show.decimals);
    if (text[0] == '\0')
        return;
    char first = text[0] >= 'a' && text[0] <= 'z' ? (char)(text[0] - 'a' + 'A') : text[0];
    rmg_document_add_sentence(document, rmg_document_printf(document, "%c%s.", first, text + 1));
}
