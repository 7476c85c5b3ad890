/* --fail-if: is a condition true on any row of what was computed? */
#ifndef RMG_CLI_FAIL_IF_H
#define RMG_CLI_FAIL_IF_H

#include "cli/settings.h"
#include "io/write/document.h"

#ifdef __cplusplus
extern "C" {
#endif

/* COLUMN>N or COLUMN<N over the rows of the document's first data table, compared exactly. A column is named
 * as in the CSV; `chance` is chance_above_ceiling, or chance_above_plan when no row has a ceiling. N is a number
 * with a decimal point, for a period 2021-04, for a date 2021-04-30. Absent values meet no condition.
 * holds   true when any condition is met by any row; false after an error
 * Errors  RMG_EUSAGE not a condition, no such column (with the nearest), a column of text, N of another kind;
 *         RMG_ENODATA the document has no table */
rmg_code rmg_fail_if(bool *holds, const rmg_document *document, const rmg_values *conditions, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
