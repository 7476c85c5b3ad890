#include <criterion/criterion.h>

#include <string.h>

#include "io/write/report/variance_document.h"
#include "io/write/write.h"
#include "tests/support/demo.h"
#include "tests/support/language.h"

typedef struct leaf {
    char product[32], quantity[16], amount[16];
    bool target;
} leaf;

static uint32_t code_of(rmg_dict *labels, const char *text)
{
    uint32_t code = RMG_NO_LABEL;
    cr_assert_eq(rmg_dict_put(labels, text, strlen(text), &code, NULL), RMG_OK);
    return code;
}

static void make_cube(rmg_cube *cube, const leaf *leaves, size_t n)
{
    size_t product, unit;
    *cube = (rmg_cube){0};
    cr_assert_eq(rmg_cube_init(cube, 12, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_dim(cube, "product", NULL, &product, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_dim(cube, "quantity_unit", NULL, &unit, NULL), RMG_OK);
    for (size_t i = 0; i < n; i++) {
        rmg_fact fact = {.scenario = leaves[i].target ? RMG_TARGET : RMG_ACTUAL,
                         .span = 12,
                         .month = rmg_month_of(2021, 1),
                         .booked = {RMG_NO_MONTH},
                         .amount = test_money(leaves[i].amount),
                         .quantity = {test_money(leaves[i].quantity).units},
                         .has_quantity = true,
                         .n_rows = 1};
        fact.code[product] = code_of(cube->dim[product].labels, leaves[i].product);
        fact.code[unit] = code_of(cube->dim[unit].labels, "client");
        cr_assert_eq(rmg_cube_add(cube, &fact, NULL), RMG_OK);
    }
}

static const leaf sample[] = {
    {"Jeugd GGZ behandeling EED", "550", "1155.00", true},
    {"Jeugd GGZ behandeling EED", "475", "1045.00", false},
    {"tweede", "200", "600.00", true},
    {"tweede", "240", "696.00", false},
};

/* The variance of the first n leaves in one format. */
static char *render(rmg_buffer *out, size_t n, rmg_convention convention, rmg_format format, size_t top)
{
    rmg_cube cube;
    rmg_variance variance = {0};
    rmg_diag why = {0};
    make_cube(&cube, sample, n);
    rmg_variance_options how = {
        .base = {RMG_TARGET, 2021}, .comparison = {RMG_ACTUAL, 2021}, .convention = convention};
    cr_assert_eq(rmg_variance_split(&variance, &cube, &how, &why), RMG_OK, "%s", why.message);

    rmg_document document;
    rmg_write_options options = {0};
    rmg_variance_report report = {.variance = &variance, .top = top, .show = {.decimals = 2}};
    cr_assert_eq(rmg_variance_document(&document, &report, &why), RMG_OK, "%s", why.message);
    cr_assert_eq(rmg_document_write(out, &document, format, &options, &why), RMG_OK, "%s", why.message);
    rmg_document_clear(&document);
    rmg_variance_clear(&variance);
    rmg_cube_clear(&cube);
    return out->text;
}

static void assert_text(const char *actual, const char *expected)
{
    cr_assert(strcmp(actual, expected) == 0, "got:\n%s\nexpected:\n%s", actual, expected);
}

/* The text of the manual's first five minutes, byte for byte. */
Test(variance_document, one_leaf_reads_as_in_the_manual)
{
    rmg_buffer out = {0};
    test_speak("en");
    assert_text(render(&out, 2, RMG_TWO_WAY, RMG_FORMAT_TABLE, 10),
                "Jeugd GGZ behandeling EED            target     actual   difference\n"
                "  amount                           1,155.00   1,045.00      -110.00   F\n"
                "    quantity (475 - 550) x 2.10                             -157.50   F   75 fewer clients "
                "than target\n"
                "    price    (2.20 - 2.10) x 475                             +47.50   A   cost per client "
                "above target\n"
                "  check -157.50 + 47.50 = -110.00     joint part counted as price (--convention)\n"
                "  price development worse than target, number of clients better than target\n");
    rmg_buffer_clear(&out);
}

Test(variance_document, the_verdict_in_dutch_is_that_of_the_example)
{
    rmg_buffer out = {0};
    test_speak("nl");
    const char *text = render(&out, 2, RMG_TWO_WAY, RMG_FORMAT_TABLE, 10);
    cr_assert_not_null(
        strstr(text, "kostenontwikkeling slechter dan target, aantal klanten beter dan target"), "%s", text);
    cr_assert_not_null(strstr(text, "-157,50   V   75 klanten minder dan target"), "%s", text);
    cr_assert_not_null(strstr(text, "+47,50   N   kosten per klant hoger dan target"), "%s", text);
    rmg_buffer_clear(&out);
}

Test(variance_document, csv_has_the_columns_of_the_manual)
{
    rmg_buffer out = {0};
    test_speak("nl");
    assert_text(render(&out, 2, RMG_TWO_WAY, RMG_FORMAT_CSV, 10),
                "level,product,base_amount,actual_amount,difference,difference_pct,base_quantity,"
                "actual_quantity,base_price,actual_price,quantity,volume,mix,price,joint,new,ended,unsplit,"
                "check,sign,convention,note\r\n"
                "total,,1155.00,1045.00,-110.00,-9.5,550,475,2.10,2.20,-157.50,,,47.50,,0.00,0.00,0.00,"
                "0.00,favourable,two-way,\r\n"
                "line,Jeugd GGZ behandeling EED,1155.00,1045.00,-110.00,-9.5,550,475,2.10,2.20,-157.50,,,"
                "47.50,,0.00,0.00,0.00,0.00,favourable,two-way,\r\n");
    rmg_buffer_clear(&out);
}

Test(variance_document, the_joint_part_is_never_called_mix)
{
    rmg_buffer out = {0};
    test_speak("en");
    const char *text = render(&out, 2, RMG_THREE_WAY, RMG_FORMAT_TABLE, 10);
    cr_assert_null(strstr(text, "mix"), "%s", text);
    cr_assert_not_null(strstr(text, "joint"), "%s", text);
    cr_assert_not_null(strstr(text, "-7.50"), "%s", text);
    rmg_buffer_clear(&out);
}

Test(variance_document, several_leaves_are_a_grid_with_its_total)
{
    rmg_buffer out = {0};
    test_speak("en");
    const char *text = render(&out, 4, RMG_TWO_WAY, RMG_FORMAT_TABLE, 10);
    cr_assert_not_null(strstr(text, "-14.00"), "%s", text);
    cr_assert_not_null(strstr(text, "tweede"), "%s", text);
    cr_assert_not_null(strstr(text, "convention two-way"), "%s", text);
    rmg_buffer_clear(&out);
}

static void assert_sentences(const char *language, const char *quantity, const char *price)
{
    rmg_cube cube;
    rmg_variance variance = {0};
    rmg_document document;
    test_speak(language);
    make_cube(&cube, sample, 2);
    rmg_variance_options how = {.base = {RMG_TARGET, 2021}, .comparison = {RMG_ACTUAL, 2021}};
    cr_assert_eq(rmg_variance_split(&variance, &cube, &how, NULL), RMG_OK);
    rmg_variance_report report = {.variance = &variance, .show = {.decimals = 2}};
    rmg_document_init(&document, "report", NULL, NULL);
    rmg_variance_sentences(&document, &report, variance.n_lines - 1);
    cr_assert_eq(document.n_blocks, 2);
    cr_assert_str_eq(document.block[0].text, quantity);
    cr_assert_str_eq(document.block[1].text, price);
    rmg_document_clear(&document);
    rmg_variance_clear(&variance);
    rmg_cube_clear(&cube);
}

Test(variance_document, sentences_are_those_of_the_manual)
{
    assert_sentences("en", "Quantity: 75 fewer clients than target, -157.50. F",
                     "Price: cost per client above target, +47.50. A");
    assert_sentences("nl", "Aantal: 75 klanten minder dan target, -157,50. V",
                     "Prijs: kosten per klant hoger dan target, +47,50. N");
}
