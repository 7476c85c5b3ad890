#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/deliver.h"
#include "cli/pack/book.h"
#include "cli/pack/units.h"
#include "cli/talk.h"
#include "core/text.h"
#include "io/write/output.h"

/* Pictures are drawn for pages that can hold them. */
static bool holds_pictures(const rmg_settings *settings)
{
    return rmg_deliver_format(settings) == RMG_FORMAT_HTML;
}

/* --format pdf, or without it -o x.pdf. */
static bool is_pdf(const rmg_settings *settings)
{
    const char *format = rmg_settings_text(settings, RMG_OPT_FORMAT);
    const char *path = rmg_settings_text(settings, RMG_OPT_OUTPUT);
    size_t n = path != NULL ? strlen(path) : 0;
    return format != NULL ? strcmp(format, "pdf") == 0 : n > 4 && strcmp(path + n - 4, ".pdf") == 0;
}

static rmg_code write_book(const rmg_book *book, const char *path, rmg_diag *why)
{
    const char *bytes = rmg_buffer_text(&book->board);
    rmg_code code = path != NULL ? rmg_output_file(path, bytes, book->board.length, why)
                                 : rmg_output_descriptor(STDOUT_FILENO, RMG_T("standard output"), bytes,
                                                         book->board.length, why);
    if (code == RMG_OK && path != NULL)
        rmg_talk_note(RMG_T("%s written"), path);
    return code;
}

/* The board's pages of the unit. */
static rmg_code make_book(rmg_units *units, const rmg_settings *settings, rmg_diag *why)
{
    const char *path = rmg_settings_text(settings, RMG_OPT_OUTPUT);
    rmg_book book = {0};
    rmg_code code = rmg_deliver_binary(settings, "pdf", why);
    if (code == RMG_OK && rmg_settings_has(settings, RMG_OPT_DRY_RUN)) {
        rmg_talk_note(RMG_T("would write %s; nothing written"),
                      path != NULL ? path : RMG_T("standard output"));
        return RMG_OK;
    }
    if (code == RMG_OK)
        code = rmg_units_fill(units, false, why);
    if (code == RMG_OK)
        code = rmg_book_make(&book, units, false, why);
    if (code == RMG_OK)
        code = write_book(&book, path, why);
    rmg_book_clear(&book);
    return code;
}

static rmg_code make_page(rmg_units *units, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = rmg_units_fill(units, holds_pictures(settings), why);
    if (code == RMG_OK)
        code = rmg_units_document(units, NULL, NULL, why);
    rmg_unit *unit = &units->unit[0];
    if (code != RMG_OK)
        return code;
    if (unit->code != RMG_OK) {
        *why = unit->why;
        return unit->code;
    }
    return rmg_deliver(&unit->document, settings, why);
}

rmg_code rmg_run_report(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    const char *only = rmg_settings_text(settings, RMG_OPT_ONLY);
    rmg_units units;
    rmg_code code = rmg_units_make(&units, settings, rmg_settings_text(settings, RMG_OPT_PER), only,
                                   only == NULL, why);
    if (code == RMG_OK)
        code = is_pdf(settings) ? make_book(&units, settings, why) : make_page(&units, settings, why);
    rmg_units_clear(&units);
    return code;
}
