/* What was wrong with a register, listed with its place. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/buffer.h"
#include "io/read/registers/register_internal.h"

#define ERRORS_MAX 100 /* of a file; more of the same help nobody */

rmg_code rmg_register_reject(rmg_register_reader *reader, const rmg_record *record, size_t column,
                             const char *reason, const rmg_diag *what, rmg_diag *why)
{
    bool has_field = column < record->n_fields;
    rmg_diag words = *what;
    rmg_problem problem = {.severity = RMG_REJECT,
                           .code = RMG_EINPUT,
                           .reason = reason,
                           .source = reader->out->name,
                           .line = record->line,
                           .line_end = record->line_end,
                           .field = column != RMG_NO_FIELD ? (uint32_t)column + 1 : 0,
                           .message = words.message,
                           .hint = words.hint};
    if (column < reader->out->n_columns)
        problem.field_name = reader->out->column[column].header;
    char *value = has_field ? rmg_copy_n(record->field[column].text, record->field[column].length)
                            : rmg_copy("");
    char *raw = rmg_copy_n(record->raw, record->raw_length);
    problem.value = value;
    problem.raw = raw;
    rmg_code code = value != NULL && raw != NULL ? rmg_problems_add(reader->problems, &problem, why)
                                                 : rmg_nomem(why);
    free(value);
    free(raw);
    reader->out->rows_rejected++;
    return code;
}

rmg_code rmg_register_error(rmg_register_reader *reader, const rmg_diag *what, const char *reason,
                            rmg_diag *why)
{
    if (what->code == RMG_ENOMEM) {
        if (why != NULL)
            *why = *what;
        return RMG_ENOMEM;
    }
    reader->out->failed = true;
    if (reader->n_errors++ >= ERRORS_MAX)
        return RMG_OK;
    rmg_diag words = *what;
    rmg_problem problem = {.severity = RMG_ERROR,
                           .code = RMG_EINPUT,
                           .reason = reason,
                           .source = reader->out->name,
                           .line = what->line,
                           .line_end = what->line,
                           .field = what->field,
                           .message = words.message,
                           .hint = words.hint};
    return rmg_problems_add(reader->problems, &problem, why);
}

rmg_code rmg_register_warn(rmg_register_reader *reader, uint64_t line, size_t column, const char *reason,
                           const rmg_diag *what, rmg_diag *why)
{
    rmg_diag words = *what;
    rmg_problem problem = {.severity = RMG_WARNING,
                           .reason = reason,
                           .source = reader->out->name,
                           .line = line,
                           .line_end = line,
                           .field = column != RMG_NO_FIELD ? (uint32_t)column + 1 : 0,
                           .message = words.message,
                           .hint = words.hint};
    return rmg_problems_add(reader->problems, &problem, why);
}

rmg_code rmg_register_note(rmg_register_reader *reader, uint64_t line, const char *reason, rmg_diag *why,
                           const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    rmg_problem problem = {.severity = RMG_NOTE,
                           .reason = reason,
                           .source = reader->out->name,
                           .line = line,
                           .line_end = line,
                           .message = message};
    return rmg_problems_add(reader->problems, &problem, why);
}
