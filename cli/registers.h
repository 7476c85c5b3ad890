/* The registers among the files of a run (provisions, products, indicators, contracts): found by their headers, or
 * named in their sections of raming.conf. What is left are the files of amounts. */
#ifndef RMG_CLI_REGISTERS_H
#define RMG_CLI_REGISTERS_H

#include "cli/settings.h"
#include "io/read/registers/register.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_registers {
    rmg_register *table; /* n of them, in the order of the files */
    size_t n, capacity;
    rmg_problems problems; /* of all of them */
    rmg_code code;         /* RMG_OK, or RMG_EINPUT: some cannot be used */
    rmg_diag why;          /* of the first of these */
    rmg_settings amounts;  /* the settings without the registers: a view, only its `files` is its own */
} rmg_registers;

/* Look at every file, read those that are registers, and say on stderr what was wrong with them. Files that cannot
 * be looked at twice (standard input, pipes) are taken for amounts.
 * configured  files in the sections of raming.conf join when no FILE was given
 * Errors  RMG_EUSAGE an option that does not have its form, a --map that no register has; RMG_ENOMEM.
 *         What is wrong in a register is in out->code */
rmg_code rmg_registers_read(rmg_registers *out, const rmg_settings *settings, bool configured, rmg_diag *why);

/* Are there files of amounts beside them? */
bool rmg_registers_has_amounts(const rmg_registers *registers);

/* The section and key of raming.conf where files of a schema stand: "kpi" "values". */
void rmg_registers_place(const char **section, const char **key, const rmg_schema *schema);

/* Note on stderr which of the files are registers: why a command that wants amounts could not read them. */
void rmg_registers_explain(const rmg_settings *settings);

void rmg_registers_clear(rmg_registers *registers);

#ifdef __cplusplus
}
#endif
#endif
