/* Files that lack a column of --by. */
#include "cli/without_column.h"

#include <inttypes.h>
#include <stdio.h>

#include "cli/talk.h"
#include "core/number.h"
#include "core/text.h"

void rmg_warn_without_column(rmg_dataset *data, size_t dim)
{
    const rmg_cube *cube = &data->cube;
    rmg_wide amount = 0;
    uint64_t rows = 0;
    for (size_t cell = 0; cell < cube->n_cells; cell++)
        if (cube->scenario[cell] == RMG_ACTUAL && cube->dim[dim].code[cell] == RMG_NO_DIM) {
            amount += cube->amount[cell].units;
            rows += cube->n_rows[cell];
        }
    int64_t units;
    if (rows == 0 || !rmg_wide_to_int64(&units, amount))
        return;
    char text[RMG_NUMBER_MAX];
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), 2);
    rmg_number_format(text, units, &style);
    char message[512], hint[256];
    snprintf(message, sizeof message,
             RMG_T("%" PRIu64 " rows (%s) come from files without a column %s; they stand under (empty)"),
             rows, text, cube->dim[dim].name);
    snprintf(hint, sizeof hint, RMG_T("if the column has another name there, say --map \"%s=HEADER\""),
             cube->dim[dim].name);
    rmg_talk_note("%s %s", RMG_T("warning:"), message);
    rmg_talk_note("  hint: %s", hint);
    rmg_problem problem = {.severity = RMG_WARNING, .reason = "no-column", .message = message, .hint = hint};
    rmg_problems_add(&data->problems, &problem, NULL); /* said aloud in any case */
}
