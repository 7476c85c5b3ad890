/* The ids of all rows of a run, to find those that come twice. */
#include <stdlib.h>
#include <string.h>

#include "core/dict.h"
#include "core/grow.h"
#include "io/read/intake_internal.h"

typedef struct id_place {
    size_t file;
    uint64_t line;
} id_place;

struct rmg_ids {
    rmg_dict *dict[2]; /* plans, actuals: a plan may repeat the ids of what it plans */
    id_place *place[2];
    size_t capacity[2];
};

struct rmg_ids *rmg_ids_new(void)
{
    struct rmg_ids *ids = calloc(1, sizeof *ids);
    for (int i = 0; ids != NULL && i < 2; i++) {
        ids->dict[i] = rmg_dict_new();
        if (ids->dict[i] == NULL) {
            rmg_ids_free(ids);
            return NULL;
        }
    }
    return ids;
}

void rmg_ids_free(struct rmg_ids *ids)
{
    for (int i = 0; ids != NULL && i < 2; i++) {
        rmg_dict_free(ids->dict[i]);
        free(ids->place[i]);
    }
    free(ids);
}

rmg_code rmg_ids_add(struct rmg_ids *ids, bool actual, rmg_text_part id, size_t file, uint64_t line,
                     bool *is_new, size_t *first_file, uint64_t *first_line, rmg_diag *why)
{
    int side = actual ? 1 : 0;
    size_t known = rmg_dict_count(ids->dict[side]);
    uint32_t code;
    rmg_code result = rmg_dict_put(ids->dict[side], id.text, id.length, &code, why);
    if (result != RMG_OK)
        return result;
    *is_new = code == known;
    if (!*is_new) {
        *first_file = ids->place[side][code].file;
        *first_line = ids->place[side][code].line;
        return RMG_OK;
    }
    if (!rmg_grow(&ids->place[side], &ids->capacity[side], known + 1, sizeof *ids->place[side]))
        return rmg_nomem(why);
    ids->place[side][code] = (id_place){file, line};
    return RMG_OK;
}
