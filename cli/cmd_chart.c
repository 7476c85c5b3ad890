#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/chart_plain.h"
#include "cli/chart_study.h"
#include "cli/command.h"
#include "cli/talk.h"
#include "core/buffer.h"
#include "core/nearest.h"
#include "core/text.h"
#include "io/write/output.h"
#include "plots/draw.h"
#include "plots/kept.h"

/* Where a picture goes and in which format. */
typedef struct target {
    const char *path; /* NULL: standard output */
    rmg_picture_format format;
    char folder[1024], name[256];
} target;

static rmg_code find_kind(rmg_chart_kind *kind, const rmg_settings *settings, rmg_diag *why)
{
    if (settings->files.n == 0) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("no kind of chart"));
        rmg_hint(why, RMG_T("raming chart cumulative FILE -o chart.svg"));
        return code;
    }
    const char *name = settings->files.text[0];
    if (rmg_chart_kind_find(kind, name))
        return RMG_OK;
    rmg_nearest nearest = rmg_nearest_begin(name);
    rmg_buffer all = {0};
    for (int k = 0; k < RMG_CHART_KINDS; k++) {
        const char *known = rmg_chart_kind_info((rmg_chart_kind)k)->name;
        rmg_nearest_try(&nearest, known);
        rmg_buffer_printf(&all, "%s%s", k != 0 ? ", " : "", known);
    }
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("there is no chart \"%s\""), name);
    if (nearest.best != NULL)
        rmg_hint(why, RMG_T("did you mean %s?"), nearest.best);
    else
        rmg_hint(why, RMG_T("charts are %s"), rmg_buffer_text(&all));
    rmg_buffer_clear(&all);
    return code;
}

static rmg_code bad_ending(const char *path, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("the ending of %s names no picture"), path);
    rmg_hint(why, RMG_T("end it in .svg, .png, .pdf or .txt, or say --format"));
    return code;
}

static rmg_code split_path(target *out, const char *path, rmg_diag *why)
{
    const char *slash = strrchr(path, '/'), *base = slash != NULL ? slash + 1 : path;
    const char *dot = strrchr(base, '.');
    size_t folder = slash != NULL ? (size_t)(slash - path) + (slash == path) : 1;
    size_t name = dot != NULL && dot != base ? (size_t)(dot - base) : strlen(base);
    if (folder >= sizeof out->folder || name >= sizeof out->name || name == 0)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s is not the name of a file"), path);
    snprintf(out->folder, sizeof out->folder, "%.*s", (int)folder, slash != NULL ? path : ".");
    snprintf(out->name, sizeof out->name, "%.*s", (int)name, base);
    return RMG_OK;
}

static rmg_code find_format(target *out, const rmg_settings *settings, rmg_diag *why)
{
    const char *name = rmg_settings_text(settings, RMG_OPT_FORMAT);
    if (name != NULL) {
        if (rmg_picture_format_find(&out->format, name))
            return RMG_OK;
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("--format %s is not for charts"), name);
        rmg_hint(why, RMG_T("say svg, png, pdf or text"));
        return code;
    }
    if (out->path == NULL) {
        out->format = isatty(STDOUT_FILENO) ? RMG_PICTURE_TEXT : RMG_PICTURE_SVG;
        return RMG_OK;
    }
    const char *dot = strrchr(out->path, '.');
    if (dot != NULL && strcmp(dot, ".txt") == 0)
        out->format = RMG_PICTURE_TEXT;
    else if (dot == NULL || !rmg_picture_format_find(&out->format, dot + 1))
        return bad_ending(out->path, why);
    return RMG_OK;
}

static rmg_code find_target(target *out, const rmg_settings *settings, rmg_diag *why)
{
    *out = (target){.path = rmg_settings_text(settings, RMG_OPT_OUTPUT)};
    rmg_code code = out->path != NULL ? split_path(out, out->path, why) : RMG_OK;
    if (code == RMG_OK)
        code = find_format(out, settings, why);
    if (code == RMG_OK && out->path == NULL && rmg_settings_has(settings, RMG_OPT_KEEP_SCRIPT))
        code = rmg_fail(why, RMG_EUSAGE,
                        RMG_T("--keep-script needs -o FILE: the script lies beside the picture"));
    return code;
}

static rmg_draw_options options_of(const rmg_settings *settings)
{
    rmg_draw_options options = {.width = (int)rmg_settings_whole(settings, RMG_OPT_WIDTH, 0),
                                .keep_script = rmg_settings_has(settings, RMG_OPT_KEEP_SCRIPT)};
    rmg_theme_find(&options.theme, rmg_settings_text(settings, RMG_OPT_THEME));
    return options;
}

static rmg_code print_picture(const rmg_chart *chart, const target *to, const rmg_draw_options *options,
                              rmg_problems *notices, rmg_diag *why)
{
    rmg_buffer picture = {0};
    rmg_code code = to->format == RMG_PICTURE_TEXT
                        ? rmg_chart_text(&picture, chart, 100, 30, options, why)
                        : rmg_chart_picture(&picture, chart, "chart", to->format, options, notices, why);
    if (code == RMG_OK)
        code = rmg_output_descriptor(STDOUT_FILENO, RMG_T("standard output"), rmg_buffer_text(&picture),
                                     picture.length, why);
    rmg_buffer_clear(&picture);
    return code;
}

static rmg_code draw(const rmg_chart *chart, const target *to, const rmg_settings *settings, rmg_diag *why)
{
    rmg_draw_options options = options_of(settings);
    rmg_problems notices = {0};
    rmg_code code = RMG_OK;
    if (rmg_settings_has(settings, RMG_OPT_DRY_RUN))
        rmg_talk_note(RMG_T("would write %s; nothing written"),
                      to->path != NULL ? to->path : RMG_T("standard output"));
    else if (to->path == NULL)
        code = print_picture(chart, to, &options, &notices, why);
    else {
        rmg_drawing drawing = {.chart = chart, .folder = to->folder, .name = to->name, .format = to->format};
        code = rmg_charts_draw(&drawing, 1, &options, &notices, why);
        if (code == RMG_OK)
            rmg_talk_note(RMG_T("%s written"), to->path);
        for (int page = 2; code == RMG_OK && to->format != RMG_PICTURE_PDF && page <= drawing.pages; page++)
            rmg_talk_note(RMG_T("%s/%s-%d.%s written"), to->folder, to->name, page,
                          rmg_picture_format_name(to->format));
    }
    rmg_talk_problems(&notices, RMG_NOTE);
    rmg_problems_clear(&notices);
    return code;
}

static rmg_code draw_plain(rmg_chart_kind kind, const target *to, const rmg_settings *settings, rmg_diag *why)
{
    if (settings->files.n != 2)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("chart %s is drawn from one file, not %zu"),
                        settings->files.text[0], settings->files.n - 1);
    rmg_chart chart = {0};
    rmg_plain_table table = {0};
    rmg_code code = rmg_chart_from_plain(&chart, &table, kind, settings->files.text[1], settings, why);
    if (code == RMG_OK)
        code = draw(&chart, to, settings, why);
    rmg_chart_clear(&chart);
    rmg_plain_table_clear(&table);
    return code;
}

static rmg_code draw_study(rmg_chart_kind kind, const target *to, const rmg_settings *settings, rmg_diag *why)
{
    rmg_chart chart = {0};
    rmg_chart_study from = {0};
    rmg_code code = rmg_chart_from_study(&chart, &from, kind, settings, why);
    if (code == RMG_OK)
        code = draw(&chart, to, settings, why);
    rmg_chart_clear(&chart);
    rmg_chart_study_clear(&from);
    return code;
}

/* `raming chart script NAME.gp`: what --keep-script left is drawn again, beside it or where -o says. */
static rmg_code find_script_target(target *out, const rmg_settings *settings, rmg_diag *why)
{
    if (settings->files.n != 2) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("chart script draws one kept script, not %zu"),
                                 settings->files.n - 1);
        rmg_hint(why, "raming chart script NAME.gp");
        return code;
    }
    *out = (target){.path = rmg_settings_text(settings, RMG_OPT_OUTPUT)};
    rmg_code code = split_path(out, out->path != NULL ? out->path : settings->files.text[1], why);
    rmg_picture_format format = RMG_PICTURE_SVG;
    if (code == RMG_OK)
        code = rmg_kept_format(&format, settings->files.text[1], why);
    if (code == RMG_OK && out->path != NULL)
        code = find_format(out, settings, why);
    if (code == RMG_OK && out->path != NULL && out->format != format)
        code = rmg_fail(why, RMG_EUSAGE, RMG_T("%s draws %s, and nothing else"), settings->files.text[1],
                        rmg_picture_format_name(format));
    out->format = format;
    return code;
}

static rmg_code draw_script(const rmg_settings *settings, rmg_diag *why)
{
    target to;
    int pages = 0;
    rmg_draw_options options = {0};
    rmg_code code = find_script_target(&to, settings, why);
    if (code != RMG_OK)
        return code;
    const char *ending = rmg_picture_format_name(to.format);
    bool here = strcmp(to.folder, ".") == 0;
    const char *folder = here ? "" : to.folder, *slash = here ? "" : "/";
    if (rmg_settings_has(settings, RMG_OPT_DRY_RUN)) {
        rmg_talk_note(RMG_T("would write %s%s%s.%s; nothing written"), folder, slash, to.name, ending);
        return RMG_OK;
    }
    code = rmg_kept_draw(settings->files.text[1], to.folder, to.name, &options, &pages, why);
    for (int page = 1; page <= pages; page++)
        if (page == 1)
            rmg_talk_note(RMG_T("%s%s%s.%s written"), folder, slash, to.name, ending);
        else
            rmg_talk_note(RMG_T("%s%s%s-%d.%s written"), folder, slash, to.name, page, ending);
    return code;
}

rmg_code rmg_run_chart(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    if (settings->files.n != 0 && strcmp(settings->files.text[0], "script") == 0)
        return draw_script(settings, why);
    rmg_chart_kind kind;
    target to;
    rmg_code code = find_kind(&kind, settings, why);
    if (code == RMG_OK)
        code = find_target(&to, settings, why);
    if (code != RMG_OK)
        return code;
    return rmg_chart_is_plain(kind) ? draw_plain(kind, &to, settings, why)
                                    : draw_study(kind, &to, settings, why);
}
