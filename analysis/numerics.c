#include "analysis/numerics.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_version.h>

void rmg_numerics_setup(void)
{
    gsl_set_error_handler_off();
}

const char *rmg_numerics_version(void)
{
    return "GSL " GSL_VERSION;
}
