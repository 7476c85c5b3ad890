#include "plots/draw.h"

#include "core/text.h"

rmg_code rmg_chart_text(rmg_buffer *out, const rmg_chart *chart, int columns, int rows,
                        const rmg_draw_options *options, rmg_diag *why)
{
    (void)columns, (void)rows, (void)options;
    return rmg_chart_alternative(out, chart, why);
}
