#include "io/writers_internal.h"

rmg_code write_xlsx(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why)
{
    (void)options;
    (void)out;
    return no_table(document, why);
}
