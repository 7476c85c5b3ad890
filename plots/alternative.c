#include "plots/draw.h"
#include "plots/headline.h"

rmg_code rmg_chart_alternative(rmg_buffer *out, const rmg_chart *chart, rmg_diag *why)
{
    rmg_headline(out, chart);
    return rmg_buffer_check(out, why);
}
