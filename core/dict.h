/* Labels as codes: every distinct text once, numbered in order of first appearance. */
#ifndef RMG_CORE_DICT_H
#define RMG_CORE_DICT_H

#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_NO_LABEL UINT32_MAX     /* the field was empty */
#define RMG_NO_DIM (UINT32_MAX - 1) /* the source has no such dimension at all */

typedef struct rmg_dict rmg_dict;

/* NULL when memory is out. */
rmg_dict *rmg_dict_new(void);
void rmg_dict_free(rmg_dict *dict);

/* The code of a text, added if it is new. Text is UTF-8 without NUL; it may be empty (a label like any other).
 * Errors  RMG_ENOMEM; RMG_ERANGE more than four thousand million labels */
rmg_code rmg_dict_put(rmg_dict *dict, const char *text, size_t length, uint32_t *code, rmg_diag *why);

/* The code of a text, or RMG_NO_LABEL when it is not there. */
uint32_t rmg_dict_find(const rmg_dict *dict, const char *text, size_t length);

/* The text of a code, NUL-terminated, valid until the dictionary is freed; "" for RMG_NO_LABEL and RMG_NO_DIM. */
const char *rmg_dict_label(const rmg_dict *dict, uint32_t code);
size_t rmg_dict_label_length(const rmg_dict *dict, uint32_t code);

size_t rmg_dict_count(const rmg_dict *dict);

#ifdef __cplusplus
}
#endif
#endif
