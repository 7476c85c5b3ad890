#include "cli/leaf_rows.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/reading.h"
#include "cli/talk.h"
#include "core/buffer.h"
#include "core/text.h"

#define LEAVES_SHOWN 5
#define LEAVES_SHOWN_VERBOSE 20
#define ROWS_READ_AGAIN 500000 /* more rows than this are read a second time only when asked for details */

typedef struct search {
    rmg_leaf_rows *rows;
    const rmg_leaf_place *leaf;
    size_t n;
    const rmg_filter *keep;
} search;

/* ---- which rows are a leaf's ---- */

static uint32_t code_of(const rmg_cube *cube, const rmg_fact *fact, size_t dim)
{
    return dim < cube->n_dims ? fact->code[dim] : RMG_NO_DIM;
}

static bool passes(const rmg_filter *filter, const rmg_cube *cube, const rmg_fact *fact)
{
    for (size_t i = 0; i < filter->n; i++) {
        const rmg_clause *clause = &filter->clause[i];
        uint32_t code = code_of(cube, fact, clause->dim);
        if (code == RMG_NO_LABEL ? !clause->keep_empty : code >= clause->n_labels || clause->keep[code] == 0)
            return false;
    }
    return true;
}

/* Periods of the year that a row covers and a leaf looks at. */
static bool in_window(const rmg_leaf_place *leaf, const rmg_cube *cube, const rmg_fact *fact)
{
    int per_year = cube->per_year, first = rmg_period_number(fact->month, per_year);
    int last = first + fact->span - 1;
    if (leaf->month.index != RMG_NO_MONTH) {
        int month = rmg_period_number(leaf->month, per_year);
        return first <= month && month <= last;
    }
    return first <= rmg_period_number(leaf->last, per_year) &&
           rmg_period_number(leaf->first, per_year) <= last;
}

static bool on_side(const rmg_leaf_place *leaf, int bit, const rmg_cube *cube, const rmg_fact *fact)
{
    const rmg_variance_side *side = bit == RMG_ON_BASE ? &leaf->base : &leaf->comparison;
    return (leaf->sides & bit) != 0 && fact->scenario == side->scenario &&
           rmg_period_year(fact->month, cube->per_year) == side->year;
}

static bool belongs(const rmg_leaf_place *leaf, const rmg_cube *cube, const rmg_fact *fact)
{
    if ((!on_side(leaf, RMG_ON_BASE, cube, fact) && !on_side(leaf, RMG_ON_COMPARISON, cube, fact)) ||
        !in_window(leaf, cube, fact))
        return false;
    for (size_t i = 0; i < leaf->n_labels; i++)
        if (code_of(cube, fact, leaf->dim[i]) != leaf->code[i])
            return false;
    return true;
}

static rmg_code take(void *context, const rmg_cube *cube, const rmg_row *row, rmg_diag *why)
{
    search *s = context;
    (void)why;
    for (size_t i = 0; i < s->n; i++) {
        if (!belongs(&s->leaf[i], cube, &row->fact) || !passes(s->keep, cube, &row->fact))
            continue;
        rmg_leaf_rows *rows = &s->rows[i];
        if (rows->n < RMG_LEAF_ROWS_SHOWN) {
            rows->file[rows->n] = row->file;
            rows->line[rows->n] = row->line;
        }
        rows->n++;
    }
    return RMG_OK;
}

/* ---- reading once more ---- */

bool rmg_leaf_rows_can(const rmg_study *study)
{
    for (size_t i = 0; i < study->data.n_files; i++)
        if (strcmp(study->data.files[i].name, "-") == 0)
            return false;
    return true;
}

rmg_code rmg_leaf_rows_find(rmg_leaf_rows *rows, const rmg_leaf_place *leaf, size_t n, const rmg_study *study,
                            const rmg_settings *settings, rmg_diag *why)
{
    search s = {.rows = rows, .leaf = leaf, .n = n, .keep = &study->filter};
    rmg_read_request request;
    rmg_dataset data = {0};
    memset(rows, 0, n * sizeof *rows);
    size_t first_file = settings->command == RMG_CMD_CHART ? 1 : 0;
    rmg_code code = rmg_read_request_prepare(&request, settings, first_file, RMG_KEEP_KNOWN, why);
    if (code != RMG_OK)
        return code;
    request.options.take_row = take;
    request.options.taker = &s;
    code = rmg_read(&data, request.inputs, request.n_inputs, &request.options, why);
    rmg_dataset_clear(&data);
    rmg_read_request_clear(&request);
    return code;
}

void rmg_leaf_rows_print(char *out, size_t size, const rmg_leaf_rows *rows, const rmg_study *study)
{
    rmg_buffer text = {0};
    size_t shown = rows->n < RMG_LEAF_ROWS_SHOWN ? (size_t)rows->n : RMG_LEAF_ROWS_SHOWN;
    for (size_t i = 0; i < shown; i++)
        rmg_buffer_printf(&text, "%s%s:%" PRIu64, i == 0 ? "" : ", ", study->data.files[rows->file[i]].name,
                          rows->line[i]);
    if (rows->n > shown) {
        rmg_buffer_putc(&text, ' ');
        rmg_buffer_printf(&text, RMG_T("and %zu more"), (size_t)(rows->n - shown));
    }
    snprintf(out, size, "%s", rmg_buffer_text(&text));
    rmg_buffer_clear(&text);
}

/* ---- a refused leaf ---- */

/* Number of the column with that name in a file, 0 when there is none. */
static uint32_t field_of(const rmg_file *file, const char *name)
{
    for (size_t i = 0; name != NULL && i < file->n_columns; i++)
        if (strcmp(file->columns[i].header, name) == 0 || strcmp(file->columns[i].role, name) == 0)
            return (uint32_t)i + 1;
    return 0;
}

void rmg_leaf_rows_tell(rmg_diag *why, const rmg_leaf_place *refused, const rmg_study *study,
                        const rmg_settings *settings)
{
    rmg_leaf_rows rows;
    if (why == NULL || !refused->is_set || !rmg_leaf_rows_can(study) ||
        rmg_leaf_rows_find(&rows, refused, 1, study, settings, NULL) != RMG_OK || rows.n == 0)
        return;
    const rmg_file *file = &study->data.files[rows.file[0]];
    rmg_at(why, file->name, rows.line[0], field_of(file, refused->measure));
    if (rows.n < 2)
        return;
    char places[256];
    size_t used = strlen(why->message);
    rmg_leaf_rows_print(places, sizeof places, &rows, study);
    if (used + strlen(places) + 4 < sizeof why->message)
        snprintf(why->message + used, sizeof why->message - used, " (%s)", places);
}

/* ---- leaves to look at ---- */

static bool wants_details(const rmg_settings *settings)
{
    return rmg_settings_has(settings, RMG_OPT_VERBOSE) || rmg_settings_has(settings, RMG_OPT_EXPLAIN);
}

unsigned rmg_leaf_rows_remarks(const rmg_settings *settings)
{
    unsigned always = RMG_NOTE_UNITS_DIFFER | RMG_NOTE_ZERO_PRICE | RMG_NOTE_NO_FACTOR;
    return wants_details(settings)
               ? always | RMG_NOTE_NO_QUANTITY | RMG_NOTE_FALLBACK | RMG_NOTE_ZERO_QUANTITY
               : always;
}

static rmg_leaf_place place_of(const rmg_variance *variance, size_t line)
{
    const rmg_variance_line *is = &variance->line[line];
    rmg_leaf_place place = {.is_set = true,
                            .base = variance->base,
                            .comparison = variance->comparison,
                            .first = variance->first,
                            .last = variance->last,
                            .month = is->month,
                            .sides = (is->note & RMG_NOTE_ZERO_PRICE) != 0 ? RMG_ON_BASE
                                                                           : RMG_ON_BASE | RMG_ON_COMPARISON,
                            .n_labels = variance->n_by};
    for (size_t i = 0; i < variance->n_by; i++) {
        place.dim[i] = variance->by[i];
        place.code[i] = variance->label[line * variance->n_by + i];
    }
    return place;
}

/* product "night care", 2021-03: quantities in different units cannot be compared (rows.csv:4, rows.csv:9) */
static void word(rmg_buffer *text, const rmg_variance *variance, size_t line, unsigned bits, const char *rows)
{
    char period[RMG_PERIOD_MAX];
    rmg_month month = variance->line[line].month;
    for (size_t i = 0; i < variance->n_by; i++)
        rmg_buffer_printf(text, "%s%s \"%s\"", i == 0 ? "" : ", ", variance->cube->dim[variance->by[i]].name,
                          rmg_variance_label(variance, line, i));
    if (month.index != RMG_NO_MONTH) {
        rmg_period_print(period, month, variance->cube->per_year);
        rmg_buffer_printf(text, "%s%s", variance->n_by == 0 ? "" : ", ", period);
    }
    const char *before = text->length == 0 ? "" : ": ";
    for (unsigned bit = 1; bit <= bits; bit <<= 1)
        if ((variance->line[line].note & bits & bit) != 0) {
            rmg_buffer_printf(text, "%s%s", before, rmg_variance_note(bit));
            before = "; ";
        }
    if (rows[0] != '\0')
        rmg_buffer_printf(text, " (%s)", rows);
}

static void add_warning(rmg_problems *list, const rmg_variance *variance, size_t line, unsigned bits,
                        const rmg_leaf_rows *rows, const rmg_study *study)
{
    char places[256] = "";
    rmg_buffer text = {0};
    if (rows->n > 1)
        rmg_leaf_rows_print(places, sizeof places, rows, study);
    word(&text, variance, line, bits, places);
    rmg_problem problem = {.severity = RMG_WARNING,
                           .reason = "leaf",
                           .source = rows->n != 0 ? study->data.files[rows->file[0]].name : NULL,
                           .line = rows->n != 0 ? rows->line[0] : 0,
                           .message = text.text};
    if (rmg_buffer_check(&text, NULL) == RMG_OK)
        rmg_problems_add(list, &problem, NULL); /* a warning less when memory is out */
    rmg_buffer_clear(&text);
}

/* Lines of leaves that carry one of the remarks: how many, and the first few. */
static size_t list_leaves(size_t *line, size_t most, const rmg_variance *variance, unsigned bits)
{
    size_t n = 0;
    for (size_t i = 0; i < variance->n_lines; i++) {
        bool leaf = variance->line[i].end == i + 1 && (i > 0 || variance->n_lines == 1);
        if (!leaf || (variance->line[i].note & bits) == 0)
            continue;
        if (n < most)
            line[n] = i;
        n++;
    }
    return n;
}

void rmg_leaf_rows_warn(const rmg_variance *variance, const rmg_study *study, const rmg_settings *settings)
{
    size_t line[LEAVES_SHOWN_VERBOSE];
    rmg_leaf_place place[LEAVES_SHOWN_VERBOSE];
    rmg_leaf_rows rows[LEAVES_SHOWN_VERBOSE] = {{0}};
    unsigned bits = rmg_leaf_rows_remarks(settings);
    size_t most = wants_details(settings) ? LEAVES_SHOWN_VERBOSE : LEAVES_SHOWN;
    size_t all = list_leaves(line, most, variance, bits), n = all < most ? all : most;
    if (n == 0 || rmg_settings_has(settings, RMG_OPT_QUIET) || !rmg_leaf_rows_can(study) ||
        (study->data.rows_read > ROWS_READ_AGAIN && !wants_details(settings)))
        return;
    for (size_t i = 0; i < n; i++)
        place[i] = place_of(variance, line[i]);
    if (rmg_leaf_rows_find(rows, place, n, study, settings, NULL) != RMG_OK)
        return;
    rmg_problems list = {0};
    for (size_t i = 0; i < n; i++)
        add_warning(&list, variance, line[i], bits, &rows[i], study);
    rmg_talk_problems(&list, RMG_WARNING);
    rmg_problems_clear(&list);
    if (all > n)
        rmg_talk_note(RMG_T("note: %zu more lines have such a remark: see the column note of --format csv"),
                      all - n);
}
