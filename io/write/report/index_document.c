/* The index as a document: summary.csv, summary.json, and the same as a grid for people. */
#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"
#include "io/write/report/index_internal.h"

enum {
    LEVEL,
    UNIT_NAME,
    DOMAIN,
    PROVIDER,
    YEAR,
    UPTO,
    UNIT,
    ACTUAL_TO_DATE,
    YEAR_END,
    YEAR_END_LOW,
    YEAR_END_HIGH,
    RANGE_PCT,
    PLAN_YEAR,
    DIFFERENCE,
    DIFFERENCE_PCT,
    SIGN,
    LIGHT,
    CHANCE_ABOVE_PLAN,
    CEILING,
    CROSSING_DATE,
    CHANCE_ABOVE_CEILING,
    RULE,
    MONTHS_KNOWN,
    PAGE,
    NOTE,
    COLUMNS
};

static const struct {
    const char *name, *heading;
    rmg_column_type type;
    bool plus;
} columns[COLUMNS] = {
    [LEVEL] = {"level", RMG_N("level"), RMG_TYPE_TEXT, false},
    [UNIT_NAME] = {"name", RMG_N("name"), RMG_TYPE_TEXT, false},
    [DOMAIN] = {"domain", RMG_N("domain"), RMG_TYPE_TEXT, false},
    [PROVIDER] = {"provider", RMG_N("provider"), RMG_TYPE_TEXT, false},
    [YEAR] = {"year", RMG_N("year"), RMG_TYPE_YEAR, false},
    [UPTO] = {"upto", RMG_N("known up to"), RMG_TYPE_PERIOD, false},
    [UNIT] = {"unit", RMG_N("unit"), RMG_TYPE_TEXT, false},
    [ACTUAL_TO_DATE] = {"actual_to_date", RMG_N("actual to date"), RMG_TYPE_AMOUNT, false},
    [YEAR_END] = {"year_end", RMG_N("year-end"), RMG_TYPE_AMOUNT, false},
    [YEAR_END_LOW] = {"year_end_low", RMG_N("year-end, low"), RMG_TYPE_AMOUNT, false},
    [YEAR_END_HIGH] = {"year_end_high", RMG_N("year-end, high"), RMG_TYPE_AMOUNT, false},
    [RANGE_PCT] = {"range_pct", RMG_N("range, %"), RMG_TYPE_PERCENT, false},
    [PLAN_YEAR] = {"plan_year", RMG_N("plan, year"), RMG_TYPE_AMOUNT, false},
    [DIFFERENCE] = {"difference", RMG_N("difference"), RMG_TYPE_AMOUNT, true},
    [DIFFERENCE_PCT] = {"difference_pct", RMG_N("difference, %"), RMG_TYPE_PERCENT, true},
    [SIGN] = {"sign", RMG_N("sign"), RMG_TYPE_TEXT, false},
    [LIGHT] = {"light", RMG_N("light"), RMG_TYPE_TEXT, false},
    [CHANCE_ABOVE_PLAN] = {"chance_above_plan", RMG_N("chance above plan"), RMG_TYPE_SHARE, false},
    [CEILING] = {"ceiling", RMG_N("ceiling"), RMG_TYPE_AMOUNT, false},
    [CROSSING_DATE] = {"crossing_date", RMG_N("ceiling reached on"), RMG_TYPE_DATE, false},
    [CHANCE_ABOVE_CEILING] = {"chance_above_ceiling", RMG_N("chance above ceiling"), RMG_TYPE_SHARE, false},
    [RULE] = {"rule", RMG_N("rule"), RMG_TYPE_TEXT, false},
    [MONTHS_KNOWN] = {"months_known", RMG_N("months known"), RMG_TYPE_COUNT, false},
    [PAGE] = {"page", RMG_N("page"), RMG_TYPE_TEXT, false},
    [NOTE] = {"note", RMG_N("note"), RMG_TYPE_TEXT, false},
};

static void put_text(rmg_table *table, size_t column, const char *text)
{
    if (text != NULL && text[0] != '\0')
        rmg_table_text(table, column, text);
}

static void put_money(rmg_table *table, size_t column, rmg_maybe_money value)
{
    if (value.known)
        rmg_table_number(table, column, value.amount.units);
}

static void put_difference(rmg_table *table, const rmg_forecast_year *year)
{
    int64_t tenths, units = year->difference.amount.units, plan = year->plan.amount.units;
    if (!year->difference.known)
        return;
    rmg_table_number(table, DIFFERENCE, units);
    rmg_table_text(table, SIGN, units < 0 ? "favourable" : units > 0 ? "adverse" : "none");
    if (year->plan.known && plan != INT64_MIN &&
        rmg_percent_tenths(&tenths, units, plan < 0 ? -plan : plan) && tenths < INT64_MAX / 1000 &&
        tenths > INT64_MIN / 1000)
        rmg_table_number(table, DIFFERENCE_PCT, tenths * 1000);
}

static void put_year(rmg_table *table, const rmg_forecast *forecast, const rmg_forecast_year *year)
{
    char rule[RMG_RULE_NAME_MAX];
    rmg_table_number(table, YEAR, year->first);
    rmg_table_number(table, UPTO, forecast->upto.index);
    put_money(table, ACTUAL_TO_DATE, year->actual_to_date);
    put_money(table, YEAR_END, year->year_end);
    if (year->has_range && year->year_end.known) {
        rmg_table_number(table, YEAR_END_LOW, year->range[RMG_BAND_ASKED].low.units);
        rmg_table_number(table, YEAR_END_HIGH, year->range[RMG_BAND_ASKED].high.units);
    }
    rmg_table_number(table, RANGE_PCT, (int64_t)forecast->range * RMG_SCALE);
    put_money(table, PLAN_YEAR, year->plan);
    put_difference(table, year);
    if (year->chance_above_plan.known)
        rmg_table_number(table, CHANCE_ABOVE_PLAN, forecast_share(year->chance_above_plan.value));
    put_money(table, CEILING, year->ceiling);
    if (year->crossing.known)
        rmg_table_number(table, CROSSING_DATE, year->crossing.date.days);
    if (year->chance_above_ceiling.known)
        rmg_table_number(table, CHANCE_ABOVE_CEILING, forecast_share(year->chance_above_ceiling.value));
    rmg_table_number(table, MONTHS_KNOWN, year->months_known);
    if (forecast->has_forecast) {
        rmg_forecast_rule_name(rule, forecast);
        rmg_table_text(table, RULE, rule);
    }
}

static void put_line(rmg_table *table, const rmg_index *index, const index_lines *lines,
                     const index_line *line)
{
    rmg_document *document = table->owner;
    rmg_table_add_row(table);
    rmg_table_text(table, LEVEL, line->unit == NULL ? "total" : "line");
    if (line->unit != NULL) {
        rmg_table_text(table, UNIT_NAME, line->unit->name);
        put_text(table, DOMAIN, line->unit->domain);
        put_text(table, PROVIDER, line->unit->provider);
        put_text(table, PAGE, line->unit->href);
        put_text(table, NOTE, index_remark(document, lines, line));
    } else {
        put_text(table, PAGE, index->total_href);
        put_text(table, NOTE, index_without_base(document, lines, true));
    }
    put_text(table, UNIT, document->unit);
    rmg_table_text(table, LIGHT, rmg_budget_light_name(line->light));
    if (line->year != NULL)
        put_year(table, line->forecast, line->year);
}

/* ---- people -------------------------------------------------------------------------------------- */

static void add_view_columns(rmg_view *view, const rmg_index *index, const index_lines *lines)
{
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_column(view, "", RMG_LEFT);
    rmg_view_add_column(view, RMG_T("to date"), RMG_RIGHT);
    rmg_view_add_column(view, RMG_T("year-end"), RMG_RIGHT);
    if (lines->any_base) {
        rmg_view_add_column(view, rmg_say_base(view->owner, index->plan), RMG_RIGHT);
        rmg_view_add_column(view, RMG_T("difference"), RMG_RIGHT);
        rmg_view_add_column(view, "", RMG_RIGHT);
        rmg_view_add_column(view, "", RMG_LEFT);
    }
    rmg_view_add_column(view, "", RMG_LEFT);
}

static const char *figure_text(rmg_document *document, const rmg_index *index, const index_line *line,
                               int figure)
{
    return line->known[figure] ? rmg_say_amount(document, line->shown[figure], index->show.decimals, false)
           : figure == INDEX_YEAR_END || figure == INDEX_TO_DATE ? RMG_T("unknown")
                                                                 : "";
}

static void add_view_line(rmg_view *view, const rmg_index *index, const index_lines *lines,
                          const index_line *line)
{
    rmg_document *document = view->owner;
    size_t cell = 0;
    int64_t shown, stored;
    rmg_view_add_row(view, line->unit == NULL ? RMG_VIEW_TOTAL : RMG_VIEW_CELLS, line->unit == NULL ? 1 : 2,
                     0);
    rmg_view_text(view, cell++, index_line_name(line));
    rmg_view_text(
        view, cell++,
        rmg_document_printf(document, "%s %s", index_symbol(line->light), index_light_word(line->light)));
    rmg_view_text(view, cell++, figure_text(document, index, line, INDEX_TO_DATE));
    rmg_view_text(view, cell++, figure_text(document, index, line, INDEX_YEAR_END));
    if (lines->any_base) {
        rmg_view_text(view, cell++, figure_text(document, index, line, INDEX_BASE));
        if (index_difference(line, &shown, &stored)) {
            rmg_view_text(view, cell, rmg_say_amount(document, shown, index->show.decimals, true));
            rmg_view_text(view, cell + 1, rmg_say_percent(document, stored, line->base, false));
            rmg_view_text(view, cell + 2, rmg_say_letter(stored<0, stored> 0));
        }
        cell += 3;
    }
    rmg_view_text(view, cell, index_remark(document, lines, line));
}

static const char *title_of(rmg_document *document, const rmg_index *index)
{
    const char *name = index->show.title != NULL && index->show.title[0] != '\0' ? index->show.title
                                                                                 : RMG_T("All units");
    if (index->total == NULL)
        return rmg_document_copy(document, name);
    return rmg_document_printf(
        document, RMG_T("%s, known up to and including %s"), name,
        rmg_say_period(document, index->total->upto, index->total->per_year, index->show.fiscal_start));
}

static void add_all(rmg_document *out, const rmg_index *index, const index_lines *lines)
{
    rmg_table *table = rmg_document_add_table(out, "summary");
    if (index->total != NULL)
        table->per_year = index->total->per_year;
    for (size_t i = 0; i < COLUMNS; i++)
        rmg_table_add_column(table, columns[i].name, RMG_T(columns[i].heading), columns[i].type,
                             columns[i].type == RMG_TYPE_PERCENT ? 1 : index->show.decimals, columns[i].plus);
    rmg_table_set_formula(table, DIFFERENCE, "{year_end}-{plan_year}");
    rmg_view *view = rmg_document_add_view(out, RMG_T("All units"));
    add_view_columns(view, index, lines);
    for (size_t i = 0; i < lines->n; i++) {
        put_line(table, index, lines, &lines->line[i]);
        add_view_line(view, index, lines, &lines->line[i]);
    }
    const char *rest = index_without_base(out, lines, false);
    if (rest[0] != '\0')
        rmg_document_add_note(out, rest);
    const char *alone = index_alone(out, index);
    if (alone[0] != '\0')
        rmg_document_add_note(out, alone);
    const char *remark = index_remark_for_all(out, lines);
    if (remark[0] != '\0')
        rmg_document_add_note(out, remark);
}

rmg_code rmg_index_document(rmg_document *out, const rmg_index *given, rmg_diag *why)
{
    rmg_index shown = index_shown(given), *index = &shown;
    index_lines lines;
    rmg_code code = index_lines_make(&lines, index, why);
    if (code != RMG_OK) {
        *out = (rmg_document){0};
        return code;
    }
    rmg_present(out, "pack", &index->show);
    out->title = title_of(out, index);
    if (index->total != NULL) {
        out->upto = index->total->upto;
        out->per_year = index->total->per_year;
        out->year = rmg_period_year(index->total->upto, index->total->per_year);
    }
    add_all(out, index, &lines);
    index_lines_clear(&lines);
    code = rmg_document_check(out, why);
    if (code != RMG_OK)
        rmg_document_clear(out);
    return code;
}
