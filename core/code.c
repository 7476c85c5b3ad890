#include "core/code.h"

static const char *const names[RMG_CODES] = {
    "ok", "usage", "input", "no-data", "range", "config", "output", "memory", "interrupted",
};

const char *rmg_code_name(rmg_code code)
{
    return (unsigned)code < RMG_CODES ? names[code] : "unknown";
}
