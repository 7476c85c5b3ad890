#include "io/write/report/register_document.h"

#include <string.h>

#include "core/text.h"
#include "io/read/records/dialect.h"
#include "io/write/report/check_words_internal.h"

/* ---- check: data --------------------------------------------------------------------------------- */

static void put(rmg_table *check, const char *column, const char *text)
{
    if (text != NULL && text[0] != '\0')
        rmg_table_text(check, rmg_table_find_column(check, column), text);
}

static void put_count(rmg_table *check, const char *column, uint64_t n)
{
    rmg_table_number(check, rmg_table_find_column(check, column), (int64_t)n);
}

static void put_span(rmg_table *check, const rmg_register *table)
{
    size_t period = table->schema != NULL ? rmg_schema_column_find(table->schema, "period") : 0;
    if (table->schema == NULL || period == table->schema->n_columns || table->n_rows == 0)
        return;
    int64_t first = INT64_MAX, last = INT64_MIN;
    for (size_t row = 0; row < table->n_rows; row++) {
        int64_t month = rmg_register_at(table, row, period)->number;
        first = month < first ? month : first;
        last = month > last ? month : last;
    }
    rmg_table_number(check, rmg_table_find_column(check, "first"), first);
    rmg_table_number(check, rmg_table_find_column(check, "last"), last);
}

static void add_data(rmg_table *check, const rmg_register *table)
{
    char separator[2] = {table->separator, '\0'};
    rmg_table_add_row(check);
    put(check, "file", table->name);
    put(check, "kind", table->schema != NULL ? table->schema->name : "");
    put_span(check, table);
    put_count(check, "values", table->n_rows);
    put(check, "decimal", check_decimal_word(table->decimal));
    put(check, "dates", table->has_dates ? rmg_date_order_name(table->dates) : "");
    put(check, "separator", table->separator == '\t' ? "tab" : separator);
    put(check, "encoding", rmg_encoding_name(table->encoding.encoding));
    put_count(check, "rows_read", table->rows_read);
    put_count(check, "rows_used", table->rows_used);
    put_count(check, "rows_excluded", table->rows_excluded);
    put_count(check, "rows_rejected", table->rows_rejected);
}

/* ---- check: people ------------------------------------------------------------------------------- */

static const char *append(rmg_document *document, const char *text, const char *part)
{
    return text[0] == '\0' ? part : rmg_document_printf(document, "%s, %s", text, part);
}

static void add_line(rmg_view *view, const char *label, const char *text)
{
    if (text[0] == '\0')
        return;
    rmg_view_add_row(view, RMG_VIEW_TEXT, 1, 2);
    rmg_view_text(view, 0, label);
    rmg_view_text(view, 1, text);
}

static const char *counted(rmg_document *document, const rmg_register *table, uint64_t n)
{
    const char *count = check_said_count(document, n);
    return rmg_document_printf(document, "%s %s", count,
                               rmg_text_plural(table->schema->one, table->schema->many, (unsigned long)n));
}

static void add_heading(rmg_document *document, const rmg_register *table)
{
    if (table->schema == NULL || table->separator == '\0') {
        rmg_document_add_section(document, table->name, table->name);
        return;
    }
    const char *text = rmg_document_printf(
        document, "%s   %s, %s, %s", table->name, counted(document, table, table->rows_used),
        check_said_separator(document, table->separator), check_said_decimal(table->decimal));
    if (table->encoding.encoding != RMG_UTF8 && table->encoding.encoding != RMG_ENCODING_AUTO)
        text = append(document, text, rmg_encoding_name(table->encoding.encoding));
    rmg_document_add_section(document, table->name, text);
}

static bool is_further(const rmg_register *table, size_t column)
{
    return table->column[column].is == table->schema->n_columns;
}

/* Headers by what becomes of them; a header under another name than ours has ours behind it. */
static const char *columns_text(rmg_document *document, const rmg_register *table, bool further, bool text)
{
    const char *out = "";
    for (size_t i = 0; i < table->n_columns; i++) {
        const rmg_register_column *column = &table->column[i];
        if (is_further(table, i) != further || (further && column->is_text != text) ||
            column->header[0] == '\0')
            continue;
        const char *name = further ? column->header : table->schema->column[column->is].name;
        bool renamed = strcmp(name, column->header) != 0;
        out = append(document, out,
                     renamed ? rmg_document_printf(document, "%s = %s", column->header, name) : name);
    }
    return out;
}

static bool implies_percent(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, "_pct") == 0;
}

/* Limits of an indicator: percentages when its unit is one. */
static bool follows_unit(const rmg_register *table)
{
    return strcmp(table->schema->name, "kpi") == 0;
}

/* How bare numbers in rate columns are read: a rate is dangerous when 0.8 could be 80 %. */
static const char *rates_text(rmg_document *document, const rmg_register *table)
{
    const char *percent = "", *plain = "";
    for (size_t i = 0; i < table->n_columns; i++) {
        if (is_further(table, i) || table->schema->column[table->column[i].is].type != RMG_ENTRY_RATE)
            continue;
        const char *name = table->schema->column[table->column[i].is].name;
        bool bare = false;
        for (size_t row = 0; row < table->n_rows; row++) {
            const rmg_register_cell *cell = &table->cell[row * table->n_columns + i];
            bare |= cell->known && !cell->percent;
        }
        if (bare && implies_percent(name))
            percent = append(document, percent, name);
        else if (bare)
            plain = append(document, plain, name);
    }
    const char *text = percent[0] != '\0'
                           ? rmg_document_printf(document, RMG_T("%s without %% sign are percentages"),
                                                 percent)
                           : "";
    if (plain[0] == '\0')
        return text;
    const char *more =
        follows_unit(table)
            ? rmg_document_printf(
                  document,
                  RMG_T("%s without %% sign are percentages where the unit is %%, else as they stand"), plain)
            : rmg_document_printf(document, RMG_T("%s without %% sign stand as they are (0.8 is 80 %%)"),
                                  plain);
    return text[0] == '\0' ? more : rmg_document_printf(document, "%s; %s", text, more);
}

#define COUNTED(n, one, many)                                                                        \
    ((n) == 0 ? text                                                                                 \
              : append(document, text,                                                               \
                       rmg_document_printf(document, rmg_text_plural(one, many, (unsigned long)(n)), \
                                           (unsigned long long)(n))))

static const char *left_out_text(rmg_document *document, const rmg_register *table)
{
    const char *text = "";
    text = COUNTED(table->n_preamble, "%llu line above the header", "%llu lines above the header");
    text = COUNTED(table->n_repeated_header, "%llu repeated header", "%llu repeated headers");
    text = COUNTED(table->n_blank, "%llu blank row", "%llu blank rows");
    text = COUNTED(table->n_footer, "%llu line below the data", "%llu lines below the data");
    return text;
}

/* Where not all rows are used. */
static const char *rows_text(rmg_document *document, const rmg_register *table)
{
    if (table->rows_excluded == 0 && table->rows_rejected == 0)
        return "";
    return check_rows_text(document, table->rows_read, table->rows_used, table->rows_excluded,
                           table->rows_rejected);
}

void rmg_register_check_add(rmg_document *document, rmg_table *check, const rmg_register *table)
{
    add_data(check, table);
    add_heading(document, table);
    if (table->schema == NULL || table->n_columns == 0)
        return;
    rmg_view *view = rmg_document_add_view(document, table->name);
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_column(view, "", RMG_LEFT);
    add_line(view, RMG_T("columns"), columns_text(document, table, false, false));
    add_line(view, RMG_T("labels"), columns_text(document, table, true, true));
    add_line(view, RMG_T("not used"), columns_text(document, table, true, false));
    add_line(view, RMG_T("rates"), rates_text(document, table));
    add_line(view, RMG_T("rows"), rows_text(document, table));
    add_line(view, RMG_T("left out"), left_out_text(document, table));
}

const char *rmg_register_summary(rmg_document *document, const rmg_register *table)
{
    const char *used = table->schema != NULL ? counted(document, table, table->rows_used) : "";
    const char *rejected = rmg_document_printf(document, RMG_T("%s rejected"),
                                               check_said_count(document, table->rows_rejected));
    return rmg_document_printf(document, table->accepted ? RMG_T("ok: %s%s, %s") : RMG_T("not ok: %s%s, %s"),
                               used, "", rejected);
}

/* ---- convert ------------------------------------------------------------------------------------- */

static rmg_column_type type_of(const rmg_register *table, size_t column)
{
    if (is_further(table, column))
        return RMG_TYPE_TEXT;
    switch (table->schema->column[table->column[column].is].type) {
    case RMG_ENTRY_NUMBER:
    case RMG_ENTRY_RATE:
        return RMG_TYPE_QUANTITY;
    case RMG_ENTRY_DAY:
        return RMG_TYPE_DATE;
    case RMG_ENTRY_PERIOD:
        return RMG_TYPE_PERIOD;
    case RMG_ENTRY_YEAR:
        return RMG_TYPE_YEAR;
    case RMG_ENTRY_TEXT:
    case RMG_ENTRY_WORD:
        break;
    }
    return RMG_TYPE_TEXT;
}

static void put_cell(rmg_document *document, rmg_table *out, const rmg_register *table, size_t row, size_t i)
{
    const rmg_register_cell *cell = &table->cell[row * table->n_columns + i];
    if (out->column[i].type == RMG_TYPE_TEXT) {
        if (cell->text != RMG_NO_LABEL)
            rmg_table_text(out, i, rmg_register_text(table, cell));
        return;
    }
    if (!cell->known)
        return;
    if (cell->percent && !implies_percent(out->column[i].name)) {
        char number[RMG_NUMBER_MAX];
        rmg_table_number(out, i, cell->number);
        const char *text = rmg_table_exact(out, out->n_rows - 1, i, number);
        rmg_table_text(out, i, rmg_document_printf(document, "%s%%", text));
        return;
    }
    rmg_table_number(out, i, cell->number);
}

rmg_code rmg_register_document(rmg_document *out, const rmg_register *table, rmg_diag *why)
{
    rmg_document_init(out, "convert", NULL, NULL);
    rmg_table *rows = rmg_document_add_table(out, "convert");
    rows->per_year = 12;
    for (size_t i = 0; i < table->n_columns; i++) {
        const char *name = is_further(table, i) ? table->column[i].header
                                                : table->schema->column[table->column[i].is].name;
        rmg_table_add_column(rows, rmg_document_copy(out, name), NULL, type_of(table, i), 0, false);
    }
    for (size_t row = 0; row < table->n_rows && !out->failed; row++) {
        rmg_table_add_row(rows);
        for (size_t i = 0; i < table->n_columns; i++)
            put_cell(out, rows, table, row, i);
    }
    rmg_code code = rmg_document_check(out, why);
    if (code != RMG_OK)
        rmg_document_clear(out);
    return code;
}
