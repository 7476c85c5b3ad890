/* Everything that was wrong or remarkable in the input, found in one run and kept in order.
 *
 * The reader fills the list; the program prints the first twenty and writes all of them to the rejects
 * and warnings files. */
#ifndef RMG_CORE_PROBLEM_H
#define RMG_CORE_PROBLEM_H

#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_severity {
    RMG_NOTE,    /* a decision the user may want to know */
    RMG_WARNING, /* used, but look at it */
    RMG_REJECT,  /* this row was not used */
    RMG_ERROR    /* the file cannot be used */
} rmg_severity;

typedef struct rmg_problem {
    rmg_severity severity;
    rmg_code code;      /* what it means for the exit code; RMG_OK for notes and warnings */
    const char *reason; /* a fixed word, static storage: "bad-number", "ragged", ..., or "" */
    char *source;       /* file as the user named it, or "" */
    uint64_t line, line_end;
    uint32_t field;   /* 1-based, 0 = whole row */
    char *field_name; /* header of that field, or "" */
    char *value;      /* the offending text, or "" */
    char *raw;        /* the whole record as it stood (rejects), or "" */
    char *message;    /* in the language of the run */
    char *hint;       /* one thing to do, or "" */
} rmg_problem;

typedef struct rmg_problems {
    rmg_problem *item;
    size_t n, capacity;
} rmg_problems;

/* Append a copy of `problem`; its NULL texts become "".
 * Errors  RMG_ENOMEM (the list stays as it was) */
rmg_code rmg_problems_add(rmg_problems *list, const rmg_problem *problem, rmg_diag *why);

/* Append what a diagnostic says, as an error. */
rmg_code rmg_problems_add_diag(rmg_problems *list, const rmg_diag *diag, rmg_diag *why);

/* How many of a severity. */
size_t rmg_problems_count(const rmg_problems *list, rmg_severity severity);

void rmg_problems_clear(rmg_problems *list);

#ifdef __cplusplus
}
#endif
#endif
