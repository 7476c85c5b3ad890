/* A finished document to where the user wants it: standard output or a file, in the format asked for. */
#ifndef RMG_CLI_DELIVER_H
#define RMG_CLI_DELIVER_H

#include "cli/settings.h"
#include "io/write/document.h"
#include "io/write/write.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Write in the format of --format, else of the ending of -o, else as a table.
 * Errors  RMG_EUSAGE no such format for a document; RMG_EOUTPUT; RMG_ENOMEM */
rmg_code rmg_deliver(const rmg_document *document, const rmg_settings *settings, rmg_diag *why);

/* The format that rmg_deliver() would write; RMG_FORMAT_TABLE also when it would refuse. */
rmg_format rmg_deliver_format(const rmg_settings *settings);

/* Refuse to send a format that no terminal can show to one.
 * Errors  RMG_EUSAGE */
rmg_code rmg_deliver_binary(const rmg_settings *settings, const char *format, rmg_diag *why);

/* Say how many text cells got an apostrophe against being run as a formula; nothing when none did. */
void rmg_deliver_guarded(size_t n_guarded);

/* The same with everything said. path NULL: standard output. */
rmg_code rmg_deliver_as(const rmg_document *document, rmg_format format, rmg_write_options *options,
                        const char *path, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
