/* Hypotheses: what the beginning of a file shows the ordinary code. */
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "io/read/bytes/decode_internal.h"
#include "io/read/fast/plan_internal.h"
#include "io/read/fast/steps_internal.h"
#include "io/read/records/record_internal.h"

/* --- its bytes ---------------------------------------------------------------------------------------------------- */

static rmg_code read_bytes(rmg_fast_sample *sample, rmg_source *source, uint64_t length)
{
    size_t wanted = length < rmg_fast_tuning.sample ? (size_t)length : rmg_fast_tuning.sample, got = 1;
    sample->raw = malloc(wanted + 1);
    if (sample->raw == NULL)
        return RMG_ENOMEM;
    rmg_code code = source->rewind(source, NULL);
    while (code == RMG_OK && got > 0 && sample->n_raw < wanted) {
        code = source->read(source, sample->raw + sample->n_raw, wanted - sample->n_raw, &got, NULL);
        sample->n_raw += code == RMG_OK ? got : 0;
    }
    return code;
}

static void cut_at_line_end(const char *text, size_t *n, char *line_end)
{
    *line_end = *n > 0 && (memchr(text, '\n', *n) != NULL || memchr(text, '\r', *n) == NULL) ? '\n' : '\r';
    while (*n > 0 && text[*n - 1] != *line_end)
        --*n;
}

static bool decide_encoding(rmg_fast_sample *sample, rmg_encoding asked)
{
    rmg_source source;
    if (rmg_source_memory(&source, "", sample->raw, sample->n_raw, NULL) != RMG_OK)
        return false;
    rmg_code code = rmg_encoding_decide(&sample->encoding, &source, asked, NULL);
    rmg_source_close(&source);
    return code == RMG_OK;
}

/* Bytes to text. False when the sample can have none that is worth a try. */
static bool make_text(rmg_fast_sample *sample, rmg_encoding asked)
{
    char line_end;
    size_t whole = sample->n_raw;
    cut_at_line_end(sample->raw, &whole, &line_end);
    sample->n_raw = memchr(sample->raw, '\0', whole < 4096 ? whole : 4096) == NULL
                        ? whole
                        : sample->n_raw & ~(size_t)1;
    if (sample->n_raw == 0 || !decide_encoding(sample, asked))
        return false;
    sample->n_bom = !sample->encoding.bom ? 0 : sample->encoding.encoding == RMG_UTF8 ? 3 : 2;
    rmg_chunk chunk = {.in = (const unsigned char *)sample->raw + sample->n_bom,
                       .n_in = sample->n_raw - sample->n_bom,
                       .n_out = 3 * sample->n_raw};
    chunk.out = sample->text = malloc(chunk.n_out);
    if (sample->text == NULL)
        return false;
    rmg_chunk_decode(&chunk, sample->encoding.encoding);
    sample->n = chunk.made;
    cut_at_line_end(sample->text, &sample->n, &sample->line_end);
    return sample->n > 0 && chunk.n_bad == 0 && memchr(sample->text, '\0', sample->n) == NULL;
}

/* --- beginning and end --------------------------------------------------------------------------------------------- */

rmg_code rmg_fast_sample_begin(rmg_fast_sample *sample, const rmg_intake *intake)
{
    *sample = (rmg_fast_sample){.options = *intake->options};
    sample->options.tell = NULL;
    sample->out.files = &sample->file;
    sample->out.n_files = 1;
    sample->intake = (rmg_intake){.options = &sample->options,
                                  .input = intake->input,
                                  .source = {.fd = -1},
                                  .out = &sample->out,
                                  .ids = intake->ids};
    rmg_file *file = &sample->file;
    char **text[] = {&file->name, &file->title, &file->unit, &file->currency, &file->amounts_text};
    for (size_t i = 0; i < sizeof text / sizeof text[0]; i++) {
        *text[i] = rmg_copy("");
        if (*text[i] == NULL)
            return RMG_ENOMEM;
    }
    return RMG_OK;
}

void rmg_fast_sample_clear(rmg_fast_sample *sample)
{
    rmg_intake_clear(&sample->intake);
    rmg_problems_clear(&sample->out.problems);
    free(sample->file.name);
    free(sample->file.title);
    free(sample->file.unit);
    free(sample->file.currency);
    free(sample->file.amounts_text);
    free(sample->raw);
    free(sample->text);
    *sample = (rmg_fast_sample){0};
}

/* --- the plan --------------------------------------------------------------------------------------------------------- */

/* Where the rows below the header begin. */
static bool find_begin(rmg_fast_plan *plan, const rmg_fast_sample *sample)
{
    rmg_scan scan = {0};
    const rmg_dialect *dialect = &sample->intake.dialect;
    size_t at = 0;
    uint64_t number = 0, line = 1;
    bool whole = true;
    rmg_scan_init(&scan, dialect->separator);
    while (whole && number < dialect->header_number) {
        rmg_scan_forget(&scan);
        rmg_scan_start(&scan, line);
        whole = rmg_scan_record(&scan, sample->text + at, sample->n - at, true) && !scan.no_memory;
        rmg_record record = {.raw = sample->text + at, .raw_length = scan.length};
        if (number > 0 || line > 1 || rmg_record_separator_line(&record) == '\0')
            number++;
        at += scan.consumed;
        line = scan.next_line;
    }
    rmg_scan_clear(&scan);
    plan->begin = sample->n_bom + rmg_fast_raw_length(sample->encoding.encoding, sample->text, at);
    plan->first_line = line;
    return whole;
}

/* The survey looks at the text, whatever letters the file is in. */
static rmg_code survey(rmg_fast_sample *sample, rmg_intake *intake)
{
    rmg_intake *own = &sample->intake;
    own->source = intake->source;
    rmg_code code = rmg_survey_dialect(own, NULL);
    own->source = (rmg_source){.fd = -1};
    if (code != RMG_OK)
        return code;
    own->dialect.encoding = (rmg_encoding_choice){.encoding = RMG_UTF8};
    code = rmg_source_memory(&own->source, intake->input->name, sample->text, sample->n, NULL);
    if (code == RMG_OK)
        code = rmg_survey_look(own, NULL);
    own->dialect.encoding = sample->file.encoding = sample->encoding;
    return code;
}

rmg_code rmg_fast_sample_plan(rmg_fast_sample *sample, rmg_fast_plan *plan, rmg_intake *intake, bool *fits)
{
    *fits = false;
    rmg_code code = read_bytes(sample, &intake->source, plan->end);
    if (code != RMG_OK || !make_text(sample, sample->options.encoding))
        return code == RMG_ENOMEM ? code : RMG_OK;
    sample->options.encoding = sample->encoding.encoding;
    if (survey(sample, intake) != RMG_OK)
        return RMG_OK;
    plan->line_end = sample->line_end;
    plan->encoding = sample->encoding.encoding;
    code = rmg_fast_plan_make(plan, &sample->intake, fits);
    if (code == RMG_OK && *fits)
        *fits = find_begin(plan, sample);
    return code;
}

static void move_text(char **to, char **from)
{
    char *kept = *to;
    *to = *from;
    *from = kept;
}

rmg_code rmg_fast_sample_adopt(rmg_fast_sample *sample, rmg_intake *intake, rmg_diag *why)
{
    rmg_intake *own = &sample->intake;
    rmg_file *file = rmg_intake_file(intake);
    intake->dialect = own->dialect;
    intake->roles = own->roles;
    intake->title = own->title;
    intake->label_is_dimension = own->label_is_dimension;
    own->roles = (rmg_roles){0};
    file->separator = sample->file.separator;
    file->encoding = sample->file.encoding;
    file->header_line = sample->file.header_line;
    move_text(&file->title, &sample->file.title);
    move_text(&file->unit, &sample->file.unit);
    rmg_code code = rmg_survey_columns(intake, why);
    for (size_t i = 0; i < intake->roles.n; i++)
        intake->roles.column[i].spacer = false;
    return code;
}
