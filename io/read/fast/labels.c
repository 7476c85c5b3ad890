#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "io/read/fast/part_internal.h"

bool rmg_fast_labels_init(rmg_fast_labels *labels)
{
    labels->dict = rmg_dict_new();
    labels->n_slots = 256;
    labels->slot = calloc(labels->n_slots, sizeof *labels->slot);
    return labels->dict != NULL && labels->slot != NULL;
}

void rmg_fast_labels_clear(rmg_fast_labels *labels)
{
    rmg_dict_free(labels->dict);
    free(labels->slot);
    *labels = (rmg_fast_labels){0};
}

static inline uint64_t eight(const char *text)
{
    uint64_t bytes;
    memcpy(&bytes, text, 8);
    return bytes;
}

/* All bytes of a text go into it: up to 24 by loads that overlap, longer ones the ordinary way. */
static inline uint64_t hash_of(const char *text, size_t length)
{
    uint64_t hash;
    if (length > 24 || length < 8)
        hash = rmg_hash_bytes(text, length);
    else if (length <= 16)
        hash = rmg_hash_mix(eight(text) ^ length, eight(text + length - 8) ^ UINT64_C(0xE7037ED1A0B428DB));
    else
        hash = rmg_hash_mix(
            rmg_hash_mix(eight(text) ^ length, eight(text + 8) ^ UINT64_C(0xE7037ED1A0B428DB)),
            eight(text + length - 8) ^ UINT64_C(0x8EBC6AF09C88C6E3));
    return hash != 0 ? hash : 1;
}

static bool grow(rmg_fast_labels *labels)
{
    size_t n_slots = labels->n_slots * 2;
    rmg_fast_labels wider = {.n_slots = n_slots, .slot = calloc(n_slots, sizeof *labels->slot)};
    if (wider.slot == NULL)
        return false;
    for (size_t i = 0; i < labels->n_slots; i++) {
        if (labels->slot[i].hash == 0)
            continue;
        size_t at = (size_t)labels->slot[i].hash & (n_slots - 1);
        while (wider.slot[at].hash != 0)
            at = (at + 1) & (n_slots - 1);
        memcpy(&wider.slot[at], &labels->slot[i], sizeof wider.slot[at]);
    }
    free(labels->slot);
    labels->slot = (void *)wider.slot;
    labels->n_slots = n_slots;
    return true;
}

static bool add(rmg_fast_labels *labels, uint64_t hash, const char *text, size_t length, uint32_t *code)
{
    if (length > UINT32_MAX || rmg_dict_put(labels->dict, text, length, code, NULL) != RMG_OK)
        return false;
    if ((rmg_dict_count(labels->dict) + 1) * 2 > labels->n_slots && !grow(labels))
        return false;
    size_t at = (size_t)hash & (labels->n_slots - 1);
    while (labels->slot[at].hash != 0)
        at = (at + 1) & (labels->n_slots - 1);
    labels->slot[at].hash = hash;
    labels->slot[at].code = *code;
    labels->slot[at].length = (uint32_t)length;
    labels->slot[at].text = rmg_dict_label(labels->dict, *code);
    return true;
}

bool rmg_fast_labels_put(rmg_fast_labels *labels, const char *text, size_t length, uint32_t *code)
{
    uint64_t hash = hash_of(text, length);
    for (size_t at = (size_t)hash & (labels->n_slots - 1); labels->slot[at].hash != 0;
         at = (at + 1) & (labels->n_slots - 1)) {
        if (labels->slot[at].hash == hash && labels->slot[at].length == length &&
            memcmp(labels->slot[at].text, text, length) == 0) {
            *code = labels->slot[at].code;
            return true;
        }
    }
    return add(labels, hash, text, length, code);
}
