#include "cli/chart_plain.h"

#include "cli/chart_flow.h"
#include "cli/chart_kpi.h"
#include "io/read/records/dialect.h"

static const rmg_plain_kind *const kinds[] = {
    &rmg_plain_scatter, &rmg_plain_inout, &rmg_plain_lines, &rmg_plain_bullet, &rmg_plain_heat,
};

static const rmg_plain_kind *find_kind(rmg_chart_kind kind)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kinds[i]->kind == kind)
            return kinds[i];
    return NULL;
}

bool rmg_chart_is_plain(rmg_chart_kind kind)
{
    return find_kind(kind) != NULL;
}

static char separator_of(const rmg_settings *settings)
{
    char separator = 0;
    if (rmg_settings_has(settings, RMG_OPT_SEP))
        rmg_separator_find(&separator, rmg_settings_text(settings, RMG_OPT_SEP));
    return separator;
}

static rmg_mark mark_of(const rmg_settings *settings)
{
    if (rmg_settings_is(settings, RMG_OPT_DECIMAL, "comma"))
        return RMG_MARK_COMMA;
    return rmg_settings_is(settings, RMG_OPT_DECIMAL, "point") ? RMG_MARK_POINT : RMG_MARK_NONE;
}

rmg_code rmg_chart_from_plain(rmg_chart *out, rmg_plain_table *table, rmg_chart_kind kind, const char *path,
                              const rmg_settings *settings, rmg_diag *why)
{
    const rmg_plain_kind *row = find_kind(kind);
    *out = (rmg_chart){.kind = kind};
    rmg_code code = rmg_plain_table_read(table, path, row->want, row->n_want, separator_of(settings),
                                         mark_of(settings), why);
    if (code == RMG_OK)
        code = row->fill(out, table, why);
    if (code != RMG_OK)
        rmg_chart_clear(out);
    return code;
}
