/* Running gnuplot: the only file that starts a program. One process draws many pictures; nothing is believed
 * that was not checked, and a picture appears under its name only when it is whole. */
#ifndef RMG_PLOTS_GNUPLOT_H
#define RMG_PLOTS_GNUPLOT_H

#include "core/buffer.h"
#include "plots/draw.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_gnuplot {
    char program[512]; /* as looked up on the path */
    char version[32];  /* "5.4 patchlevel 4" */
    int major, minor;
    bool svg, png, pdf, text, block; /* terminals present */
} rmg_gnuplot;

/* Find the program and ask what it can do.
 * program  name or path; NULL: "gnuplot"
 * Errors   RMG_EOUTPUT absent, does not answer, or older than 5.4 (the message names what to install) */
rmg_code rmg_gnuplot_probe(rmg_gnuplot *out, const char *program, rmg_diag *why);

/* A script and the files that it must have written when it ends. */
typedef struct rmg_gnuplot_run_limits {
    int timeout_seconds; /* wall time */
    int cpu_seconds;
    long long file_bytes; /* largest file that it may write */
    const bool *interrupted;
} rmg_gnuplot_run_limits;

/* Run a script file: no shell, stdin empty, own process group, minimal environment, `-d`.
 * folder   working folder: the script names its outputs relative to it
 * Errors   RMG_EOUTPUT exit other than 0, anything on stderr (first lines in the message), time-out, killed;
 *          RMG_EINTERRUPTED */
rmg_code rmg_gnuplot_run(const rmg_gnuplot *gnuplot, const char *folder, const char *script,
                         const rmg_gnuplot_run_limits *limits, rmg_diag *why);

/* Is this file whole: not empty, right start and right end for its format?
 * Errors  RMG_EOUTPUT says what is missing */
rmg_code rmg_picture_check(const char *bytes, size_t length, rmg_picture_format format, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
