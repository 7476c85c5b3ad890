/* A small JSON text as a tree: what is needed to read a run.json again. Numbers stay the text that they are. */
#ifndef RMG_CLI_PACK_JSON_H
#define RMG_CLI_PACK_JSON_H

#include <stddef.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_json_kind { RMG_JSON_TEXT, RMG_JSON_BARE, RMG_JSON_LIST, RMG_JSON_OBJECT } rmg_json_kind;

/* BARE is a number, true, false or null. */
typedef struct rmg_json {
    rmg_json_kind kind;
    char *key;  /* in an object, else NULL */
    char *text; /* of TEXT and BARE, else NULL */
    struct rmg_json *child, *next;
} rmg_json;

/* Errors  RMG_EINPUT not JSON, deeper than 16; RMG_ENOMEM */
rmg_code rmg_json_read(rmg_json **out, const char *text, size_t length, rmg_diag *why);

/* The member of an object, or NULL (also of NULL). */
const rmg_json *rmg_json_get(const rmg_json *object, const char *key);
/* Its text, "" when there is none. */
const char *rmg_json_text(const rmg_json *object, const char *key);

void rmg_json_free(rmg_json *json);

#ifdef __cplusplus
}
#endif
#endif
