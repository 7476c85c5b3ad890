/* A cube as sorted lines of text, so that two readings can be compared whatever order their rows had. */
#ifndef TESTS_SUPPORT_CELLS_H
#define TESTS_SUPPORT_CELLS_H

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "io/read/dataset.h"

static inline int compare_lines(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* free() it; NULL when memory is out. */
static inline char *cells_as_text(const rmg_cube *cube)
{
    char **line = calloc(cube->n_cells + 1, sizeof *line);
    for (size_t i = 0; i < cube->n_cells; i++) {
        rmg_buffer one = {0};
        char period[RMG_PERIOD_MAX];
        rmg_period_print(period, cube->month[i], cube->per_year);
        rmg_buffer_printf(&one, "%s+%d %s", period, cube->span[i], cube->scenarios[cube->scenario[i]].name);
        for (size_t d = 0; d < cube->n_dims; d++)
            rmg_buffer_printf(&one, " %s=%s%s", cube->dim[d].name, rmg_cube_label(cube, d, i),
                              cube->dim[d].code[i] == RMG_NO_DIM ? "(none)" : "");
        rmg_buffer_printf(&one, " amount %lld quantity %lld/%d price %lld/%d rows %llu",
                          (long long)cube->amount[i].units, (long long)cube->quantity[i].units,
                          cube->has_quantity[i],
                          (long long)(cube->has_price[i] == 1 ? cube->price[i].units : 0), cube->has_price[i],
                          (unsigned long long)cube->n_rows[i]);
        line[i] = one.text;
    }
    qsort(line, cube->n_cells, sizeof *line, compare_lines);
    rmg_buffer all = {0};
    for (size_t i = 0; i < cube->n_cells; i++) {
        rmg_buffer_puts(&all, line[i]);
        rmg_buffer_putc(&all, '\n');
        free(line[i]);
    }
    free(line);
    rmg_buffer_puts(&all, "");
    return all.text;
}

#endif
