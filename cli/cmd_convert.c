#include <string.h>

#include "cli/command.h"
#include "cli/convert.h"
#include "cli/deliver.h"
#include "cli/reading.h"
#include "cli/rejects.h"
#include "cli/selection.h"
#include "cli/show.h"
#include "cli/study.h"
#include "cli/talk.h"
#include "cli/without_column.h"
#include "core/text.h"

bool rmg_convert_period(char out[RMG_PERIOD_MAX], rmg_month month, int span, int per_year)
{
    int number = rmg_period_number(month, per_year), factor = span == per_year ? per_year : span;
    int coarse = span == per_year ? 1 : per_year == 12 && span == 3 ? 4 : per_year;
    if (span != 1 && (coarse == per_year || (number - 1) % factor != 0))
        return false;
    if (span == 1)
        return rmg_period_print(out, month, per_year) != 0;
    rmg_month whole = rmg_period(rmg_period_year(month, per_year), (number - 1) / factor + 1, coarse);
    return rmg_period_print(out, whole, coarse) != 0;
}

rmg_code rmg_convert_no_period(rmg_month month, int span, int per_year, rmg_diag *why)
{
    char from[RMG_PERIOD_MAX], to[RMG_PERIOD_MAX];
    rmg_period_print(from, month, per_year);
    rmg_period_print(to, (rmg_month){month.index + span - 1}, per_year);
    rmg_code code = rmg_fail(why, RMG_ENODATA,
                             RMG_T("only the sum of %s to %s is known: there is no row for it"), from, to);
    rmg_hint(why, RMG_T("--amounts-out cumulative"));
    return code;
}

const char *rmg_convert_version(const rmg_cube *cube, uint8_t scenario)
{
    const rmg_scenario *s = &cube->scenarios[scenario];
    return scenario < RMG_KINDS || strcmp(s->name, rmg_kind_name(s->kind)) == 0 ? "" : s->name;
}

/* ---- reading ---- */

static rmg_code read_all(rmg_dataset *data, rmg_kept_rows *rows, const rmg_settings *settings, rmg_diag *why)
{
    bool by = rmg_settings_has(settings, RMG_OPT_BY);
    rmg_read_request reading;
    rmg_code code = rmg_read_request_prepare(&reading, settings, 0, by ? RMG_KEEP_NAMED : RMG_KEEP_ALL, why);
    if (code != RMG_OK)
        return code;
    reading.options.take_row = rows != NULL ? rmg_kept_rows_take : NULL;
    reading.options.taker = rows;
    code = rmg_read(data, reading.inputs, reading.n_inputs, &reading.options, why);
    rmg_talk_problems(&data->problems, rmg_settings_has(settings, RMG_OPT_VERBOSE) ? RMG_NOTE : RMG_WARNING);
    char missing[RMG_REJECTED_MAX];
    if (code == RMG_OK && rmg_rejected_words(missing, data))
        rmg_talk_note("%s %s", RMG_T("warning:"), missing);
    const char *rejects = rmg_settings_text(settings, RMG_OPT_REJECTS);
    if (rejects != NULL && code == RMG_OK)
        code = rmg_rejects_write(rejects, &data->problems, why);
    else if (rejects != NULL && code == RMG_EINPUT)
        rmg_rejects_write(rejects, &data->problems, NULL);
    rmg_read_request_clear(&reading);
    return code;
}

static rmg_code fill_filter(rmg_filter *filter, const rmg_dataset *data, const rmg_settings *settings,
                            rmg_diag *why)
{
    const rmg_values *where = &settings->given[RMG_OPT_WHERE];
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < where->n; i++)
        code = rmg_select_where(filter, data, where->text[i], why);
    return code;
}

/* ---- what the shape has no place for is said ---- */

static void say_losses(const rmg_kept_rows *rows, bool wide)
{
    bool dates = false, ids = false, quantities = false;
    for (size_t i = 0; i < rows->n; i++) {
        dates |= rows->row[i].time == RMG_BY_DATE || rows->row[i].booked.days != RMG_NO_DATE;
        ids |= rows->row[i].id != 0;
        quantities |= wide && rows->row[i].has_quantity;
    }
    if (dates || ids)
        rmg_talk_note(RMG_T("note: sums per period have no place for days and ids: they are left out"));
    if (quantities)
        rmg_talk_note(RMG_T("note: a wide sheet has no place for quantities and prices: they are left out"));
}

static void say_unit(const rmg_dataset *data)
{
    if (data->unit != NULL && data->unit[0] != '\0')
        rmg_talk_note(RMG_T("note: the amounts are in %s, which the table does not say"), data->unit);
}

static rmg_code fill(rmg_document *document, rmg_dataset *data, const rmg_kept_rows *rows,
                     const rmg_settings *settings, rmg_diag *why)
{
    const char *by = rmg_settings_text(settings, RMG_OPT_BY);
    size_t dims[RMG_DIMS_MAX], n_dims = 0;
    rmg_convert_how how = {.by = by != NULL ? dims : NULL,
                           .count_rows = by != NULL,
                           .cumulative = rmg_settings_is(settings, RMG_OPT_AMOUNTS_OUT, "cumulative"),
                           .gaps_are_zero = rmg_settings_is(settings, RMG_OPT_MISSING, "zero"),
                           .wide = rmg_settings_is(settings, RMG_OPT_TO, "wide")};
    rmg_filter filter = {0};
    rmg_code code = fill_filter(&filter, data, settings, why);
    if (code == RMG_OK && by != NULL)
        code = rmg_select_by(dims, &n_dims, data, by, why);
    how.n_by = n_dims;
    for (size_t i = 0; code == RMG_OK && i < n_dims; i++)
        rmg_warn_without_column(data, dims[i]);
    bool as_rows = by == NULL && !how.cumulative && !how.wide;
    if (code == RMG_OK)
        code = as_rows ? rmg_convert_rows(document, rows, &data->cube, &filter, why)
                       : rmg_convert_cells(document, &data->cube, &filter, &how, why);
    if (code == RMG_OK && !as_rows && by == NULL)
        say_losses(rows, how.wide);
    rmg_filter_clear(&filter);
    return code;
}

/* Laid out rows take as much room again as the rows: only where somebody will look at them. */
static bool is_for_people(const rmg_settings *settings)
{
    const char *name = rmg_settings_text(settings, RMG_OPT_FORMAT);
    const char *path = rmg_settings_text(settings, RMG_OPT_OUTPUT);
    rmg_format format = RMG_FORMAT_TABLE;
    bool known = name != NULL ? rmg_format_find(&format, name)
                              : path == NULL || rmg_format_of_path(&format, path);
    return !known || (format != RMG_FORMAT_CSV && format != RMG_FORMAT_JSON && format != RMG_FORMAT_XLSX);
}

static rmg_code convert_amounts(const rmg_settings *settings, rmg_diag *why)
{
    rmg_dataset data = {0};
    rmg_kept_rows rows = {0};
    rmg_document document;
    rmg_document_init(&document, "convert", NULL, NULL);
    rmg_code code = read_all(&data, rmg_settings_has(settings, RMG_OPT_BY) ? NULL : &rows, settings, why);
    if (code == RMG_OK)
        code = fill(&document, &data, &rows, settings, why);
    if (code == RMG_OK) {
        document.unit = rmg_document_copy(&document, data.unit);
        if (is_for_people(settings))
            rmg_document_add_grid(&document, document.table[0], NULL, 0, RMG_T("rows"));
        rmg_document_add_problems(&document, &data.problems);
        say_unit(&data);
        code = rmg_deliver(&document, settings, why);
    }
    rmg_document_clear(&document);
    rmg_kept_rows_clear(&rows);
    rmg_dataset_clear(&data);
    return code;
}

rmg_code rmg_run_convert(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    rmg_registers registers;
    rmg_code code = rmg_registers_read(&registers, settings, false, why);
    if (code == RMG_OK)
        code = registers.n > 0 ? rmg_convert_register(&registers, settings, why)
                               : convert_amounts(&registers.amounts, why);
    rmg_registers_clear(&registers);
    return code;
}
