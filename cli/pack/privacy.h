/* Small numbers of clients are not shown: not their count, not an amount per client, and not by subtraction. */
#ifndef RMG_CLI_PACK_PRIVACY_H
#define RMG_CLI_PACK_PRIVACY_H

#include "analysis/variance/variance.h"
#include "cli/config.h"

#ifdef __cplusplus
extern "C" {
#endif

/* [privacy] min-clients; 10 when it says nothing. */
long rmg_privacy_limit(const rmg_config *config);

/* Take quantities and prices out of every line whose quantity counts people and is above 0 and below the limit, on both
 * sides: the ratio of the effects would tell one from the other. Where a single line of a parent is taken out and the parent
 * is not, the next smallest goes too. Amounts and effects stay.
 * Errors  RMG_ENOMEM */
rmg_code rmg_privacy_hide(rmg_variance *variance, long limit, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
