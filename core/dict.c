#include "core/dict.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/hash.h"

/* Labels lie one after the other, NUL-terminated, in chunks that never move, so that a label pointer stays valid. */
#define CHUNK_BYTES ((size_t)1 << 16)

typedef struct chunk {
    struct chunk *next;
    size_t used, size;
    char bytes[];
} chunk;

typedef struct entry {
    const char *text;
    uint32_t length;
    uint32_t hash; /* upper half of the hash: decides most comparisons without touching the text */
} entry;

struct rmg_dict {
    entry *entries;
    size_t n, capacity;
    uint32_t *slots; /* code + 1, or 0 for a free slot; a power of two of them */
    size_t n_slots;
    chunk *chunks;
};

rmg_dict *rmg_dict_new(void)
{
    return calloc(1, sizeof(rmg_dict));
}

void rmg_dict_free(rmg_dict *dict)
{
    if (dict == NULL)
        return;
    for (chunk *c = dict->chunks, *next; c != NULL; c = next) {
        next = c->next;
        free(c);
    }
    free(dict->entries);
    free(dict->slots);
    free(dict);
}

static size_t find_slot(const rmg_dict *dict, const char *text, size_t length, uint64_t hash)
{
    size_t mask = dict->n_slots - 1, slot = (size_t)hash & mask;
    for (; dict->slots[slot] != 0; slot = (slot + 1) & mask) {
        const entry *e = &dict->entries[dict->slots[slot] - 1];
        if (e->hash == (uint32_t)(hash >> 32) && e->length == length && memcmp(e->text, text, length) == 0)
            break;
    }
    return slot;
}

static bool rehash(rmg_dict *dict, size_t n_slots)
{
    uint32_t *slots = calloc(n_slots, sizeof *slots);
    if (slots == NULL)
        return false;
    for (size_t code = 0; code < dict->n; code++) {
        const entry *e = &dict->entries[code];
        size_t slot = (size_t)rmg_hash_bytes(e->text, e->length) & (n_slots - 1);
        while (slots[slot] != 0)
            slot = (slot + 1) & (n_slots - 1);
        slots[slot] = (uint32_t)code + 1;
    }
    free(dict->slots);
    dict->slots = slots;
    dict->n_slots = n_slots;
    return true;
}

static const char *keep_text(rmg_dict *dict, const char *text, size_t length)
{
    chunk *c = dict->chunks;
    if (c == NULL || c->size - c->used <= length) {
        size_t size = length + 1 > CHUNK_BYTES ? length + 1 : CHUNK_BYTES;
        c = malloc(sizeof *c + size);
        if (c == NULL)
            return NULL;
        *c = (chunk){.next = dict->chunks, .size = size};
        dict->chunks = c;
    }
    char *place = c->bytes + c->used;
    memcpy(place, text, length);
    place[length] = '\0';
    c->used += length + 1;
    return place;
}

rmg_code rmg_dict_put(rmg_dict *dict, const char *text, size_t length, uint32_t *code, rmg_diag *why)
{
    /* at most half full: probes stay short */
    if (dict->n * 2 >= dict->n_slots && !rehash(dict, dict->n_slots != 0 ? dict->n_slots * 2 : 64))
        return rmg_nomem(why);
    uint64_t hash = rmg_hash_bytes(text, length);
    size_t slot = find_slot(dict, text, length, hash);
    if (dict->slots[slot] != 0) {
        *code = dict->slots[slot] - 1;
        return RMG_OK;
    }
    if (dict->n >= RMG_NO_DIM || length > UINT32_MAX)
        return rmg_fail(why, RMG_ERANGE, "too many different labels in one column");
    if (!rmg_grow(&dict->entries, &dict->capacity, dict->n + 1, sizeof *dict->entries))
        return rmg_nomem(why);
    const char *kept = keep_text(dict, text, length);
    if (kept == NULL)
        return rmg_nomem(why);
    dict->entries[dict->n] = (entry){kept, (uint32_t)length, (uint32_t)(hash >> 32)};
    *code = (uint32_t)dict->n++;
    dict->slots[slot] = *code + 1;
    return RMG_OK;
}

uint32_t rmg_dict_find(const rmg_dict *dict, const char *text, size_t length)
{
    if (dict == NULL || dict->n_slots == 0)
        return RMG_NO_LABEL;
    size_t slot = find_slot(dict, text, length, rmg_hash_bytes(text, length));
    return dict->slots[slot] != 0 ? dict->slots[slot] - 1 : RMG_NO_LABEL;
}

const char *rmg_dict_label(const rmg_dict *dict, uint32_t code)
{
    return dict != NULL && code < dict->n ? dict->entries[code].text : "";
}

size_t rmg_dict_label_length(const rmg_dict *dict, uint32_t code)
{
    return dict != NULL && code < dict->n ? dict->entries[code].length : 0;
}

size_t rmg_dict_count(const rmg_dict *dict)
{
    return dict != NULL ? dict->n : 0;
}
