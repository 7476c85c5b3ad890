#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "core/dict.h"

static uint32_t put(rmg_dict *dict, const char *text)
{
    uint32_t code;
    cr_assert_eq(rmg_dict_put(dict, text, strlen(text), &code, NULL), RMG_OK);
    return code;
}

Test(dict, labels_are_numbered_as_they_appear)
{
    rmg_dict *dict = rmg_dict_new();
    cr_assert_eq(put(dict, "Jeugd-GGZ"), 0);
    cr_assert_eq(put(dict, ""), 1);
    cr_assert_eq(put(dict, "Jeugd-GGZ "), 2);
    cr_assert_eq(put(dict, "Jeugd-GGZ"), 0);
    cr_assert_eq(rmg_dict_find(dict, "jeugd-ggz", 9), RMG_NO_LABEL);
    cr_assert_str_eq(rmg_dict_label(dict, 1), "");
    cr_assert_str_eq(rmg_dict_label(dict, RMG_NO_DIM), "");
    rmg_dict_free(dict);
}

Test(dict, many_labels_all_come_back_and_do_not_move)
{
    rmg_dict *dict = rmg_dict_new();
    char text[32];
    const char *first = rmg_dict_label(dict, put(dict, "label 0"));
    for (int i = 0; i < 200000; i++) {
        snprintf(text, sizeof text, "label %d", i);
        cr_assert_eq(put(dict, text), (uint32_t)i);
    }
    cr_assert_eq(rmg_dict_count(dict), 200000);
    cr_assert_eq(first, rmg_dict_label(dict, 0));
    for (int i = 0; i < 200000; i += 777) {
        snprintf(text, sizeof text, "label %d", i);
        cr_assert_str_eq(rmg_dict_label(dict, (uint32_t)i), text);
    }
    rmg_dict_free(dict);
}

Test(dict, a_label_longer_than_a_chunk_is_kept)
{
    static char huge[300000];
    memset(huge, 'x', sizeof huge - 1);
    rmg_dict *dict = rmg_dict_new();
    put(dict, "short");
    uint32_t code = put(dict, huge);
    cr_assert_eq(rmg_dict_label_length(dict, code), sizeof huge - 1);
    cr_assert_eq(put(dict, huge), code);
    rmg_dict_free(dict);
    rmg_dict_free(NULL);
}
