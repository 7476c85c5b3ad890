#include "cli/exit.h"

int rmg_exit_code(rmg_code code)
{
    static const int exits[RMG_CODES] = {
        [RMG_OK] = RMG_EXIT_DONE,
        [RMG_EUSAGE] = RMG_EXIT_USAGE,
        [RMG_EINPUT] = RMG_EXIT_INPUT,
        [RMG_ENODATA] = RMG_EXIT_INPUT,
        [RMG_ERANGE] = RMG_EXIT_INPUT,
        [RMG_ECONFIG] = RMG_EXIT_CONFIG,
        [RMG_EOUTPUT] = RMG_EXIT_OUTPUT,
        [RMG_ENOMEM] = RMG_EXIT_OUTPUT,
        [RMG_EINTERRUPTED] = RMG_EXIT_INTERRUPTED,
    };
    return (unsigned)code < RMG_CODES ? exits[code] : RMG_EXIT_OUTPUT;
}

static int place(int exit_code)
{
    static const int order[] = {RMG_EXIT_INTERRUPTED, RMG_EXIT_USAGE,  RMG_EXIT_CONFIG,
                                RMG_EXIT_INPUT,       RMG_EXIT_OUTPUT, RMG_EXIT_CONDITION};
    int n = (int)(sizeof order / sizeof *order), i = 0;
    while (i < n && order[i] != exit_code)
        i++;
    return i;
}

int rmg_exit_worse(int a, int b)
{
    return place(a) <= place(b) ? a : b;
}
