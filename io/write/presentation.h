/* How figures and months read for people: what every builder of documents needs beside its result, and the
 * few ways in which a number becomes words. Same number, same words, in tables and in sentences. */
#ifndef RMG_IO_PRESENTATION_H
#define RMG_IO_PRESENTATION_H

#include "core/cube.h"
#include "core/group.h"
#include "io/write/document.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zero is a fine default: whole numbers, calendar year, nothing known. Texts are borrowed for the call. */
typedef struct rmg_presentation {
    const char *title;            /* "Uitgaven Jeugd 2021"; NULL: none */
    const char *unit;             /* "x € 1.000"; NULL or "": not stated */
    int decimals;                 /* of printed amounts, 0..4 */
    uint8_t fiscal_start;         /* calendar month of period 1; 0 or 1: January */
    const rmg_problems *problems; /* become the document's warnings; NULL: none */
    bool in_full;                 /* check: what each column is, too (-v) */
} rmg_presentation;

/* An empty document with title, unit and warnings of the presentation. */
void rmg_present(rmg_document *document, const char *command, const rmg_presentation *show);

/* Texts below live in the document. */

/* An amount, rounded to `decimals`; plus writes + before positive ones. */
const char *rmg_say_amount(rmg_document *document, int64_t units, int decimals, bool plus);
/* A quantity or price with the decimals that it needs, `least` at least. */
const char *rmg_say_exact(rmg_document *document, int64_t units, int least);
/* part/whole as "-1.4 %" or "+1.4 %", "n/a" where whole is 0; without sign when `bare`. The whole counts by its
 * size, so that the sign is that of the part. */
const char *rmg_say_percent(rmg_document *document, int64_t part, int64_t whole, bool bare);
/* A chance in whole percent: "24 %", "<1 %", ">99 %". */
const char *rmg_say_chance(rmg_document *document, double chance);
/* A period by name: "April" / "april", "Q2", "P07", "2021"; `fiscal_start` turns period 1 into July, say. */
const char *rmg_say_period(rmg_document *document, rmg_month period, int per_year, int fiscal_start);
const char *rmg_say_period_short(rmg_document *document, rmg_month period, int per_year, int fiscal_start);
/* "18 December" / "18 december" */
const char *rmg_say_day(rmg_document *document, rmg_date date);
/* Users' labels as they are, an empty one as "(empty)" / "(leeg)". */
const char *rmg_say_label(const char *label);
/* The base by its kind: "plan", "target", "last year"; a plan version with its name: "plan
 * (bijgesteld)", any other scenario by its own name. NULL: "last
 * year". */
const char *rmg_say_base(rmg_document *document, const rmg_scenario *scenario);
/* The own name of a plan version, NULL when it has none. */
const char *rmg_version_name(const rmg_scenario *scenario);

/* "F"/"A" (nl "V"/"N") by what was judged: negative favourable for costs. "" at 0. */
const char *rmg_say_letter(bool favourable, bool adverse);

/* ---- columns that stand before every table of groups: level and the --by dimensions ---------------- */

/* Add `level` and one column per dimension of groups->by. */
void rmg_table_add_group_columns(rmg_table *table, const rmg_cube *cube, const rmg_groups *groups);
/* Fill them for one group; they are the first 1 + n_by columns. */
void rmg_table_set_group(rmg_table *table, const rmg_cube *cube, const rmg_groups *groups, size_t group);

#ifdef __cplusplus
}
#endif
#endif
