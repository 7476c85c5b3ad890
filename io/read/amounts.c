/* Cumulative, monthly or transactions: what is declared, what words say, what the values themselves show. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/number.h"
#include "core/text.h"
#include "io/read/intake_internal.h"

static const char *const amounts_names[] = {"auto", "cumulative", "monthly", "transactions"};
static const char *const because_names[] = {"", "declared", "words", "evidence"};

const char *rmg_amounts_name(rmg_amounts amounts)
{
    return (unsigned)amounts < RMG_AMOUNTS_READINGS ? amounts_names[amounts] : "";
}

bool rmg_amounts_find(rmg_amounts *out, const char *name)
{
    for (int i = 0; i < RMG_AMOUNTS_READINGS; i++)
        if (strcmp(amounts_names[i], name) == 0) {
            *out = (rmg_amounts)i;
            return true;
        }
    return false;
}

const char *rmg_because_name(rmg_because because)
{
    return (unsigned)because <= RMG_BECAUSE_EVIDENCE ? because_names[because] : "";
}

rmg_amounts rmg_declared_amounts(const rmg_read_options *options, rmg_kind kind)
{
    rmg_amounts of_kind = options->amounts_of_kind[kind];
    return of_kind != RMG_AMOUNTS_AUTO ? of_kind : options->amounts;
}

rmg_amounts rmg_amounts_by_words(const rmg_intake *intake)
{
    bool cumulative = intake->title.cumulative || intake->roles.cumulative;
    bool month = intake->title.month || intake->roles.month;
    if (cumulative == month)
        return RMG_AMOUNTS_AUTO;
    return cumulative ? RMG_AMOUNTS_CUMULATIVE : RMG_AMOUNTS_MONTHLY;
}

/* --- evidence ------------------------------------------------------------------------------------------ */

static double mean_of(const double *value, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += value[i];
    return sum / (double)n;
}

/* sd / |mean|; infinite when the mean is 0. */
static double variation(const double *value, size_t n)
{
    double mean = mean_of(value, n), squares = 0;
    for (size_t i = 0; i < n; i++)
        squares += (value[i] - mean) * (value[i] - mean);
    double sd = n > 1 ? sqrt(squares / (double)(n - 1)) : 0;
    return mean > 0 || mean < 0 ? sd / fabs(mean) : HUGE_VAL;
}

/* The running total of n equal months has last/mean = 2n/(n+1); real ones lie near it. */
static bool looks_cumulative(const double *value, size_t n, size_t falls)
{
    double step[RMG_PERIODS_MAX], mean = mean_of(value, n), expected = 2.0 * (double)n / ((double)n + 1);
    if (falls > 0 || !(mean > 0))
        return false;
    double ratio = value[n - 1] / mean;
    for (size_t i = 1; i < n; i++)
        step[i - 1] = value[i] - value[i - 1];
    return fabs(ratio - expected) <= 0.15 * expected && variation(step, n - 1) < variation(value, n);
}

rmg_vote rmg_amounts_vote(const rmg_money *money, size_t n)
{
    double value[RMG_PERIODS_MAX];
    size_t falls = 0;
    bool equal = true;
    if (n < 3 || n > RMG_PERIODS_MAX)
        return RMG_VOTE_NONE;
    for (size_t i = 0; i < n; i++) {
        value[i] = (double)money[i].units;
        if (i > 0) {
            falls += money[i].units < money[i - 1].units;
            equal &= money[i].units == money[i - 1].units;
        }
    }
    if (looks_cumulative(value, n, falls))
        return RMG_VOTE_CUMULATIVE;
    return falls >= 2 || equal ? RMG_VOTE_MONTHLY : RMG_VOTE_NONE;
}

static void note_ratio(rmg_ballot *ballot, rmg_money first, rmg_money last)
{
    rmg_wide tenths = rmg_wide_div_round((rmg_wide)last.units * 10, first.units);
    int64_t ratio;
    if (!rmg_wide_to_int64(&ratio, tenths))
        return;
    if (!ballot->has_ratio || ratio < ballot->ratio_low)
        ballot->ratio_low = ratio;
    if (!ballot->has_ratio || ratio > ballot->ratio_high)
        ballot->ratio_high = ratio;
    ballot->has_ratio = true;
}

void rmg_ballot_add(rmg_ballot *ballot, const rmg_money *value, size_t n, int per_year, bool votes)
{
    bool full = n == (size_t)per_year;
    ballot->full_year |= full;
    rmg_vote vote = votes ? rmg_amounts_vote(value, n) : RMG_VOTE_NONE;
    ballot->n_cumulative += vote == RMG_VOTE_CUMULATIVE;
    ballot->n_monthly += vote == RMG_VOTE_MONTHLY;
    if (full && vote == RMG_VOTE_CUMULATIVE && value[0].units > 0)
        note_ratio(ballot, value[0], value[n - 1]);
}

static void say_cumulative(const rmg_ballot *ballot, int per_year, char *text, size_t size)
{
    if (!ballot->has_ratio || per_year != 12) {
        snprintf(text, size, "%s", RMG_T("full-year rows only rise"));
        return;
    }
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), 1);
    char low[RMG_NUMBER_MAX], high[RMG_NUMBER_MAX];
    rmg_number_format(low, ballot->ratio_low * (RMG_SCALE / 10), &style);
    rmg_number_format(high, ballot->ratio_high * (RMG_SCALE / 10), &style);
    if (ballot->ratio_low == ballot->ratio_high)
        snprintf(text, size, RMG_T("full-year rows only rise, %s is %s x %s"), rmg_month_full(12), low,
                 rmg_month_full(1));
    else
        snprintf(text, size, RMG_T("full-year rows only rise, %s is %s to %s x %s"), rmg_month_full(12), low,
                 high, rmg_month_full(1));
}

rmg_amounts rmg_ballot_result(const rmg_ballot *ballot, int per_year, char *text, size_t size)
{
    bool agree = (ballot->n_cumulative > 0) != (ballot->n_monthly > 0);
    if (!ballot->full_year || !agree)
        return RMG_AMOUNTS_AUTO;
    if (ballot->n_monthly > 0) {
        snprintf(text, size, "%s", RMG_T("rows go down as well as up, or stay equal"));
        return RMG_AMOUNTS_MONTHLY;
    }
    say_cumulative(ballot, per_year, text, size);
    return RMG_AMOUNTS_CUMULATIVE;
}

bool rmg_ballot_denies_cumulative(const rmg_ballot *ballot)
{
    return ballot->n_monthly > 0 && ballot->n_cumulative == 0;
}

bool rmg_amounts_agree(const int *number, size_t n)
{
    return n == 0 || (n == 1 && number[0] == 1);
}

rmg_code rmg_amounts_say_agree(rmg_intake *intake, rmg_diag *why)
{
    return rmg_set_amounts_text(
        intake, RMG_T("only the first period has values, so cumulative and monthly are the same"), why);
}

/* --- refusing ------------------------------------------------------------------------------------------ */

static void add_amount(rmg_buffer *text, rmg_money amount, int decimals)
{
    char number[RMG_NUMBER_MAX];
    rmg_say_plain(number, amount, decimals);
    rmg_buffer_puts(text, number);
}

static bool add_months(rmg_buffer *text, const rmg_money *value, size_t n, int decimals, rmg_money *sum)
{
    rmg_money before = {0};
    *sum = (rmg_money){0};
    for (size_t i = 0; i < n; i++) {
        rmg_money step;
        if (!rmg_money_sub(&step, value[i], before) || !rmg_money_add(sum, *sum, value[i]))
            return false;
        if (i < RMG_PERIODS_MAX) {
            rmg_buffer_putc(text, ' ');
            add_amount(text, step, decimals);
        }
        before = value[i];
    }
    return true;
}

/* "April", "Q2", "P07" */
static void name_period(char *out, size_t size, int number, int per_year)
{
    if (per_year == 12)
        snprintf(out, size, "%s", number >= 1 && number <= 12 ? rmg_month_full(number) : "");
    else
        snprintf(out, size, per_year == 4 ? "Q%d" : "P%02d", number);
}

rmg_code rmg_amounts_refuse(rmg_intake *intake, uint64_t line, const rmg_money *value, const int *number,
                            size_t n, int per_year, rmg_diag *why)
{
    int decimals = rmg_intake_file(intake)->decimals;
    rmg_buffer months = {0}, last = {0}, total = {0};
    rmg_money sum;
    bool fits = add_months(&months, value, n, decimals, &sum);
    add_amount(&last, value[n - 1], decimals);
    add_amount(&total, sum, decimals);
    char until[32];
    name_period(until, sizeof until, number[n - 1], per_year);
    rmg_code code = rmg_buffer_check(&months, why);
    if (code == RMG_OK && fits)
        code = rmg_intake_remark(
            intake, RMG_ERROR, "amounts", line, RMG_NO_COLUMN, why,
            RMG_T("say which: --amounts cumulative or --amounts monthly"),
            RMG_T(
                "the amounts can be read two ways; cumulative: %s up to %s, months%s; monthly: %s up to %s"),
            rmg_buffer_text(&last), until, rmg_buffer_text(&months), rmg_buffer_text(&total), until);
    else if (code == RMG_OK)
        code = rmg_intake_remark(intake, RMG_ERROR, "amounts", line, RMG_NO_COLUMN, why,
                                 RMG_T("say which: --amounts cumulative or --amounts monthly"), "%s",
                                 RMG_T("the amounts can be read two ways: cumulative or monthly"));
    rmg_buffer_clear(&months);
    rmg_buffer_clear(&last);
    rmg_buffer_clear(&total);
    return code;
}

rmg_code rmg_set_amounts_text(rmg_intake *intake, const char *text, rmg_diag *why)
{
    char *copy = rmg_copy(text);
    if (copy == NULL)
        return rmg_nomem(why);
    free(rmg_intake_file(intake)->amounts_text);
    rmg_intake_file(intake)->amounts_text = copy;
    return RMG_OK;
}
