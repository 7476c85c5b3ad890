/* The program's exit codes, and which failure gives which. */
#ifndef RMG_CLI_EXIT_H
#define RMG_CLI_EXIT_H

#include "core/code.h"

#ifdef __cplusplus
extern "C" {
#endif

enum {
    RMG_EXIT_DONE = 0,
    RMG_EXIT_CONDITION = 1, /* done, and a --fail-if condition holds */
    RMG_EXIT_USAGE = 2,
    RMG_EXIT_INPUT = 3,
    RMG_EXIT_CONFIG = 4,
    RMG_EXIT_OUTPUT = 5,
    RMG_EXIT_INTERRUPTED = 130
};

int rmg_exit_code(rmg_code code);

/* Of two codes the one that the run must report: 130, 2, 4, 3, 5, 1, 0 in this order. */
int rmg_exit_worse(int a, int b);

#ifdef __cplusplus
}
#endif
#endif
