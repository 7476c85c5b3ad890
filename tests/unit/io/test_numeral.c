#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <inttypes.h>
#include <string.h>

#include "io/read/values/numeral.h"

static rmg_numeral read_as(const char *text, rmg_mark mark)
{
    rmg_numeral n;
    rmg_numeral_rules rules = {.mark = mark};
    rmg_numeral_read(&n, text, strlen(text), &rules);
    return n;
}

struct written {
    char text[64];
    rmg_mark mark;
    int64_t units;
};

ParameterizedTestParameters(numeral, is_read_as)
{
    static struct written cases[] = {
        {"1234,56", RMG_MARK_COMMA, 12345600},
        {"1.234,56", RMG_MARK_COMMA, 12345600},
        {"1,234.56", RMG_MARK_POINT, 12345600},
        {"1234.56", RMG_MARK_POINT, 12345600},
        {"1 234,56", RMG_MARK_COMMA, 12345600},
        {"1\xC2\xA0"
         "234,56",
         RMG_MARK_COMMA, 12345600},
        {"1\xE2\x80\xAF"
         "234,56",
         RMG_MARK_COMMA, 12345600},
        {"1'234.56", RMG_MARK_POINT, 12345600},
        {"1\xE2\x80\x99"
         "234.56",
         RMG_MARK_POINT, 12345600},
        {"1.155,-", RMG_MARK_COMMA, 11550000},
        {"1155,--", RMG_MARK_COMMA, 11550000},
        {"-1.155,-", RMG_MARK_COMMA, -11550000},
        {"-110", RMG_MARK_NONE, -1100000},
        {"110-", RMG_MARK_NONE, -1100000},
        {"(110)", RMG_MARK_NONE, -1100000},
        {"+110", RMG_MARK_NONE, 1100000},
        {"\xE2\x88\x92"
         "110,00",
         RMG_MARK_COMMA, -1100000},
        {"(110,00)", RMG_MARK_COMMA, -1100000},
        {"110,00-", RMG_MARK_COMMA, -1100000},
        {"- 110,00", RMG_MARK_COMMA, -1100000},
        {"1,5E+06", RMG_MARK_COMMA, 15000000000},
        {"1.5e-3", RMG_MARK_POINT, 15},
        {"1E3", RMG_MARK_NONE, 10000000},
        {"\xE2\x82\xAC 1.155,00", RMG_MARK_COMMA, 11550000},
        {"\xE2\x82\xAC"
         "1.155,00",
         RMG_MARK_COMMA, 11550000},
        {"-\xE2\x82\xAC 5,25", RMG_MARK_COMMA, -52500},
        {"\xE2\x82\xAC -5,25", RMG_MARK_COMMA, -52500},
        {"(\xE2\x82\xAC 5,25)", RMG_MARK_COMMA, -52500},
        {"\xE2\x82\xAC (5,25)", RMG_MARK_COMMA, -52500},
        {"1 155,00 EUR", RMG_MARK_COMMA, 11550000},
        {"EUR 1155", RMG_MARK_NONE, 11550000},
        {"\xC2\xA3"
         "1,155.20",
         RMG_MARK_POINT, 11552000},
        {"29.026.000", RMG_MARK_COMMA, 290260000000},
        {"1.234", RMG_MARK_COMMA, 12340000},
        {"1.234", RMG_MARK_POINT, 12340},
        {"00123", RMG_MARK_NONE, 1230000},
        {",5", RMG_MARK_COMMA, 5000},
        {"-.25", RMG_MARK_POINT, -2500},
        {"0,00005", RMG_MARK_COMMA, 0}, /* half to even */
        {"0,00015", RMG_MARK_COMMA, 2}, /* half to even */
        {"0,000150001", RMG_MARK_COMMA, 2},
        {"0,000050000000001", RMG_MARK_COMMA, 1},
        {"-2.38545", RMG_MARK_POINT, -23854},
        {"0.1000000000000000055", RMG_MARK_POINT, 1000},
        {"922337203685477.5807", RMG_MARK_POINT, INT64_MAX},
        {"-922337203685477,5807", RMG_MARK_COMMA, -INT64_MAX},
        {"  \xC2\xA0 12,5 ", RMG_MARK_COMMA, 125000},
        {"000000000000000000000000012", RMG_MARK_NONE, 120000},
        {"1e-9999", RMG_MARK_POINT, 0},
        {"0E9999", RMG_MARK_POINT, 0},
    };
    return cr_make_param_array(struct written, cases, sizeof cases / sizeof cases[0]);
}

ParameterizedTest(struct written *c, numeral, is_read_as)
{
    rmg_numeral n = read_as(c->text, c->mark);
    cr_assert_null(n.reason, "%s: %s", c->text, n.reason);
    cr_assert_not(n.empty);
    cr_assert_eq(n.units, c->units, "%s: %" PRId64, c->text, n.units);
}

struct refused {
    char text[64];
    rmg_mark mark;
    char reason[20];
};

ParameterizedTestParameters(numeral, is_refused_as)
{
    static struct refused cases[] = {
        {"1234.56", RMG_MARK_COMMA, "bad-group"},
        {"1234,56", RMG_MARK_POINT, "bad-group"},
        {"12.34.567,00", RMG_MARK_COMMA, "bad-group"},
        {"1.2345,00", RMG_MARK_COMMA, "bad-group"},
        {".234,56", RMG_MARK_COMMA, "bad-group"},
        {"1.234,567.8", RMG_MARK_COMMA, "bad-group"},
        {"1.234 567,8", RMG_MARK_COMMA, "bad-group"}, /* two group signs */
        {"1 234\xC2\xA0"
         "567",
         RMG_MARK_NONE, "bad-group"},
        {"0.123", RMG_MARK_COMMA, "bad-group"}, /* a lone 0 begins no group */
        {"1.234E3", RMG_MARK_COMMA, "bad-group"},
        {"1,5", RMG_MARK_NONE, "bad-group"},
        {"1.1.1.1.1.1.1.1.1.1.1.1", RMG_MARK_COMMA, "bad-group"},
        {"12,5%", RMG_MARK_COMMA, "bad-number"},
        {"abc", RMG_MARK_COMMA, "bad-number"},
        {"12a", RMG_MARK_COMMA, "bad-number"},
        {"1,2,", RMG_MARK_POINT, "bad-number"},
        {"12.", RMG_MARK_POINT, "bad-number"},
        {"(110", RMG_MARK_COMMA, "bad-number"},
        {"110)", RMG_MARK_COMMA, "bad-number"},
        {"(-110)", RMG_MARK_COMMA, "bad-number"},
        {"-110-", RMG_MARK_COMMA, "bad-number"},
        {"--110", RMG_MARK_COMMA, "bad-number"},
        {"\xE2\x82\xAC 5 EUR", RMG_MARK_COMMA, "bad-number"},
        {"1 2", RMG_MARK_NONE, "bad-group"},
        {"1  234", RMG_MARK_NONE, "bad-number"},
        {"0x10", RMG_MARK_NONE, "bad-number"},
        {"1e", RMG_MARK_NONE, "bad-number"},
        {"12:30", RMG_MARK_NONE, "bad-number"},
        {"2021-04-30", RMG_MARK_NONE, "bad-number"},
        {"\xEF\xBC\x91", RMG_MARK_NONE, "bad-number"}, /* a full-width digit */
        {"nan", RMG_MARK_POINT, "bad-number"},
        {"inf", RMG_MARK_POINT, "bad-number"},
        {"+", RMG_MARK_POINT, "bad-number"},
        {"\xE2\x82\xAC", RMG_MARK_POINT, "bad-number"},
        {"922337203685478", RMG_MARK_COMMA, "overflow"},
        {"922337203685477,5808", RMG_MARK_COMMA, "overflow"},
        {"922337203685477,58075", RMG_MARK_COMMA, "overflow"},
        {"99999999999999999999999999", RMG_MARK_COMMA, "overflow"},
        {"1E9999", RMG_MARK_COMMA, "overflow"},
        {"1E11", RMG_MARK_COMMA, ""},
        {"1E15", RMG_MARK_COMMA, "overflow"},
        {"-", RMG_MARK_COMMA, "dash"},
        {"--", RMG_MARK_COMMA, "dash"},
        {"\xE2\x80\x93", RMG_MARK_COMMA, "dash"},
        {"\xE2\x82\xAC -", RMG_MARK_COMMA, "dash"},
        {"n.b.", RMG_MARK_COMMA, "dash"},
        {"NVT", RMG_MARK_COMMA, "dash"},
        {"N/A", RMG_MARK_COMMA, "dash"},
        {"#REF!", RMG_MARK_COMMA, "spreadsheet-error"},
        {"#N/A", RMG_MARK_COMMA, "spreadsheet-error"},
        {"#DEEL/0!", RMG_MARK_COMMA, "spreadsheet-error"},
        {"####", RMG_MARK_COMMA, "spreadsheet-error"},
        {"Err:502", RMG_MARK_COMMA, "spreadsheet-error"},
        {"# 3", RMG_MARK_COMMA, "bad-number"},
    };
    return cr_make_param_array(struct refused, cases, sizeof cases / sizeof cases[0]);
}

ParameterizedTest(struct refused *c, numeral, is_refused_as)
{
    rmg_numeral n = read_as(c->text, c->mark);
    cr_assert_str_eq(n.reason != NULL ? n.reason : "", c->reason, "%s: %s", c->text, n.reason);
    if (n.reason != NULL)
        cr_assert_eq(n.units, 0);
}

struct proof {
    char text[32];
    rmg_mark_proof proof;
};

ParameterizedTestParameters(numeral, proves)
{
    static struct proof cases[] = {
        {"1.234", RMG_DOUBTFUL},           {"1,234", RMG_DOUBTFUL},
        {"-1.234", RMG_DOUBTFUL},          {"123.456", RMG_DOUBTFUL},
        {"1.000", RMG_DOUBTFUL},           {"012.345", RMG_DOUBTFUL},
        {"1234", RMG_PROVES_NOTHING},      {"1 234", RMG_PROVES_NOTHING},
        {"x", RMG_PROVES_NOTHING},         {"", RMG_PROVES_NOTHING},
        {"12.34.567", RMG_PROVES_NOTHING}, {"1.234,56", RMG_PROVES_COMMA},
        {"1,234.56", RMG_PROVES_POINT},    {"2,5", RMG_PROVES_COMMA},
        {"2.50", RMG_PROVES_POINT},        {"1.234.567", RMG_PROVES_COMMA},
        {"1,234,567", RMG_PROVES_POINT},   {"1234.567", RMG_PROVES_POINT},
        {"0.123", RMG_PROVES_POINT},       {"0,123", RMG_PROVES_COMMA},
        {"1.155,-", RMG_PROVES_COMMA},     {"1155,-", RMG_PROVES_COMMA},
        {"1 234,567", RMG_PROVES_COMMA},   {"1'234.567", RMG_PROVES_POINT},
        {"1.234E+06", RMG_PROVES_POINT},   {".500", RMG_PROVES_POINT},
        {"2.345,678", RMG_PROVES_COMMA},   {"1.2345", RMG_PROVES_POINT},
        {"(1.234)", RMG_DOUBTFUL},         {"999999999999999999.12", RMG_PROVES_POINT},
    };
    return cr_make_param_array(struct proof, cases, sizeof cases / sizeof cases[0]);
}

ParameterizedTest(struct proof *c, numeral, proves)
{
    cr_assert_eq(rmg_numeral_proof(c->text, strlen(c->text)), c->proof, "%s", c->text);
}

Test(numeral, blanks_are_empty_and_not_zero)
{
    rmg_numeral n = read_as(" \xC2\xA0 ", RMG_MARK_COMMA);
    cr_assert(n.empty);
    cr_assert_null(n.reason);
    cr_assert(read_as("", RMG_MARK_NONE).empty);
}

Test(numeral, a_dash_is_what_the_user_says)
{
    rmg_numeral n;
    rmg_numeral_rules zero = {.mark = RMG_MARK_COMMA, .dash = RMG_DASH_ZERO};
    rmg_numeral_read(&n, "-", 1, &zero);
    cr_assert_null(n.reason);
    cr_assert_not(n.empty);
    cr_assert_eq(n.units, 0);
    rmg_numeral_rules empty = {.mark = RMG_MARK_COMMA, .dash = RMG_DASH_EMPTY};
    rmg_numeral_read(&n, "n.b.", 4, &empty);
    cr_assert_null(n.reason);
    cr_assert(n.empty);
}

Test(numeral, a_percentage_is_read_where_rates_are_expected)
{
    rmg_numeral n;
    rmg_numeral_rules rate = {.mark = RMG_MARK_COMMA, .percent = true};
    rmg_numeral_read(&n, "-12,5 %", 7, &rate);
    cr_assert_null(n.reason);
    cr_assert(n.percent);
    cr_assert_eq(n.units, -125000);
}

Test(numeral, another_currency_is_refused)
{
    rmg_numeral n;
    rmg_numeral euro = read_as("\xE2\x82\xAC 1", RMG_MARK_NONE);
    cr_assert_str_eq(rmg_currency_name(euro.currency), "EUR");
    rmg_numeral_rules rules = {.mark = RMG_MARK_NONE, .currency = euro.currency};
    rmg_numeral_read(&n, "$ 5", 3, &rules);
    cr_assert_str_eq(n.reason, "currency");
    rmg_numeral_read(&n, "5", 1, &rules);
    cr_assert_null(n.reason);
}

Test(numeral, rounding_is_counted_and_measured)
{
    rmg_numeral n = read_as("2.38545", RMG_MARK_POINT); /* 23854.5 units: to the even 23854 */
    cr_assert(n.rounded);
    cr_assert_eq(n.units, 23854);
    cr_assert_eq(n.change, -5000);
    n = read_as("-2.38546", RMG_MARK_POINT);
    cr_assert_eq(n.units, -23855);
    cr_assert_eq(n.change, -4000); /* -2.3855 is 0.00004 below -2.38546 */
    n = read_as("2.3854500", RMG_MARK_POINT);
    cr_assert(n.rounded);
    n = read_as("2.385400000", RMG_MARK_POINT);
    cr_assert_not(n.rounded);
    cr_assert_eq(n.decimals, 9);
}

Test(numeral, plain_and_general_reading_agree)
{
    /* the same digits once plain, once with a plus in front, which the plain reader leaves to the other */
    static const char *const texts[] = {"0",        "7",      "1234,5",  "99999999999999,9999",
                                        "00012,30", "1,2345", "12345678"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        char signed_text[64] = "+";
        strcat(signed_text, texts[i]);
        rmg_numeral plain = read_as(texts[i], RMG_MARK_COMMA), general = read_as(signed_text, RMG_MARK_COMMA);
        cr_assert_eq(plain.units, general.units, "%s", texts[i]);
        cr_assert_eq(plain.decimals, general.decimals);
        cr_assert_null(general.reason);
    }
}

Test(numeral, a_refusal_is_worded_with_value_and_hint)
{
    rmg_diag why;
    rmg_numeral_rules rules = {.mark = RMG_MARK_COMMA};
    static const char *const texts[] = {"1234.56", "x", "12%", "-", "#REF!", "922337203685478"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        rmg_numeral n = read_as(texts[i], RMG_MARK_COMMA);
        rmg_numeral_explain(&why, &n, texts[i], strlen(texts[i]), &rules);
        cr_assert_eq(why.code, RMG_EINPUT);
        cr_assert(strstr(why.message, texts[i]) != NULL, "%s", why.message);
        cr_assert_neq(why.hint[0], '\0');
    }
}
