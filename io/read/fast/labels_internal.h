/* The labels of one dimension in one part: like core/dict.h, with the common case made quick. */
#ifndef RMG_IO_FAST_LABELS_INTERNAL_H
#define RMG_IO_FAST_LABELS_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/buffer.h"

/* A field as it stands in the file. */
typedef struct rmg_fast_text {
    const char *text;
    uint32_t length;
    bool quoted; /* with its quotes; all of them as RFC 4180 wants them */
} rmg_fast_text;

/* Texts in quotes are keys of their own, as they stand in the file, so that their quotes are taken off once and not in
 * every row. */
typedef struct rmg_fast_labels {
    struct rmg_fast_label_slot {
        uint64_t hash;       /* 0: free */
        uint32_t code, size; /* length * 2, and 1 when quoted */
        const char *text;
    } * slot;
    size_t n_slots, n_keys, n_quoted;
    struct rmg_fast_label {
        const char *text;
        size_t length;
    } * label; /* by code, in order of first appearance */
    size_t n, capacity;
    struct rmg_fast_texts *texts; /* where they are kept */
    char *clean;                  /* a text without its quotes */
    size_t clean_capacity;
    uint64_t *hash; /* of the texts at hand */
    size_t hash_capacity;
} rmg_fast_labels;

bool rmg_fast_labels_init(rmg_fast_labels *labels);
void rmg_fast_labels_clear(rmg_fast_labels *labels);

/* A text's code, added if it is new. False when memory is out. */
bool rmg_fast_labels_put(rmg_fast_labels *labels, const char *text, size_t length, uint32_t *code);

/* The codes of n fields, in this order; RMG_NO_LABEL for one without a text. False when memory is out. */
bool rmg_fast_labels_put_all(rmg_fast_labels *labels, const rmg_fast_text *field, size_t n, uint32_t *code);

#endif
