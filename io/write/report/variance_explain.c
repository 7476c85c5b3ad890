/* --explain: under the figures, how each leaf came to its effects. */
#include "core/text.h"
#include "io/write/report/variance_document_internal.h"

/* "quantity (475 - 550) x 2.10 = -157.50", in stored digits: the formula gives these. */
static const char *effect_text(rmg_document *document, const rmg_variance *variance, size_t line, size_t term)
{
    const char *formula = rmg_variance_formula(variance, line, term);
    int64_t effect = variance->line[line].effect[term].units;
    if (formula[0] == '\0' && effect == 0)
        return "";
    const char *word = variance_term_word(variance, variance->term[term]);
    const char *value = rmg_say_exact(document, effect, 2);
    return formula[0] == '\0' ? rmg_document_printf(document, "%s = %s", word, value)
                              : rmg_document_printf(document, "%s %s = %s", word, formula, value);
}

static const char *leaf_text(rmg_document *document, const rmg_variance *variance, size_t line)
{
    const rmg_variance_line *is = &variance->line[line];
    const char *text = variance_line_name(document, variance, line);
    if (text[0] == '\0') /* nothing tells leaves apart: there is one */
        text = RMG_T("total");
    if (is->convention != variance->convention)
        text = rmg_document_printf(document, "%s (%s)", text, rmg_convention_table()[is->convention].name);
    return text;
}

static void add_leaf(rmg_document *document, rmg_view *view, const rmg_variance *variance, size_t line)
{
    rmg_view_add_row(view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(view, 0, leaf_text(document, variance, line));
    for (size_t k = 0; k < variance->n_terms; k++) {
        const char *text = effect_text(document, variance, line, k);
        if (text[0] == '\0')
            continue;
        rmg_view_add_row(view, RMG_VIEW_SENTENCE, 2, 1);
        rmg_view_text(view, 0, text);
    }
}

void variance_explain(rmg_document *document, const rmg_variance_report *report)
{
    const rmg_variance *variance = report->explained;
    if (variance == NULL)
        return;
    rmg_view *view = rmg_document_add_view(document, RMG_T("How each line was split"));
    rmg_view_add_column(view, "", RMG_LEFT);
    for (size_t i = 1; i < variance->n_lines; i++)
        add_leaf(document, view, variance, i);
}
