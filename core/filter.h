/* Which cells a command looks at: `--where 'domain=Jeugd'`, several clauses joined by "and". */
#ifndef RMG_CORE_FILTER_H
#define RMG_CORE_FILTER_H

#include "core/cube.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_clause {
    size_t dim, n_labels;
    uint8_t *keep;   /* one flag per label code */
    bool keep_empty; /* cells whose field was empty */
} rmg_clause;

/* Zero it for "everything". Made for one cube after reading: labels added later are not kept. */
typedef struct rmg_filter {
    rmg_clause *clause;
    size_t n, capacity;
} rmg_filter;

/* Add a clause: NAME=A,B  NAME!=A,B  NAME~TEXT (contains; ASCII letters in any case). Nothing after = means empty.
 * Errors  RMG_EUSAGE no operator, no such dimension, or = with a label that does not occur; RMG_ENOMEM */
rmg_code rmg_filter_add(rmg_filter *filter, const rmg_cube *cube, const char *expression, rmg_diag *why);

/* True when all clauses hold. A cell whose source lacks the dimension is never kept by a clause on it. */
bool rmg_filter_keeps(const rmg_filter *filter, const rmg_cube *cube, size_t cell);

void rmg_filter_clear(rmg_filter *filter);

#ifdef __cplusplus
}
#endif
#endif
