/* What the ordinary survey would have found, from what the parts have counted. */
#include <stdlib.h>

#include "core/buffer.h"
#include "io/read/fast/plan_internal.h"
#include "io/read/fast/steps_internal.h"
#include "io/read/records/record_internal.h"

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

static void add_statistics(struct rmg_fast *fast, rmg_intake *intake, const rmg_intake *sample)
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

static rmg_code replay_part(rmg_intake *intake, const rmg_fast_part *part, uint64_t lines, uint64_t records,
                            rmg_fast_row_taker take, bool *fits, rmg_diag *why)
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

rmg_code rmg_fast_replay(rmg_intake *intake, struct rmg_fast *fast, rmg_fast_row_taker take, bool *fits,
                         rmg_diag *why)
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

rmg_code rmg_fast_collect(struct rmg_fast *fast, rmg_intake *intake, const rmg_intake *sample, bool *fits,
                          rmg_diag *why)
{
    add_statistics(fast, intake, sample);
    rmg_code code = rmg_fast_replay(intake, fast, look_at_odd, fits, why);
    if (code == RMG_OK && *fits)
        *fits = rmg_fast_plan_holds(&fast->plan, intake);
    if (code == RMG_OK && *fits)
        code = compare_hashes(fast, intake, fits, why);
    intake->last_data = intake->data_end;
    return code;
}
