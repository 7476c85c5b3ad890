/* The fast way as a whole: sample, plan, parts side by side, and putting together what they found. */
#include <stdlib.h>

#include "core/grow.h"
#include "io/read/fast/plan_internal.h"
#include "io/read/fast/steps_internal.h"

rmg_fast_tuned rmg_fast_tuning = {.least = 65536, .sample = 1 << 20, .jobs = 0};

void rmg_fast_clear(struct rmg_fast *fast)
{
    if (fast == NULL)
        return;
    for (size_t i = 0; i < fast->n; i++)
        rmg_fast_part_clear(&fast->part[i]);
    free(fast->part);
    rmg_fast_plan_clear(&fast->plan);
    free(fast);
}

static rmg_code read_parts(struct rmg_fast *fast, rmg_intake *intake, const rmg_fast_sample *sample,
                           bool *fits, rmg_diag *why)
{
    rmg_fast_plan *plan = &fast->plan;
    plan->intake = intake;
    plan->fd = intake->source.fd;
    plan->hash_all = rmg_fast_tuning.jobs != 0;
    uint64_t rows = rmg_fast_count_rows(sample, plan->fd >= 0 ? plan->end : 4 * intake->print.length);
    rmg_code code = rmg_equal_rows_reserve(intake, rows, why);
    if (code == RMG_OK && plan->fd < 0)
        plan->stream = rmg_fast_stream_open(&intake->source);
    *fits = plan->fd >= 0 || plan->stream != NULL;
    if (code == RMG_OK && *fits)
        code = rmg_fast_parts_read(fast, sample, fits);
    rmg_fast_stream_close(plan->stream);
    plan->stream = NULL;
    return code;
}

static rmg_code try_it(struct rmg_fast *fast, rmg_intake *intake, rmg_fast_sample *sample, bool *fits,
                       rmg_diag *why)
{
    rmg_code code = rmg_fast_sample_plan(sample, &fast->plan, intake, fits);
    if (code == RMG_OK && *fits)
        code = read_parts(fast, intake, sample, fits, why);
    if (code == RMG_OK && *fits)
        code = rmg_fast_sample_adopt(sample, intake, why);
    if (code == RMG_OK && *fits)
        code = rmg_fast_collect(fast, intake, &sample->intake, fits, why);
    if (code == RMG_OK && *fits)
        code = rmg_fast_merge(fast, fits);
    return code;
}

/* Forget all that a failed attempt has left behind. */
static void undo(rmg_intake *intake, const rmg_file *before)
{
    rmg_source source = intake->source;
    rmg_file *file = rmg_intake_file(intake);
    rmg_intake clean = {.options = intake->options,
                        .input = intake->input,
                        .out = intake->out,
                        .file = intake->file,
                        .ids = intake->ids,
                        .versions = intake->versions,
                        .print = intake->print};
    intake->source = (rmg_source){.fd = -1};
    rmg_intake_clear(intake);
    *intake = clean;
    intake->source = source;
    char *title = file->title,
         *unit = file->unit; /* may be others by now, but are empty or a title all the same */
    *file = *before;
    file->title = title;
    file->unit = unit;
    title[0] = unit[0] = '\0';
}

/* One attempt, in these letters or those that the sample shows. */
static rmg_code attempt(rmg_intake *intake, rmg_encoding_choice *encoding, uint64_t length, bool *done,
                        rmg_diag *why)
{
    rmg_fast_sample sample;
    struct rmg_fast *fast = rmg_zalloc(1, sizeof *fast);
    rmg_code code = rmg_fast_sample_begin(&sample, intake);
    if (fast == NULL)
        code = RMG_ENOMEM;
    if (code == RMG_OK) {
        fast->plan.end = length;
        sample.encoding = *encoding;
        code = try_it(fast, intake, &sample, done, why);
        encoding->encoding = RMG_ENCODING_AUTO;
        for (size_t i = 0; !*done && i < fast->n; i++)
            if (fast->part[i].not_utf8 && sample.encoding.encoding == RMG_UTF8 && !sample.encoding.bom)
                encoding->encoding = RMG_WINDOWS_1252;
    }
    rmg_fast_sample_clear(&sample);
    *done = *done && code == RMG_OK;
    if (*done)
        intake->fast = fast;
    else
        rmg_fast_clear(fast);
    return code;
}

rmg_code rmg_fast_survey(rmg_intake *intake, bool *done, rmg_diag *why)
{
    uint64_t length = 0;
    const rmg_file before = *rmg_intake_file(intake);
    rmg_encoding_choice encoding = {0};
    *done = false;
    if (!rmg_fast_may_try(intake, &length))
        return RMG_OK;
    rmg_code code = attempt(intake, &encoding, length, done, why);
    if (code == RMG_OK && !*done && encoding.encoding != RMG_ENCODING_AUTO &&
        intake->options->encoding == RMG_ENCODING_AUTO) {
        undo(intake, &before);
        code = rmg_encoding_decide(&encoding, &intake->source, RMG_ENCODING_AUTO, NULL);
        if (code == RMG_OK && encoding.encoding != RMG_UTF8)
            code = attempt(intake, &encoding, length, done, why);
    }
    if (code == RMG_ENOMEM)
        rmg_nomem(why);
    if (*done)
        rmg_fast_tuning.n_done++;
    else
        undo(intake, &before);
    return code == RMG_ENOMEM || code == RMG_OK ? code : RMG_OK;
}
