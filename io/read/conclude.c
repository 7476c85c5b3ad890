/* What is said of all files together. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/number.h"
#include "core/text.h"
#include "io/read/dataset_internal.h"
#include "io/read/labels_internal.h"
#include "io/read/problem_order_internal.h"

static rmg_code add_problem(rmg_run *r, rmg_severity severity, const char *reason, const char *source,
                            const char *hint, const char *message, rmg_diag *why)
{
    char text[512], more[256], name[256];
    snprintf(text, sizeof text, "%s", message);
    snprintf(more, sizeof more, "%s", hint);
    snprintf(name, sizeof name, "%s", source);
    rmg_problem problem = {.severity = severity,
                           .code = severity == RMG_ERROR ? RMG_EINPUT : RMG_OK,
                           .reason = reason,
                           .source = name,
                           .message = text,
                           .hint = more};
    return rmg_problems_add(&r->out->problems, &problem, why);
}

static bool add_file_sums(rmg_dataset *out)
{
    bool fits = true;
    for (size_t i = 0; i < out->n_files; i++) {
        const rmg_file *file = &out->files[i];
        out->rows_read += file->rows_read;
        out->rows_used += file->rows_used;
        out->rows_excluded += file->rows_excluded;
        out->rows_rejected += file->rows_rejected;
        out->rejected_unread += file->rejected_unread;
        out->n_values += file->n_values;
        out->n_rounded += file->n_rounded;
        out->decimals = file->decimals > out->decimals ? file->decimals : out->decimals;
        fits &= rmg_money_add(&out->rejected_sum, out->rejected_sum, file->rejected_sum);
    }
    out->decimals = out->decimals < 2 ? out->decimals : 2;
    return fits;
}

static rmg_code choose_title(rmg_run *r, rmg_diag *why)
{
    for (size_t i = 0; i < r->n; i++) {
        const rmg_file *file = &r->out->files[i];
        const rmg_words *words = &r->intake[i].title;
        if (r->out->title[0] == '\0' && file->title[0] != '\0') {
            free(r->out->title);
            r->out->title = rmg_copy(file->title);
            if (r->out->title == NULL)
                return rmg_nomem(why);
        }
        if (r->out->year == 0 && words->second_year == 0)
            r->out->year = words->year;
    }
    if (r->options->year != 0)
        r->out->year = r->options->year;
    return RMG_OK;
}

static bool lacks_unit(const rmg_file *file)
{
    return !file->failed && file->unit[0] == '\0' && file->currency[0] == '\0' && file->n_values > 0;
}

static rmg_code choose_unit(rmg_run *r, rmg_diag *why)
{
    const rmg_file *first = NULL;
    for (size_t i = 0; i < r->n; i++) {
        const rmg_file *file = &r->out->files[i];
        const char *unit = file->unit[0] != '\0' ? file->unit : file->currency;
        if (unit[0] == '\0')
            continue;
        if (first == NULL) {
            first = file;
            free(r->out->unit);
            r->out->unit = rmg_copy(unit);
            if (r->out->unit == NULL)
                return rmg_nomem(why);
        } else if (!rmg_fold_equal(unit, strlen(unit), r->out->unit, strlen(r->out->unit))) {
            char text[512];
            snprintf(text, sizeof text, RMG_T("its amounts are in \"%.60s\", those of %.200s in \"%.60s\""),
                     unit, first->name, r->out->unit);
            rmg_code code = add_problem(r, RMG_ERROR, "unit", file->name,
                                        RMG_T("bring all files to one unit; amounts are never rescaled"),
                                        text, why);
            if (code != RMG_OK)
                return code;
            r->out->files[i].failed = true;
        }
    }
    return RMG_OK;
}

static bool is_euro(const char *text)
{
    static const char *const words[] = {"€", "EUR", "euro"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (rmg_fold_equal(text, strlen(text), words[i], strlen(words[i])))
            return true;
    return false;
}

/* Files that state no unit beside others that do: they are taken to be in the same. Euros need not be said. */
static rmg_code warn_unit(rmg_run *r, rmg_diag *why)
{
    rmg_buffer names = {0};
    size_t n = 0, total = 0;
    if (r->options->unit_said || r->out->unit[0] == '\0' || is_euro(r->out->unit))
        return RMG_OK;
    for (size_t i = 0; i < r->n; i++)
        total += lacks_unit(&r->out->files[i]);
    for (size_t i = 0; i < r->n; i++) {
        if (!lacks_unit(&r->out->files[i]) || n++ >= 3)
            continue;
        if (n > 1)
            rmg_buffer_puts(&names, n == total ? RMG_T(" and ") : ", ");
        rmg_buffer_printf(&names, "%.80s", r->out->files[i].name);
    }
    if (total > 3)
        rmg_buffer_printf(&names, RMG_T(" and %zu more"), total - 3);
    char text[512];
    snprintf(text, sizeof text,
             rmg_text_plural("%.350s does not state its unit; its amounts are taken to be in \"%.60s\"",
                             "%.350s do not state their unit; their amounts are taken to be in \"%.60s\"",
                             (unsigned long)total),
             rmg_buffer_text(&names), r->out->unit);
    rmg_code code = rmg_buffer_check(&names, why);
    if (code == RMG_OK && total > 0)
        code = add_problem(r, RMG_WARNING, "unit-not-stated", "",
                           RMG_T("write the unit above the table of each file, or say it: --unit"), text,
                           why);
    rmg_buffer_clear(&names);
    return code;
}

static void find_upto(rmg_dataset *out)
{
    const rmg_cube *cube = &out->cube;
    out->upto = (rmg_month){RMG_NO_MONTH};
    for (size_t cell = 0; cell < cube->n_cells; cell++) {
        if (cube->scenario[cell] != RMG_ACTUAL)
            continue;
        rmg_month last = {cube->month[cell].index + cube->span[cell] - 1};
        if (out->upto.index == RMG_NO_MONTH || last.index > out->upto.index)
            out->upto = last;
    }
}

static rmg_code check_control(rmg_run *r, bool plan, bool asked, rmg_money wanted, rmg_diag *why)
{
    rmg_money found = plan ? r->out->plan_total : r->out->actual_total;
    if (!asked || found.units == wanted.units)
        return RMG_OK;
    const char *source = r->options->control_source;
    char text[512], said[RMG_NUMBER_MAX], is[RMG_NUMBER_MAX];
    rmg_say_sum(said, wanted.units, 2);
    rmg_say_sum(is, found.units, 2);
    snprintf(text, sizeof text,
             plan ? RMG_T("the rows of the plan files add up to %s, not to the control total %s")
                  : RMG_T("the rows add up to %s, not to the control total %s"),
             is, said);
    rmg_code code = add_problem(r, RMG_ERROR, "control-total", source != NULL ? source : "",
                                RMG_T("find the missing or double rows, or correct control-total"), text,
                                why);
    if (code == RMG_OK)
        r->out->problems.item[r->out->problems.n - 1].line = plan ? r->options->plan_control_line
                                                                  : r->options->control_line;
    return code;
}

/* Names of the evenly spread series, for one warning: "A and B", "A, B and 3 more". */
static size_t list_even(const rmg_dataset *out, rmg_buffer *names)
{
    size_t n = 0, total = 0;
    for (size_t f = 0; f < out->n_files; f++)
        for (size_t i = 0; i < out->files[f].n_series; i++)
            total += out->files[f].series[i].even_spread;
    for (size_t f = 0; f < out->n_files; f++)
        for (size_t i = 0; i < out->files[f].n_series; i++) {
            const rmg_file_series *series = &out->files[f].series[i];
            if (!series->even_spread || n++ >= 3)
                continue;
            if (n > 1)
                rmg_buffer_puts(names, n == total ? RMG_T(" and ") : ", ");
            bool named = series->name[0] != '\0'; /* a sheet without labels has none */
            rmg_buffer_puts(names, named ? series->name : rmg_kind_name(series->kind));
            if (out->files[f].layout != RMG_LAYOUT_WIDE || !named)
                rmg_buffer_printf(names, " %d", series->year);
        }
    if (total > 3)
        rmg_buffer_printf(names, RMG_T(" and %zu more"), total - 3);
    return total;
}

static int even_decimals(const rmg_dataset *out)
{
    int decimals = 0;
    for (size_t f = 0; f < out->n_files; f++)
        for (size_t i = 0; i < out->files[f].n_series; i++)
            if (out->files[f].series[i].even_spread && out->files[f].series[i].decimals > decimals)
                decimals = out->files[f].series[i].decimals;
    return decimals;
}

static bool is_history(const rmg_file_series *series, int per_year)
{
    return series->kind == RMG_ACTUAL && !series->annual && series->n_empty == 0 && per_year > 1;
}

static rmg_code warn_even(rmg_run *r, rmg_diag *why)
{
    rmg_dataset *out = r->out;
    bool any = false, uneven = false;
    for (size_t f = 0; f < out->n_files; f++)
        for (size_t i = 0; i < out->files[f].n_series; i++) {
            const rmg_file_series *series = &out->files[f].series[i];
            any |= is_history(series, out->cube.per_year);
            uneven |= is_history(series, out->cube.per_year) && !series->even_spread;
        }
    out->seasonal = uneven || !any;
    rmg_buffer names = {0};
    size_t n = list_even(out, &names);
    char text[512], half[RMG_NUMBER_MAX];
    int64_t unit = RMG_SCALE / 2;
    int decimals = even_decimals(out);
    for (int i = 0; i < decimals; i++)
        unit /= 10;
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), decimals < 3 ? decimals + 1 : 4);
    rmg_number_format(half, unit, &style);
    const char *end = uneven ? RMG_T("they carry no seasonal pattern and are left out of seasonal rules")
                             : RMG_T("they carry no seasonal pattern, so seasonal rules are off");
    if (n == 1)
        end = uneven ? RMG_T("it carries no seasonal pattern and is left out of seasonal rules")
                     : RMG_T("it carries no seasonal pattern, so seasonal rules are off");
    snprintf(text, sizeof text,
             rmg_text_plural("%.250s is one annual amount spread evenly (within %s): %s",
                             "%.250s are one annual amount spread evenly (within %s): %s", (unsigned long)n),
             rmg_buffer_text(&names), half, end);
    rmg_code code = rmg_buffer_check(&names, why);
    if (code == RMG_OK && n > 0)
        code = add_problem(r, RMG_WARNING, "even-spread", "", "", text, why);
    rmg_buffer_clear(&names);
    return code;
}

static rmg_code sort_problems(rmg_run *r, rmg_diag *why)
{
    const char **names = rmg_zalloc(r->n, sizeof *names);
    if (names == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < r->n; i++)
        names[i] = r->out->files[i].name;
    rmg_code code = rmg_problems_sort(&r->out->problems, names, r->n, why);
    free(names);
    return code;
}

/* More decimals than an amount can hold were rounded: say how many and by how much at most. */
static rmg_code warn_rounded(rmg_run *r, rmg_diag *why)
{
    if (r->out->n_rounded == 0)
        return RMG_OK;
    char text[256];
    double change = (double)r->out->largest_change * 1e-8;
    snprintf(text, sizeof text,
             change > 0
                 ? RMG_T("%llu values have more than four decimals and were rounded, by at most %.8f")
                 : RMG_T("%llu values have more than four decimals and were rounded, by less than %.8f"),
             (unsigned long long)r->out->n_rounded, change > 0 ? change : 1e-8);
    return add_problem(r, RMG_WARNING, "rounded", "", "", text, why);
}

rmg_code rmg_conclude(rmg_run *r, rmg_diag *why)
{
    const rmg_read_options *options = r->options;
    rmg_dataset *out = r->out;
    if (!add_file_sums(out))
        out->rejected_sum = (rmg_money){0};
    find_upto(out);
    rmg_code code = choose_title(r, why);
    if (code == RMG_OK)
        code = choose_unit(r, why);
    if (code == RMG_OK)
        code = warn_unit(r, why);
    if (code == RMG_OK)
        code = warn_rounded(r, why);
    if (code == RMG_OK)
        code = warn_even(r, why);
    if (code == RMG_OK)
        code = rmg_warn_similar_labels(&out->problems, &out->cube, why);
    if (code == RMG_OK)
        code = check_control(r, false, options->has_control_total, options->control_total, why);
    if (code == RMG_OK)
        code = check_control(r, true, options->has_plan_control_total, options->plan_control_total, why);
    return code == RMG_OK ? sort_problems(r, why) : code;
}
