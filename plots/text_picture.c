/* A chart for a terminal or a mail: one plain panel drawn by gnuplot's dumb terminal, and the figures in words. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "plots/cumulative_internal.h"
#include "plots/draw.h"
#include "plots/finish.h"
#include "plots/gnuplot.h"
#include "plots/script.h"
#include "plots/text_internal.h"

typedef enum line_of { ACTUAL, EXPECTED, PLAN, CEILING, LINES } line_of;

static const struct {
    const char *name;
    char mark;
} lines[LINES] = {
    {RMG_N("Actual"), 'A'}, {RMG_N("Expected"), 'e'}, {RMG_N("Budget"), '.'}, {RMG_N("Ceiling"), '-'}};

static bool value_of(const rmg_cumulative_chart *c, line_of line, size_t k, size_t n_known, rmg_money *value)
{
    const rmg_cumulative_month *m = &c->month[k];
    *value = line == PLAN ? m->plan : line == CEILING ? c->ceiling : line == ACTUAL ? m->actual : m->expected;
    switch (line) {
    case ACTUAL:
        return m->has_actual;
    case EXPECTED:
        return k >= n_known && m->has_expected;
    case PLAN:
        return m->has_plan;
    case CEILING:
        return c->has_ceiling;
    case LINES:
        break;
    }
    return false;
}

static void number(rmg_buffer *out, int64_t units)
{
    char text[RMG_NUMBER_MAX];
    rmg_decimal_print(text, units, 0);
    rmg_buffer_puts(out, text);
}

static int64_t write_blocks(rmg_buffer *out, const rmg_cumulative_chart *c, int64_t *low)
{
    size_t n_known = rmg_cumulative_known(c);
    int64_t high = 0;
    *low = 0;
    for (int line = 0; line < LINES; line++) {
        rmg_buffer_printf(out, "$rm_%d << EOD\n", line + 1);
        for (size_t k = 0; k < c->n; k++) {
            rmg_money value;
            if (!value_of(c, (line_of)line, k, n_known, &value))
                continue;
            high = value.units > high ? value.units : high;
            *low = value.units < *low ? value.units : *low;
            rmg_buffer_printf(out, "%zu ", k + 1);
            number(out, value.units);
            rmg_buffer_putc(out, '\n');
        }
        rmg_buffer_puts(out, "EOD\n");
    }
    return high;
}

static bool any_value(const rmg_cumulative_chart *c, line_of line)
{
    rmg_money value;
    for (size_t k = 0; k < c->n; k++)
        if (value_of(c, line, k, rmg_cumulative_known(c), &value))
            return true;
    return false;
}

static void write_ticks(rmg_buffer *out, const rmg_cumulative_chart *c, const rmg_axis *axis)
{
    char text[RMG_NUMBER_MAX], name[RMG_PERIOD_NAME_MAX];
    rmg_figures figures = rmg_cumulative_figures(c);
    rmg_figures ticks = rmg_tick_figures(&figures, axis->tick, axis->n_ticks);
    rmg_buffer_puts(out, "set xtics (");
    for (size_t k = 0; k < c->n; k++) {
        rmg_buffer_puts(out, k > 0 ? ", " : "");
        rmg_script_quote(out, rmg_period_short(name, (rmg_month){c->first.index + (int32_t)k}, c->per_year));
        rmg_buffer_printf(out, " %zu", k + 1);
    }
    rmg_buffer_puts(out, ")\nset ytics (");
    for (size_t i = 0; i < axis->n_ticks; i++) {
        rmg_buffer_puts(out, i > 0 ? ", " : "");
        rmg_script_quote(out, rmg_figure(text, &ticks, axis->tick[i]));
        rmg_buffer_putc(out, ' ');
        number(out, axis->tick[i]);
    }
    rmg_buffer_puts(out, ")\n");
}

static void write_script(rmg_buffer *out, const rmg_cumulative_chart *c, int columns, int rows)
{
    int64_t low;
    rmg_buffer_printf(
        out,
        "set terminal dumb noenhanced mono size %d,%d\nset output 'text'\nset encoding utf8\nunset key\n",
        columns, rows);
    int64_t high = write_blocks(out, c, &low);
    rmg_axis axis = rmg_axis_make(low, high, 1, 0, 1);
    write_ticks(out, c, &axis);
    rmg_buffer_printf(out, "set xrange [0.5:%zu.5]\nset yrange [%.0f:%.0f]\n", c->n, axis.low / RMG_SCALE,
                      axis.high / RMG_SCALE + 1);
    bool first = true;
    for (int line = LINES - 1; line >= 0; line--) {
        if (!any_value(c, (line_of)line))
            continue;
        rmg_buffer_printf(out, "%s$rm_%d using 1:2 with points pointtype '%c' notitle",
                          first ? "plot " : ", ", line + 1, lines[line].mark);
        first = false;
    }
    if (first)
        rmg_buffer_puts(out, "plot $rm_1 using 1:2 with points notitle");
    rmg_buffer_puts(out, "\nunset output\n");
}

/* The picture without its leading form feed and outer blank lines. */
static void add_picture(rmg_buffer *out, const char *text)
{
    while (*text == '\f' || *text == '\n' || (*text == ' ' && text[strspn(text, " ")] == '\n'))
        text += *text == ' ' ? strspn(text, " ") : 1;
    for (const char *end; *text != '\0'; text = *end == '\n' ? end + 1 : end) {
        end = text + strcspn(text, "\n");
        size_t length = (size_t)(end - text);
        while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\f'))
            length--;
        rmg_buffer_add(out, text, length);
        rmg_buffer_putc(out, '\n');
    }
    while (out->length > 1 && out->text[out->length - 1] == '\n' && out->text[out->length - 2] == '\n')
        out->text[--out->length] = '\0';
}

static rmg_code draw_panel(rmg_buffer *out, const rmg_cumulative_chart *c, int columns, int rows,
                           const rmg_draw_options *options, rmg_diag *why)
{
    char folder[] = "/tmp/.raming-XXXXXX", path[64];
    rmg_gnuplot gnuplot;
    rmg_buffer script = {0};
    rmg_code code = rmg_gnuplot_probe(&gnuplot, options->gnuplot, why);
    if (code != RMG_OK)
        return code;
    if (mkdtemp(folder) == NULL)
        return rmg_fail(why, RMG_EOUTPUT, "%s", RMG_T("no temporary folder can be made"));
    write_script(&script, c, columns, rows);
    snprintf(path, sizeof path, "%s/text.gp", folder);
    const rmg_gnuplot_run_limits limits = {
        .timeout_seconds = 30, .cpu_seconds = 30, .file_bytes = 1 << 24, .interrupted = options->interrupted};
    code = rmg_buffer_check(&script, why);
    if (code == RMG_OK)
        code = rmg_picture_write(path, script.text, script.length, why);
    if (code == RMG_OK)
        code = rmg_gnuplot_run(&gnuplot, folder, "text.gp", &limits, why);
    unlink(path);
    snprintf(path, sizeof path, "%s/text", folder);
    FILE *picture = code == RMG_OK ? fopen(path, "r") : NULL;
    if (picture != NULL) {
        char text[65536];
        size_t n = fread(text, 1, sizeof text - 1, picture);
        text[n] = '\0';
        fclose(picture);
        add_picture(out, text);
    }
    unlink(path);
    rmdir(folder);
    rmg_buffer_clear(&script);
    return code;
}

static void add_legend(rmg_buffer *out, const rmg_cumulative_chart *c)
{
    bool first = true;
    for (int line = 0; line < LINES; line++)
        if (any_value(c, (line_of)line)) {
            rmg_buffer_printf(out, "%s%c %s", first ? "" : "   ", lines[line].mark,
                              rmg_text(lines[line].name));
            first = false;
        }
    rmg_buffer_puts(out, "\n");
}

/* A row per month, a column per line but the ceiling. */
static void add_numbers(rmg_buffer *out, const rmg_cumulative_chart *c, int columns)
{
    rmg_figures figures = rmg_cumulative_figures(c);
    size_t n_known = rmg_cumulative_known(c), n = 1;
    rmg_text_table table = rmg_text_table_make(CEILING + 1, 1);
    rmg_buffer *row = rmg_text_table_row(&table);
    line_of shown[LINES];
    for (int line = 0; line < CEILING && row != NULL; line++)
        if (any_value(c, (line_of)line)) {
            shown[n] = (line_of)line;
            rmg_buffer_puts(&row[n++], rmg_text(lines[line].name));
        }
    for (size_t k = 0; k < c->n; k++) {
        char name[RMG_PERIOD_NAME_MAX], text[RMG_NUMBER_MAX];
        rmg_money value;
        row = rmg_text_table_row(&table);
        if (row == NULL)
            break;
        rmg_buffer_puts(&row[0],
                        rmg_period_short(name, (rmg_month){c->first.index + (int32_t)k}, c->per_year));
        for (size_t i = 1; i < n; i++)
            if (value_of(c, shown[i], k, n_known, &value))
                rmg_buffer_puts(&row[i], rmg_figure(text, &figures, value.units));
    }
    rmg_buffer_putc(out, '\n');
    rmg_text_table_print(out, &table, columns);
}

/* The words, one sentence a line. A terminal would obey control characters: they become blanks. */
static rmg_code add_sentences(rmg_buffer *out, const char *words, rmg_diag *why)
{
    rmg_buffer clean = {0};
    rmg_code code = rmg_clean_text(&clean, words, why);
    for (const char *text = rmg_buffer_text(&clean); *text != '\0'; text++) {
        bool end = *text == ' ' && text != rmg_buffer_text(&clean) && text[-1] == '.';
        if (end)
            rmg_buffer_putc(out, '\n');
        else
            rmg_buffer_putc(out, *text);
    }
    rmg_buffer_putc(out, '\n');
    rmg_buffer_clear(&clean);
    return code;
}

static rmg_code add_headline(rmg_buffer *out, const rmg_chart *chart, rmg_diag *why)
{
    rmg_buffer headline = {0};
    rmg_headline(&headline, chart);
    rmg_code code = rmg_clean_text(out, rmg_buffer_text(&headline), why);
    rmg_buffer_clear(&headline);
    return code;
}

/* Source and notes, as at the foot of the picture. */
static rmg_code add_note(rmg_buffer *out, const rmg_chart_frame *frame, rmg_diag *why)
{
    rmg_buffer note = {0};
    rmg_foot_text(&note, frame, NULL);
    rmg_code code = RMG_OK;
    if (note.length > 0) {
        rmg_buffer_putc(out, '\n');
        code = add_sentences(out, rmg_buffer_text(&note), why);
    }
    rmg_buffer_clear(&note);
    return code;
}

static int between(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

/* The panel with its legend and the figures under it. */
static rmg_code add_panel(rmg_buffer *out, const rmg_cumulative_chart *c, int columns, int rows,
                          const rmg_draw_options *options, rmg_diag *why)
{
    bool any = false;
    for (int line = 0; line < LINES; line++)
        any |= any_value(c, (line_of)line);
    if (!any) {
        rmg_buffer_printf(out, "%s\n", RMG_T("no amounts"));
        return RMG_OK;
    }
    rmg_code code = draw_panel(out, c, columns, rows, options, why);
    if (code != RMG_OK)
        return code;
    add_legend(out, c);
    add_numbers(out, c, columns);
    return RMG_OK;
}

/* Kinds with a running total get the panel and all that the picture says in words; of the others the table says it. */
rmg_code rmg_chart_text(rmg_buffer *out, const rmg_chart *chart, int columns, int rows,
                        const rmg_draw_options *options, rmg_diag *why)
{
    const rmg_cumulative_chart *c = chart->kind == RMG_CHART_CUMULATIVE ? &chart->as.cumulative
                                    : chart->kind == RMG_CHART_PAGE     ? &chart->as.page.cumulative
                                                                        : NULL;
    rmg_buffer words = {0};
    columns = between(columns, 40, 200);
    rmg_code code = rmg_chart_alternative(&words, chart, why);
    if (code == RMG_OK) {
        code = add_headline(out, chart, why);
        rmg_buffer_puts(out, "\n\n");
        if (code == RMG_OK && c != NULL && c->n > 0 && c->n <= 400)
            code = add_panel(out, c, columns, between(rows, 12, 100), options, why);
        rmg_text_figures(out, chart, columns);
        if (c != NULL)
            rmg_buffer_putc(out, '\n');
        if (code == RMG_OK && c != NULL)
            code = add_sentences(out, rmg_buffer_text(&words), why);
        else if (code == RMG_OK)
            code = add_note(out, rmg_chart_frame_of(chart), why);
    }
    rmg_buffer_clear(&words);
    return code == RMG_OK ? rmg_buffer_check(out, why) : code;
}
