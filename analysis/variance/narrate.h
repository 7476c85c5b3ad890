/* A variance in words: fixed clauses and sentences in the language of the run. No figure is formatted here:
 * printed figures come in as text, so that words and tables show the same ones. */
#ifndef RMG_ANALYSIS_VARIANCE_NARRATE_H
#define RMG_ANALYSIS_VARIANCE_NARRATE_H

#include "analysis/variance/variance.h"
#include "core/buffer.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A unit of quantity for n of them: "client" is client/clients, klant/klanten; hour, minute, day, week, piece, ... The
 * file's word may be English or Dutch, one or many ("klanten", "uren"). An unknown unit comes back as given. */
const char *rmg_unit_word(const char *unit, unsigned long n);

/* How a scenario is named in sentences: plan/begroting, target, last year/vorig jaar, ...; versions and files by their
 * own name. `side` tells last year from this year's actuals. */
const char *rmg_variance_side_name(const rmg_variance *variance, bool base);

/* The same after "than": begroting becomes begroot; English stays. */
const char *rmg_variance_side_than(const rmg_variance *variance, bool base);

/* What a term is called in prose and in the compact form: "quantity", "price", "new", "discontinued", ... */
const char *rmg_term_word(const rmg_variance *variance, rmg_term term);

/* Writes an amount as it is to be printed, without a sign when `plain`. `context` is the caller's. */
typedef void (*rmg_say_amount)(rmg_buffer *out, rmg_money amount, bool plain, void *context);
/* Writes a quantity as it is to be printed (no sign). */
typedef void (*rmg_say_quantity)(rmg_buffer *out, rmg_qty quantity, void *context);

typedef struct rmg_narrator {
    rmg_say_amount amount;
    rmg_say_quantity quantity;
    void *context;
} rmg_narrator;

/* The verdict line of METHODS.md 2.5 for a line: "price development worse than target, number of clients better than
 * target". Clauses: price, quantity or volume, joint, mix, ..., new, ended, unsplit; terms that the result does not
 * use are left out; new, ended and unsplit only when they are not 0. */
void rmg_narrate_verdict(rmg_buffer *out, const rmg_variance *variance, size_t line, const rmg_narrator *say);

/* The remark beside the quantity effect of a line: "75 fewer clients than target"; empty without quantities. */
void rmg_narrate_quantity(rmg_buffer *out, const rmg_variance *variance, size_t line,
                          const rmg_narrator *say);

/* The remark beside the price effect: "cost per client above target"; empty without prices. */
void rmg_narrate_price(rmg_buffer *out, const rmg_variance *variance, size_t line);

/* Full sentences with figures, one per term: "Quantity: 75 fewer clients than target, -157.50. F". False, nothing
 * written, for a term that this line does not have or (classes) that is 0. */
bool rmg_narrate_term(rmg_buffer *out, const rmg_variance *variance, size_t line, rmg_term term,
                      const rmg_narrator *say);

/* F, A or nothing; V, N or nothing in Dutch. */
const char *rmg_judgement_letter(rmg_judgement judgement);

/* What leaves were matched on: "matched on product and category; the plan has no provider". */
void rmg_narrate_match(rmg_buffer *out, const rmg_variance *variance);

/* One sentence per remark that holds for the whole run (fallbacks with their number, months left out, phasing);
 * `which` counts up from 0. False when there are no more. */
bool rmg_narrate_remark(rmg_buffer *out, const rmg_variance *variance, size_t which, const rmg_narrator *say);

#ifdef __cplusplus
}
#endif
#endif
