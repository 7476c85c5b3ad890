/* Registers for `check` (what was understood) and `convert` (the same table under our names). */
#ifndef RMG_IO_REGISTER_DOCUMENT_H
#define RMG_IO_REGISTER_DOCUMENT_H

#include "io/read/registers/register.h"
#include "io/write/presentation.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Add what was understood of a register to a document of `check`: a row of its data table (kind is the name of the
 * schema, values are rows), and a block for people: how it is written, which header is which column, what is a
 * label of its own, how bare rates are read, what was left out. */
void rmg_register_check_add(rmg_document *document, rmg_table *check, const rmg_register *table);

/* "ok: 19 indicators, 0 rejected" */
const char *rmg_register_summary(rmg_document *document, const rmg_register *table);

/* The rows under our names, in the order of the file; further columns under their headers. Numbers, days and
 * periods are written as all our tables have them; a rate keeps its % sign where its column does not imply it.
 * out     empty; rmg_document_clear() it. It has one table, "convert"
 * Errors  RMG_ENOMEM */
rmg_code rmg_register_document(rmg_document *out, const rmg_register *table, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
