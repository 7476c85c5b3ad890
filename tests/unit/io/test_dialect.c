#include <criterion/criterion.h>
#include <string.h>

#include "io/read/records/dialect.h"
#include "io/read/values/period_text.h"

static bool is(const rmg_field *f, const char *word)
{
    return f->length == strlen(word) && memcmp(f->text, word, f->length) == 0;
}

/* Two of: maand, bedrag, aanbieder; or three periods. */
static bool is_header(const rmg_record *record, void *context)
{
    (void)context;
    int names = 0, periods = 0;
    for (size_t i = 0; i < record->n_fields; i++) {
        rmg_period_text p;
        rmg_period_text_read(&p, record->field[i].text, record->field[i].length);
        periods += !p.empty && p.reason == NULL;
        names += is(&record->field[i], "maand") || is(&record->field[i], "bedrag") ||
                 is(&record->field[i], "aanbieder");
    }
    return names >= 2 || periods >= 3;
}

static rmg_code decide(rmg_dialect *out, const char *text, const rmg_dialect_asked *asked, rmg_diag *why)
{
    rmg_source source;
    rmg_dialect_asked nothing = {0};
    cr_assert_eq(rmg_source_memory(&source, "t.csv", text, strlen(text), why), RMG_OK);
    rmg_code code = rmg_dialect_decide(out, &source, asked != NULL ? asked : &nothing, is_header, NULL, why);
    rmg_source_close(&source);
    return code;
}

Test(dialect, each_of_the_four_separators_is_found)
{
    static const char separators[] = ";,\t|";
    for (size_t i = 0; i < 4; i++) {
        char text[64] = "maand?bedrag?x\n1?2?3\n4?5?6\n";
        for (char *c = text; (c = strchr(c, '?')) != NULL;)
            *c = separators[i];
        rmg_dialect d;
        cr_assert_eq(decide(&d, text, NULL, NULL), RMG_OK);
        cr_assert_eq(d.separator, separators[i]);
        cr_assert_eq(d.header_number, 1);
        cr_assert_eq(d.header_line, 1);
        cr_assert_eq(d.n_fields, 3);
        cr_assert_not(d.separator_declared);
    }
}

Test(dialect, commas_in_amounts_do_not_confuse_semicolons)
{
    rmg_dialect d;
    cr_assert_eq(decide(&d, "maand;bedrag\n1;2,50\n2;3,75\n", NULL, NULL), RMG_OK);
    cr_assert_eq(d.separator, ';');
}

Test(dialect, the_header_may_stand_below_titles)
{
    rmg_dialect d;
    cr_assert_eq(decide(&d, "Uitgaven Jeugd 2021\n;JAN;FEB;MRT\nREALISATIE;1;2;3\n", NULL, NULL), RMG_OK);
    cr_assert_eq(d.header_number, 2);
    cr_assert_eq(d.header_line, 2);
    cr_assert_eq(d.n_fields, 4);
}

Test(dialect, a_header_line_is_a_physical_line)
{
    rmg_dialect d;
    cr_assert_eq(decide(&d, "\"titel\nin twee\"\nmaand;bedrag\n1;2\n", NULL, NULL), RMG_OK);
    cr_assert_eq(d.header_number, 2);
    cr_assert_eq(d.header_line, 3);
}

Test(dialect, a_sep_line_is_obeyed)
{
    rmg_dialect d;
    cr_assert_eq(decide(&d, "sep=|\r\nmaand|bedrag\n1|2\n", NULL, NULL), RMG_OK);
    cr_assert_eq(d.separator, '|');
    cr_assert(d.separator_declared);
    cr_assert_eq(d.header_number, 1);
    cr_assert_eq(d.header_line, 2);
}

Test(dialect, ragged_rows_are_a_minority)
{
    rmg_dialect d;
    cr_assert_eq(decide(&d, "maand;bedrag\n1;2\n3;4;5\n6;7\n", NULL, NULL), RMG_OK);
    rmg_diag why = {0};
    cr_assert_eq(decide(&d, "maand;bedrag\n1;2;9\n3;4;5\n6;7\n", NULL, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "header has 2 fields") != NULL, "%s", why.message);
    cr_assert_eq(why.line, 1);
}

Test(dialect, a_header_alone_is_enough)
{
    rmg_dialect d;
    cr_assert_eq(decide(&d, "maand;bedrag\n", NULL, NULL), RMG_OK);
    cr_assert_eq(d.separator, ';');
}

Test(dialect, no_header_is_refused)
{
    rmg_dialect d;
    rmg_diag why = {0};
    cr_assert_eq(decide(&d, "a;b\n1;2\n", NULL, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "no header row") != NULL);
    cr_assert(strstr(why.hint, "--header") != NULL);
    cr_assert_str_eq(why.source, "t.csv");
    cr_assert_eq(decide(&d, "", NULL, &why), RMG_EINPUT);
}

Test(dialect, a_header_below_row_50_is_not_looked_for)
{
    char text[1024] = "";
    for (int i = 0; i < 49; i++)
        strcat(text, "x;y\n");
    rmg_dialect d;
    strcat(text, "maand;bedrag\n1;2\n");
    cr_assert_eq(decide(&d, text, NULL, NULL), RMG_OK);
    cr_assert_eq(d.header_number, 50);
    memmove(text + 4, text, strlen(text) + 1);
    cr_assert_eq(decide(&d, text, NULL, NULL), RMG_EINPUT);
}

Test(dialect, two_separators_that_do_equally_well_are_refused)
{
    rmg_dialect d;
    rmg_diag why = {0};
    /* a header row under both, and no rows to tell */
    cr_assert_eq(decide(&d, "maand;aanbieder;x,maand,bedrag\n", NULL, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "equally well") != NULL, "%s", why.message);
    cr_assert(strstr(why.hint, "--sep") != NULL);
}

Test(dialect, what_the_user_says_is_taken)
{
    rmg_dialect d;
    rmg_dialect_asked asked = {.separator = ':'};
    cr_assert_eq(decide(&d, "maand:bedrag\n1:2\n", &asked, NULL), RMG_OK);
    cr_assert_eq(d.separator, ':');
    asked = (rmg_dialect_asked){.header_line = 2};
    cr_assert_eq(decide(&d, "maand;bedrag;c\na;b;c\n1;2;3\n", &asked, NULL), RMG_OK);
    cr_assert_eq(d.header_line, 2);
    asked = (rmg_dialect_asked){.header_line = 20};
    rmg_diag why = {0};
    cr_assert_eq(decide(&d, "a;b;c\n1;2;3\n", &asked, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "line 20") != NULL, "%s", why.message);
}

Test(dialect, an_unclosed_quote_is_named_rather_than_a_missing_header)
{
    rmg_dialect d;
    rmg_diag why = {0};
    cr_assert_eq(decide(&d, "maand;bedrag\n1;\"2\n3;4\n", NULL, &why), RMG_EINPUT);
    cr_assert_eq(why.line, 2);
    cr_assert_eq(why.field, 2);
}

Test(dialect, a_quote_that_only_a_wrong_separator_sees_is_no_reason)
{
    rmg_dialect d;
    rmg_diag why = {0};
    cr_assert_eq(decide(&d, "a;b\nx,\"y;1\n", NULL, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "no header row") != NULL, "%s", why.message);
}

Test(dialect, separators_have_names)
{
    char separator;
    cr_assert_str_eq(rmg_separator_name('\t'), "tab");
    cr_assert_str_eq(rmg_separator_name(':'), ":");
    cr_assert(rmg_separator_find(&separator, "semicolon") && separator == ';');
    cr_assert(rmg_separator_find(&separator, "|") && separator == '|');
    cr_assert(rmg_separator_find(&separator, "\\t") && separator == '\t');
    cr_assert_not(rmg_separator_find(&separator, "a"));
    cr_assert_not(rmg_separator_find(&separator, ";;"));
}
