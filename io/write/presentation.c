#include "io/write/presentation.h"

#include <math.h>
#include <string.h>

#include "core/text.h"

void rmg_present(rmg_document *document, const char *command, const rmg_presentation *show)
{
    rmg_document_init(document, command, show->title, show->unit);
    if (show->problems != NULL)
        rmg_document_add_problems(document, show->problems);
}

static const char *say_number(rmg_document *document, int64_t units, rmg_number_style style)
{
    char text[RMG_NUMBER_MAX];
    rmg_number_format(text, units, &style);
    return rmg_document_copy(document, text);
}

const char *rmg_say_amount(rmg_document *document, int64_t units, int decimals, bool plus)
{
    rmg_number_style style = document->style;
    style.decimals = decimals;
    style.plus = plus;
    return say_number(document, units, style);
}

const char *rmg_say_exact(rmg_document *document, int64_t units, int least)
{
    int decimals = 4;
    for (int64_t rest = units; decimals > least && rest % 10 == 0; rest /= 10)
        decimals--;
    return rmg_say_amount(document, units, decimals, false);
}

const char *rmg_say_percent(rmg_document *document, int64_t part, int64_t whole, bool bare)
{
    int64_t tenths;
    bool fits = whole != INT64_MIN && rmg_percent_tenths(&tenths, part, whole < 0 ? -whole : whole);
    if (!fits || tenths > INT64_MAX / 1000 || tenths < INT64_MIN / 1000)
        return RMG_T("n/a");
    if (bare && tenths < 0)
        tenths = -tenths;
    return rmg_document_printf(document, "%s %%", rmg_say_amount(document, tenths * 1000, 1, !bare));
}

const char *rmg_say_chance(rmg_document *document, double chance)
{
    if (chance < 0.01)
        return "<1 %";
    if (chance > 0.99)
        return ">99 %";
    return rmg_document_printf(document, "%.0f %%", floor(chance * 100 + 0.5));
}

static int calendar_month(rmg_month period, int fiscal_start)
{
    int start = fiscal_start > 1 ? fiscal_start : 1;
    return (rmg_period_number(period, 12) - 1 + start - 1) % 12 + 1;
}

static const char *say_other_period(rmg_document *document, rmg_month period, int per_year)
{
    int number = rmg_period_number(period, per_year);
    if (per_year == 1)
        return rmg_document_printf(document, "%d", rmg_period_year(period, 1));
    if (per_year == 4)
        return rmg_document_printf(document, RMG_T("Q%d"), number);
    return rmg_document_printf(document, "P%02d", number);
}

const char *rmg_say_period(rmg_document *document, rmg_month period, int per_year, int fiscal_start)
{
    return per_year == 12 ? rmg_month_full(calendar_month(period, fiscal_start))
                          : say_other_period(document, period, per_year);
}

const char *rmg_say_period_short(rmg_document *document, rmg_month period, int per_year, int fiscal_start)
{
    return per_year == 12 ? rmg_month_short(calendar_month(period, fiscal_start))
                          : say_other_period(document, period, per_year);
}

const char *rmg_say_day(rmg_document *document, rmg_date date)
{
    int year, month, day;
    rmg_date_parts(date, &year, &month, &day);
    return rmg_document_printf(document, "%d %s", day, rmg_month_full(month));
}

const char *rmg_say_label(const char *label)
{
    return label[0] != '\0' ? label : RMG_T("(empty)");
}

static const char *const base_words[RMG_KINDS] = {
    [RMG_ACTUAL] = RMG_N("actual"),           [RMG_PLAN] = RMG_N("plan"),
    [RMG_TARGET] = RMG_N("target"),           [RMG_CEILING] = RMG_N("ceiling"),
    [RMG_GIVEN_FORECAST] = RMG_N("forecast"),
};

const char *rmg_version_name(const rmg_scenario *scenario)
{
    bool named = scenario != NULL && scenario->name != NULL &&
                 strcmp(scenario->name, rmg_kind_name(scenario->kind)) != 0;
    return named ? scenario->name : NULL;
}

const char *rmg_say_base(rmg_document *document, const rmg_scenario *scenario)
{
    if (scenario == NULL)
        return RMG_T("last year");
    const char *version = rmg_version_name(scenario), *word = RMG_T(base_words[scenario->kind]);
    if (version == NULL)
        return word;
    bool is_version = scenario->kind == RMG_PLAN || scenario->kind == RMG_TARGET;
    return is_version ? rmg_document_printf(document, "%s (%s)", word, version) : version;
}

const char *rmg_say_letter(bool favourable, bool adverse)
{
    return favourable ? RMG_T("F") : adverse ? RMG_T("A") : "";
}

void rmg_table_add_group_columns(rmg_table *table, const rmg_cube *cube, const rmg_groups *groups)
{
    rmg_table_add_column(table, "level", RMG_T("level"), RMG_TYPE_TEXT, 0, false);
    for (size_t i = 0; i < groups->n_by; i++)
        rmg_table_add_column(table, cube->dim[groups->by[i]].name, NULL, RMG_TYPE_TEXT, 0, false);
}

void rmg_table_set_group(rmg_table *table, const rmg_cube *cube, const rmg_groups *groups, size_t group)
{
    size_t depth = groups->group[group].depth;
    const char *level = depth == 0              ? "total"
                        : depth == groups->n_by ? "line"
                                                : cube->dim[groups->by[depth - 1]].name;
    rmg_table_text(table, 0, level);
    for (size_t i = 0; i < depth; i++) {
        uint32_t code = rmg_group_label(groups, group, i);
        rmg_table_text(table, 1 + i, rmg_dict_label(cube->dim[groups->by[i]].labels, code));
    }
}
