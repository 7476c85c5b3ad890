#include "io/writers_internal.h"

rmg_code write_html(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why)
{
    return write_text(out, document, options, why);
}
