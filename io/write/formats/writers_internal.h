/* The writers, one file each, and what they share. */
#ifndef IO_WRITERS_INTERNAL_H
#define IO_WRITERS_INTERNAL_H

#include "io/write/write.h"

rmg_code write_text(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why);
rmg_code write_csv(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why);
rmg_code write_json(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why);
rmg_code write_markdown(rmg_buffer *out, const rmg_document *document, rmg_write_options *options,
                        rmg_diag *why);
rmg_code write_html(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why);
rmg_code write_xlsx(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why);

/* The style sheet of a page. */
extern const char html_style[];

/* Text with the signs of markup taken away and control characters shown; and the same between two tags. */
void html_escape(rmg_buffer *out, const char *text);
void html_element(rmg_buffer *out, const char *open, const char *text, const char *close);

/* Everything up to and with <main>. `policy` and `style` are added to those of every page. */
void html_page_start(rmg_buffer *out, const char *language, const char *title, const char *policy,
                     const char *style);

/* The line that states the unit: "x € 1.000" as it is, a bare currency as "amounts in €". */
const char *unit_line(const char *unit, char room[96]);

/* RMG_EUSAGE: this document holds no data table, which the format is made of. */
rmg_code no_table(const rmg_document *document, rmg_diag *why);

/* Code point at *text, which moves on; invalid bytes come one by one as 0xFFFD. 0 at the end. */
uint32_t next_character(const char **text);

/* True for characters that could steer a terminal or disorder a line: control characters and the
 * direction overrides. `shown` gets their visible form, "\x1b" or "\u202e". */
bool is_control(uint32_t character, char shown[12]);

#endif
