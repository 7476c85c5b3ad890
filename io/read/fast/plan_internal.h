/* From what a sample shows to what the parts need to know. */
#ifndef RMG_IO_FAST_PLAN_INTERNAL_H
#define RMG_IO_FAST_PLAN_INTERNAL_H

#include "io/read/fast/part_internal.h"

/* May this file go the fast way, as far as options and size tell? *length: its bytes, UINT64_MAX for one that can only
 * be read from its beginning. */
bool rmg_fast_may_try(const rmg_intake *intake, uint64_t *length);

/* Fill the plan from a surveyed sample. *fits is false when the fast way cannot keep what the ordinary one
 * promises for such a file.
 * Errors  RMG_ENOMEM */
rmg_code rmg_fast_plan_make(rmg_fast_plan *plan, const rmg_intake *sample, bool *fits);
void rmg_fast_plan_clear(rmg_fast_plan *plan);

/* Do the statistics of the whole file lead to what the plan took for granted? */
bool rmg_fast_plan_holds(const rmg_fast_plan *plan, const rmg_intake *intake);

#endif
