/* One child process being watched: started, ended, judged. Several may run at once. */
#ifndef RMG_PLOTS_GNUPLOT_INTERNAL_H
#define RMG_PLOTS_GNUPLOT_INTERNAL_H

#include <sys/types.h>

#include "plots/gnuplot.h"

typedef struct rmg_child {
    pid_t pid; /* -1: none */
    int fd;    /* reading end of its watched stream */
    int status;
    bool timed_out, interrupted, too_much;
    rmg_gnuplot_run_limits limits;
    rmg_buffer output; /* of the watched stream */
} rmg_child;

/* watched  STDOUT_FILENO or STDERR_FILENO; the other one goes nowhere
 * Errors   RMG_EOUTPUT not found or not startable */
rmg_code rmg_child_start(rmg_child *out, char *const argv[], const char *folder, int watched,
                         const rmg_gnuplot_run_limits *limits, rmg_diag *why);

/* Wait until it has ended, is late, or the run is interrupted; kill its group in the last two cases. */
void rmg_child_end(rmg_child *child);

/* Exit 0 and nothing on the watched stream, or the words for what went wrong. */
rmg_code rmg_child_verdict(const rmg_child *child, rmg_diag *why);

void rmg_child_clear(rmg_child *child);

#endif
