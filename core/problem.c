#include "core/problem.h"

#include <stdlib.h>

#include "core/buffer.h"
#include "core/grow.h"

static void free_texts(rmg_problem *problem)
{
    free(problem->source);
    free(problem->field_name);
    free(problem->value);
    free(problem->raw);
    free(problem->message);
    free(problem->hint);
}

static char *copy_or_empty(const char *text)
{
    return rmg_copy(text != NULL ? text : "");
}

rmg_code rmg_problems_add(rmg_problems *list, const rmg_problem *problem, rmg_diag *why)
{
    rmg_problem kept = *problem;
    kept.reason = problem->reason != NULL ? problem->reason : "";
    kept.source = copy_or_empty(problem->source);
    kept.field_name = copy_or_empty(problem->field_name);
    kept.value = copy_or_empty(problem->value);
    kept.raw = copy_or_empty(problem->raw);
    kept.message = copy_or_empty(problem->message);
    kept.hint = copy_or_empty(problem->hint);
    bool whole = kept.source && kept.field_name && kept.value && kept.raw && kept.message && kept.hint;
    if (!whole || !rmg_grow(&list->item, &list->capacity, list->n + 1, sizeof *list->item)) {
        free_texts(&kept);
        return rmg_nomem(why);
    }
    list->item[list->n++] = kept;
    return RMG_OK;
}

rmg_code rmg_problems_add_diag(rmg_problems *list, const rmg_diag *diag, rmg_diag *why)
{
    rmg_diag copy =
        *diag; /* rmg_problems_add copies the texts; this one only makes them writable for the type */
    rmg_problem problem = {.severity = RMG_ERROR,
                           .code = copy.code,
                           .source = copy.source,
                           .line = copy.line,
                           .line_end = copy.line,
                           .field = copy.field,
                           .message = copy.message,
                           .hint = copy.hint};
    return rmg_problems_add(list, &problem, why);
}

size_t rmg_problems_count(const rmg_problems *list, rmg_severity severity)
{
    size_t n = 0;
    for (size_t i = 0; i < list->n; i++)
        n += list->item[i].severity == severity;
    return n;
}

void rmg_problems_clear(rmg_problems *list)
{
    if (list == NULL)
        return;
    for (size_t i = 0; i < list->n; i++)
        free_texts(&list->item[i]);
    free(list->item);
    *list = (rmg_problems){0};
}
