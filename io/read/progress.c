/* How far the reading is, for whoever wants to show it. */
#include "io/read/bytes/source_internal.h"
#include "io/read/intake_internal.h"

static void tell(const rmg_intake *intake, uint64_t thousandths, uint64_t files)
{
    const rmg_read_options *options = intake->options;
    if (options->tell != NULL && files > 0)
        options->tell(options->told, (unsigned)(thousandths / files < 999 ? thousandths / files : 999));
}

static uint64_t share(uint64_t done, uint64_t of)
{
    return of == 0 ? 0 : done >= of ? 1000 : (uint64_t)((double)done / (double)of * 1000);
}

void rmg_tell_bytes(const rmg_intake *intake, uint64_t done, uint64_t of)
{
    tell(intake, intake->file * (uint64_t)1000 + share(done, of), intake->out->n_files);
}

/* The first pass goes over all files before the second begins. */
void rmg_tell_pass(const rmg_intake *intake, unsigned pass)
{
    uint64_t files = intake->out->n_files;
    uint64_t part = share(rmg_raw_position(&intake->source), intake->print.length);
    tell(intake, (pass * files + intake->file) * 1000 + part, 2 * files);
}
