/* A file without a column of --by: its amounts are in the total, but in no line with a name. */
#ifndef RMG_CLI_WITHOUT_COLUMN_H
#define RMG_CLI_WITHOUT_COLUMN_H

#include "io/read/dataset.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Say how many actual rows have no column for the cube's dimension, what they come to and how to mend it; the warning
 * also goes into the problems. Nothing when all have it. */
void rmg_warn_without_column(rmg_dataset *data, size_t dim);

#ifdef __cplusplus
}
#endif
#endif
