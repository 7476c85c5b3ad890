#include "io/write/write.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "io/write/formats/writers_internal.h"

/* A new format is a file and a row here. */
static const struct {
    const char *name, *ending;
    rmg_code (*write)(rmg_buffer *, const rmg_document *, rmg_write_options *, rmg_diag *);
} formats[RMG_FORMATS] = {
    [RMG_FORMAT_TABLE] = {"table", ".txt", write_text}, [RMG_FORMAT_CSV] = {"csv", ".csv", write_csv},
    [RMG_FORMAT_JSON] = {"json", ".json", write_json},  [RMG_FORMAT_MARKDOWN] = {"md", ".md", write_markdown},
    [RMG_FORMAT_HTML] = {"html", ".html", write_html},  [RMG_FORMAT_XLSX] = {"xlsx", ".xlsx", write_xlsx},
};

bool rmg_format_find(rmg_format *out, const char *name)
{
    for (int i = 0; i < RMG_FORMATS; i++)
        if (strcmp(formats[i].name, name) == 0) {
            *out = (rmg_format)i;
            return true;
        }
    return false;
}

const char *rmg_format_name(rmg_format format)
{
    return formats[format].name;
}

bool rmg_format_of_path(rmg_format *out, const char *path)
{
    size_t length = strlen(path);
    for (int i = 0; i < RMG_FORMATS; i++) {
        size_t n = strlen(formats[i].ending);
        if (length > n && strcmp(path + length - n, formats[i].ending) == 0) {
            *out = (rmg_format)i;
            return true;
        }
    }
    return false;
}

bool rmg_csv_dialect_find(rmg_csv_dialect *out, const char *name)
{
    bool plain = strcmp(name, "rfc4180") == 0, dutch = strcmp(name, "excel-nl") == 0;
    if (plain || dutch)
        *out = dutch ? RMG_CSV_EXCEL_NL : RMG_CSV_RFC4180;
    return plain || dutch;
}

const char *unit_line(const char *unit, char room[96])
{
    static const char *const currencies[] = {"€", "$", "£", "EUR", "USD", "GBP", "euro"};
    for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++)
        if (strcmp(unit, currencies[i]) == 0) {
            snprintf(room, 96, RMG_T("amounts in %s"), unit);
            return room;
        }
    return unit;
}

rmg_code no_table(const rmg_document *document, rmg_diag *why)
{
    return rmg_fail(why, RMG_EUSAGE, RMG_T("%s has no table for this format"), document->command);
}

rmg_code rmg_document_write(rmg_buffer *out, const rmg_document *document, rmg_format format,
                            rmg_write_options *options, rmg_diag *why)
{
    options->n_guarded = 0;
    rmg_code code = rmg_document_check(document, why);
    return code == RMG_OK ? formats[format].write(out, document, options, why) : code;
}
