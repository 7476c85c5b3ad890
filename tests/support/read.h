/* Reading in tests: texts instead of files, and the sums that a test asks for. Header only, so that programs
 * that do not link io need not. */
#ifndef TESTS_SUPPORT_READ_H
#define TESTS_SUPPORT_READ_H

#include <stdbool.h>
#include <string.h>

#include "io/read/dataset.h"

/* Read one text as the file "t.csv". Clear out afterwards, whatever came back. */
static inline rmg_code read_bytes(rmg_dataset *out, const char *bytes, size_t length,
                                  const rmg_read_options *options, rmg_diag *why)
{
    rmg_input input = {.name = "t.csv", .bytes = bytes, .length = length};
    return rmg_read(out, &input, 1, options, why);
}

static inline rmg_code read_text(rmg_dataset *out, const char *text, const rmg_read_options *options,
                                 rmg_diag *why)
{
    return read_bytes(out, text, strlen(text), options, why);
}

/* Sum over the cells of a scenario and year (0: all years), in units. */
static inline int64_t sum_of(const rmg_dataset *data, uint8_t scenario, int year)
{
    int64_t sum = 0;
    for (size_t i = 0; i < data->cube.n_cells; i++)
        if (data->cube.scenario[i] == scenario &&
            (year == 0 || rmg_period_year(data->cube.month[i], data->cube.per_year) == year))
            sum += data->cube.amount[i].units;
    return sum;
}

/* Amount of the cells that begin in that period and cover `span` periods, in units; INT64_MIN if there is none. */
static inline int64_t cell_at(const rmg_dataset *data, uint8_t scenario, int year, int number, int span)
{
    int64_t sum = INT64_MIN;
    rmg_month month = rmg_period(year, number, data->cube.per_year);
    for (size_t i = 0; i < data->cube.n_cells; i++)
        if (data->cube.scenario[i] == scenario && data->cube.month[i].index == month.index &&
            data->cube.span[i] == span)
            sum = (sum == INT64_MIN ? 0 : sum) + data->cube.amount[i].units;
    return sum;
}

/* The first problem with that reason, or NULL. */
static inline const rmg_problem *find_problem(const rmg_dataset *data, const char *reason)
{
    for (size_t i = 0; i < data->problems.n; i++)
        if (strcmp(data->problems.item[i].reason, reason) == 0)
            return &data->problems.item[i];
    return NULL;
}

/* rows read = used + excluded + rejected, for every file and for all; and one reject for each rejected row that
 * is listed. */
static inline bool rows_add_up(const rmg_dataset *data)
{
    uint64_t read = 0, used = 0, excluded = 0, rejected = 0;
    for (size_t i = 0; i < data->n_files; i++) {
        const rmg_file *file = &data->files[i];
        if (file->rows_read != file->rows_used + file->rows_excluded + file->rows_rejected)
            return false;
        if (file->rows_excluded !=
            file->n_preamble + file->n_footer + file->n_blank + file->n_repeated_header + file->n_totals)
            return false;
        read += file->rows_read;
        used += file->rows_used;
        excluded += file->rows_excluded;
        rejected += file->rows_rejected;
    }
    return read == data->rows_read && used == data->rows_used && excluded == data->rows_excluded &&
           rejected == data->rows_rejected && read == used + excluded + rejected;
}

#endif
