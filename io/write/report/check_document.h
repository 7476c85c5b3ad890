/* `check`: what was understood of the files, and what was not. */
#ifndef RMG_IO_CHECK_DOCUMENT_H
#define RMG_IO_CHECK_DOCUMENT_H

#include "io/read/dataset.h"
#include "io/write/presentation.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Data: one row per series of every file (a file without any has one row with its name and counts).
 * People: a block per file, then notes and warnings, then the closing line ("ok: 28 values used, ...").
 * Rejects and errors are not repeated here: the program lists them with their places.
 * out     empty; rmg_document_clear() it
 * Errors  RMG_ENOMEM */
rmg_code rmg_check_document(rmg_document *out, const rmg_dataset *data, const rmg_presentation *show,
                            rmg_diag *why);

/* The data table of `check` with its columns and no rows yet: registers add theirs to it too. */
rmg_table *rmg_check_table(rmg_document *document, int decimals);

/* The closing line alone, in the language of the run; the text lives in the document. */
const char *rmg_check_summary(rmg_document *document, const rmg_dataset *data);

#ifdef __cplusplus
}
#endif
#endif
