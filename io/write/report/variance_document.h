/* `variance`: comparison against base, split into quantity, price, mix, new, ended. */
#ifndef RMG_IO_VARIANCE_DOCUMENT_H
#define RMG_IO_VARIANCE_DOCUMENT_H

#include "analysis/variance/variance.h"
#include "io/write/presentation.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_variance_report {
    const rmg_variance *variance;
    size_t top;           /* people see the largest so many lines below each parent; 0: all */
    rmg_money min_amount; /* and none whose difference is smaller in size; the rest is one line "other" */
    rmg_presentation show;
    const rmg_variance
        *explained; /* the same split with a line per leaf and formulas, to be printed; NULL: none */
} rmg_variance_report;

/* Data: every line, exact (docs/output.md). People: one leaf alone in the compact form with its sums, else
 * a grid that adds up in rows and columns, then the verdict.
 * out     empty; rmg_document_clear() it
 * Errors  RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_variance_document(rmg_document *out, const rmg_variance_report *report, rmg_diag *why);

/* The same, appended to a document: a section of a report. */
rmg_code rmg_variance_add(rmg_document *document, const rmg_variance_report *report, rmg_diag *why);

/* The fixed sentences about one line: quantity and price, with figures. */
void rmg_variance_sentences(rmg_document *document, const rmg_variance_report *report, size_t line);

/* The verdict on a line as a sentence: "price development worse than target, ..." */
void rmg_variance_verdict(rmg_document *document, const rmg_variance_report *report, size_t line);

#ifdef __cplusplus
}
#endif
#endif
