/* The rejects file: every rejected row with its place, reason and raw text, as CSV. */
#ifndef RMG_CLI_REJECTS_H
#define RMG_CLI_REJECTS_H

#include "core/buffer.h"
#include "core/problem.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Columns: file, line, line_end, column, field, reason, detail, value, raw. Errors are listed among the rejects.
 * Errors  RMG_EOUTPUT, RMG_ENOMEM */
rmg_code rmg_rejects_print(rmg_buffer *out, const rmg_problems *problems, rmg_diag *why);

/* The warnings, with the columns file, line, column, code, message, hint; rejects and errors are not among them. */
rmg_code rmg_warnings_print(rmg_buffer *out, const rmg_problems *problems, rmg_diag *why);

/* The rejects to a file. */
rmg_code rmg_rejects_write(const char *path, const rmg_problems *problems, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
