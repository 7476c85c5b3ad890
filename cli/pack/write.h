/* A pack's files out of its units. */
#ifndef RMG_CLI_PACK_WRITE_H
#define RMG_CLI_PACK_WRITE_H

#include "cli/pack/files.h"
#include "cli/pack/units.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Kinds of files, each one word of `formats`; whatever is asked for is made. */
typedef enum rmg_pack_kind {
    RMG_PACK_HTML,
    RMG_PACK_PDF,
    RMG_PACK_MD,
    RMG_PACK_XLSX,
    RMG_PACK_JSON,
    RMG_PACK_CSV,
    RMG_PACK_SVG,
    RMG_PACK_PNG,
    RMG_PACK_KINDS
} rmg_pack_kind;

typedef struct rmg_pack_formats {
    bool wanted[RMG_PACK_KINDS];
} rmg_pack_formats;

/* What [pack] formats says; html, svg and csv when it says nothing. */
rmg_pack_formats rmg_pack_formats_of(const rmg_config *config);

/* Page, tables and charts of one unit that has not failed.
 * Errors  RMG_EOUTPUT, RMG_ENOMEM */
rmg_code rmg_pack_write_unit(rmg_pack_files *files, const rmg_units *units, rmg_unit *unit,
                             const rmg_pack_formats *formats, rmg_diag *why);

/* Its page of the book. */
rmg_code rmg_pack_write_pdf(rmg_pack_files *files, const rmg_unit *unit, const rmg_buffer *pdf,
                            rmg_diag *why);

/* index.html, summary.csv, summary.json, warnings.csv, rejects.csv: what lies outside the units; summary.md and
 * summary.xlsx when these formats are wanted. */
rmg_code rmg_pack_write_index(rmg_pack_files *files, const rmg_units *units, const rmg_pack_formats *formats,
                              rmg_diag *why);

/* Is a condition of --fail-if true on a row of the summary?
 * Errors  those of rmg_fail_if() */
rmg_code rmg_pack_judge_summary(bool *holds, const rmg_units *units, const rmg_values *conditions,
                                rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
