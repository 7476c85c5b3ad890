/* The fast way into the cube with several threads, for the thread sanitizer: a plain program, since Criterion does
 * not start under it. The sums must be those of the ordinary way. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "io/read/fast_internal.h"
#include "tests/support/files.h"

static rmg_buffer make_table(void)
{
    rmg_buffer table = {0};
    rmg_buffer_puts(&table, "factuur;datum;aanbieder;aantal;bedrag\r\n");
    for (int i = 0; i < 40000; i++) {
        rmg_buffer_printf(&table, "F%d;2021-%02d-%02d;", i, i % 12 + 1, i % 28 + 1);
        rmg_buffer_printf(&table, i % 5 == 0 ? "\"Vuurtoren; \"\"%d\"\"\n\";" : "Aanbieder %d;", i % 37);
        rmg_buffer_printf(&table, "%d;%d,%02d\r\n", i % 400, i * 7 % 9000, i % 100);
    }
    return table;
}

/* A file in so many threads; 0 the ordinary way. From memory it is one stream, read ahead by a thread of its own. */
static int read_in(size_t jobs, const char *path, const rmg_buffer *memory, rmg_dataset *out)
{
    rmg_input input = {.name = "t.csv", .path = path};
    if (memory != NULL) {
        input.bytes = memory->text;
        input.length = memory->length;
    }
    rmg_read_options options = {.keep_rule = RMG_KEEP_KNOWN, .ordinary_only = jobs == 0};
    rmg_diag why = {0};
    rmg_fast_tuning = (rmg_fast_tuned){.least = 1, .sample = 4096, .jobs = jobs};
    if (rmg_read(out, &input, 1, &options, &why) != RMG_OK || (jobs > 0) != (rmg_fast_tuning.n_done == 1)) {
        printf("%zu threads: %s\n", jobs, why.message);
        return 1;
    }
    return 0;
}

static int differ(const rmg_cube *a, const rmg_cube *b)
{
    return a->n_cells != b->n_cells || memcmp(a->amount, b->amount, a->n_cells * sizeof *a->amount) != 0 ||
           memcmp(a->quantity, b->quantity, a->n_cells * sizeof *a->quantity) != 0 ||
           memcmp(a->n_rows, b->n_rows, a->n_cells * sizeof *a->n_rows) != 0 ||
           memcmp(a->month, b->month, a->n_cells * sizeof *a->month) != 0;
}

int main(void)
{
    char *folder = test_temp_dir(), *path = test_path(folder, "t.csv");
    rmg_buffer table = make_table();
    int failures = test_write_file(path, table.text, table.length) != 0;
    rmg_dataset ordinary = {0};
    failures += read_in(0, path, NULL, &ordinary);
    for (size_t jobs = 1; failures == 0 && jobs <= 9; jobs++) {
        rmg_dataset fast = {0};
        failures += read_in(jobs, path, jobs == 9 ? &table : NULL, &fast);
        if (failures == 0 && differ(&fast.cube, &ordinary.cube)) {
            printf("%zu threads: another cube\n", jobs);
            failures++;
        }
        rmg_dataset_clear(&fast);
    }
    rmg_dataset_clear(&ordinary);
    rmg_buffer_clear(&table);
    free(path);
    test_temp_dir_remove(folder);
    printf("fast way with 1 to 8 threads, and from a stream: %d failures\n", failures);
    return failures != 0;
}
