#include "io/writers_internal.h"

rmg_code write_markdown(rmg_buffer *out, const rmg_document *document, rmg_write_options *options,
                        rmg_diag *why)
{
    return write_text(out, document, options, why);
}
