/* The parts of the chain's document. */
#ifndef IO_CHAIN_DOCUMENT_INTERNAL_H
#define IO_CHAIN_DOCUMENT_INTERNAL_H

#include "io/write/report/chain_document.h"
#include "io/write/report/variance_document_internal.h"

/* The result that has a line of the chain, and its number there. */
const rmg_variance *chain_labelled(const rmg_variance_chain *chain, size_t line, size_t *at);

/* What people see of it.
 * Errors  RMG_ERANGE; RMG_ENOMEM */
rmg_code chain_view(rmg_document *document, const rmg_chain_report *report, rmg_diag *why);

#endif
