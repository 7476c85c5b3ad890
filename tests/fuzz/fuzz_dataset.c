/* Bytes -> cube. The first two bytes choose options, a byte 0x1E separates two files. What must hold for any
 * input: rows add up, the cells of the cube add up to what was counted row by row, a run without complaint has no
 * errors, and a problem names a line that is there. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/wide.h"
#include "tests/support/read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(int holds)
{
    if (!holds)
        abort();
}

static void set_options(rmg_read_options *out, unsigned a, unsigned b)
{
    static const rmg_header_map map = {"amount", "bedrag"};
    static const rmg_row_kind kind = {"a", RMG_PLAN};
    static const char *const keep[] = {"x"};
    out->amounts = (rmg_amounts)(a & 3);
    out->decimal = (rmg_mark)((a >> 2 & 3) % 3);
    out->dash = (rmg_dash)((a >> 4 & 3) % 3);
    out->totals = (rmg_totals_rows)((a >> 6 & 3) % 3);
    out->keep_rule = (rmg_keep)((b & 3) % 3);
    out->year = b & 4 ? 2021 : 0;
    out->max_rejects = b & 8 ? 1000000 : 0;
    out->keep_booked = b & 16;
    out->calendar.p13_is_december = b & 32;
    out->calendar.fiscal_start = b & 64 ? 7 : 0;
    if (b & 128) {
        out->maps = &map;
        out->n_maps = 1;
        out->kinds = &kind;
        out->n_kinds = 1;
        out->keep = keep;
        out->n_keep = 1;
    }
}

static void check_sums(const rmg_dataset *data)
{
    rmg_wide sum = 0;
    for (size_t i = 0; i < data->cube.n_cells; i++) {
        check(data->cube.span[i] > 0 && data->cube.n_rows[i] > 0);
        if (data->cube.scenarios[data->cube.scenario[i]].kind == RMG_ACTUAL)
            sum += data->cube.amount[i].units;
    }
    check(sum == data->actual_total.units);
}

static uint64_t lines_of(const char *bytes, size_t length)
{
    uint64_t lines = 1;
    for (size_t i = 0; i < length; i++)
        lines += bytes[i] == '\n' || bytes[i] == '\r';
    return lines;
}

static void check_problems(const rmg_dataset *data, const rmg_input *inputs)
{
    for (size_t i = 0; i < data->problems.n; i++) {
        const rmg_problem *p = &data->problems.item[i];
        check(p->message[0] != '\0' && p->reason != NULL && p->reason[0] != '\0');
        const rmg_input *input = strcmp(p->source, "b") == 0 ? &inputs[1] : &inputs[0];
        check(p->line <= lines_of(input->bytes, input->length));
    }
}

/* Packed input has other lines than its bytes; it is the sources' fuzzer's. */
static int is_packed(const uint8_t *data, size_t size)
{
    return size > 1 && ((data[0] == 0x1F && data[1] == 0x8B) || data[0] == 0x28 || data[0] == 0xFD);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || is_packed(data + 2, size - 2))
        return 0;
    rmg_read_options options = {0};
    set_options(&options, data[0], data[1]);
    const char *bytes = (const char *)data + 2;
    const char *cut = memchr(bytes, 0x1E, size - 2);
    size_t first = cut != NULL ? (size_t)(cut - bytes) : size - 2;
    rmg_input inputs[] = {{.name = "a", .bytes = bytes, .length = first},
                          {.name = "b", .bytes = cut != NULL ? cut + 1 : "", .is_plan = data[1] & 1}};
    inputs[1].length = cut != NULL ? size - 3 - first : 0;
    if (cut != NULL && is_packed((const uint8_t *)cut + 1, inputs[1].length))
        return 0;

    rmg_dataset read = {0};
    rmg_diag why = {0};
    rmg_code code = rmg_read(&read, inputs, cut != NULL ? 2 : 1, &options, &why);
    check(code == RMG_OK || code == RMG_EINPUT || code == RMG_EUSAGE || code == RMG_ERANGE);
    check(code == RMG_OK || why.message[0] != '\0');
    check(rows_add_up(&read));
    if (code == RMG_OK) {
        check(rmg_problems_count(&read.problems, RMG_ERROR) == 0);
        check_sums(&read);
    }
    check_problems(&read, inputs);
    rmg_dataset_clear(&read);
    return 0;
}
