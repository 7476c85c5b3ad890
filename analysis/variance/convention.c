#include "analysis/variance/variance.h"

#include <string.h>

#include "core/text.h"

static const rmg_convention_row conventions[RMG_CONVENTIONS] = {
    {"two-way", RMG_N("quantity at base price, price at actual quantity"),
     RMG_N("joint part counted as price"), 2, false},
    {"mirrored", RMG_N("quantity at actual price, price at base quantity"),
     RMG_N("joint part counted as quantity"), 2, false},
    {"three-way", RMG_N("quantity and price at the base, the joint part on its own"),
     RMG_N("joint part on its own"), 2, false},
    {"midpoint", RMG_N("both at the mean of base and actual"),
     RMG_N("joint part shared equally by quantity and price"), 2, false},
    {"proportional", RMG_N("joint part in proportion to quantity and price"),
     RMG_N("joint part shared in proportion to quantity and price"), 2, false},
    {"lmdi", RMG_N("logarithmic mean, for two or more factors"), RMG_N("joint part shared by logarithms"),
     RMG_FACTORS_MAX, false},
    {"shapley", RMG_N("mean over all orders of the factors"), RMG_N("joint part shared over all orders"),
     RMG_FACTORS_MAX, false},
    {"sequential", RMG_N("factors replaced one by one in the order given"),
     RMG_N("joint part counted with the later factor"), RMG_FACTORS_MAX, true},
    {"flex", RMG_N("budget at the actual driver: volume and spending"),
     RMG_N("budget set to the actual driver"), 2, false},
    {"planning", RMG_N("a revised standard price apart from operations"),
     RMG_N("joint part counted as price, in planning and operational"), 2, false},
    {"market", RMG_N("market size and market share"), RMG_N("joint part counted as price"), 2, false},
};

const rmg_convention_row *rmg_convention_table(void)
{
    return conventions;
}

const char *rmg_variance_joint(const rmg_variance *variance, rmg_convention used)
{
    bool price = used != RMG_MARKET;
    for (size_t k = 0; k < variance->n_terms; k++)
        price = price || variance->term[k] == RMG_TERM_PRICE;
    return price ? rmg_text(conventions[used].joint)
                 : RMG_T("both sides valued at the base margin, so price plays no part");
}

bool rmg_convention_find(rmg_convention *out, const char *name)
{
    for (int i = 0; i < RMG_CONVENTIONS; i++)
        if (strcmp(conventions[i].name, name) == 0) {
            *out = (rmg_convention)i;
            return true;
        }
    return false;
}

const char *rmg_variance_term_name(const rmg_variance *variance, rmg_term term)
{
    static const char *const names[RMG_TERMS] = {
        [RMG_TERM_QUANTITY] = "quantity",
        [RMG_TERM_VOLUME] = "volume",
        [RMG_TERM_MIX] = "mix",
        [RMG_TERM_BETWEEN] = "between",
        [RMG_TERM_WITHIN] = "within",
        [RMG_TERM_PRICE] = "price",
        [RMG_TERM_JOINT] = "joint",
        [RMG_TERM_SPENDING] = "spending",
        [RMG_TERM_PLANNING] = "planning",
        [RMG_TERM_OPERATIONAL] = "operational",
        [RMG_TERM_MARKET_SIZE] = "market_size",
        [RMG_TERM_MARKET_SHARE] = "market_share",
        [RMG_TERM_NEW] = "new",
        [RMG_TERM_ENDED] = "ended",
        [RMG_TERM_UNSPLIT] = "unsplit",
        [RMG_TERM_ROUNDING] = "rounding",
    };
    unsigned factor = (unsigned)term - RMG_TERM_FACTOR;
    if (factor < variance->n_factors)
        return variance->factor[factor];
    return (unsigned)term < RMG_TERMS && names[term] != NULL ? names[term] : "";
}

rmg_judgement rmg_judge(rmg_account account, rmg_money difference)
{
    if (difference.units == 0 || account == RMG_ACCOUNT_NEUTRAL)
        return RMG_JUDGE_NONE;
    bool more = difference.units > 0, more_is_good = account == RMG_ACCOUNT_REVENUE;
    return more == more_is_good ? RMG_JUDGE_FAVOURABLE : RMG_JUDGE_ADVERSE;
}

const char *rmg_judgement_name(rmg_judgement judgement)
{
    return judgement == RMG_JUDGE_FAVOURABLE ? "favourable"
           : judgement == RMG_JUDGE_ADVERSE  ? "adverse"
                                             : "none";
}

const char *rmg_variance_note(unsigned bit)
{
    static const char *const notes[RMG_NOTE_BITS] = {
        RMG_N("no base: spend that the base does not have"),
        RMG_N("only in the base"),
        RMG_N("quantity missing on a side with an amount"),
        RMG_N("quantities in different units cannot be compared"),
        RMG_N("negative figures: split by another convention"),
        RMG_N("base price 0 with a quantity: the whole amount is price"),
        RMG_N("an amount without quantity is counted as price"),
        RMG_N("stated price or factors disagree with the amount: the amount is used"),
        RMG_N("nothing bought on one side: valued at its stated price"),
        RMG_N("an annual base amount is spread over months"),
        RMG_N("no unit stated: quantities are taken to be of one unit"),
        RMG_N("a factor is missing on a side with an amount"),
        RMG_N("the base has no rows in some months of the window"),
    };
    for (int i = 0; i < RMG_NOTE_BITS; i++)
        if (bit == 1u << i)
            return rmg_text(notes[i]);
    return "";
}
