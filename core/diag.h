/* Where a call failed and why, in words for the user.
 *
 * A rmg_diag lives on the caller's stack and owns nothing; every function that takes one accepts NULL.
 * The first function that finds a fault words it; callers on the way up add the place if they know it. */
#ifndef RMG_CORE_DIAG_H
#define RMG_CORE_DIAG_H

#include <stdint.h>

#include "core/code.h"

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define RMG_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#else
#define RMG_PRINTF(fmt, args)
#endif

typedef struct rmg_diag {
    rmg_code code;
    char source[256];  /* file as the user named it, or "" */
    uint64_t line;     /* 1-based line where the record starts, 0 if none */
    uint32_t field;    /* 1-based, 0 = whole record */
    char message[512]; /* what was found, what was expected */
    char hint[256];    /* one thing the user can do, or "" */
} rmg_diag;

/* Fill the message and return the code, so that a failure is one statement. Clears place and hint.
 * Cut texts end at a whole UTF-8 character. */
rmg_code rmg_fail(rmg_diag *why, rmg_code code, const char *format, ...) RMG_PRINTF(3, 4);

/* Add what the user can do about it. */
void rmg_hint(rmg_diag *why, const char *format, ...) RMG_PRINTF(2, 3);

/* Add the place, unless a place is already known. */
void rmg_at(rmg_diag *why, const char *source, uint64_t line, uint32_t field);

/* Out of memory, said the same way everywhere. */
rmg_code rmg_nomem(rmg_diag *why);

/* What a reader knows and an analyser cannot see from a declaration: these never return RMG_OK. */
#ifdef __clang_analyzer__
#define rmg_fail(why, code, ...) ((void)rmg_fail(why, code, __VA_ARGS__), (code))
#define rmg_nomem(why) ((void)rmg_nomem(why), RMG_ENOMEM)
#endif

#ifdef __cplusplus
}
#endif
#endif
