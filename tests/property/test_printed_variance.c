#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/write/report/variance_document.h"
#include "io/write/write.h"
#include "tests/support/demo.h"
#include "tests/support/language.h"

/* What people read adds up: in every printed block the children sum to their parent, in every row the effects
 * to the difference, and the difference is that of the printed sides. */

static uint64_t state = 0xD1B54A32D192ED03u;

static int64_t draw(int64_t low, int64_t high)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return low + (int64_t)(state % (uint64_t)(high - low + 1));
}

static uint32_t code_of(rmg_dict *labels, const char *text)
{
    uint32_t code = RMG_NO_LABEL;
    cr_assert_eq(rmg_dict_put(labels, text, strlen(text), &code, NULL), RMG_OK);
    return code;
}

/* Three levels; leaves that are new, ended, without quantity, negative or zero among them. */
static void random_cube(rmg_cube *cube)
{
    static const char *const names[] = {"domain", "provider", "product"};
    size_t dim[3];
    *cube = (rmg_cube){0};
    cr_assert_eq(rmg_cube_init(cube, 12, NULL), RMG_OK);
    for (int i = 0; i < 3; i++)
        cr_assert_eq(rmg_cube_add_dim(cube, names[i], NULL, &dim[i], NULL), RMG_OK);
    for (int64_t n = draw(2, 60); n > 0; n--) {
        rmg_fact fact = {.scenario = draw(0, 1) ? RMG_TARGET : RMG_ACTUAL,
                         .span = 12,
                         .month = rmg_month_of(2021, 1),
                         .booked = {RMG_NO_MONTH},
                         .amount = {draw(-9999999, 99999999)},
                         .quantity = {draw(1, 500) * RMG_SCALE},
                         .has_quantity = draw(0, 9) != 0,
                         .n_rows = 1};
        char label[8];
        for (int i = 0; i < 3; i++) {
            snprintf(label, sizeof label, "%c%d", 'a' + i, (int)draw(1, 4));
            fact.code[dim[i]] = code_of(cube->dim[dim[i]].labels, label);
        }
        cr_assert_eq(rmg_cube_add(cube, &fact, NULL), RMG_OK);
    }
    for (int kind = 0; kind < 2; kind++) { /* both sides have at least one row */
        rmg_fact fact = {.scenario = kind ? RMG_TARGET : RMG_ACTUAL,
                         .span = 12,
                         .month = rmg_month_of(2021, 1),
                         .booked = {RMG_NO_MONTH},
                         .amount = {1234567},
                         .n_rows = 1};
        for (int i = 0; i < 3; i++)
            fact.code[dim[i]] = code_of(cube->dim[dim[i]].labels, "z");
        cr_assert_eq(rmg_cube_add(cube, &fact, NULL), RMG_OK);
    }
}

/* "+1,234.56" in cents. */
static long long cents(const char *text)
{
    char plain[64];
    size_t n = 0;
    for (; *text != '\0'; text++)
        if (strchr("0123456789-", *text) != NULL)
            plain[n++] = *text;
    plain[n] = '\0';
    return strtoll(plain, NULL, 10);
}

static bool is_figures(const rmg_view_row *row)
{
    return row->kind == RMG_VIEW_CELLS || row->kind == RMG_VIEW_TOTAL;
}

static void assert_row(const rmg_view *view, const rmg_view_row *row)
{
    long long sum = 0, difference = cents(row->cell[3].text);
    cr_assert_eq(difference, cents(row->cell[2].text) - cents(row->cell[1].text), "%s", row->cell[0].text);
    for (size_t i = 6; i < view->n_columns; i++)
        sum += cents(row->cell[i].text);
    cr_assert_eq(sum, difference, "%s", row->cell[0].text);
}

/* Direct children are the rows one level deeper, up to the next row at the parent's level. */
static void assert_children(const rmg_view *view, size_t parent)
{
    const rmg_view_row *top = &view->row[parent];
    for (size_t column = 1; column < view->n_columns; column++) {
        if (column == 4 || column == 5)
            continue;
        long long sum = 0;
        size_t n = 0;
        for (size_t i = parent + 1; i < view->n_rows && is_figures(&view->row[i]); i++) {
            if (view->row[i].level <= top->level)
                break;
            if (view->row[i].level == top->level + 1) {
                sum += cents(view->row[i].cell[column].text);
                n++;
            }
        }
        cr_assert(n == 0 || sum == cents(top->cell[column].text), "%s, column %zu: %lld is not %s",
                  top->cell[0].text, column, sum, top->cell[column].text);
    }
}

static void assert_foots(const rmg_document *document)
{
    for (size_t b = 0; b < document->n_blocks; b++) {
        const rmg_view *view = document->block[b].view;
        if (document->block[b].kind != RMG_BLOCK_VIEW || view->n_columns < 7)
            continue;
        for (size_t i = 0; i < view->n_rows && is_figures(&view->row[i]); i++) {
            assert_row(view, &view->row[i]);
            assert_children(view, i);
        }
    }
}

static void run(rmg_convention convention, int decimals, size_t n_by, size_t top)
{
    static const char *const by[] = {"domain", "provider", "product"};
    rmg_cube cube;
    rmg_variance variance = {0};
    rmg_document document;
    rmg_diag why = {0};
    random_cube(&cube);
    rmg_variance_options how = {.base = {RMG_TARGET, 2021},
                                .comparison = {RMG_ACTUAL, 2021},
                                .convention = convention,
                                .by = by,
                                .n_by = n_by};
    rmg_code code = rmg_variance_split(&variance, &cube, &how, &why);
    cr_assert_eq(code, RMG_OK, "%s", why.message);
    rmg_variance_report report = {.variance = &variance, .top = top, .show = {.decimals = decimals}};
    cr_assert_eq(rmg_variance_document(&document, &report, &why), RMG_OK, "%s", why.message);
    assert_foots(&document);
    rmg_document_clear(&document);
    rmg_variance_clear(&variance);
    rmg_cube_clear(&cube);
}

Test(printed_variance, every_block_foots_in_rows_and_columns)
{
    static const rmg_convention conventions[] = {RMG_TWO_WAY, RMG_MIRRORED, RMG_THREE_WAY, RMG_MIDPOINT,
                                                 RMG_LMDI};
    test_speak("en");
    for (int i = 0; i < 1500; i++)
        run(conventions[i % 5], i % 3, (size_t)draw(0, 3), (size_t)draw(0, 4));
}
