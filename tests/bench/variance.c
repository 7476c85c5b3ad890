/* How long a million leaves take and what memory that needs: two scenarios of N leaves each, every leaf with
 * quantity and amount on both sides, six dimensions. Prints one line per convention.
 *
 *   variance [LEAVES]     default 1000000 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "analysis/variance/variance.h"

#define DIMS 6

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static long peak_kib(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static uint64_t next(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void add_side(rmg_cube *cube, uint8_t scenario, uint64_t n, uint64_t *state)
{
    for (uint64_t i = 0; i < n; i++) {
        rmg_fact fact = {.scenario = scenario,
                         .span = 12,
                         .month = rmg_month_of(2021, 1),
                         .booked = {RMG_NO_MONTH},
                         .has_quantity = true,
                         .n_rows = 1};
        uint64_t rest = i;
        for (size_t d = 0; d < DIMS; d++, rest /= 10)
            fact.code[d] = (uint32_t)(d + 1 < DIMS ? rest % 10 : rest);
        fact.quantity.units = (int64_t)(next(state) % 900 + 100) * RMG_SCALE;
        fact.amount.units = fact.quantity.units / 100 * (int64_t)(next(state) % 9000 + 1000);
        if (rmg_cube_add(cube, &fact, NULL) != RMG_OK)
            exit(1);
    }
}

static void fill(rmg_cube *cube, uint64_t n)
{
    static const char *const names[DIMS] = {"a", "b", "c", "d", "e", "f"};
    uint64_t state = 42;
    if (rmg_cube_init(cube, 12, NULL) != RMG_OK)
        exit(1);
    for (size_t d = 0; d < DIMS; d++) {
        size_t dim;
        rmg_cube_add_dim(cube, names[d], NULL, &dim, NULL);
        for (uint64_t label = 0; label < (d + 1 < DIMS ? 10 : n / 100000 + 1); label++) {
            char text[24];
            uint32_t code;
            int length = snprintf(text, sizeof text, "%c%06llu", *names[d], (unsigned long long)label);
            rmg_dict_put(cube->dim[d].labels, text, (size_t)length, &code, NULL);
        }
    }
    add_side(cube, RMG_PLAN, n, &state);
    add_side(cube, RMG_ACTUAL, n, &state);
}

static void run(const rmg_cube *cube, const char *name, rmg_variance_options options)
{
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    options.base = (rmg_variance_side){RMG_PLAN, 2021};
    options.comparison = (rmg_variance_side){RMG_ACTUAL, 2021};
    double before = seconds();
    rmg_code code = rmg_variance_split(&v, cube, &options, &why);
    double took = seconds() - before;
    printf("%-22s %7.3f s  %9zu leaves %9zu lines  peak %ld MiB%s%s\n", name, took, v.n_leaves, v.n_lines,
           peak_kib() / 1024, code != RMG_OK ? "  " : "", why.message);
    rmg_variance_clear(&v);
}

int main(int argc, char **argv)
{
    static const char *const by[] = {"a", "b", "c"};
    uint64_t n = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000;
    rmg_cube cube;
    fill(&cube, n);
    printf("cube of %zu cells            peak %ld MiB\n", cube.n_cells, peak_kib() / 1024);
    run(&cube, "two-way --by a,b,c", (rmg_variance_options){.by = by, .n_by = 3});
    run(&cube, "midpoint --by a,b,c",
        (rmg_variance_options){.convention = RMG_MIDPOINT, .by = by, .n_by = 3});
    run(&cube, "lmdi --by a,b,c", (rmg_variance_options){.convention = RMG_LMDI, .by = by, .n_by = 3});
    run(&cube, "mix --by a,b,c", (rmg_variance_options){.mix = true, .by = by, .n_by = 3});
    run(&cube, "two-way, a line a leaf", (rmg_variance_options){.convention = RMG_TWO_WAY});
    rmg_cube_clear(&cube);
    return 0;
}
