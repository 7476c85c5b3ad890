/* What was read, as a table to write: row by row, or added up per period. */
#ifndef RMG_CLI_CONVERT_H
#define RMG_CLI_CONVERT_H

#include "cli/registers.h"
#include "cli/settings.h"
#include "core/buffer.h"
#include "core/filter.h"
#include "io/read/dataset.h"
#include "io/write/document.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- rows as they were read ---- */

/* One used row, compactly. Its dimension codes stand at `codes` in the list of all codes; a row read before a
 * dimension appeared has fewer of them. */
typedef struct rmg_kept_row {
    rmg_month month;
    rmg_date date, booked;
    rmg_money amount, price;
    rmg_qty quantity;
    size_t codes;
    size_t id; /* where its text begins among the ids */
    size_t file;
    uint64_t line;
    uint8_t scenario, span, time, n_codes;
    bool has_quantity, has_price;
} rmg_kept_row;

typedef struct rmg_kept_rows {
    rmg_kept_row *row;
    size_t n, capacity;
    uint32_t *code;
    size_t n_codes, codes_capacity;
    rmg_buffer ids; /* each ends in a NUL; the first is "" */
} rmg_kept_rows;

/* The taker for rmg_read_options: context is a rmg_kept_rows. */
rmg_code rmg_kept_rows_take(void *context, const rmg_cube *cube, const rmg_row *row, rmg_diag *why);
/* Read the files of the settings and keep every used row.
 * grain   which dimensions to keep
 * Errors  those of rmg_read() */
rmg_code rmg_kept_rows_read(rmg_kept_rows *rows, rmg_dataset *data, const rmg_settings *settings,
                            rmg_keep grain, rmg_diag *why);
/* Code of a row in a dimension, RMG_NO_DIM when its file has none; and whether a filter keeps it. */
uint32_t rmg_kept_row_code(const rmg_kept_rows *rows, const rmg_kept_row *row, size_t dim);
bool rmg_kept_row_passes(const rmg_filter *filter, const rmg_kept_rows *rows, const rmg_kept_row *row);

void rmg_kept_rows_clear(rmg_kept_rows *rows);

/* Fill a tidy table: kind, period (or date, or year), dimensions, quantity, quantity_unit, price, amount, booked,
 * id, as far as the rows have them.
 * Errors  RMG_ENODATA an amount over several months that no period can name; RMG_ENOMEM */
rmg_code rmg_convert_rows(rmg_document *document, const rmg_kept_rows *rows, const rmg_cube *cube,
                          const rmg_filter *filter, rmg_diag *why);

/* ---- added up per kind, period and dimensions ---- */

typedef struct rmg_convert_how {
    const size_t *by; /* dimensions to keep; NULL: all */
    size_t n_by;
    bool count_rows; /* a column `rows` */
    bool cumulative; /* each value is the year so far */
    bool gaps_are_zero;
    bool wide; /* one row per kind and year, its periods side by side */
} rmg_convert_how;

/* Errors  RMG_ENODATA an amount that the asked shape has no place for, with what to ask instead; RMG_ERANGE;
 *         RMG_ENOMEM */
rmg_code rmg_convert_cells(rmg_document *document, const rmg_cube *cube, const rmg_filter *filter,
                           const rmg_convert_how *how, rmg_diag *why);

/* ---- shared ---- */

/* "2021-04", "2021-Q2", "2021": false when no period of ours covers just these months. */
bool rmg_convert_period(char out[RMG_PERIOD_MAX], rmg_month month, int span, int per_year);

/* The refusal for such an amount. */
rmg_code rmg_convert_no_period(rmg_month month, int span, int per_year, rmg_diag *why);

/* Name of a plan version; "" when the scenario is just its kind. */
const char *rmg_convert_version(const rmg_cube *cube, uint8_t scenario);

/* ---- a register under our names ---- */

/* Deliver the one register that was read.
 * Errors  RMG_EUSAGE it is not alone, or an option that adds up amounts; RMG_EINPUT it could not be read */
rmg_code rmg_convert_register(const rmg_registers *registers, const rmg_settings *settings, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
