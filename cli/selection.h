/* --by and --where: names as the user writes them (ours, or any file's header) against the dimensions that were
 * read. One way for all commands. */
#ifndef RMG_CLI_SELECTION_H
#define RMG_CLI_SELECTION_H

#include "cli/options.h"
#include "core/filter.h"
#include "io/read/dataset.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The dimensions that "a,b" names, in that order; none for NULL.
 * Errors  RMG_EUSAGE no such dimension, with the nearest name; too many */
rmg_code rmg_select_by(size_t dims[RMG_DIMS_MAX], size_t *n, const rmg_dataset *data, const char *by,
                       rmg_diag *why);

/* One condition more, such as "domain=Jeugd".
 * Errors  RMG_EUSAGE as above, or no label like it; RMG_ENOMEM */
rmg_code rmg_select_where(rmg_filter *filter, const rmg_dataset *data, const char *condition, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
