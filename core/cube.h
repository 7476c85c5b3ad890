/* The fact table at the grain that a command asked for: one cell per distinct
 * (scenario, period, span, kept dimensions[, booked month]). Rows are added into cells while reading,
 * so memory follows the number of cells, not of rows. Columns stand side by side. */
#ifndef RMG_CORE_CUBE_H
#define RMG_CORE_CUBE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/dict.h"
#include "core/money.h"
#include "core/month.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_DIMS_MAX 16

/* What a row is about. The first RMG_KINDS scenarios of every cube are these, in this order;
 * "last year" is RMG_ACTUAL of a year before. */
typedef enum rmg_kind {
    RMG_ACTUAL,
    RMG_PLAN,
    RMG_TARGET,
    RMG_CEILING,
    RMG_GIVEN_FORECAST,
    RMG_KINDS
} rmg_kind;

/* "actual", "plan", "target", "ceiling", "given-forecast": the words of the kind column. */
const char *rmg_kind_name(rmg_kind kind);
bool rmg_kind_find(rmg_kind *out, const char *name);

typedef struct rmg_scenario {
    rmg_kind kind;
    char *name;       /* kind's word, else plan version or file */
    rmg_date decided; /* of a plan version; RMG_NO_DATE if not given */
} rmg_scenario;

typedef struct rmg_dim {
    char *name;       /* our name (provider, category, ...) or, for a free dimension, the header's text */
    char *header;     /* the header as its first file wrote it */
    rmg_dict *labels; /* code -> label, in order of first appearance in the files */
    uint32_t
        *code; /* n_cells codes; RMG_NO_LABEL where the field was empty, RMG_NO_DIM where its file lacks it */
} rmg_dim;

/* Whether the rows of a cell gave a quantity (or one same price): unknown is not zero. */
typedef enum rmg_given { RMG_GIVEN_NONE, RMG_GIVEN_ALL, RMG_GIVEN_SOME } rmg_given;

#define RMG_MEASURES_MAX 16
#define RMG_RATE_DECIMALS 9 /* most decimals of a rate */

/* A number that is neither money nor quantity (clients, hours per client, a market): mantissa / 10^decimals.
 * Zeros at the end of the decimals are stripped, so equal values are equal structs. */
typedef struct rmg_rate {
    int64_t mantissa;
    uint8_t decimals; /* 0..RMG_RATE_DECIMALS */
} rmg_rate;

/* Strip zeros at the end of the decimals. */
rmg_rate rmg_rate_make(int64_t mantissa, int decimals);

/* A numeric column beside amount, quantity and price, declared by a command. */
typedef struct rmg_measure {
    char *name;
    rmg_rate *value; /* n_cells: what the rows state when all state the same, else what the first stated */
    rmg_rate *sum;   /* n_cells: of all rows that state one */
    uint8_t *given;  /* rmg_given of `sum`: ALL when every row states a value */
    uint8_t *same;   /* 1: all stated values are equal */
} rmg_measure;

typedef struct rmg_cube {
    size_t n_cells, capacity, n_dims, n_scenarios, n_measures;
    uint8_t per_year; /* 12, 13, 4 or 1: one calendar in a cube */
    rmg_month *month; /* first period of the cell */
    uint8_t
        *span; /* periods covered: 1; per_year for an annual amount; more than 1 where only a sum is known */
    uint8_t *scenario; /* index into scenarios */
    rmg_money *amount;
    rmg_qty *quantity;     /* meaningful when has_quantity is RMG_GIVEN_ALL */
    uint8_t *has_quantity; /* rmg_given */
    rmg_money
        *price; /* stated price; meaningful when has_price is RMG_GIVEN_ALL: every row stated this one */
    uint8_t *has_price; /* rmg_given; RMG_GIVEN_SOME also when stated prices differ */
    rmg_month *booked;  /* RMG_NO_MONTH unless the reader was asked to keep booked months */
    uint64_t *n_rows;
    rmg_dim dim[RMG_DIMS_MAX];
    rmg_measure measure[RMG_MEASURES_MAX];
    rmg_scenario *scenarios;
    struct rmg_cube_index *index; /* finds the cell of a fact; owned */
} rmg_cube;

/* One row on its way into the cube. */
typedef struct rmg_fact {
    uint8_t scenario, span;
    rmg_month month, booked;
    uint32_t code[RMG_DIMS_MAX]; /* n_dims of them */
    rmg_money amount, price;
    rmg_qty quantity;
    bool has_quantity, has_price;
    const rmg_rate
        *measure; /* n_measures of them, decimals RMG_NO_RATE where the row has none; NULL: none at all */
    uint64_t n_rows;
} rmg_fact;

#define RMG_NO_RATE UINT8_MAX

/* An empty cube with the five kinds as scenarios.
 * Errors  RMG_ENOMEM */
rmg_code rmg_cube_init(rmg_cube *cube, int per_year, rmg_diag *why);
void rmg_cube_clear(rmg_cube *cube);

/* Add a dimension; cells already there get RMG_NO_DIM. header NULL: the same as name.
 * Errors  RMG_ERANGE more than RMG_DIMS_MAX; RMG_ENOMEM */
rmg_code rmg_cube_add_dim(rmg_cube *cube, const char *name, const char *header, size_t *dim, rmg_diag *why);

/* Index of the dimension with that name or, failing that, that header; n_dims when there is none. */
size_t rmg_cube_find_dim(const rmg_cube *cube, const char *name);

/* Add a measure; cells already there state none. The same name again gives the same index.
 * Errors  RMG_ERANGE more than RMG_MEASURES_MAX; RMG_ENOMEM */
rmg_code rmg_cube_add_measure(rmg_cube *cube, const char *name, size_t *measure, rmg_diag *why);

/* Index of the measure with that name; n_measures when there is none. */
size_t rmg_cube_find_measure(const rmg_cube *cube, const char *name);

/* Add a plan version or file as a scenario of its own; the same name, kind and date give the same index.
 * Errors  RMG_ERANGE more than 255; RMG_ENOMEM */
rmg_code rmg_cube_add_scenario(rmg_cube *cube, rmg_kind kind, const char *name, rmg_date decided,
                               uint8_t *scenario, rmg_diag *why);

/* Add a row to its cell.
 * Errors  RMG_ERANGE a sum leaves 64 bits (the cube is unchanged); RMG_ENOMEM */
rmg_code rmg_cube_add(rmg_cube *cube, const rmg_fact *fact, rmg_diag *why);

/* Room for n cells, neither more nor less, where fewer fit now.
 * Errors  RMG_ENOMEM */
rmg_code rmg_cube_reserve(rmg_cube *cube, size_t n_cells, rmg_diag *why);

/* Add a row for which there is no cell yet, as the caller knows: its cell is not looked for. rmg_cube_add() finds it
 * all the same.
 * Errors  RMG_ERANGE too many cells; RMG_ENOMEM */
rmg_code rmg_cube_append(rmg_cube *cube, const rmg_fact *fact, rmg_diag *why);

/* Label of a cell in a dimension ("" when empty or absent). */
const char *rmg_cube_label(const rmg_cube *cube, size_t dim, size_t cell);

#ifdef __cplusplus
}
#endif
#endif
