/* Tidy rows by period whose amounts may be the year so far: they are held back until that is decided. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/hash.h"
#include "core/text.h"
#include "io/read/intake_internal.h"

/* --- decided from the start? --------------------------------------------------------------------------- */

static rmg_amounts decided_for(const rmg_intake *intake, rmg_kind kind, rmg_because *because)
{
    rmg_amounts declared = rmg_declared_amounts(intake->options, kind);
    *because = RMG_BECAUSE_DECLARED;
    if (declared != RMG_AMOUNTS_AUTO)
        return declared;
    *because = RMG_BECAUSE_WORDS;
    if (intake->roles.of[RMG_ROLE_DATE] != RMG_NO_COLUMN || intake->transactions)
        return RMG_AMOUNTS_TRANSACTIONS;
    return rmg_amounts_by_words(intake);
}

/* A held row's measures lie apart, since they are rarely there. */
static size_t n_measures(const rmg_intake *intake)
{
    return intake->out->cube.n_measures;
}

static rmg_code hold(rmg_intake *intake, const rmg_typed *row, rmg_diag *why)
{
    rmg_pending *pending = &intake->pending;
    size_t n = n_measures(intake);
    if (!rmg_grow(&pending->row, &pending->capacity, pending->n + 1, sizeof *pending->row) ||
        (n > 0 && !rmg_grow(&pending->measure, &pending->measure_capacity, (pending->n + 1) * n,
                            sizeof *pending->measure)))
        return rmg_nomem(why);
    if (n > 0)
        memcpy(pending->measure + pending->n * n, row->measure, n * sizeof *row->measure);
    pending->row[pending->n] = *row;
    pending->row[pending->n].measure = NULL;
    pending->row[pending->n++].id = "";
    return RMG_OK;
}

static rmg_code pass_on(rmg_intake *intake, const rmg_typed *row, rmg_amounts amounts, rmg_because because,
                        rmg_diag *why)
{
    rmg_code code = rmg_count_in_series(intake, row, amounts, because, why);
    return code == RMG_OK ? rmg_emit(intake, row, why) : code;
}

/* --- several rows for one key and period --------------------------------------------------------------- */

static uint64_t place_hash(const rmg_typed *row)
{
    uint64_t hash = rmg_hash_mix(row->key ^ (uint32_t)row->when.period.index, UINT64_C(0x9E3779B97F4A7C15));
    hash = rmg_hash_mix(hash ^ (uint64_t)row->when.per_year << 8 ^ row->scenario,
                        UINT64_C(0xE7037ED1A0B428DB));
    return hash != 0 ? hash : 1;
}

static rmg_code add_place(rmg_pending *pending, uint64_t hash, bool *again, rmg_diag *why)
{
    if ((pending->n + 1) * 2 > pending->n_slots) {
        size_t n_slots = pending->n_slots != 0 ? pending->n_slots * 2 : 256;
        uint64_t *slots = rmg_zalloc(n_slots, sizeof *slots);
        if (slots == NULL)
            return rmg_nomem(why);
        for (size_t i = 0; i < pending->n_slots; i++) {
            size_t at = (size_t)pending->slots[i] & (n_slots - 1);
            while (pending->slots[i] != 0 && slots[at] != 0)
                at = (at + 1) & (n_slots - 1);
            if (pending->slots[i] != 0)
                slots[at] = pending->slots[i];
        }
        free(pending->slots);
        pending->slots = slots;
        pending->n_slots = n_slots;
    }
    size_t at = (size_t)hash & (pending->n_slots - 1);
    while (pending->slots[at] != 0 && pending->slots[at] != hash)
        at = (at + 1) & (pending->n_slots - 1);
    *again = pending->slots[at] == hash;
    pending->slots[at] = hash;
    return RMG_OK;
}

/* What a measure was in one period of a year so far is not known. */
static rmg_code pass_held(rmg_intake *intake, size_t i, rmg_amounts amounts, rmg_because because,
                          rmg_diag *why)
{
    rmg_typed row = intake->pending.row[i];
    bool known = n_measures(intake) > 0 && amounts != RMG_AMOUNTS_CUMULATIVE;
    row.measure = known ? intake->pending.measure + i * n_measures(intake) : NULL;
    return pass_on(intake, &row, amounts, because, why);
}

static void move_held(rmg_intake *intake, size_t to, size_t from)
{
    rmg_pending *pending = &intake->pending;
    size_t n = n_measures(intake);
    pending->row[to] = pending->row[from];
    if (n > 0)
        memmove(pending->measure + to * n, pending->measure + from * n, n * sizeof *pending->measure);
}

/* Nothing that was not declared can be cumulative any more: what is held goes on as it is. */
static rmg_code release_undeclared(rmg_intake *intake, rmg_diag *why)
{
    rmg_pending *pending = &intake->pending;
    intake->transactions = true;
    size_t kept = 0;
    rmg_code code = rmg_set_amounts_text(intake, RMG_T("several rows for one key and period"), why);
    for (size_t i = 0; i < pending->n; i++) {
        bool declared = rmg_declared_amounts(intake->options, pending->row[i].kind) != RMG_AMOUNTS_AUTO;
        if (declared)
            move_held(intake, kept++, i);
        else if (code == RMG_OK)
            code = pass_held(intake, i, RMG_AMOUNTS_TRANSACTIONS, RMG_BECAUSE_WORDS, why);
    }
    pending->n = kept;
    return code;
}

rmg_code rmg_pending_add(rmg_intake *intake, const rmg_typed *row, rmg_diag *why)
{
    rmg_because because;
    rmg_amounts amounts = decided_for(intake, row->kind, &because);
    if (row->when.per_year == 1)
        return pass_on(intake, row, RMG_AMOUNTS_MONTHLY, RMG_BECAUSE_NONE, why);
    if (amounts == RMG_AMOUNTS_MONTHLY || amounts == RMG_AMOUNTS_TRANSACTIONS)
        return pass_on(intake, row, amounts, because, why);

    rmg_pending *pending = &intake->pending;
    bool again = false;
    rmg_code code = add_place(pending, place_hash(row), &again, why);
    if (code == RMG_OK && again && amounts == RMG_AMOUNTS_CUMULATIVE)
        return rmg_intake_remark(intake, RMG_ERROR, "amounts", row->line, RMG_NO_COLUMN, why,
                                 RMG_T("leave one of them out, or say --amounts transactions"), "%s",
                                 RMG_T("a second cumulative amount for the same key and period"));
    if (code == RMG_OK && again) {
        code = release_undeclared(intake, why);
        return code == RMG_OK ? pass_on(intake, row, RMG_AMOUNTS_TRANSACTIONS, RMG_BECAUSE_WORDS, why) : code;
    }
    return code == RMG_OK ? hold(intake, row, why) : code;
}

/* --- all rows are there -------------------------------------------------------------------------------- */

/* A row to be sorted without being moved. */
typedef struct place {
    rmg_typed *row;
} place;

/* By series and period: key, scenario, calendar, year, period. Rows with equal keys never tie on the period. */
static int by_series(const void *a, const void *b)
{
    const rmg_typed *x = ((const place *)a)->row, *y = ((const place *)b)->row;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    if (x->scenario != y->scenario)
        return x->scenario < y->scenario ? -1 : 1;
    if (x->when.per_year != y->when.per_year)
        return x->when.per_year < y->when.per_year ? -1 : 1;
    if (x->when.period.index != y->when.period.index)
        return x->when.period.index < y->when.period.index ? -1 : 1;
    return (x->line > y->line) - (x->line < y->line);
}

static bool same_series(const rmg_typed *a, const rmg_typed *b)
{
    return a->key == b->key && a->scenario == b->scenario && a->when.per_year == b->when.per_year &&
           rmg_period_year(a->when.period, a->when.per_year) ==
               rmg_period_year(b->when.period, b->when.per_year);
}

/* One past the last row of the series that begins at `first`. */
static size_t series_end(const place *at, size_t first, size_t n)
{
    size_t end = first + 1;
    while (end < n && same_series(at[first].row, at[end].row))
        end++;
    return end;
}

static void vote(const rmg_intake *intake, const place *at, size_t first, size_t end, rmg_ballot *ballot)
{
    rmg_money value[RMG_PERIODS_MAX];
    size_t n = 0;
    for (size_t i = first; i < end && n < RMG_PERIODS_MAX; i++)
        value[n++] = at[i].row->amount;
    rmg_kind kind = at[first].row->kind;
    bool votes = kind != RMG_CEILING && rmg_declared_amounts(intake->options, kind) == RMG_AMOUNTS_AUTO;
    rmg_ballot_add(ballot, value, n, at[first].row->when.per_year, votes);
}

static rmg_code refuse_series(rmg_intake *intake, const place *at, size_t n, rmg_diag *why)
{
    rmg_money value[RMG_PERIODS_MAX];
    int number[RMG_PERIODS_MAX];
    size_t first = 0, count = 0;
    for (size_t i = 0; i < n; i++) /* the series of the file's first undecided row */
        if (rmg_declared_amounts(intake->options, at[i].row->kind) == RMG_AMOUNTS_AUTO &&
            (at[first].row->line > at[i].row->line ||
             rmg_declared_amounts(intake->options, at[first].row->kind) != RMG_AMOUNTS_AUTO))
            first = i;
    size_t begin = first;
    while (begin > 0 && same_series(at[begin - 1].row, at[first].row))
        begin--;
    for (size_t i = begin; i < series_end(at, begin, n) && count < RMG_PERIODS_MAX; i++) {
        value[count] = at[i].row->amount;
        number[count++] = rmg_period_number(at[i].row->when.period, at[i].row->when.per_year);
    }
    return rmg_amounts_refuse(intake, at[first].row->line, value, number, count, at[first].row->when.per_year,
                              why);
}

/* From the year so far to what came since the value before; the first value covers the year up to itself. */
static bool take_differences(const place *at, size_t first, size_t end)
{
    for (size_t i = end; i-- > first;) {
        int number = rmg_period_number(at[i].row->when.period, at[i].row->when.per_year);
        int before = i > first ? rmg_period_number(at[i - 1].row->when.period, at[i - 1].row->when.per_year)
                               : 0;
        at[i].row->span = (uint8_t)(number - before);
        at[i].row->when.period.index -= number - before - 1;
        if (i == first)
            continue;
        if (!rmg_money_sub(&at[i].row->amount, at[i].row->amount, at[i - 1].row->amount))
            return false;
        at[i].row->has_quantity &= at[i - 1].row->has_quantity;
        if (at[i].row->has_quantity &&
            !rmg_qty_sub(&at[i].row->quantity, at[i].row->quantity, at[i - 1].row->quantity))
            return false;
        at[i].row->has_price = false;
    }
    return true;
}

/* Rows without declaration that all stand in the first period of their year. */
static bool undeclared_agree(const rmg_intake *intake, const place *at, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        int number = rmg_period_number(at[i].row->when.period, at[i].row->when.per_year);
        if (rmg_declared_amounts(intake->options, at[i].row->kind) == RMG_AMOUNTS_AUTO &&
            !rmg_amounts_agree(&number, 1))
            return false;
    }
    return true;
}

/* *amounts, and *because where it is not the words or the evidence that decide. */
static rmg_code decide_undeclared(rmg_intake *intake, const place *at, size_t n, rmg_amounts *amounts,
                                  rmg_because *because, rmg_diag *why)
{
    char text[256] = "";
    rmg_ballot ballot = {0};
    bool undecided = false;
    for (size_t first = 0, end; first < n; first = end) {
        end = series_end(at, first, n);
        vote(intake, at, first, end, &ballot);
        undecided |= rmg_declared_amounts(intake->options, at[first].row->kind) == RMG_AMOUNTS_AUTO;
    }
    *amounts = rmg_amounts_by_words(intake);
    if (undecided && *amounts == RMG_AMOUNTS_CUMULATIVE && rmg_ballot_denies_cumulative(&ballot))
        return refuse_series(intake, at, n, why);
    if (!undecided || *amounts != RMG_AMOUNTS_AUTO)
        return RMG_OK;
    *amounts = rmg_ballot_result(&ballot, at[0].row->when.per_year, text, sizeof text);
    if (*amounts != RMG_AMOUNTS_AUTO)
        return rmg_set_amounts_text(intake, text, why);
    if (!undeclared_agree(intake, at, n))
        return refuse_series(intake, at, n, why);
    *amounts = RMG_AMOUNTS_MONTHLY;
    *because = RMG_BECAUSE_NONE;
    return rmg_amounts_say_agree(intake, why);
}

static rmg_code difference_cumulative(rmg_intake *intake, const place *at, size_t n, rmg_amounts undeclared,
                                      rmg_diag *why)
{
    for (size_t first = 0, end; first < n; first = end) {
        end = series_end(at, first, n);
        rmg_amounts amounts = rmg_declared_amounts(intake->options, at[first].row->kind);
        amounts = amounts == RMG_AMOUNTS_AUTO ? undeclared : amounts;
        if (amounts == RMG_AMOUNTS_CUMULATIVE && !take_differences(at, first, end))
            return rmg_intake_remark(intake, RMG_ERROR, "overflow", at[first].row->line, RMG_NO_COLUMN, why,
                                     NULL, "%s",
                                     RMG_T("the difference of two cumulative amounts does not fit"));
    }
    return RMG_OK;
}

rmg_code rmg_pending_finish(rmg_intake *intake, rmg_diag *why)
{
    rmg_pending *pending = &intake->pending;
    if (pending->n == 0 || rmg_intake_file(intake)->failed)
        return RMG_OK;
    place *at = rmg_zalloc(pending->n, sizeof *at);
    if (at == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < pending->n; i++)
        at[i].row = &pending->row[i];
    qsort(at, pending->n, sizeof *at, by_series);
    rmg_amounts undeclared;
    rmg_because undecided = rmg_amounts_by_words(intake) != RMG_AMOUNTS_AUTO ? RMG_BECAUSE_WORDS
                                                                             : RMG_BECAUSE_EVIDENCE;
    rmg_code code = decide_undeclared(intake, at, pending->n, &undeclared, &undecided, why);
    if (code == RMG_OK && !rmg_intake_file(intake)->failed)
        code = difference_cumulative(intake, at, pending->n, undeclared, why);
    free(at);
    for (size_t i = 0; code == RMG_OK && i < pending->n && !rmg_intake_file(intake)->failed; i++) {
        rmg_amounts declared = rmg_declared_amounts(intake->options, pending->row[i].kind);
        rmg_because because = declared != RMG_AMOUNTS_AUTO ? RMG_BECAUSE_DECLARED : undecided;
        code = pass_held(intake, i, declared != RMG_AMOUNTS_AUTO ? declared : undeclared, because, why);
    }
    return code;
}
