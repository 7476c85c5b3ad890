#include <stdio.h>

#include "analysis/numerics.h"
#include "cli/command.h"
#include "core/text.h"

rmg_code rmg_run_version(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)settings;
    (void)condition;
    (void)why;
    printf("raming %s\n", RMG_VERSION);
    printf("%s\n", rmg_numerics_version());
    printf("%s\n", RMG_T("licence: GPL-3.0-or-later; no warranty, to the extent that the law permits"));
    return RMG_OK;
}
