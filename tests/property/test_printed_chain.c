#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "io/write/report/chain_document.h"
#include "io/write/write.h"
#include "tests/support/demo.h"
#include "tests/support/language.h"

/* What people read of a chain adds up in three ways: terms to the difference of their row, links to the chained row,
 * lines to the line above them. */

static uint64_t state = 0x9E3779B97F4A7C15u;

static int64_t draw(int64_t low, int64_t high)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return low + (int64_t)(state % (uint64_t)(high - low + 1));
}

static void add_row(rmg_cube *cube, uint8_t scenario, const char *const *labels)
{
    rmg_fact fact = {.scenario = scenario,
                     .span = 12,
                     .month = rmg_month_of(2021, 1),
                     .booked = {RMG_NO_MONTH},
                     .amount = {draw(-9999999, 99999999)},
                     .quantity = {draw(1, 500) * RMG_SCALE},
                     .has_quantity = draw(0, 9) != 0,
                     .n_rows = 1};
    for (int i = 0; i < 3; i++)
        cr_assert_eq(rmg_dict_put(cube->dim[i].labels, labels[i], strlen(labels[i]), &fact.code[i], NULL),
                     RMG_OK);
    cr_assert_eq(rmg_cube_add(cube, &fact, NULL), RMG_OK);
}

static void random_cube(rmg_cube *cube)
{
    static const char *const names[] = {"domain", "provider", "product"};
    static const char *const labels[3][4] = {
        {"a1", "a2", "a3", "a4"}, {"b1", "b2", "b3", "b4"}, {"c1", "c2", "c3", "c4"}};
    static const uint8_t kinds[] = {RMG_PLAN, RMG_TARGET, RMG_ACTUAL};
    *cube = (rmg_cube){0};
    cr_assert_eq(rmg_cube_init(cube, 12, NULL), RMG_OK);
    for (int i = 0; i < 3; i++)
        cr_assert_eq(rmg_cube_add_dim(cube, names[i], NULL, &(size_t){0}, NULL), RMG_OK);
    for (size_t k = 0; k < 3; k++) /* every scenario has a row */
        add_row(cube, kinds[k], (const char *const[]){"z", "z", "z"});
    for (int64_t n = draw(2, 60); n > 0; n--)
        add_row(cube, kinds[draw(0, 2)],
                (const char *const[]){labels[0][draw(0, 3)], labels[1][draw(0, 3)], labels[2][draw(0, 3)]});
}

static long long figure(const rmg_view_row *row, size_t column)
{
    char plain[64];
    size_t n = 0;
    for (const char *c = row->cell[column].text; *c != '\0'; c++)
        if (strchr("0123456789-", *c) != NULL)
            plain[n++] = *c;
    plain[n] = '\0';
    return strtoll(plain, NULL, 10);
}

/* "total" stands above "a1", which stands above "a1 / b2" and "a1 / other (3)". */
static size_t depth_of(const char *name)
{
    size_t depth = strcmp(name, "total") == 0 ? 0 : 1;
    for (; (name = strstr(name, " / ")) != NULL; name += 3)
        depth++;
    return depth;
}

enum { LINKS = 2, ROWS = 1 + LINKS + 2 }; /* a line: its name, the links, chained, direct */

static bool is_line(const rmg_view *view, size_t row)
{
    return row < view->n_rows && view->row[row].kind != RMG_VIEW_SENTENCE;
}

static void assert_line(const rmg_view *view, size_t at)
{
    for (size_t row = at + 1; row < at + ROWS; row++) {
        long long sum = 0;
        for (size_t column = 2; column < view->n_columns; column++)
            sum += figure(&view->row[row], column);
        cr_assert_eq(sum, figure(&view->row[row], 1), "%s", view->row[at].cell[0].text);
    }
    for (size_t column = 1; column < view->n_columns; column++) {
        long long sum = 0;
        for (size_t link = 0; link < LINKS; link++)
            sum += figure(&view->row[at + 1 + link], column);
        cr_assert_eq(sum, figure(&view->row[at + 1 + LINKS], column), "%s", view->row[at].cell[0].text);
    }
    cr_assert_eq(figure(&view->row[at + 1 + LINKS], 1), figure(&view->row[at + 2 + LINKS], 1),
                 "chained and direct are the same difference");
}

static void assert_children(const rmg_view *view, size_t at, size_t flat)
{
    size_t depth = flat && at != 0 ? 9 : depth_of(view->row[at].cell[0].text), n = 0;
    for (size_t column = 1; column < view->n_columns; column++)
        for (size_t row = 1; row < ROWS; row++) {
            long long sum = 0;
            n = 0;
            for (size_t child = at + ROWS; is_line(view, child); child += ROWS) {
                size_t own = flat ? 1 : depth_of(view->row[child].cell[0].text);
                if (own <= depth)
                    break;
                if (own == depth + 1) {
                    sum += figure(&view->row[child + row], column);
                    n++;
                }
            }
            cr_assert(n == 0 || sum == figure(&view->row[at + row], column), "%s, column %zu",
                      view->row[at].cell[0].text, column);
        }
}

static void run(rmg_convention convention, int decimals, size_t n_by, size_t top)
{
    static const char *const by[] = {"domain", "provider", "product"};
    static const rmg_variance_side sides[] = {{RMG_PLAN, 2021}, {RMG_TARGET, 2021}, {RMG_ACTUAL, 2021}};
    rmg_cube cube;
    rmg_variance_chain chain;
    rmg_document document;
    rmg_diag why = {0};
    random_cube(&cube);
    rmg_variance_options how = {.convention = convention, .by = by, .n_by = n_by};
    cr_assert_eq(rmg_variance_chain_make(&chain, &cube, sides, 3, &how, &why), RMG_OK, "%s", why.message);
    rmg_chain_report report = {.chain = &chain, .top = top, .show = {.decimals = decimals}};
    cr_assert_eq(rmg_chain_document(&document, &report, &why), RMG_OK, "%s", why.message);
    for (size_t b = 0; b < document.n_blocks; b++)
        if (document.block[b].kind == RMG_BLOCK_VIEW)
            for (size_t row = 0; is_line(document.block[b].view, row); row += ROWS) {
                assert_line(document.block[b].view, row);
                assert_children(document.block[b].view, row, n_by == 0);
            }
    rmg_document_clear(&document);
    rmg_variance_chain_clear(&chain);
    rmg_cube_clear(&cube);
}

Test(printed_chain, terms_links_and_lines_foot)
{
    static const rmg_convention conventions[] = {RMG_TWO_WAY, RMG_MIRRORED, RMG_THREE_WAY, RMG_MIDPOINT,
                                                 RMG_LMDI};
    test_speak("en");
    for (int i = 0; i < 1000; i++)
        run(conventions[i % 5], i % 3, (size_t)draw(0, 3), (size_t)draw(0, 4));
}
