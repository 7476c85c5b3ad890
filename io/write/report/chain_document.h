/* `variance --chain`: one bridge per link, their sum, and the direct comparison beside it. */
#ifndef RMG_IO_CHAIN_DOCUMENT_H
#define RMG_IO_CHAIN_DOCUMENT_H

#include "analysis/variance/chain.h"
#include "io/write/presentation.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_chain_report {
    const rmg_variance_chain *chain;
    size_t top; /* people see the largest so many lines; 0: all */
    rmg_presentation show;
} rmg_chain_report;

/* Data: every line once per link, then `chained` (sum of links) and `direct`. People: the same in blocks that foot:
 * the links add up to the chained row in every column.
 * out     empty; rmg_document_clear() it
 * Errors  RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_chain_document(rmg_document *out, const rmg_chain_report *report, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
