#include "cli/convert.h"

#include <stdlib.h>
#include <string.h>

#include "cli/reading.h"
#include "core/grow.h"
#include "core/text.h"

/* ---- keeping ---- */

static rmg_code keep_codes(rmg_kept_rows *rows, const uint32_t *code, size_t n, rmg_diag *why)
{
    if (!rmg_grow(&rows->code, &rows->codes_capacity, rows->n_codes + n, sizeof *rows->code))
        return rmg_nomem(why);
    if (n != 0)
        memcpy(rows->code + rows->n_codes, code, n * sizeof *code);
    rows->n_codes += n;
    return RMG_OK;
}

static rmg_code keep_id(rmg_kept_rows *rows, const char *id, size_t *at, rmg_diag *why)
{
    if (rows->ids.length == 0)
        rmg_buffer_putc(&rows->ids, '\0');
    *at = 0;
    if (id[0] == '\0')
        return rmg_buffer_check(&rows->ids, why);
    *at = rows->ids.length;
    rmg_buffer_add(&rows->ids, id, strlen(id) + 1);
    return rmg_buffer_check(&rows->ids, why);
}

rmg_code rmg_kept_rows_take(void *context, const rmg_cube *cube, const rmg_row *row, rmg_diag *why)
{
    rmg_kept_rows *rows = context;
    const rmg_fact *fact = &row->fact;
    if (!rmg_grow(&rows->row, &rows->capacity, rows->n + 1, sizeof *rows->row))
        return rmg_nomem(why);
    rmg_kept_row *kept = &rows->row[rows->n];
    *kept = (rmg_kept_row){.month = fact->month,
                           .date = row->date,
                           .booked = row->booked,
                           .amount = fact->amount,
                           .price = fact->price,
                           .quantity = fact->quantity,
                           .codes = rows->n_codes,
                           .file = row->file,
                           .line = row->line,
                           .scenario = fact->scenario,
                           .span = fact->span,
                           .time = (uint8_t)row->time,
                           .n_codes = (uint8_t)cube->n_dims,
                           .has_quantity = fact->has_quantity,
                           .has_price = fact->has_price};
    rmg_code code = keep_codes(rows, fact->code, cube->n_dims, why);
    if (code == RMG_OK)
        code = keep_id(rows, row->id, &kept->id, why);
    rows->n += code == RMG_OK;
    return code;
}

rmg_code rmg_kept_rows_read(rmg_kept_rows *rows, rmg_dataset *data, const rmg_settings *settings,
                            rmg_keep grain, rmg_diag *why)
{
    rmg_read_request request;
    rmg_code code = rmg_read_request_prepare(&request, settings, 0, grain, why);
    if (code != RMG_OK)
        return code;
    request.options.take_row = rmg_kept_rows_take;
    request.options.taker = rows;
    code = rmg_read(data, request.inputs, request.n_inputs, &request.options, why);
    rmg_read_request_clear(&request);
    return code;
}

void rmg_kept_rows_clear(rmg_kept_rows *rows)
{
    free(rows->row);
    free(rows->code);
    rmg_buffer_clear(&rows->ids);
    *rows = (rmg_kept_rows){0};
}

uint32_t rmg_kept_row_code(const rmg_kept_rows *rows, const rmg_kept_row *row, size_t dim)
{
    return dim < row->n_codes ? rows->code[row->codes + dim] : RMG_NO_DIM;
}

bool rmg_kept_row_passes(const rmg_filter *filter, const rmg_kept_rows *rows, const rmg_kept_row *row)
{
    for (size_t i = 0; i < filter->n; i++) {
        const rmg_clause *clause = &filter->clause[i];
        uint32_t code = rmg_kept_row_code(rows, row, clause->dim);
        bool keeps = code == RMG_NO_LABEL
                         ? clause->keep_empty
                         : code != RMG_NO_DIM && code < clause->n_labels && clause->keep[code] != 0;
        if (!keeps)
            return false;
    }
    return true;
}

/* ---- which columns there are ---- */

typedef struct shape {
    bool dates, periods, years; /* rows placed by a day, a month, a year */
    bool version, decided, quantity, price, booked, id;
    size_t unit; /* dimension of the quantity's unit, or n_dims */
} shape;

static shape look(const rmg_kept_rows *rows, const rmg_cube *cube, const rmg_filter *filter)
{
    shape s = {.unit = rmg_cube_find_dim(cube, "quantity_unit")};
    for (size_t i = 0; i < rows->n; i++) {
        const rmg_kept_row *row = &rows->row[i];
        if (!rmg_kept_row_passes(filter, rows, row))
            continue;
        s.dates |= row->time == RMG_BY_DATE;
        s.periods |= row->time == RMG_BY_PERIOD;
        s.years |= row->time == RMG_BY_YEAR;
        s.version |= rmg_convert_version(cube, row->scenario)[0] != '\0';
        s.decided |= cube->scenarios[row->scenario].decided.days != RMG_NO_DATE;
        s.quantity |= row->has_quantity;
        s.price |= row->has_price;
        s.booked |= row->booked.days != RMG_NO_DATE;
        s.id |= row->id != 0;
    }
    return s;
}

/* Where each column stands; SIZE_MAX for those that are not there. */
typedef struct columns {
    size_t kind, period, date, year, version, decided, dim[RMG_DIMS_MAX];
    size_t quantity, unit, price, amount, booked, id;
} columns;

static size_t add(rmg_table *table, bool wanted, const char *name, rmg_column_type type)
{
    return wanted ? rmg_table_add_column(table, name, NULL, type, 2, false) : SIZE_MAX;
}

static columns add_columns(rmg_table *table, const rmg_cube *cube, const shape *s)
{
    columns c;
    bool only_years = s->years && !s->dates && !s->periods, only_dates = s->dates && !s->periods && !s->years;
    c.kind = add(table, true, "kind", RMG_TYPE_TEXT);
    c.period = add(table, !only_years && !only_dates, "period", RMG_TYPE_TEXT);
    c.date = add(table, s->dates, "date", RMG_TYPE_DATE);
    c.year = add(table, only_years, "year", RMG_TYPE_YEAR);
    c.version = add(table, s->version, "version", RMG_TYPE_TEXT);
    c.decided = add(table, s->version && s->decided, "decided", RMG_TYPE_DATE);
    for (size_t dim = 0; dim < cube->n_dims; dim++)
        c.dim[dim] = add(table, dim != s->unit, cube->dim[dim].name, RMG_TYPE_TEXT);
    c.quantity = add(table, s->quantity, "quantity", RMG_TYPE_QUANTITY);
    c.unit = add(table, s->quantity && s->unit < cube->n_dims, "quantity_unit", RMG_TYPE_TEXT);
    c.price = add(table, s->price, "price", RMG_TYPE_AMOUNT);
    c.amount = add(table, true, "amount", RMG_TYPE_AMOUNT);
    c.booked = add(table, s->booked, "booked", RMG_TYPE_DATE);
    c.id = add(table, s->id, "id", RMG_TYPE_TEXT);
    if (s->unit < cube->n_dims)
        c.dim[s->unit] = c.unit;
    return c;
}

/* ---- filling ---- */

static void put_number(rmg_table *table, size_t column, bool known, int64_t number)
{
    if (column != SIZE_MAX && known)
        rmg_table_number(table, column, number);
}

static void put_text(rmg_table *table, size_t column, const char *text)
{
    if (column != SIZE_MAX && text[0] != '\0')
        rmg_table_text(table, column, text);
}

static rmg_code put_time(rmg_table *table, const columns *c, const rmg_kept_row *row, int per_year,
                         rmg_diag *why)
{
    char period[RMG_PERIOD_MAX];
    put_number(table, c->date, row->date.days != RMG_NO_DATE, row->date.days);
    put_number(table, c->year, true, rmg_period_year(row->month, per_year));
    if (c->period == SIZE_MAX)
        return RMG_OK;
    if (!rmg_convert_period(period, row->month, row->span, per_year))
        return rmg_convert_no_period(row->month, row->span, per_year, why);
    put_text(table, c->period, period);
    return RMG_OK;
}

static rmg_code put_row(rmg_table *table, const columns *c, const rmg_kept_rows *rows,
                        const rmg_kept_row *row, const rmg_cube *cube, rmg_diag *why)
{
    rmg_table_add_row(table);
    put_text(table, c->kind, rmg_kind_name(cube->scenarios[row->scenario].kind));
    rmg_code code = put_time(table, c, row, cube->per_year, why);
    if (c->version != SIZE_MAX)
        put_text(table, c->version, rmg_convert_version(cube, row->scenario));
    rmg_date decided = cube->scenarios[row->scenario].decided;
    put_number(table, c->decided, decided.days != RMG_NO_DATE, decided.days);
    for (size_t dim = 0; dim < cube->n_dims; dim++) {
        uint32_t label = rmg_kept_row_code(rows, row, dim);
        if (label != RMG_NO_DIM && label != RMG_NO_LABEL)
            put_text(table, c->dim[dim], rmg_dict_label(cube->dim[dim].labels, label));
    }
    put_number(table, c->quantity, row->has_quantity, row->quantity.units);
    put_number(table, c->price, row->has_price, row->price.units);
    put_number(table, c->amount, true, row->amount.units);
    put_number(table, c->booked, row->booked.days != RMG_NO_DATE, row->booked.days);
    if (row->id != 0)
        put_text(table, c->id, rmg_buffer_text(&rows->ids) + row->id);
    return code;
}

rmg_code rmg_convert_rows(rmg_document *document, const rmg_kept_rows *rows, const rmg_cube *cube,
                          const rmg_filter *filter, rmg_diag *why)
{
    shape s = look(rows, cube, filter);
    rmg_table *table = rmg_document_add_table(document, "rows");
    table->per_year = cube->per_year;
    columns c = add_columns(table, cube, &s);
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < rows->n; i++)
        if (rmg_kept_row_passes(filter, rows, &rows->row[i]))
            code = put_row(table, &c, rows, &rows->row[i], cube, why);
    return code;
}
