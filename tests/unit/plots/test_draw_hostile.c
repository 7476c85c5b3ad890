/* Texts that would run something or break a file if they were not taken literally. */
#include "tests/unit/plots/draw_folder.h"

TestSuite(draw_hostile, .init = start, .fini = stop, .timeout = 120);

Test(draw_hostile, names_for_files_hold_letters_digits_and_dashes_only)
{
    char name[RMG_PICTURE_NAME_MAX];
    rmg_picture_name(name, "Stichting De Vuurtoren (EED)");
    cr_assert_str_eq(name, "stichting-de-vuurtoren-eed");
    rmg_picture_name(name, "| rm -rf /");
    cr_assert_str_eq(name, "rm-rf");
    rmg_picture_name(name, "../..");
    cr_assert_str_eq(name, "chart");
    rmg_picture_name(name, "ééé");
    cr_assert_str_eq(name, "chart");
}

/* Texts that would run something, break a string, or break XML, if they were not taken literally. */
static const char *const hostile[] = {"`touch OWNED`",
                                      "'`touch OWNED`'",
                                      "'; system('touch OWNED') #",
                                      "\"; system(\"touch OWNED\") #",
                                      "x\n!touch OWNED",
                                      "@macro",
                                      "{/:Bold Thuis} & Nabij^2_3~",
                                      "EOD\n!touch OWNED",
                                      "$rm_1",
                                      "| touch OWNED",
                                      "< touch OWNED",
                                      "eval system(1)",
                                      "]]> <b>&amp;",
                                      "'t Zilveren Hek",
                                      "''t Hek''",
                                      "'",
                                      "a\\nb\\",
                                      "%s%n%d",
                                      "\xEF\xBB\xBF"
                                      "merk",
                                      "naam met \t tab"};

Test(draw_hostile, hostile_names_are_shown_and_nothing_runs)
{
    const rmg_draw_options options = {.keep_script = true};
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        rmg_chart chart = demo_bullet();
        rmg_bullet_chart *bullet = &chart.as.bullet;
        bullet->frame.organisation = bullet->frame.subject = bullet->frame.source = bullet->row[0].name =
            bullet->row[1].unit = hostile[i];
        rmg_diag why = {0};
        cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_OK, "%s: %s", hostile[i],
                     why.message);
        cr_assert_eq(n_files(), 2, "%s left a file", hostile[i]);
        char *svg = read_picture("x.svg", NULL);
        cr_assert_null(strstr(svg, "]]>"));
        cr_assert_null(strstr(svg, "<b>"));
        if (i == 13)
            cr_assert_not_null(strstr(svg, "<text>'t Zilveren Hek</text>"), "the name is not shown");
        free(svg);
        rmg_chart_clear(&chart);
    }
}

Test(draw_hostile, bytes_that_are_not_text_are_refused)
{
    rmg_chart chart = demo_bullet();
    chart.as.bullet.row[2].name = "Wachttijd \xff\xfe";
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_EINPUT);
    cr_assert_not_null(strstr(why.message, "0xFF"), "%s", why.message);
    cr_assert_eq(n_files(), 0);
    rmg_chart_clear(&chart);
}

/* Parsed by an XML parser where one is installed; every kind. */
Test(draw_hostile, every_svg_is_xml_with_title_description_and_its_own_ids)
{
    const rmg_draw_options options = {0};
    for (int kind = 0; kind < RMG_CHART_KINDS; kind++) {
        rmg_chart chart = demo_chart((rmg_chart_kind)kind);
        const char *name = rmg_chart_kind_info((rmg_chart_kind)kind)->name;
        char file[64], wanted[128], command[600];
        rmg_diag why = {0};
        cr_assert_eq(draw_one(&chart, name, RMG_PICTURE_SVG, &options, &why), RMG_OK, "%s: %s", name,
                     why.message);
        snprintf(file, sizeof file, "%s.svg", name);
        char *svg = read_picture(file, NULL);
        snprintf(wanted, sizeof wanted, "<svg role=\"img\" aria-labelledby=\"%s-title %s-desc\"", name, name);
        cr_assert_not_null(strstr(svg, wanted));
        cr_assert_null(strstr(svg, "currentColor"));
        cr_assert_null(strstr(svg, "Gnuplot"));
        cr_assert_null(strstr(svg, "gnuplot"));
        for (char *id = strstr(svg, " id=\""); id != NULL; id = strstr(id + 1, " id=\""))
            cr_assert_eq(strncmp(id + 5, name, strlen(name)), 0, "%.40s", id);
        free(svg);
        snprintf(command, sizeof command,
                 "command -v xmllint >/dev/null || exit 0; xmllint --noout '%s/%s' 2>&1", folder, file);
        FILE *run = popen(command, "r");
        cr_assert_eq(fgetc(run), EOF, "%s is no XML", name);
        cr_assert_eq(pclose(run), 0);
        rmg_chart_clear(&chart);
    }
}
