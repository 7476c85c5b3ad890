#ifndef RMG_IO_PROBLEM_ORDER_INTERNAL_H
#define RMG_IO_PROBLEM_ORDER_INTERNAL_H

#include "core/problem.h"

/* Sort by file (in the order of `names`; what is of no file comes last), line, and the order in which they were
 * found.
 * Errors  RMG_ENOMEM (the list stays as it was) */
rmg_code rmg_problems_sort(rmg_problems *list, const char *const *names, size_t n_names, rmg_diag *why);

#endif
