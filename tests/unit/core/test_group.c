#include <criterion/criterion.h>
#include <string.h>

#include "core/filter.h"
#include "core/group.h"
#include "core/scenario.h"
#include "core/series.h"
#include "tests/support/literals.h"

static rmg_cube cube;

/* domain and provider; RMG_NO_DIM is written "-", an empty field "". */
static void add(rmg_kind kind, const char *period, const char *domain, const char *provider,
                const char *amount)
{
    rmg_fact fact = {.scenario = (uint8_t)kind,
                     .span = 1,
                     .month = month(period),
                     .booked = {RMG_NO_MONTH},
                     .amount = money(amount),
                     .n_rows = 1};
    const char *const labels[] = {domain, provider};
    for (size_t d = 0; d < 2; d++) {
        fact.code[d] = labels[d][0] == '-' ? RMG_NO_DIM : RMG_NO_LABEL;
        if (labels[d][0] != '-' && labels[d][0] != '\0')
            cr_assert_eq(rmg_dict_put(cube.dim[d].labels, labels[d], strlen(labels[d]), &fact.code[d], NULL),
                         RMG_OK);
    }
    cr_assert_eq(rmg_cube_add(&cube, &fact, NULL), RMG_OK);
}

static void set_up(void)
{
    size_t dim;
    cr_assert_eq(rmg_cube_init(&cube, 12, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_dim(&cube, "domain", NULL, &dim, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_dim(&cube, "provider", NULL, &dim, NULL), RMG_OK);
    add(RMG_ACTUAL, "2021-01", "Wmo", "Zorg Zuid", "100.01");
    add(RMG_ACTUAL, "2021-01", "Jeugd", "De Berg", "20");
    add(RMG_ACTUAL, "2021-03", "Jeugd", "Anker", "3.5");
    add(RMG_ACTUAL, "2021-02", "Jeugd", "De Berg", "-1");
    add(RMG_ACTUAL, "2021-01", "Jeugd", "", "7");
    add(RMG_PLAN, "2021-01", "Jeugd", "-", "30");
}

static void tear_down(void)
{
    rmg_cube_clear(&cube);
}

TestSuite(group, .init = set_up, .fini = tear_down);

static rmg_groups groups_by(size_t n_by, const rmg_filter *keep)
{
    static const size_t by[] = {0, 1};
    rmg_groups groups;
    cr_assert_eq(rmg_groups_make(&groups, &cube, by, n_by, keep, NULL), RMG_OK);
    return groups;
}

static const char *name(const rmg_groups *groups, size_t g)
{
    const rmg_group *group = &groups->group[g];
    return group->depth == 0 ? "*"
                             : rmg_dict_label(cube.dim[groups->by[group->depth - 1]].labels, group->label);
}

Test(group, parents_come_first_and_siblings_in_byte_order)
{
    static const char *const expected[] = {"*", "Jeugd", "", "Anker", "De Berg", "Wmo", "Zorg Zuid"};
    rmg_groups groups = groups_by(2, NULL);
    cr_assert_eq(groups.n, 7);
    for (size_t g = 0; g < 7; g++)
        cr_assert_str_eq(name(&groups, g), expected[g], "group %zu", g);
    cr_assert_eq(groups.group[4].parent, 1);
    cr_assert_eq(groups.group[1].end, 5);
    cr_assert_eq(groups.group[0].end, 7);
    cr_assert_eq(rmg_group_label(&groups, 4, 0), groups.group[1].label);
    rmg_groups_clear(&groups);
}

Test(group, a_group_holds_its_own_cells_and_those_below)
{
    rmg_groups groups = groups_by(2, NULL);
    const rmg_group *jeugd = &groups.group[1], *berg = &groups.group[4];
    cr_assert_eq(jeugd->last_cell - jeugd->first_cell,
                 5); /* four actual cells and the plan without provider */
    cr_assert_eq(berg->last_cell - berg->first_cell, 2);
    cr_assert_eq(groups.group[0].last_cell, 6);
    rmg_groups_clear(&groups);
}

Test(group, the_parts_of_every_group_add_up_to_it)
{
    rmg_groups groups = groups_by(2, NULL);
    for (size_t g = 0; g < groups.n; g++) {
        size_t covered = groups.group[g].depth == groups.n_by ? 0 : groups.group[g].first_cell, below = 0;
        for (size_t child = g + 1; child < groups.group[g].end; child++)
            if (groups.group[child].parent == g)
                below += groups.group[child].last_cell - groups.group[child].first_cell;
        cr_assert_leq(below, groups.group[g].last_cell - covered);
    }
    rmg_groups_clear(&groups);
}

Test(group, without_by_there_is_only_the_total)
{
    rmg_groups groups = groups_by(0, NULL);
    cr_assert_eq(groups.n, 1);
    cr_assert_eq(groups.group[0].last_cell, 6);
    rmg_groups_clear(&groups);
}

Test(group, a_filter_leaves_cells_out_and_an_empty_result_says_so)
{
    rmg_filter filter = {0};
    cr_assert_eq(rmg_filter_add(&filter, &cube, "provider=De Berg,", NULL), RMG_OK);
    rmg_groups groups = groups_by(2, &filter);
    cr_assert_eq(groups.n_cells,
                 3); /* two of De Berg, one with an empty provider; not the plan without the dimension */
    rmg_groups_clear(&groups);
    cr_assert_eq(rmg_filter_add(&filter, &cube, "domain!=Jeugd", NULL), RMG_OK);
    rmg_diag why;
    cr_assert_eq(rmg_groups_make(&groups, &cube, NULL, 0, &filter, &why), RMG_ENODATA);
    rmg_filter_clear(&filter);
}

Test(group, conditions_that_name_nothing_are_refused)
{
    rmg_filter filter = {0};
    rmg_diag why;
    cr_assert_eq(rmg_filter_add(&filter, &cube, "region=Oost", &why), RMG_EUSAGE);
    cr_assert_eq(rmg_filter_add(&filter, &cube, "domain=Zvw", &why), RMG_EUSAGE);
    cr_assert_eq(rmg_filter_add(&filter, &cube, "domain", &why), RMG_EUSAGE);
    cr_assert_eq(rmg_filter_add(&filter, &cube, "=x", &why), RMG_EUSAGE);
    cr_assert_eq(filter.n, 0);
    cr_assert_eq(rmg_filter_add(&filter, &cube, "provider~berg", NULL), RMG_OK);
    cr_assert_eq(filter.n, 1);
    rmg_filter_clear(&filter);
}

Test(group, a_month_without_rows_is_unknown_in_the_series)
{
    rmg_groups groups = groups_by(1, NULL);
    const rmg_group *jeugd = &groups.group[1];
    rmg_series series;
    cr_assert_eq(rmg_series_from_cells(&series, &cube, groups.order + jeugd->first_cell,
                                       jeugd->last_cell - jeugd->first_cell, RMG_ACTUAL, NULL),
                 RMG_OK);
    cr_assert_eq(series.n, 3);
    cr_assert_eq(series.amount[0].units, money("27").units);
    cr_assert_eq(series.amount[1].units, money("-1").units);
    rmg_series_clear(&series);
    cr_assert_eq(rmg_series_from_cells(&series, &cube, NULL, 0, RMG_TARGET, NULL), RMG_ENODATA);
    rmg_groups_clear(&groups);
}

Test(group, actuals_of_a_source_without_the_dimension_stand_under_the_empty_label)
{
    add(RMG_ACTUAL, "2021-01", "Jeugd", "-", "1000");
    rmg_groups groups = groups_by(2, NULL);
    const rmg_group *empty = &groups.group[2];
    cr_assert_eq(groups.n, 7);
    cr_assert_eq(empty->label, RMG_NO_LABEL);
    rmg_series series;
    cr_assert_eq(rmg_series_from_cells(&series, &cube, groups.order + empty->first_cell,
                                       empty->last_cell - empty->first_cell, RMG_ACTUAL, NULL),
                 RMG_OK);
    cr_assert_eq(series.amount[0].units, money("1007").units);
    rmg_series_clear(&series);
    rmg_groups_clear(&groups);
}

Test(group, the_plan_stands_at_the_level_that_it_has)
{
    rmg_groups groups = groups_by(2, NULL);
    rmg_series series;
    const rmg_group *berg = &groups.group[4];
    cr_assert_eq(rmg_series_from_cells(&series, &cube, groups.order + berg->first_cell,
                                       berg->last_cell - berg->first_cell, RMG_PLAN, NULL),
                 RMG_ENODATA);
    rmg_groups_clear(&groups);
}

Test(group, a_ceiling_with_an_empty_field_makes_no_line_of_its_own)
{
    add(RMG_CEILING, "2021-01", "", "", "900");
    add(RMG_CEILING, "2021-01", "Wmo", "", "400");
    rmg_groups groups = groups_by(2, NULL);
    cr_assert_eq(groups.n, 7);
    cr_assert_eq(groups.group[5].last_cell - groups.group[5].first_cell,
                 2); /* Wmo: an actual and its ceiling */
    cr_assert_eq(groups.group[6].last_cell - groups.group[6].first_cell, 1);
    rmg_groups_clear(&groups);
}

Test(series, a_lump_counts_only_where_its_months_are_not_known_singly)
{
    rmg_cube annual;
    cr_assert_eq(rmg_cube_init(&annual, 12, NULL), RMG_OK);
    rmg_fact fact = {.span = 12,
                     .month = month("2020-01"),
                     .booked = {RMG_NO_MONTH},
                     .amount = money("58423"),
                     .n_rows = 1};
    cr_assert_eq(rmg_cube_add(&annual, &fact, NULL), RMG_OK);
    rmg_series series;
    rmg_money sum;
    size_t known;
    cr_assert_eq(rmg_series_from_cells(&series, &annual, NULL, 0, RMG_ACTUAL, NULL), RMG_OK);
    cr_assert(rmg_series_sum(&series, month("2020-01"), 12, &sum, &known));
    cr_assert_eq(known, 12);
    cr_assert_eq(sum.units, money("58423").units);
    cr_assert(rmg_series_sum(&series, month("2020-01"), 4, &sum, &known));
    cr_assert_eq(known, 0);
    rmg_series_clear(&series);
    rmg_cube_clear(&annual);
}

Test(scenario, the_newest_plan_decided_in_time_is_the_plan)
{
    rmg_cube c;
    cr_assert_eq(rmg_cube_init(&c, 12, NULL), RMG_OK);
    rmg_date january, june;
    rmg_date_make(&january, 2021, 1, 15);
    rmg_date_make(&june, 2021, 6, 30);
    uint8_t first, second, picked;
    cr_assert_eq(rmg_cube_add_scenario(&c, RMG_PLAN, "primitief", january, &first, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_scenario(&c, RMG_PLAN, "bijgesteld", june, &second, NULL), RMG_OK);
    cr_assert_not(rmg_scenario_pick_plan(&c, 2021, month("2021-04"), &picked));
    for (int s = 0; s < 3; s++) {
        uint8_t scenario = s == 0 ? (uint8_t)RMG_TARGET : s == 1 ? first : second;
        rmg_fact fact = {
            .scenario = scenario, .span = 1, .month = month("2021-02"), .booked = {RMG_NO_MONTH}};
        cr_assert_eq(rmg_cube_add(&c, &fact, NULL), RMG_OK);
    }
    cr_assert(rmg_scenario_pick_plan(&c, 2021, month("2021-04"), &picked));
    cr_assert_eq(picked, first);
    cr_assert(rmg_scenario_pick_plan(&c, 2021, month("2021-06"), &picked));
    cr_assert_eq(picked, second);
    cr_assert(rmg_scenario_find(&c, "bijgesteld", &picked));
    cr_assert_eq(picked, second);
    rmg_cube_clear(&c);
}
