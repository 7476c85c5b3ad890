#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/display.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/write/report/index_internal.h"
#include "io/write/report/report.h"

/* ---- lights -------------------------------------------------------------------------------------- */

static const struct {
    const char *name, *word, *symbol;
} lights[] = {
    [RMG_BUDGET_RED] = {"red", RMG_N("above plan"), "\u25C6"},
    [RMG_BUDGET_AMBER] = {"amber", RMG_N("just above plan"), "\u25B2"},
    [RMG_BUDGET_GREEN] = {"green", RMG_N("within plan"), "\u25CF"},
    [RMG_BUDGET_NONE] = {"not-measured", RMG_N("not known"), "\u25CB"},
};

const char *rmg_budget_light_name(rmg_budget_light light)
{
    return lights[light].name;
}

const char *index_symbol(rmg_budget_light light)
{
    return lights[light].symbol;
}

const char *index_light_word(rmg_budget_light light)
{
    return RMG_T(lights[light].word);
}

rmg_budget_light rmg_budget_light_of(const rmg_forecast_year *year, int tolerance_pct)
{
    if (year == NULL || !year->difference.known || !year->plan.known)
        return RMG_BUDGET_NONE;
    rmg_wide over = year->difference.amount.units, plan = year->plan.amount.units;
    if (over <= 0)
        return RMG_BUDGET_GREEN;
    return over * 100 <= (plan < 0 ? -plan : plan) * tolerance_pct ? RMG_BUDGET_AMBER : RMG_BUDGET_RED;
}

/* ---- lines --------------------------------------------------------------------------------------- */

static void fill(index_line *line, const rmg_index *index, const rmg_index_unit *unit,
                 const rmg_forecast *forecast)
{
    *line = (index_line){.unit = unit, .forecast = forecast, .light = RMG_BUDGET_NONE};
    if (forecast == NULL || forecast->n_years == 0)
        return;
    const rmg_forecast_year *year = line->year = &forecast->year[0];
    line->light = rmg_budget_light_of(year, index->tolerance_pct);
    const rmg_maybe_money figures[INDEX_FIGURES] = {year->actual_to_date, year->year_end,
                                                    index->plan != NULL ? year->plan : year->last_year,
                                                    year->ceiling};
    bool complete = (forecast->notes & RMG_NOTE_COMPLETE) != 0; /* nothing is expected any more */
    line->has_range = year->has_range && year->year_end.known && !complete;
    if (!complete)
        line->chance = index->plan != NULL ? year->chance_above_plan : year->chance_above_last_year;
    if (!complete && year->ceiling.known)
        line->ceiling_chance = year->chance_above_ceiling;
    for (int i = 0; i < INDEX_FIGURES; i++) {
        line->known[i] = figures[i].known;
        line->shown[i] = figures[i].known ? figures[i].amount.units : 0;
    }
    line->has_difference = line->known[INDEX_YEAR_END] && line->known[INDEX_BASE] &&
                           !__builtin_sub_overflow(line->shown[INDEX_YEAR_END], line->shown[INDEX_BASE],
                                                   &line->difference);
    line->base = line->shown[INDEX_BASE];
}

const char *index_line_name(const index_line *line)
{
    return line->unit == NULL ? RMG_T("total") : rmg_say_label(line->unit->name);
}

static int by_overrun(const void *a, const void *b)
{
    const index_line *x = a, *y = b;
    if (x->light != y->light)
        return x->light < y->light ? -1 : 1;
    if (x->has_difference != y->has_difference)
        return x->has_difference ? -1 : 1;
    if (x->difference != y->difference)
        return x->difference > y->difference ? -1 : 1;
    int names = strcmp(x->unit->name, y->unit->name);
    return names != 0 ? names : (x->unit > y->unit) - (x->unit < y->unit);
}

/* All units are children of the total; without a total each stands for itself. */
static rmg_code round_figure(index_lines *lines, int figure, int64_t step, rmg_diag *why)
{
    size_t n = lines->n;
    int64_t *stored = rmg_zalloc(n, sizeof *stored), *shown = rmg_zalloc(n, sizeof *shown);
    uint32_t *parent = rmg_zalloc(n, sizeof *parent);
    uint8_t *known = rmg_zalloc(n, 1);
    rmg_code code = RMG_ENOMEM;
    if (stored != NULL && shown != NULL && parent != NULL && known != NULL) {
        for (size_t i = 0; i < n; i++) {
            stored[i] = lines->line[i].shown[figure];
            known[i] = lines->line[i].known[figure];
            parent[i] = lines->has_total ? 0 : (uint32_t)i;
        }
        code = rmg_display_column(shown, stored, known, parent, n, step, why);
        for (size_t i = 0; i < n && code == RMG_OK; i++)
            lines->line[i].shown[figure] = shown[i];
    } else
        rmg_nomem(why);
    free(stored);
    free(shown);
    free(parent);
    free(known);
    return code;
}

static const char *lacks(const rmg_index_unit *unit)
{
    return unit->left_out != NULL ? unit->left_out : "";
}

/* Is the word one of "accuracy, variance"? */
static bool has_word(const char *list, const char *word, size_t length)
{
    for (const char *at = list; *at != '\0';) {
        size_t n = strcspn(at, ",");
        if (n == length && strncmp(at, word, n) == 0)
            return true;
        at += n;
        at += strspn(at, ", ");
    }
    return false;
}

static bool all_lack(const rmg_index *index, const char *word, size_t length)
{
    for (size_t i = 0; i < index->n_units; i++)
        if (index->unit[i].failure == NULL && !has_word(lacks(&index->unit[i]), word, length))
            return false;
    return index->n_units > 1;
}

/* Headings of the sections in a list that all units lack, or that only some do; "" when there are none. */
static const char *headings(rmg_document *document, const index_lines *lines, const char *list, bool of_all)
{
    const char *text = "";
    for (const char *at = list; *at != '\0';) {
        size_t n = strcspn(at, ",");
        char name[48];
        snprintf(name, sizeof name, "%.*s", (int)n, at);
        const rmg_section *section = rmg_section_find(name);
        const char *word = section != NULL ? RMG_T(section->heading) : rmg_document_copy(document, name);
        if (all_lack(lines->index, at, n) == of_all)
            text = text[0] == '\0' ? word : rmg_document_printf(document, "%s, %s", text, word);
        at += n;
        at += strspn(at, ", ");
    }
    return text;
}

rmg_code index_lines_make(index_lines *out, const rmg_index *index, rmg_diag *why)
{
    *out = (index_lines){.has_total = index->total != NULL, .index = index};
    out->line = rmg_zalloc(index->n_units + 1, sizeof *out->line);
    if (out->line == NULL)
        return rmg_nomem(why);
    if (out->has_total)
        fill(&out->line[out->n++], index, NULL, index->total);
    size_t first = out->n;
    for (size_t i = 0; i < index->n_units; i++)
        fill(&out->line[out->n++], index, &index->unit[i], index->unit[i].forecast);
    if (out->n > first)
        qsort(out->line + first, out->n - first, sizeof *out->line, by_overrun);
    for (size_t i = 0; i < out->n; i++) {
        out->any_range |= out->line[i].has_range;
        out->any_chance |= out->line[i].chance.known;
        out->any_ceiling_chance |= out->line[i].ceiling_chance.known;
        out->any_light |= out->line[i].light != RMG_BUDGET_NONE;
        out->any_base |= out->line[i].known[INDEX_BASE];
        out->any_ceiling |= out->line[i].known[INDEX_CEILING];
    }
    rmg_code code = RMG_OK;
    for (int figure = 0; figure < INDEX_FIGURES && code == RMG_OK; figure++)
        code = round_figure(out, figure, rmg_display_step(index->show.decimals), why);
    if (code != RMG_OK)
        index_lines_clear(out);
    return code;
}

void index_lines_clear(index_lines *lines)
{
    free(lines->line);
    *lines = (index_lines){0};
}

bool index_difference(const index_line *line, int64_t *shown, int64_t *stored)
{
    *stored = line->difference;
    return line->has_difference &&
           !__builtin_sub_overflow(line->shown[INDEX_YEAR_END], line->shown[INDEX_BASE], shown);
}

const char *index_remark(rmg_document *document, const index_lines *lines, const index_line *line)
{
    if (line->unit == NULL)
        return "";
    if (line->unit->failure != NULL && line->unit->failure[0] != '\0')
        return rmg_document_printf(document, RMG_T("no page: %s"), line->unit->failure);
    const char *own = headings(document, lines, lacks(line->unit), false);
    return own[0] != '\0' ? rmg_document_printf(document, RMG_T("without data: %s"), own) : "";
}

const char *index_remark_for_all(rmg_document *document, const index_lines *lines)
{
    for (size_t i = 0; i < lines->index->n_units; i++) {
        if (lines->index->unit[i].failure != NULL)
            continue;
        const char *all = headings(document, lines, lacks(&lines->index->unit[i]), true);
        return all[0] != '\0' ? rmg_document_printf(document, RMG_T("without data in every unit: %s"), all)
                              : "";
    }
    return "";
}

/* Their year-ends: what they add to the difference of the total. */
static bool sum_without_base(int64_t *sum, size_t *n, const index_lines *lines, bool exact)
{
    *sum = 0;
    *n = 0;
    for (size_t i = 1; i < lines->n; i++) {
        const index_line *line = &lines->line[i];
        if (line->has_difference)
            continue;
        if (line->known[INDEX_BASE] || !line->known[INDEX_YEAR_END])
            return false;
        int64_t year_end = exact ? line->year->year_end.amount.units : line->shown[INDEX_YEAR_END];
        if (__builtin_add_overflow(*sum, year_end, sum))
            return false;
        ++*n;
    }
    return *n != 0;
}

const char *index_without_base(rmg_document *document, const index_lines *lines, bool exact)
{
    int64_t sum;
    size_t n;
    if (!lines->has_total || !lines->line[0].has_difference || !sum_without_base(&sum, &n, lines, exact))
        return "";
    const char *amount = rmg_say_amount(document, sum, exact ? 2 : lines->index->show.decimals, true);
    return rmg_document_printf(
        document,
        rmg_text_plural("Without %s: %s (%zu unit). With it the differences add up to "
                        "that of the total.",
                        "Without %s: %s (%zu units). With it the differences add up to "
                        "that of the total.",
                        n),
        rmg_say_base(document, lines->index->plan), amount, n);
}

const char *index_alone(rmg_document *document, const rmg_index *index)
{
    if (index->total == NULL || index->total->n_years == 0)
        return "";
    return rmg_say_alone(document, index->alone, index->total->year[0].year_end, index->show.decimals);
}

static int64_t size_of(const rmg_forecast *forecast)
{
    if (forecast == NULL || forecast->n_years == 0 || !forecast->year[0].year_end.known)
        return 0;
    int64_t units = forecast->year[0].year_end.amount.units;
    return units == INT64_MIN ? INT64_MAX : units < 0 ? -units : units;
}

rmg_index index_shown(const rmg_index *index)
{
    rmg_index shown = *index;
    int64_t largest = size_of(index->total);
    for (size_t i = 0; i < index->n_units && index->total == NULL; i++)
        if (size_of(index->unit[i].forecast) > largest)
            largest = size_of(index->unit[i].forecast);
    if (largest >= INT64_C(100000) * RMG_SCALE)
        shown.show.decimals = 0;
    return shown;
}
