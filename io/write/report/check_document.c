#include "io/write/report/check_document.h"

#include <string.h>

#include "core/text.h"
#include "io/write/report/check_words_internal.h"

typedef struct check {
    rmg_document *document;
    const rmg_dataset *data;
    const rmg_presentation *show;
} check;

/* ---- words --------------------------------------------------------------------------------------- */

static const char *separator_word(char separator)
{
    static const char *const words[] = {";", ",", "tab", "|"};
    const char *place = separator != '\0' ? strchr(";,\t|", separator) : NULL;
    return place != NULL ? words[place - strchr(";,\t|", ';')] : "";
}

/* ---- data ---------------------------------------------------------------------------------------- */

enum {
    FILE_NAME,
    SERIES,
    KIND,
    YEAR,
    FIRST,
    LAST,
    VALUES,
    LAST_VALUE,
    AMOUNTS,
    BECAUSE,
    UNIT,
    DECIMAL,
    DATES,
    SEPARATOR,
    ENCODING,
    ROWS_READ,
    ROWS_USED,
    ROWS_EXCLUDED,
    ROWS_REJECTED,
    EVEN_SPREAD,
    TOTAL,
    COLUMNS
};

static const struct {
    const char *name, *heading;
    rmg_column_type type;
} columns[COLUMNS] = {
    [FILE_NAME] = {"file", RMG_N("file"), RMG_TYPE_TEXT},
    [SERIES] = {"series", RMG_N("series"), RMG_TYPE_TEXT},
    [KIND] = {"kind", RMG_N("kind"), RMG_TYPE_TEXT},
    [YEAR] = {"year", RMG_N("year"), RMG_TYPE_YEAR},
    [FIRST] = {"first", RMG_N("first"), RMG_TYPE_PERIOD},
    [LAST] = {"last", RMG_N("last"), RMG_TYPE_PERIOD},
    [VALUES] = {"values", RMG_N("values"), RMG_TYPE_COUNT},
    [LAST_VALUE] = {"last_value", RMG_N("last value"), RMG_TYPE_AMOUNT},
    [AMOUNTS] = {"amounts", RMG_N("amounts"), RMG_TYPE_TEXT},
    [BECAUSE] = {"amounts_because", RMG_N("because"), RMG_TYPE_TEXT},
    [UNIT] = {"unit", RMG_N("unit"), RMG_TYPE_TEXT},
    [DECIMAL] = {"decimal", RMG_N("decimal mark"), RMG_TYPE_TEXT},
    [DATES] = {"dates", RMG_N("dates"), RMG_TYPE_TEXT},
    [SEPARATOR] = {"separator", RMG_N("separator"), RMG_TYPE_TEXT},
    [ENCODING] = {"encoding", RMG_N("encoding"), RMG_TYPE_TEXT},
    [ROWS_READ] = {"rows_read", RMG_N("rows read"), RMG_TYPE_COUNT},
    [ROWS_USED] = {"rows_used", RMG_N("rows used"), RMG_TYPE_COUNT},
    [ROWS_EXCLUDED] = {"rows_excluded", RMG_N("rows left out"), RMG_TYPE_COUNT},
    [ROWS_REJECTED] = {"rows_rejected", RMG_N("rows rejected"), RMG_TYPE_COUNT},
    [EVEN_SPREAD] = {"even_spread", RMG_N("evenly spread"), RMG_TYPE_TEXT},
    [TOTAL] = {"total", RMG_N("total"), RMG_TYPE_AMOUNT},
};

/* A text, left out where there is none. */
static void put(rmg_table *table, size_t column, const char *text)
{
    if (text != NULL && text[0] != '\0')
        rmg_table_text(table, column, text);
}

static const char *dates_word(const rmg_file *file)
{
    if (!file->has_dates)
        return "";
    return rmg_date_order_name(file->dates);
}

static bool is_text(const char *text)
{
    return text != NULL && text[0] != '\0';
}

/* The unit of a file: its own, else what the user said, else that of its amounts; "" when nothing says it. A file
 * that failed may have no unit yet. */
static const char *unit_of(const check *c, const rmg_file *file)
{
    bool said = c->show->unit != c->data->unit; /* otherwise the unit of the other files is shown */
    if (is_text(file->unit))
        return file->unit;
    if (said && is_text(c->show->unit))
        return c->show->unit;
    return is_text(file->currency) ? file->currency : "";
}

static void put_file(rmg_table *table, const check *c, const rmg_file *file)
{
    const char *unit = unit_of(c, file);
    rmg_table_text(table, FILE_NAME, file->name);
    put(table, UNIT, unit);
    put(table, DECIMAL, check_decimal_word(file->decimal));
    put(table, DATES, dates_word(file));
    put(table, SEPARATOR, separator_word(file->separator));
    put(table, ENCODING, rmg_encoding_name(file->encoding.encoding));
    rmg_table_number(table, ROWS_READ, (int64_t)file->rows_read);
    rmg_table_number(table, ROWS_USED, (int64_t)file->rows_used);
    rmg_table_number(table, ROWS_EXCLUDED, (int64_t)file->rows_excluded);
    rmg_table_number(table, ROWS_REJECTED, (int64_t)file->rows_rejected);
}

static void put_series(rmg_table *table, const rmg_file_series *series)
{
    put(table, SERIES, series->name);
    rmg_table_text(table, KIND, rmg_kind_name(series->kind));
    if (series->year != 0)
        rmg_table_number(table, YEAR, series->year);
    if (series->first.index != RMG_NO_MONTH)
        rmg_table_number(table, FIRST, series->first.index);
    if (series->last.index != RMG_NO_MONTH)
        rmg_table_number(table, LAST, series->last.index);
    rmg_table_number(table, VALUES, (int64_t)series->n_values);
    if (series->n_values != 0)
        rmg_table_number(table, LAST_VALUE, series->last_value.units);
    if (series->n_values != 0)
        rmg_table_number(table, TOTAL, series->total.units);
    put(table, AMOUNTS, rmg_amounts_name(series->amounts));
    put(table, BECAUSE, rmg_because_name(series->because));
    rmg_table_text(table, EVEN_SPREAD, series->even_spread ? "yes" : "no");
}

rmg_table *rmg_check_table(rmg_document *document, int decimals)
{
    rmg_table *table = rmg_document_add_table(document, "check");
    for (size_t i = 0; i < COLUMNS; i++)
        rmg_table_add_column(table, columns[i].name, RMG_T(columns[i].heading), columns[i].type, decimals,
                             false);
    return table;
}

static void add_data(const check *c)
{
    rmg_table *table = rmg_check_table(c->document, c->show->decimals);
    table->per_year = c->data->cube.per_year != 0 ? c->data->cube.per_year : 12;
    for (size_t f = 0; f < c->data->n_files; f++) {
        const rmg_file *file = &c->data->files[f];
        for (size_t i = 0; i < file->n_series || (i == 0 && file->n_series == 0); i++) {
            rmg_table_add_row(table);
            put_file(table, c, file);
            if (file->n_series != 0)
                put_series(table, &file->series[i]);
        }
    }
}

/* ---- people: a block per file -------------------------------------------------------------------- */

static const char *shape_text(const check *c, const rmg_file *file)
{
    const char *rows = rmg_document_printf(
        c->document, rmg_text_plural("%s row", "%s rows", (unsigned long)file->rows_used),
        check_said_count(c->document, file->rows_used));
    if (file->layout != RMG_LAYOUT_WIDE)
        return rows;
    size_t n = 0;
    for (size_t i = 0; i < file->n_columns; i++)
        n += file->columns[i].use == RMG_COLUMN_PERIOD;
    if (c->data->cube.per_year == 12 || c->data->cube.per_year == 0)
        return rmg_document_printf(c->document, RMG_T("%s x %zu months"), rows, n);
    return rmg_document_printf(c->document, RMG_T("%s x %zu periods"), rows, n);
}

static void add_heading(const check *c, const rmg_file *file)
{
    if (file->layout == RMG_LAYOUT_NONE) {
        rmg_document_add_section(c->document, file->name, file->name);
        return;
    }
    const char *text = rmg_document_printf(c->document, "%s   %s, %s, %s", file->name, shape_text(c, file),
                                           check_said_separator(c->document, file->separator),
                                           check_said_decimal(file->decimal));
    rmg_encoding encoding = file->encoding.encoding;
    if (encoding != RMG_UTF8 && encoding != RMG_ENCODING_AUTO)
        text = rmg_document_printf(c->document, "%s, %s", text, rmg_encoding_name(encoding));
    rmg_document_add_section(c->document, file->name, text);
}

static const char *span_text(const check *c, const rmg_file_series *series)
{
    int per_year = c->data->cube.per_year, start = c->show->fiscal_start;
    if (series->annual)
        return RMG_T("whole year");
    if (series->first.index == RMG_NO_MONTH)
        return RMG_T("unknown");
    const char *first = rmg_say_period_short(c->document, series->first, per_year, start);
    const char *last = rmg_say_period_short(c->document, series->last, per_year, start);
    return series->first.index == series->last.index ? first
                                                     : rmg_document_printf(c->document, "%s-%s", first, last);
}

static void add_series(const check *c, rmg_view *view, const rmg_file_series *series)
{
    static const char *const kinds[RMG_KINDS] = {RMG_N("actual"), RMG_N("plan"), RMG_N("target"),
                                                 RMG_N("ceiling"), RMG_N("forecast")};
    rmg_view_add_row(view, RMG_VIEW_CELLS, 1, 0);
    rmg_view_text(view, 0, rmg_say_label(series->name != NULL ? series->name : ""));
    rmg_view_text(view, 1, RMG_T(kinds[series->kind]));
    if (series->year != 0)
        rmg_view_text(view, 2, rmg_document_printf(c->document, "%d", series->year));
    rmg_view_text(view, 3, span_text(c, series));
    rmg_view_text(view, 4, check_said_count(c->document, series->n_values));
    rmg_view_text(view, 5, rmg_text_plural("value", "values", (unsigned long)series->n_values));
    if (series->n_values == 0)
        return;
    bool so_far = series->amounts == RMG_AMOUNTS_CUMULATIVE || series->annual;
    const char *amount = rmg_say_amount(c->document, (so_far ? series->last_value : series->total).units,
                                        c->show->decimals, false);
    rmg_view_text(view, 6, so_far ? amount : rmg_document_printf(c->document, RMG_T("total %s"), amount));
}

static void add_line(rmg_view *view, const char *label, const char *text)
{
    rmg_view_add_row(view, RMG_VIEW_TEXT, 1, 2);
    rmg_view_text(view, 0, label);
    rmg_view_text(view, 1, text);
}

/* One reading for all series, or what each is read as. */
static const char *amounts_text(const check *c, const rmg_file *file)
{
    static const char *const words[] = {RMG_N("not decided"), RMG_N("cumulative"), RMG_N("monthly"),
                                        RMG_N("transactions")};
    const char *text = "";
    bool same = true;
    for (size_t i = 1; i < file->n_series; i++)
        same &= file->series[i].amounts == file->series[0].amounts;
    for (size_t i = 0; i < (same ? 1 : file->n_series); i++) {
        const rmg_file_series *series = &file->series[i];
        const char *word = RMG_T(words[series->amounts]);
        text = same ? word
                    : rmg_document_printf(c->document, "%s%s%s %s", text, i != 0 ? ", " : "", series->name,
                                          word);
    }
    if (file->amounts_text != NULL && file->amounts_text[0] != '\0')
        text = rmg_document_printf(c->document, "%s: %s", text, file->amounts_text);
    bool evidence = file->series[0].because == RMG_BECAUSE_EVIDENCE;
    return evidence ? rmg_document_printf(c->document, RMG_T("%s (--amounts to overrule)"), text) : text;
}

static const char *append(const check *c, const char *text, const char *part)
{
    return text[0] == '\0' ? part : rmg_document_printf(c->document, "%s, %s", text, part);
}

#define COUNTED(n, one, many)                                                                           \
    ((n) == 0 ? text                                                                                    \
              : append(c, text,                                                                         \
                       rmg_document_printf(c->document, rmg_text_plural(one, many, (unsigned long)(n)), \
                                           (unsigned long long)(n))))

/* "2 lines above the header, 1 totals row" */
static const char *left_out_text(const check *c, const rmg_file *file)
{
    const char *text = "";
    uint64_t above = file->n_preamble;
    if (is_text(file->title) && above > 0)
        text = COUNTED(above, "the title line", "%llu lines above the header, the title among them");
    else
        text = COUNTED(above, "%llu line above the header", "%llu lines above the header");
    text = COUNTED(file->n_repeated_header, "%llu repeated header", "%llu repeated headers");
    text = COUNTED(file->n_blank, "%llu blank row", "%llu blank rows");
    text = COUNTED(file->n_totals, "%llu totals row", "%llu totals rows");
    text = COUNTED(file->n_footer, "%llu line below the data", "%llu lines below the data");
    return text;
}

/* Columns of totals, compared with the periods row by row. */
static const char *with_total_columns(const check *c, const rmg_file *file, const char *text)
{
    for (size_t i = 0; i < file->n_columns && !file->failed; i++)
        if (file->columns[i].is_total)
            text = append(c, text,
                          rmg_document_printf(c->document, RMG_T("column %s, which agrees with the periods"),
                                              file->columns[i].header));
    return text;
}

/* A title line and nothing else beside the rows used: no news. */
static bool all_used(const rmg_file *file)
{
    bool title = is_text(file->title) && file->n_preamble == 1 && file->rows_excluded == 1;
    return file->rows_rejected == 0 && (file->rows_excluded == 0 || title);
}

/* Amounts that no column holds. */
static const char *computed_text(const check *c, const rmg_file *file)
{
    return rmg_document_printf(c->document,
                               rmg_text_plural("%s amount as the product of its columns",
                                               "%s amounts as the product of their columns",
                                               (unsigned long)file->n_computed),
                               check_said_count(c->document, file->n_computed));
}

static const char *unused_text(const check *c, const rmg_file *file)
{
    const char *text = "";
    for (size_t i = 0; i < file->n_columns; i++) {
        const char *header = file->columns[i].header;
        if (file->columns[i].use == RMG_COLUMN_NOT_USED && header != NULL && header[0] != '\0')
            text = append(c, text, header);
    }
    return text;
}

/* "datum = date", "Omschrijving = text"; NULL for a column of months, an empty one and one that is not used. */
static const char *column_text(const check *c, const rmg_file_column *column)
{
    const char *header = column->header[0] != '\0' ? column->header : RMG_T("(no header)");
    const char *means = column->is_label          ? RMG_LABEL_NAME
                        : column->role[0] != '\0' ? column->role
                                                  : RMG_T("text");
    bool shown = column->use == RMG_COLUMN_ROLE || column->use == RMG_COLUMN_DIMENSION;
    return shown ? rmg_document_printf(c->document, "%s = %s", header, means) : NULL;
}

static const char *columns_text(const check *c, const rmg_file *file)
{
    const char *text = "";
    for (size_t i = 0; i < file->n_columns; i++) {
        const char *column = column_text(c, &file->columns[i]);
        text = column != NULL ? append(c, text, column) : text;
    }
    return text;
}

/* An amount for a year leaves nothing to decide. */
static bool all_annual(const rmg_file *file)
{
    for (size_t i = 0; i < file->n_series; i++)
        if (!file->series[i].annual)
            return false;
    return true;
}

static const char *unit_text(const check *c, const rmg_file *file)
{
    const char *unit = unit_of(c, file), *others = c->data->unit;
    if (unit[0] != '\0')
        return unit;
    if (is_text(others))
        return rmg_document_printf(c->document, RMG_T("not stated, taken as %s"), others);
    return RMG_T("not stated (--unit \"x € 1.000\")");
}

static void add_file(const check *c, const rmg_file *file)
{
    add_heading(c, file);
    if (file->layout == RMG_LAYOUT_NONE)
        return;
    rmg_view *view = rmg_document_add_view(c->document, file->name);
    static const rmg_align align[] = {RMG_LEFT, RMG_LEFT, RMG_LEFT, RMG_LEFT, RMG_RIGHT, RMG_LEFT, RMG_RIGHT};
    for (size_t i = 0; i < sizeof align / sizeof *align; i++)
        rmg_view_add_column(view, "", align[i]);
    if (!c->document->failed)
        view->column[2].gap = view->column[5].gap = 1;
    for (size_t i = 0; i < file->n_series; i++)
        add_series(c, view, &file->series[i]);
    if (!all_annual(file))
        add_line(view, RMG_T("amounts"), amounts_text(c, file));
    add_line(view, RMG_T("unit"), unit_text(c, file));
    const char *left_out = all_used(file) ? "" : left_out_text(c, file), *unused = unused_text(c, file);
    if (!all_used(file))
        add_line(view, RMG_T("rows"),
                 check_rows_text(c->document, file->rows_read, file->rows_used, file->rows_excluded,
                                 file->rows_rejected));
    left_out = with_total_columns(c, file, left_out);
    if (left_out[0] != '\0')
        add_line(view, RMG_T("left out"), left_out);
    if (file->n_computed != 0)
        add_line(view, RMG_T("computed"), computed_text(c, file));
    const char *read = c->show->in_full ? columns_text(c, file) : "";
    if (read[0] != '\0')
        add_line(view, RMG_T("columns"), read);
    if (unused[0] != '\0')
        add_line(view, RMG_T("not used"), unused);
}

/* ---- what is to be noted, and all of it ----------------------------------------------------- */

static const char *problem_text(const check *c, const rmg_problem *problem)
{
    const char *text = problem->message;
    bool of_series = strcmp(problem->reason, "prognosis-is-plan") == 0;
    bool placed = problem->line != 0 && !of_series;
    if (placed) /* a remark about a whole series names the series, which says enough */
        text = rmg_document_printf(c->document, "%s:%llu:%u: %s", problem->source,
                                   (unsigned long long)problem->line, (unsigned)problem->field, text);
    else if (c->data->n_files > 1 && problem->source[0] != '\0')
        text = rmg_document_printf(c->document, "%s: %s", problem->source, text);
    if (problem->hint[0] != '\0')
        text = rmg_document_printf(c->document, RMG_T("%s\nhint: %s"), text, problem->hint);
    return text;
}

static void add_problems(const check *c)
{
    const rmg_problems *problems = &c->data->problems;
    for (size_t i = 0; i < problems->n; i++)
        if (problems->item[i].severity == RMG_NOTE)
            rmg_document_add_note(c->document, problem_text(c, &problems->item[i]));
    for (size_t i = 0; i < problems->n; i++)
        if (problems->item[i].severity == RMG_WARNING)
            rmg_document_add_warning(c->document, problem_text(c, &problems->item[i]));
}

rmg_code rmg_check_document(rmg_document *out, const rmg_dataset *data, const rmg_presentation *show,
                            rmg_diag *why)
{
    rmg_presentation without = *show;
    without.title = NULL;
    without.problems = &data->problems;
    rmg_present(out, "check", &without);
    out->unit_said = true; /* each file's block has its own */
    out->year = data->year;
    out->upto = data->upto;
    out->per_year = data->cube.per_year != 0 ? data->cube.per_year : 12;
    check c = {out, data, show};
    add_data(&c);
    for (size_t f = 0; f < data->n_files; f++)
        add_file(&c, &data->files[f]);
    add_problems(&c);
    rmg_document_add_sentence(out, rmg_check_summary(out, data));
    rmg_code code = rmg_document_check(out, why);
    if (code != RMG_OK)
        rmg_document_clear(out);
    return code;
}
