/* Kinds whose layout is not there yet: they are refused in words. */
#include "plots/layout_internal.h"

#define PENDING(kind)                                                                             \
    void rmg_layout_##kind(rmg_pen *pen, const rmg_##kind##_chart *chart)                         \
    {                                                                                             \
        (void)chart;                                                                              \
        pen->code = rmg_fail(pen->why, RMG_EUSAGE, "charts of kind %s are not drawn yet", #kind); \
    }                                                                                             \
    bool rmg_headline_##kind(rmg_buffer *out, const rmg_##kind##_chart *chart)                    \
    {                                                                                             \
        (void)out, (void)chart;                                                                   \
        return false;                                                                             \
    }

PENDING(page)
PENDING(heat)
