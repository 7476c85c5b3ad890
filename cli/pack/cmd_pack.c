#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/pack/book.h"
#include "cli/pack/log.h"
#include "cli/pack/novelty.h"
#include "cli/pack/record.h"
#include "cli/pack/write.h"
#include "cli/talk.h"
#include "core/text.h"

#define PLACE "pack/{upto}" /* of the month, when the configuration names none */

static size_t count_units(const rmg_units *units)
{
    return units->n - units->unit[units->n - 1].is_total;
}

/* Charts in every form that some format needs, and the book. A dry run draws nothing. */
static rmg_code draw(rmg_units *units, rmg_book *book, const rmg_pack_formats *formats, bool dry,
                     rmg_diag *why)
{
    bool pictures = formats->wanted[RMG_PACK_HTML] || formats->wanted[RMG_PACK_SVG];
    rmg_code code = rmg_units_fill(units, pictures && !dry, why);
    if (code == RMG_OK && formats->wanted[RMG_PACK_PNG] && !dry)
        code = rmg_units_draw_images(units, why);
    if (code == RMG_OK && formats->wanted[RMG_PACK_PDF] && !dry)
        code = rmg_book_make(book, units, true, why);
    return code;
}

static rmg_code write_units(rmg_pack_files *files, rmg_units *units, const rmg_book *book,
                            const rmg_pack_formats *formats, rmg_diag *why)
{
    const rmg_buffer nothing = {0};
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < units->n; i++) {
        if (units->unit[i].code != RMG_OK)
            continue;
        code = rmg_pack_write_unit(files, units, &units->unit[i], formats, why);
        if (code == RMG_OK && formats->wanted[RMG_PACK_PDF])
            code = rmg_pack_write_pdf(files, &units->unit[i], book->n != 0 ? &book->unit[i] : &nothing, why);
    }
    if (code == RMG_OK && formats->wanted[RMG_PACK_PDF])
        code = rmg_pack_files_put(files, "board.pdf", rmg_buffer_text(&book->board), book->board.length, why);
    return code;
}

static rmg_code write_record(rmg_pack_files *files, const rmg_units *units, rmg_diag *why)
{
    rmg_buffer record = {0};
    rmg_code code = rmg_run_record(&record, units, files, why);
    if (code == RMG_OK)
        code = rmg_pack_files_put(files, "run.json", rmg_buffer_text(&record), record.length, why);
    rmg_buffer_clear(&record);
    return code;
}

/* All files of the month, where nobody looks yet. */
static rmg_code write_month(rmg_pack_files *files, rmg_units *units, const rmg_book *book,
                            const rmg_pack_formats *formats, rmg_diag *why)
{
    rmg_code code = write_units(files, units, book, formats, why);
    if (code == RMG_OK)
        code = rmg_pack_write_index(files, units, formats, why);
    return code == RMG_OK ? write_record(files, units, why) : code;
}

/* ---- --fail-if ---- */

/* Warnings that the month before did not have. The first month has nothing to compare with. */
static rmg_code judge_warnings(bool *holds, const rmg_pack_files *files, const rmg_units *units,
                               rmg_diag *why)
{
    rmg_month last = {units->study.upto.index - 1};
    char *folder = rmg_units_place_of(units, "output", PLACE, last);
    rmg_buffer before = {0}, after = {0};
    rmg_buffer_printf(&before, "%s/warnings.csv", folder != NULL ? folder : "");
    rmg_buffer_printf(&after, "%s/warnings.csv", files->temporary);
    rmg_code code = folder == NULL || before.failed || after.failed ? rmg_nomem(why) : RMG_OK;
    size_t n = 0;
    if (code == RMG_OK && access(rmg_buffer_text(&before), R_OK) != 0)
        rmg_talk_note(RMG_T("note: %s is not there: no warning counts as new"), rmg_buffer_text(&before));
    else if (code == RMG_OK)
        code = rmg_count_new_warnings(&n, rmg_buffer_text(&before), rmg_buffer_text(&after), why);
    if (n != 0)
        rmg_talk_note(rmg_text_plural("note: %zu warning is new since %s",
                                      "note: %zu warnings are new since %s", (unsigned long)n),
                      n, folder);
    *holds |= n != 0;
    rmg_buffer_clear(&before);
    rmg_buffer_clear(&after);
    free(folder);
    return code;
}

/* All other conditions are about rows of the summary. */
static rmg_code judge(bool *holds, const rmg_pack_files *files, const rmg_units *units, rmg_diag *why)
{
    const rmg_values *asked = &units->settings->given[RMG_OPT_FAIL_IF];
    rmg_values others = {0};
    rmg_code code = RMG_OK;
    bool row = false;
    for (size_t i = 0; code == RMG_OK && i < asked->n; i++)
        if (strcmp(asked->text[i], RMG_NEW_WARNINGS) != 0)
            code = rmg_values_add(&others, asked->text[i], NULL, why);
        else if (files->temporary != NULL)
            code = judge_warnings(holds, files, units, why);
    if (code == RMG_OK && others.n != 0)
        code = rmg_pack_judge_summary(&row, units, &others, why);
    *holds |= row;
    rmg_values_clear(&others);
    return code;
}

/* Month and log take their places together: when one cannot, both stay as they were. */
static rmg_code put_in_place(rmg_pack_files *files, const rmg_log *log, const char *log_path, rmg_diag *why)
{
    rmg_output log_file = {0};
    rmg_code code = files->temporary != NULL ? rmg_log_write(&log_file, log, log_path, why) : RMG_OK;
    if (code == RMG_OK)
        code = rmg_pack_files_commit(files, why);
    if (code == RMG_OK && log_file.temporary != NULL)
        code = rmg_output_commit(&log_file, why);
    if (code == RMG_OK)
        rmg_pack_files_settle(files);
    rmg_output_abandon(&log_file);
    return code;
}

static void say_done(const rmg_pack_files *files, const rmg_units *units, bool dry)
{
    size_t in_units = 0, n = count_units(units);
    for (size_t i = 0; i < files->n; i++)
        in_units += strncmp(files->file[i].name, "units/", 6) == 0;
    printf(dry ? RMG_T("would write %zu files: ") : RMG_T("%zu files written: "), files->n + 1);
    printf(rmg_text_plural("%zu in %s, %zu for %zu unit, 1 forecast log",
                           "%zu in %s, %zu for %zu units, 1 forecast log", n),
           files->n - in_units, files->place, in_units, n);
    puts(dry ? RMG_T("; nothing written") : "");
}

/* The failing units are listed in the index; the run says it too, with the code of the first. */
static rmg_code judge_units(const rmg_units *units, rmg_diag *why)
{
    size_t failed = 0;
    const rmg_unit *first = NULL;
    for (size_t i = 0; i < units->n; i++) {
        if (units->unit[i].code == RMG_OK)
            continue;
        if (failed++ == 0)
            first = &units->unit[i];
    }
    if (first == NULL)
        return RMG_OK;
    return rmg_fail(why, first->code, RMG_T("%zu units have no page; the first is %s: %s"), failed,
                    first->label, first->why.message);
}

/* Figures, charts and pages of all units. The log takes this run's rows first: a year that closes with it has its outcome
 * on the page. */
static rmg_code make_pages(rmg_units *units, rmg_book *book, rmg_log *log, const rmg_pack_formats *formats,
                           bool dry, rmg_diag *why)
{
    rmg_code code = draw(units, book, formats, dry, why);
    if (code == RMG_OK)
        code = rmg_log_add(log, units, why);
    if (code == RMG_OK)
        code = rmg_units_document(units, rmg_log_past, log, why);
    return code;
}

/* One unit in place of a month of many would take away the pages of the others. */
static rmg_code keep_others(const rmg_units *units, const char *place, rmg_diag *why)
{
    bool kept = false;
    rmg_code code = rmg_pack_holds_others(&kept, place, units->unit[0].folder, why);
    if (code == RMG_OK && kept) {
        code = rmg_fail(why, RMG_EOUTPUT,
                        RMG_T("%s has pages of other units, which --only would take away; nothing written"),
                        place);
        rmg_hint(why, RMG_T("leave --only out, or give [run] another output"));
    }
    return code;
}

static rmg_code make_month(rmg_units *units, const char *place, const char *log_path, bool *condition,
                           rmg_diag *why)
{
    bool dry = rmg_settings_has(units->settings, RMG_OPT_DRY_RUN);
    bool replace = rmg_settings_has(units->settings, RMG_OPT_REPLACE);
    rmg_pack_formats formats = rmg_pack_formats_of(&units->settings->config);
    rmg_pack_files files = {0};
    rmg_log log = {0};
    rmg_book book = {0};
    rmg_code code = RMG_OK;
    if (replace && !dry && rmg_settings_has(units->settings, RMG_OPT_ONLY))
        code = keep_others(units, place, why);
    if (code == RMG_OK)
        code = rmg_pack_files_begin(&files, place, dry, replace, why);
    if (code == RMG_OK)
        code = rmg_log_read(&log, log_path, &units->study, why);
    if (code == RMG_OK)
        code = make_pages(units, &book, &log, &formats, dry, why);
    if (code == RMG_OK)
        code = write_month(&files, units, &book, &formats, why);
    if (code == RMG_OK)
        code = judge(condition, &files, units, why);
    if (code == RMG_OK)
        code = put_in_place(&files, &log, log_path, why);
    if (code == RMG_OK)
        say_done(&files, units, dry);
    rmg_book_clear(&book);
    rmg_log_clear(&log);
    rmg_pack_files_clear(&files);
    return code;
}

static rmg_code pack_units(rmg_units *units, bool *condition, rmg_diag *why)
{
    char *place = rmg_units_place(units, "output", PLACE);
    char *log_path = rmg_log_place(units);
    rmg_code code = place != NULL && log_path != NULL ? make_month(units, place, log_path, condition, why)
                                                      : rmg_nomem(why);
    free(place);
    free(log_path);
    return code == RMG_OK ? judge_units(units, why) : code;
}

rmg_code rmg_run_pack(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    if (settings->config.path == NULL) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE,
                                 RMG_T("pack needs a configuration, and there is none here or above"));
        rmg_hint(why, RMG_T("raming init FILE... begins one; raming pack CONF names one"));
        return code;
    }
    rmg_units units;
    rmg_code code = rmg_units_make(&units, settings, rmg_settings_text(settings, RMG_OPT_PER),
                                   rmg_settings_text(settings, RMG_OPT_ONLY), false, why);
    if (code == RMG_OK)
        code = pack_units(&units, condition, why);
    rmg_units_clear(&units);
    return code;
}
