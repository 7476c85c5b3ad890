/* A pack's files out of its units. */
#ifndef RMG_CLI_PACK_WRITE_H
#define RMG_CLI_PACK_WRITE_H

#include "cli/pack/files.h"
#include "cli/pack/units.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Kinds of files to write, from the words of `formats`. */
typedef struct rmg_pack_formats {
    bool html, svg, csv, json, md, xlsx;
} rmg_pack_formats;

rmg_pack_formats rmg_pack_formats_of(const rmg_config *config);

/* Page, tables and charts of one unit that has not failed.
 * Errors  RMG_EOUTPUT, RMG_ENOMEM */
rmg_code rmg_pack_write_unit(rmg_pack_files *files, const rmg_units *units, rmg_unit *unit,
                             const rmg_pack_formats *formats, rmg_diag *why);

/* index.html, summary.csv, summary.json, warnings.csv, rejects.csv: what lies outside the units. */
rmg_code rmg_pack_write_index(rmg_pack_files *files, const rmg_units *units, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
