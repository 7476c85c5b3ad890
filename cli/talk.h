/* What goes to stderr: errors with their place and one hint, warnings, notes. Data goes to stdout elsewhere. */
#ifndef RMG_CLI_TALK_H
#define RMG_CLI_TALK_H

#include <stdbool.h>

#include "core/diag.h"
#include "core/problem.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_loudness { RMG_QUIET, RMG_NORMAL, RMG_VERBOSE } rmg_loudness;

/* Said once, before anything else is said. */
void rmg_talk_setup(rmg_loudness loudness, bool colour);

/* Colour by default on this descriptor: it is a terminal and NO_COLOR is not set. */
bool rmg_talk_colour_allowed(int descriptor);

/* A failure of the run. Without a place it begins with the program's name. */
void rmg_talk_failure(const rmg_diag *why);

/* What reading found, errors and rejects first to last, at most 20 of them, then warnings and notes;
 * the rest is counted, with the place where all of them can be had. Nothing milder than `from` is said. */
void rmg_talk_problems(const rmg_problems *problems, rmg_severity from);

/* The same for a list that can be had nowhere else: all of its errors, and everything milder. */
void rmg_talk_all_problems(const rmg_problems *problems);

/* One line, only when not quiet; verbose: only with -v. */
void rmg_talk_note(const char *format, ...) RMG_PRINTF(1, 2);
void rmg_talk_verbose(const char *format, ...) RMG_PRINTF(1, 2);

#ifdef __cplusplus
}
#endif
#endif
