#include "cli/deliver.h"

#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/talk.h"
#include "core/text.h"
#include "io/write/output.h"

void rmg_deliver_guarded(size_t n_guarded)
{
    if (n_guarded != 0)
        rmg_talk_note(
            RMG_T("note: %zu text cells that look like formulas got an apostrophe (--csv-guard off)"),
            n_guarded);
}

/* A CSV goes to standard output, or into the temporary file, while it is made. */
static rmg_code take_standard(void *context, const char *bytes, size_t n, rmg_diag *why)
{
    (void)context;
    return rmg_output_descriptor(STDOUT_FILENO, RMG_T("standard output"), bytes, n, why);
}

static rmg_code take_file(void *context, const char *bytes, size_t n, rmg_diag *why)
{
    return rmg_output_append(context, bytes, n, why);
}

static bool is_file(const char *path)
{
    struct stat info;
    return stat(path, &info) != 0 || S_ISREG(info.st_mode);
}

static rmg_code stream_to_file(const rmg_document *document, rmg_write_options *options, const char *path,
                               rmg_buffer *bytes, rmg_diag *why)
{
    rmg_output out = {0};
    options->take = take_file;
    options->taker = &out;
    rmg_code code = rmg_output_begin(&out, path, why);
    if (code == RMG_OK)
        code = rmg_document_write(bytes, document, RMG_FORMAT_CSV, options, why);
    if (code == RMG_OK)
        code = rmg_output_append(&out, rmg_buffer_text(bytes), bytes->length, why);
    if (code == RMG_OK)
        code = rmg_output_commit(&out, why);
    rmg_output_abandon(&out);
    return code;
}

static rmg_code write_out(const rmg_document *document, rmg_format format, rmg_write_options *options,
                          const char *path, rmg_buffer *bytes, rmg_diag *why)
{
    if (format == RMG_FORMAT_CSV && path != NULL && is_file(path))
        return stream_to_file(document, options, path, bytes, why);
    if (format == RMG_FORMAT_CSV && path == NULL)
        options->take = take_standard;
    rmg_code code = rmg_document_write(bytes, document, format, options, why);
    if (code != RMG_OK)
        return code;
    return path != NULL ? rmg_output_file(path, rmg_buffer_text(bytes), bytes->length, why)
                        : take_standard(NULL, rmg_buffer_text(bytes), bytes->length, why);
}

rmg_code rmg_deliver_as(const rmg_document *document, rmg_format format, rmg_write_options *options,
                        const char *path, rmg_diag *why)
{
    rmg_buffer bytes = {0};
    rmg_code code = write_out(document, format, options, path, &bytes, why);
    rmg_buffer_clear(&bytes);
    if (code == RMG_OK)
        rmg_deliver_guarded(options->n_guarded);
    return code;
}

static rmg_code pick_format(rmg_format *format, const rmg_settings *settings, const char *path, rmg_diag *why)
{
    const char *name = rmg_settings_text(settings, RMG_OPT_FORMAT);
    *format = RMG_FORMAT_TABLE;
    if (name != NULL && !rmg_format_find(format, name)) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("--format %s is not for tables"), name);
        rmg_hint(why, RMG_T("say table, csv, json, md, html or xlsx"));
        return code;
    }
    if (name == NULL && path != NULL && !rmg_format_of_path(format, path) && strchr(path, '.') != NULL &&
        strstr(path, ".txt") == NULL) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("the ending of %s names no format"), path);
        rmg_hint(why, RMG_T("end it in .csv, .json, .md, .html, .xlsx or .txt, or say --format"));
        return code;
    }
    return RMG_OK;
}

rmg_code rmg_deliver_binary(const rmg_settings *settings, const char *format, rmg_diag *why)
{
    if (rmg_settings_text(settings, RMG_OPT_OUTPUT) != NULL || !isatty(STDOUT_FILENO))
        return RMG_OK;
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("%s is not for a terminal"), format);
    rmg_hint(why, RMG_T("name a file, as -o x.%s"), format);
    return code;
}

rmg_format rmg_deliver_format(const rmg_settings *settings)
{
    rmg_format format;
    rmg_code code = pick_format(&format, settings, rmg_settings_text(settings, RMG_OPT_OUTPUT), NULL);
    return code == RMG_OK ? format : RMG_FORMAT_TABLE;
}

static int terminal_width(void)
{
    struct winsize size;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static bool wants_colour(const rmg_settings *settings, const char *path)
{
    if (path != NULL || rmg_settings_is(settings, RMG_OPT_COLOR, "never"))
        return false;
    return rmg_settings_is(settings, RMG_OPT_COLOR, "always") || rmg_talk_colour_allowed(STDOUT_FILENO);
}

rmg_code rmg_deliver(const rmg_document *document, const rmg_settings *settings, rmg_diag *why)
{
    const char *path = rmg_settings_text(settings, RMG_OPT_OUTPUT);
    rmg_format format;
    rmg_code code = pick_format(&format, settings, path, why);
    if (code == RMG_OK && format == RMG_FORMAT_XLSX)
        code = rmg_deliver_binary(settings, rmg_format_name(format), why);
    if (code != RMG_OK)
        return code;
    if (rmg_settings_has(settings, RMG_OPT_DRY_RUN)) {
        rmg_talk_note(RMG_T("would write %s; nothing written"),
                      path != NULL ? path : RMG_T("standard output"));
        return RMG_OK;
    }
    rmg_write_options options = {.guard_off = rmg_settings_is(settings, RMG_OPT_CSV_GUARD, "off")};
    rmg_csv_dialect_find(&options.dialect, rmg_settings_text(settings, RMG_OPT_CSV_DIALECT));
    options.color = wants_colour(settings, path);
    options.width = path == NULL && isatty(STDOUT_FILENO) ? terminal_width() : 0;
    code = rmg_deliver_as(document, format, &options, path, why);
    if (code == RMG_OK && path != NULL)
        rmg_talk_note(RMG_T("%s written"), path);
    return code;
}
