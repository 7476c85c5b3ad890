/* The fast way as a whole: sample, plan, parts side by side, and putting together what they found. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/grow.h"
#include "io/read/fast/plan_internal.h"
#include "io/read/records/record_internal.h"

#define PARTS_MAX 64
#define ROWS_A_PART \
    1300000 /* so that the first part alone holds all rows that are looked at for equal ones */

rmg_fast_tuned rmg_fast_tuning = {.least = 65536, .sample = 1 << 20, .jobs = 0};

struct rmg_fast {
    rmg_fast_plan plan;
    rmg_fast_part *part;
    size_t n;
};

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

/* --- the sample ------------------------------------------------------------------------------------------------- */

/* The beginning of the file up to a line end; *n = 0 when it has none. */
static char *read_sample(int fd, uint64_t length, size_t *n, char *line_end)
{
    size_t wanted = length < rmg_fast_tuning.sample ? (size_t)length : rmg_fast_tuning.sample;
    char *bytes = malloc(wanted + 1);
    *n = 0;
    while (bytes != NULL && *n < wanted) {
        ssize_t got = pread(fd, bytes + *n, wanted - *n, (off_t)*n);
        if (got <= 0)
            break;
        *n += (size_t)got;
    }
    if (bytes == NULL)
        return NULL;
    *line_end = memchr(bytes, '\n', *n) != NULL || memchr(bytes, '\r', *n) == NULL ? '\n' : '\r';
    while (*n > 0 && bytes[*n - 1] != *line_end)
        --*n;
    return bytes;
}

/* Where the rows below the header begin. */
static bool find_begin(rmg_fast_plan *plan, const rmg_intake *sample, const char *bytes, size_t n)
{
    rmg_scan scan = {0};
    size_t at = sample->dialect.encoding.bom ? 3 : 0;
    uint64_t number = 0, line = 1;
    bool whole = true;
    rmg_scan_init(&scan, sample->dialect.separator);
    while (whole && number < sample->dialect.header_number) {
        rmg_scan_forget(&scan);
        rmg_scan_start(&scan, line);
        whole = rmg_scan_record(&scan, bytes + at, n - at, true) && !scan.no_memory;
        rmg_record record = {.raw = bytes + at, .raw_length = scan.length};
        if (number > 0 || line > 1 || rmg_record_separator_line(&record) == '\0')
            number++;
        at += scan.consumed;
        line = scan.next_line;
    }
    rmg_scan_clear(&scan);
    plan->begin = at;
    plan->first_line = line;
    return whole;
}

/* The survey of a sample writes into a dataset of its own. */
typedef struct scratch {
    rmg_read_options options; /* as the user's, but UTF-8 is taken for granted */
    rmg_dataset out;
    rmg_file file;
    rmg_intake intake;
} scratch;

static rmg_code begin_scratch(scratch *s, const rmg_intake *intake)
{
    *s = (scratch){.options = *intake->options};
    s->options.encoding = RMG_UTF8;
    s->out.files = &s->file;
    s->out.n_files = 1;
    s->intake = (rmg_intake){
        .options = &s->options, .input = intake->input, .out = &s->out, .ids = intake->ids};
    char **text[] = {&s->file.name, &s->file.title, &s->file.unit, &s->file.currency, &s->file.amounts_text};
    for (size_t i = 0; i < sizeof text / sizeof text[0]; i++) {
        *text[i] = rmg_copy("");
        if (*text[i] == NULL)
            return RMG_ENOMEM;
    }
    return RMG_OK;
}

static void end_scratch(scratch *s)
{
    rmg_intake_clear(&s->intake);
    rmg_problems_clear(&s->out.problems);
    free(s->file.name);
    free(s->file.title);
    free(s->file.unit);
    free(s->file.currency);
    free(s->file.amounts_text);
}

/* The ordinary code finds the dialect (in the first rows of the file) and surveys the sample; plan upon that. Where
 * it finds something wrong it will do so again and say it. */
static rmg_code plan_from_sample(struct rmg_fast *fast, scratch *s, rmg_intake *intake, const char *bytes,
                                 size_t n, bool *fits)
{
    *fits = false;
    if (memchr(bytes, '\0', n < 4096 ? n : 4096) != NULL)
        return RMG_OK;
    s->intake.source = intake->source;
    rmg_code code = rmg_survey_dialect(&s->intake, NULL);
    s->intake.source = (rmg_source){.fd = -1};
    if (code != RMG_OK ||
        rmg_source_memory(&s->intake.source, intake->input->name, bytes, n, NULL) != RMG_OK ||
        rmg_survey_look(&s->intake, NULL) != RMG_OK)
        return RMG_OK;
    code = rmg_fast_plan_make(&fast->plan, &s->intake, fits);
    if (code == RMG_OK && *fits)
        *fits = find_begin(&fast->plan, &s->intake, bytes, n);
    return code;
}

/* --- parts ---------------------------------------------------------------------------------------------------------- */

static uint64_t count_rows(const rmg_intake *sample, uint64_t bytes, size_t sample_bytes)
{
    return sample->data_end != 0 ? bytes / (sample_bytes / sample->data_end + 1) : 0;
}

static size_t count_parts(const rmg_intake *sample, uint64_t rows)
{
    size_t jobs = rmg_fast_tuning.jobs != 0 ? rmg_fast_tuning.jobs : sample->options->jobs;
    if (jobs != 0 && rmg_fast_tuning.jobs != 0)
        return jobs < PARTS_MAX ? jobs : PARTS_MAX;
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    size_t most = jobs != 0 ? jobs : cores > 0 ? (size_t)cores : 1;
    size_t n = (size_t)(rows / ROWS_A_PART);
    n = n < most ? n : most;
    return n < 1 ? 1 : n < PARTS_MAX ? n : PARTS_MAX;
}

/* The first byte behind the first line end at or behind `at`; `end` when there is none. */
static uint64_t next_line(const rmg_fast_plan *plan, uint64_t at)
{
    char block[4096];
    while (at < plan->end) {
        ssize_t got = pread(plan->fd, block, sizeof block, (off_t)at);
        if (got <= 0)
            break;
        const char *line_end = memchr(block, plan->line_end, (size_t)got);
        if (line_end != NULL) {
            at += (uint64_t)(line_end - block) + 1;
            bool crlf = plan->line_end == '\r' && pread(plan->fd, block, 1, (off_t)at) == 1 &&
                        block[0] == '\n';
            return crlf ? at + 1 : at;
        }
        at += (uint64_t)got;
    }
    return plan->end;
}

static rmg_code make_parts(struct rmg_fast *fast, size_t n)
{
    const rmg_fast_plan *plan = &fast->plan;
    fast->part = rmg_zalloc(n, sizeof *fast->part);
    if (fast->part == NULL)
        return RMG_ENOMEM;
    uint64_t begin = plan->begin;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < n; i++) {
        uint64_t end = i + 1 < n ? next_line(plan, plan->begin + (plan->end - plan->begin) / n * (i + 1))
                                 : plan->end;
        end = end < begin ? begin : end;
        code = rmg_fast_part_init(&fast->part[i], plan, begin, end);
        fast->n++;
        begin = end;
    }
    return code;
}

static void *run_part(void *part)
{
    rmg_fast_part_run(part);
    return NULL;
}

/* A thread that cannot be started is no reason to fail: its part is read by this one. */
static void run_parts(struct rmg_fast *fast)
{
    pthread_t thread[PARTS_MAX];
    bool started[PARTS_MAX] = {false};
    for (size_t i = 1; i < fast->n; i++)
        started[i] = pthread_create(&thread[i], NULL, run_part, &fast->part[i]) == 0;
    rmg_fast_part_run(&fast->part[0]);
    for (size_t i = 1; i < fast->n; i++) {
        if (started[i])
            pthread_join(thread[i], NULL);
        else
            rmg_fast_part_run(&fast->part[i]);
    }
}

/* A part that began inside a record of the part before it began wrongly: it is read anew from where that one
 * ended. */
static rmg_code repair(struct rmg_fast *fast)
{
    for (size_t i = 1; i < fast->n; i++) {
        rmg_fast_part *part = &fast->part[i];
        uint64_t begin = fast->part[i - 1].stopped_at, end = part->end;
        if (fast->part[i - 1].failed || part->begin == begin)
            continue;
        rmg_fast_part_clear(part);
        if (rmg_fast_part_init(part, &fast->plan, begin, end > begin ? end : begin) != RMG_OK)
            return RMG_ENOMEM;
        rmg_fast_part_run(part);
    }
    return RMG_OK;
}

static rmg_code outcome(const struct rmg_fast *fast, bool *fits)
{
    rmg_wide amount = 0, quantity = 0;
    for (size_t i = 0; i < fast->n; i++) {
        if (fast->part[i].code != RMG_OK)
            return fast->part[i].code;
        *fits &= !fast->part[i].failed;
        amount += fast->part[i].absolute_amount;
        quantity += fast->part[i].absolute_quantity;
    }
    *fits &= amount <= INT64_MAX && quantity <= INT64_MAX;
    return RMG_OK;
}

/* --- statistics of all parts ------------------------------------------------------------------------------------------ */

static void shift(rmg_place *place, uint64_t lines)
{
    if (place->line != 0)
        place->line += lines;
}

static void shift_numbers(rmg_number_column *column, uint64_t lines)
{
    shift(&column->doubtful, lines);
    shift(&column->as_point.three, lines);
    shift(&column->as_comma.three, lines);
    for (size_t i = 0; i < 3; i++) {
        shift(&column->point[i], lines);
        shift(&column->comma[i], lines);
    }
    for (size_t i = 0; i < RMG_CURRENCIES; i++)
        shift(&column->currency[i], lines);
}

static void shift_dates(rmg_date_column *column, uint64_t lines)
{
    shift(&column->slash_either, lines);
    shift(&column->not_day_first, lines);
    for (size_t i = 0; i < 3; i++) {
        shift(&column->slash_dmy[i], lines);
        shift(&column->slash_mdy[i], lines);
    }
}

static void add_plain_values(rmg_number_column *column, const rmg_fast_stats *stats, rmg_mark mark)
{
    rmg_reading *reading = mark == RMG_MARK_COMMA ? &column->as_comma : &column->as_point;
    column->n_values += stats->n;
    column->n_numbers += stats->n;
    reading->n_fine += stats->n;
    reading->n_with_decimals += stats->n_decimals;
    if (stats->most > reading->most_decimals)
        reading->most_decimals = (uint8_t)stats->most;
    if (mark == RMG_MARK_COMMA)
        column->n_comma += stats->n_decimals;
    else if (mark == RMG_MARK_POINT)
        column->n_point += stats->n_decimals;
}

static void collect(struct rmg_fast *fast, rmg_intake *intake, const rmg_intake *sample)
{
    const rmg_fast_plan *plan = &fast->plan;
    rmg_date_column *date = &intake->date[plan->date];
    uint64_t lines = plan->first_line - 1, records = intake->dialect.header_number;
    for (size_t p = 0; p < fast->n; p++) {
        rmg_fast_part *part = &fast->part[p];
        for (size_t i = 0; i < plan->n_numbers; i++) {
            rmg_number_column *column = &intake->number[plan->number[i].column];
            shift_numbers(&part->stats[i].odd, lines);
            rmg_number_column_merge(column, &part->stats[i].odd);
            add_plain_values(column, &part->stats[i], plan->number[i].rules.mark);
        }
        shift_dates(&part->dates, lines);
        rmg_date_column_merge(date, &part->dates);
        date->n_values += part->n_dates;
        if (part->n_taken > 0)
            intake->data_end = records + part->last_taken;
        lines += part->n_lines;
        records += part->n_records;
    }
    for (size_t i = 0; i < plan->n_numbers; i++) {
        const rmg_number_column *column = &intake->number[plan->number[i].column];
        if (!plan->number[i].has_role)
            intake->roles.column[plan->number[i].column].is_text = column->n_numbers < column->n_values;
    }
    /* the order that slashes prove was taken from the sample: plain dates are not counted by it */
    const rmg_date_column *seen = &sample->date[plan->date];
    date->n_slash_dmy += seen->n_slash_dmy;
    date->n_slash_mdy += seen->n_slash_mdy;
}

/* --- odd rows ------------------------------------------------------------------------------------------------------------ */

typedef rmg_code (*row_taker)(rmg_intake *intake, const rmg_record *record, bool *fits, rmg_diag *why);

static rmg_code replay_part(rmg_intake *intake, const rmg_fast_part *part, uint64_t lines, uint64_t records,
                            row_taker take, bool *fits, rmg_diag *why)
{
    rmg_source source;
    rmg_records *rows = NULL;
    rmg_record record;
    rmg_encoding_choice utf8 = {.encoding = RMG_UTF8};
    bool more = true;
    rmg_code code = rmg_source_memory(&source, intake->source.name, rmg_buffer_text(&part->odd),
                                      part->odd.length, why);
    if (code == RMG_OK)
        code = rmg_records_open(&rows, &source, &utf8, part->plan->separator, why);
    if (code == RMG_OK)
        rmg_records_keep_separator_line(rows);
    for (size_t i = 0; code == RMG_OK && *fits && i < part->n_odd; i++) {
        code = rmg_records_next(rows, &record, &more, why);
        if (code != RMG_OK || !more)
            break;
        uint64_t span = record.line_end - record.line;
        record.number = records + part->odd_number[i];
        record.line = lines + part->odd_line[i];
        record.line_end = record.line + span;
        code = take(intake, &record, fits, why);
    }
    rmg_records_close(rows);
    rmg_source_close(&source);
    return code;
}

static rmg_code replay(rmg_intake *intake, struct rmg_fast *fast, row_taker take, bool *fits, rmg_diag *why)
{
    uint64_t lines = fast->plan.first_line - 1, records = intake->dialect.header_number;
    rmg_code code = RMG_OK;
    for (size_t p = 0; code == RMG_OK && *fits && p < fast->n; p++) {
        const rmg_fast_part *part = &fast->part[p];
        if (part->n_odd > 0)
            code = replay_part(intake, part, lines, records, take, fits, why);
        lines += part->n_lines;
        records += part->n_records;
    }
    return code;
}

/* In the survey. A totals row needs all rows before it, in order: not ours. */
static rmg_code look_at_odd(rmg_intake *intake, const rmg_record *record, bool *fits, rmg_diag *why)
{
    (void)why;
    rmg_row_class class = rmg_intake_class(intake, record);
    if (class != RMG_IS_DATA)
        return RMG_OK;
    for (size_t i = 0; i < record->n_fields; i++) {
        rmg_text_part text = rmg_intake_text(record, i);
        if (rmg_is_total_word(text.text, text.length) || rmg_total_of(text.text, text.length).length > 0)
            *fits = false;
    }
    uint64_t end = intake->data_end;
    rmg_survey_row(intake, record);
    intake->data_end = end > intake->data_end ? end : intake->data_end;
    return RMG_OK;
}

static rmg_code take_odd(rmg_intake *intake, const rmg_record *record, bool *fits, rmg_diag *why)
{
    (void)fits;
    return rmg_take_record(intake, record, why);
}

/* --- the survey ------------------------------------------------------------------------------------------------------------ */

/* Rows equal to an earlier one, beyond the first part. */
static rmg_code compare_hashes(struct rmg_fast *fast, rmg_intake *intake, bool *fits, rmg_diag *why)
{
    uint64_t lines = fast->plan.first_line - 1;
    rmg_code code = RMG_OK;
    for (size_t p = 0; code == RMG_OK && p < fast->n; p++) {
        rmg_fast_hashes *hashes = &fast->part[p].hashes;
        for (size_t i = 0; code == RMG_OK && i < hashes->n; i++)
            code = rmg_equal_rows_add(intake, hashes->hash[i], lines + hashes->line[i], why);
        free(hashes->hash);
        free(hashes->line);
        *hashes = (rmg_fast_hashes){0};
        lines += fast->part[p].n_lines;
    }
    if (fast->n > 1 && !fast->plan.hash_all && intake->n_row_hashes < RMG_EQUAL_ROWS_MAX)
        *fits = false;
    return code;
}

static void move_text(char **to, char **from)
{
    char *kept = *to;
    *to = *from;
    *from = kept;
}

/* What the sample knows of the header becomes the file's; what it counted does not. */
static rmg_code adopt(rmg_intake *intake, scratch *s, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    intake->dialect = s->intake.dialect;
    intake->roles = s->intake.roles;
    intake->title = s->intake.title;
    intake->label_is_dimension = s->intake.label_is_dimension;
    s->intake.roles = (rmg_roles){0};
    file->separator = s->file.separator;
    file->encoding = s->file.encoding;
    file->header_line = s->file.header_line;
    move_text(&file->title, &s->file.title);
    move_text(&file->unit, &s->file.unit);
    rmg_code code = rmg_survey_columns(intake, why);
    for (size_t i = 0; i < intake->roles.n; i++)
        intake->roles.column[i].spacer = false;
    return code;
}

/* The parts have run: does all of it hold? */
static rmg_code conclude(struct rmg_fast *fast, rmg_intake *intake, scratch *s, bool *fits, rmg_diag *why)
{
    rmg_code code = adopt(intake, s, why);
    if (code != RMG_OK)
        return code;
    collect(fast, intake, &s->intake);
    code = replay(intake, fast, look_at_odd, fits, why);
    if (code == RMG_OK && *fits)
        *fits = rmg_fast_plan_holds(&fast->plan, intake);
    if (code == RMG_OK && *fits)
        code = compare_hashes(fast, intake, fits, why);
    intake->last_data = intake->data_end;
    return code;
}

static rmg_code try_it(struct rmg_fast *fast, rmg_intake *intake, scratch *s, const char *bytes, size_t n,
                       bool *fits, rmg_diag *why)
{
    rmg_code code = plan_from_sample(fast, s, intake, bytes, n, fits);
    if (code != RMG_OK || !*fits)
        return code;
    fast->plan.intake = intake;
    fast->plan.fd = intake->source.fd;
    fast->plan.hash_all = rmg_fast_tuning.jobs != 0;
    uint64_t rows = count_rows(&s->intake, fast->plan.end - fast->plan.begin, n);
    code = rmg_equal_rows_reserve(intake, rows, why);
    if (code == RMG_OK)
        code = make_parts(fast, count_parts(&s->intake, rows));
    if (code != RMG_OK)
        return code;
    run_parts(fast);
    code = repair(fast);
    if (code == RMG_OK)
        code = outcome(fast, fits);
    return code == RMG_OK && *fits ? conclude(fast, intake, s, fits, why) : code;
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

rmg_code rmg_fast_survey(rmg_intake *intake, bool *done, rmg_diag *why)
{
    uint64_t length = 0;
    size_t n = 0;
    const rmg_file before = *rmg_intake_file(intake);
    *done = false;
    if (!rmg_fast_may_try(intake, &length))
        return RMG_OK;
    struct rmg_fast *fast = rmg_zalloc(1, sizeof *fast);
    char line_end = '\n';
    char *bytes = read_sample(intake->source.fd, length, &n, &line_end);
    scratch s;
    rmg_code code = begin_scratch(&s, intake);
    if (code == RMG_OK && (fast == NULL || bytes == NULL))
        code = RMG_ENOMEM;
    if (code == RMG_OK && n > 0) {
        fast->plan.end = length;
        fast->plan.line_end = line_end;
        code = try_it(fast, intake, &s, bytes, n, done, why);
    }
    end_scratch(&s);
    free(bytes);
    if (code == RMG_ENOMEM)
        rmg_nomem(why);
    if (code == RMG_OK && *done) {
        intake->fast = fast;
        rmg_fast_tuning.n_done++;
        return RMG_OK;
    }
    *done = false;
    rmg_fast_clear(fast);
    undo(intake, &before);
    return code;
}

/* --- the second pass --------------------------------------------------------------------------------------------------------- */

static rmg_month in_calendar(uint32_t month, const rmg_calendar *calendar)
{
    int number;
    rmg_month calendar_month = {(int32_t)month + RMG_FAST_YEAR * 12};
    int year = rmg_fiscal_year(calendar_month, calendar, &number);
    return rmg_month_of(year, number);
}

/* The cube's codes for a part's labels. */
static rmg_code translate(const rmg_intake *intake, const rmg_fast_part *part, uint32_t **code_of,
                          rmg_diag *why)
{
    const rmg_fast_plan *plan = part->plan;
    const rmg_cube *cube = &intake->out->cube;
    for (size_t k = 0; k < plan->n_dims; k++) {
        size_t n = part->labels[k].n, d = 0;
        code_of[k] = rmg_zalloc(n, sizeof **code_of);
        if (code_of[k] == NULL)
            return rmg_nomem(why);
        while (d < cube->n_dims && intake->column_of[d] != plan->dim[k])
            d++;
        for (uint32_t i = 0; d < cube->n_dims && i < n; i++) {
            const struct rmg_fast_label *label = &part->labels[k].label[i];
            rmg_code code = rmg_dict_put(cube->dim[d].labels, label->text, label->length, &code_of[k][i],
                                         why);
            if (code != RMG_OK)
                return code;
        }
    }
    return RMG_OK;
}

static void fill_codes(const rmg_intake *intake, const rmg_fast_part *part, uint32_t *const *code_of,
                       const uint32_t *key, uint32_t *code)
{
    for (size_t d = 0; d < RMG_DIMS_MAX; d++) {
        code[d] = RMG_NO_DIM;
        for (size_t k = 0; d < intake->out->cube.n_dims && k < part->plan->n_dims; k++)
            if (intake->column_of[d] == part->plan->dim[k])
                code[d] = key[k] == RMG_NO_LABEL ? RMG_NO_LABEL : code_of[k][key[k]];
    }
}

static rmg_code add_cells(rmg_intake *intake, const rmg_fast_part *part, uint32_t *const *code_of,
                          rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < part->cells.n; i++) {
        const uint32_t *key;
        uint32_t month;
        const rmg_fast_cell *cell = rmg_fast_cells_at(&part->cells, i, &key, &month);
        rmg_diag what = {0};
        rmg_fact fact = {.scenario = RMG_ACTUAL,
                         .span = 1,
                         .month = in_calendar(month, &intake->options->calendar),
                         .booked = {RMG_NO_MONTH},
                         .amount = {(int64_t)cell->amount},
                         .quantity = {(int64_t)cell->quantity},
                         .has_quantity = key[0] != 0,
                         .n_rows = cell->n};
        fill_codes(intake, part, code_of, key + 1, fact.code);
        code = rmg_cube_add(&intake->out->cube, &fact, &what);
        if (code == RMG_ERANGE)
            code = rmg_intake_error(intake, &what, "overflow", why);
        else if (code != RMG_OK && why != NULL)
            *why = what;
    }
    return code;
}

/* A month's sum and number of rows, in order of first appearance. */
typedef struct month_sum {
    uint32_t month;
    uint64_t amount, n;
} month_sum;

typedef struct month_sums {
    month_sum *item;
    uint32_t *place; /* by month: index + 1 */
    size_t n;
} month_sums;

static bool sum_months(month_sums *sums, const rmg_fast_cells *cells)
{
    size_t most = cells->n_years_seen * 12;
    *sums = (month_sums){.item = rmg_zalloc(most, sizeof *sums->item),
                         .place = rmg_zalloc(RMG_FAST_MONTHS, sizeof *sums->place)};
    if (sums->item == NULL || sums->place == NULL)
        return false;
    for (size_t i = 0; i < cells->n; i++) {
        const uint32_t *key;
        uint32_t month;
        const rmg_fast_cell *cell = rmg_fast_cells_at(cells, i, &key, &month);
        if (sums->place[month] == 0) {
            sums->item[sums->n++].month = month;
            sums->place[month] = (uint32_t)sums->n;
        }
        month_sum *sum = &sums->item[sums->place[month] - 1];
        sum->amount += cell->amount;
        sum->n += cell->n;
    }
    return true;
}

static rmg_code count_month(rmg_intake *intake, const month_sum *sum, bool declared, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    rmg_typed typed = {
        .kind = RMG_ACTUAL, .scenario = RMG_ACTUAL, .span = 1, .amount = {(int64_t)sum->amount}};
    typed.when = (rmg_when){
        in_calendar(sum->month, &intake->options->calendar), 12, RMG_BY_DATE, {RMG_NO_DATE}};
    rmg_code code = rmg_count_in_series(intake, &typed, RMG_AMOUNTS_TRANSACTIONS,
                                        declared ? RMG_BECAUSE_DECLARED : RMG_BECAUSE_WORDS, why);
    if (code != RMG_OK)
        return code;
    int year = rmg_period_year(typed.when.period, 12);
    for (size_t s = 0; s < file->n_series; s++)
        if (file->series[s].year == year && file->series[s].scenario == RMG_ACTUAL)
            file->series[s].n_values += sum->n - 1;
    file->n_values += sum->n - 1;
    if (!rmg_money_add(&intake->out->actual_total, intake->out->actual_total, typed.amount))
        return rmg_fail(why, RMG_ERANGE, "the sum of all rows does not fit");
    return RMG_OK;
}

/* What check says of the series, month by month. */
static rmg_code count_months(rmg_intake *intake, const rmg_fast_part *part, rmg_diag *why)
{
    month_sums sums;
    bool declared = rmg_declared_amounts(intake->options, RMG_ACTUAL) != RMG_AMOUNTS_AUTO;
    rmg_code code = sum_months(&sums, &part->cells) ? RMG_OK : rmg_nomem(why);
    for (size_t i = 0; code == RMG_OK && i < sums.n; i++)
        code = count_month(intake, &sums.item[i], declared, why);
    free(sums.item);
    free(sums.place);
    return code;
}

static rmg_code take_part(rmg_intake *intake, const rmg_fast_part *part, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    uint32_t *code_of[RMG_DIMS_MAX] = {NULL};
    file->rows_read += part->n_taken;
    file->rows_used += part->n_taken;
    rmg_code code = translate(intake, part, code_of, why);
    if (code == RMG_OK)
        code = add_cells(intake, part, code_of, why);
    if (code == RMG_OK)
        code = count_months(intake, part, why);
    for (size_t k = 0; k < RMG_DIMS_MAX; k++)
        free(code_of[k]);
    return code;
}

rmg_code rmg_fast_take(rmg_intake *intake, rmg_diag *why)
{
    struct rmg_fast *fast = intake->fast;
    bool fits = true;
    rmg_code code = rmg_take_preamble(intake, why);
    for (size_t p = 0; code == RMG_OK && p < fast->n; p++) {
        code = take_part(intake, &fast->part[p], why);
        rmg_fast_cells_clear(&fast->part[p].cells);
    }
    return code == RMG_OK ? replay(intake, fast, take_odd, &fits, why) : code;
}
