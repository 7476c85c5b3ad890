/* What reading found out that raming.conf can remember, so that next month does not decide anew: how amounts
 * run, the decimal mark, the order in dates. */
#ifndef RMG_CLI_DECISIONS_H
#define RMG_CLI_DECISIONS_H

#include "cli/settings.h"
#include "io/read/dataset.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_decision {
    char key[40];        /* of [spend]: "amounts", "amounts.plan", "decimal", "dates" */
    const char *value;   /* borrowed from the settings, or static storage */
    const char *comment; /* why, borrowed from the dataset, or NULL */
} rmg_decision;

#define RMG_DECISIONS_MAX (2 * RMG_KINDS + 4)

/* What all files agree on. A kind has a key of its own when it is read otherwise than the actual amounts, or
 * when the configuration has one already. What differs between files or rows cannot be remembered. What the
 * command line said is remembered also where no file needed it.
 * Returns  how many were filled in */
size_t rmg_decisions_of(rmg_decision out[RMG_DECISIONS_MAX], const rmg_dataset *data,
                        const rmg_settings *settings);

/* `check --save`: put them into the configuration of the run, or into a new one here, and say so.
 * Errors  RMG_EUSAGE --no-config; RMG_EOUTPUT; RMG_ENOMEM */
rmg_code rmg_decisions_save(const rmg_settings *settings, const rmg_dataset *data, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
