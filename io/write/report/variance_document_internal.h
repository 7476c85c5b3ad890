/* The parts of the variance's document. */
#ifndef IO_VARIANCE_DOCUMENT_INTERNAL_H
#define IO_VARIANCE_DOCUMENT_INTERNAL_H

#include "io/write/report/variance_document.h"

rmg_table *variance_table(rmg_document *document, const rmg_variance_report *report);

/* One matched leaf: amount, effects with their sums, check, verdict. */
rmg_code variance_compact(rmg_document *document, const rmg_variance_report *report, const rmg_table *table,
                          size_t line, rmg_diag *why);
/* Lines under their parents; rows and columns foot. */
rmg_code variance_grid(rmg_document *document, const rmg_variance_report *report, const rmg_table *table,
                       rmg_diag *why);

/* A cell shows that column of a line (row and line have the same number). */
void variance_figure(rmg_view *view, size_t cell, const rmg_table *table, size_t line, const char *column);

/* How the two sides are called over their columns and in sentences. */
const char *variance_base_name(rmg_document *document, const rmg_variance *variance);
const char *variance_comparison_name(rmg_document *document, const rmg_variance *variance);

/* A term by its word for people. */
const char *variance_term_word(const rmg_variance *variance, rmg_term term);

/* Terms that people see: those used on some line, and those of the convention itself. Returns how many. */
size_t variance_shown_terms(const rmg_variance *variance, size_t shown[RMG_EFFECTS_MAX]);

/* The labels of a line, "a / b"; "" for the total. */
const char *variance_line_name(rmg_document *document, const rmg_variance *variance, size_t line);

/* A line's text with its month behind it, when lines are months. */
const char *variance_with_month(rmg_document *document, const rmg_variance *variance, size_t line,
                                const char *text);

/* What an effect says in words ("75 fewer clients than target"), and the verdict on a line; "" for none. */
const char *variance_effect_words(rmg_document *document, const rmg_variance *variance, size_t line,
                                  size_t term);
const char *variance_verdict(rmg_document *document, const rmg_variance *variance, size_t line, int decimals);

/* "F" or "A" (nl "V" or "N") for an effect on an account of that kind, with its tone; "" at 0. */
const char *variance_letter(uint8_t account, rmg_money effect, rmg_tone *tone);

/* Formulas of the leaves, when the report has them, as a view of their own. */
void variance_explain(rmg_document *document, const rmg_variance_report *report);

/* "product and category": dimensions as people read them. */
const char *variance_dims(rmg_document *document, const rmg_variance *variance, const size_t *dims, size_t n);

/* Convention and matching as a sentence at the end of a view. */
void variance_method(rmg_document *document, rmg_view *view, const rmg_variance *variance);

/* Remarks of the result as sentences at the end of a view. */
void variance_remarks(rmg_document *document, rmg_view *view, const rmg_variance_report *report);

#endif
