#include "io/read/fast/labels_internal.h"

#include <stdlib.h>
#include <string.h>

#include "core/dict.h"
#include "core/grow.h"
#include "core/hash.h"
#include "io/read/fast/part_internal.h"

#define CHUNK ((size_t)1 << 15)
#define QUOTED_MOST 65536 /* beyond so many, quotes are taken off each time */

/* --- beginning and end ----------------------------------------------------------------------------------------- */

struct rmg_fast_texts {
    struct rmg_fast_texts *next;
    size_t used, size;
    char bytes[];
};

bool rmg_fast_labels_init(rmg_fast_labels *labels)
{
    *labels = (rmg_fast_labels){.n_slots = 256};
    labels->slot = calloc(labels->n_slots, sizeof *labels->slot);
    return labels->slot != NULL;
}

void rmg_fast_labels_clear(rmg_fast_labels *labels)
{
    while (labels->texts != NULL) {
        struct rmg_fast_texts *next = labels->texts->next;
        free(labels->texts);
        labels->texts = next;
    }
    free(labels->slot);
    free(labels->label);
    free(labels->clean);
    free(labels->hash);
    *labels = (rmg_fast_labels){0};
}

static const char *keep(rmg_fast_labels *labels, const char *text, size_t length)
{
    struct rmg_fast_texts *texts = labels->texts;
    if (texts == NULL || texts->size - texts->used < length) {
        size_t size = length > CHUNK ? length : CHUNK;
        texts = malloc(sizeof *texts + size);
        if (texts == NULL)
            return NULL;
        *texts = (struct rmg_fast_texts){.next = labels->texts, .size = size};
        labels->texts = texts;
    }
    char *place = texts->bytes + texts->used;
    memcpy(place, text, length);
    texts->used += length;
    return place;
}

/* --- hash and comparison, without a call and without a look past the text -------------------------------------------- */

static inline uint64_t four(const char *text)
{
    uint32_t bytes;
    memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

/* Up to eight bytes, each in its place. */
static inline uint64_t few(const char *text, size_t length)
{
    if (length >= 4)
        return four(text) | four(text + length - 4) << 8 * (length - 4);
    if (length == 0)
        return 0;
    size_t middle = length / 2, last = length - 1;
    return (uint64_t)(unsigned char)text[0] | (uint64_t)(unsigned char)text[middle] << 8 * middle |
           (uint64_t)(unsigned char)text[last] << 8 * last;
}

static inline uint64_t many(const char *text)
{
    uint64_t bytes;
    memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

/* All bytes of the text go into it. */
static inline uint64_t hash_of(const char *text, size_t length, bool quoted)
{
    const uint64_t a = UINT64_C(0x9E3779B97F4A7C15), b = UINT64_C(0xE7037ED1A0B428DB);
    uint64_t seed = length << 1 | quoted, hash;
    if (length <= 8) {
        hash = rmg_hash_mix(few(text, length) ^ a, seed ^ b);
    } else if (length <= 16) {
        hash = rmg_hash_mix(many(text) ^ a ^ seed, many(text + length - 8) ^ b);
    } else if (length <= 32) {
        hash = rmg_hash_mix(many(text) ^ a ^ seed, many(text + 8) ^ b) ^
               rmg_hash_mix(many(text + length - 16) ^ b, many(text + length - 8) ^ a);
    } else {
        hash = seed;
        for (size_t i = 0; i + 16 < length; i += 16)
            hash = rmg_hash_mix(many(text + i) ^ a ^ hash, many(text + i + 8) ^ b);
        hash = rmg_hash_mix(many(text + length - 16) ^ a ^ hash, many(text + length - 8) ^ b);
    }
    return hash != 0 ? hash : 1;
}

static inline bool equal(const char *x, const char *y, size_t length)
{
    if (length <= 8)
        return few(x, length) == few(y, length);
    uint64_t other = many(x + length - 8) ^ many(y + length - 8);
    for (size_t i = 0; i + 8 < length; i += 8)
        other |= many(x + i) ^ many(y + i);
    return other == 0;
}

/* --- the table --------------------------------------------------------------------------------------------------------- */

static bool grow(rmg_fast_labels *labels)
{
    size_t n_slots = labels->n_slots * 2;
    struct rmg_fast_label_slot *wider = calloc(n_slots, sizeof *wider);
    if (wider == NULL)
        return false;
    for (size_t i = 0; i < labels->n_slots; i++) {
        if (labels->slot[i].hash == 0)
            continue;
        size_t at = (size_t)labels->slot[i].hash & (n_slots - 1);
        while (wider[at].hash != 0)
            at = (at + 1) & (n_slots - 1);
        wider[at] = labels->slot[i];
    }
    free(labels->slot);
    labels->slot = wider;
    labels->n_slots = n_slots;
    return true;
}

/* The slot of a text, or the free one where it belongs. */
static inline struct rmg_fast_label_slot *find(const rmg_fast_labels *labels, uint64_t hash, const char *text,
                                               size_t length, bool quoted)
{
    uint32_t size = (uint32_t)length << 1 | quoted;
    size_t at = (size_t)hash & (labels->n_slots - 1);
    for (; labels->slot[at].hash != 0; at = (at + 1) & (labels->n_slots - 1)) {
        const struct rmg_fast_label_slot *slot = &labels->slot[at];
        if (slot->hash == hash && slot->size == size && equal(slot->text, text, length))
            break;
    }
    return &labels->slot[at];
}

/* A key that is not there yet; its text has been kept. */
static bool add_key(rmg_fast_labels *labels, uint64_t hash, const char *text, size_t length, bool quoted,
                    uint32_t code)
{
    if ((labels->n_keys + 1) * 2 > labels->n_slots && !grow(labels))
        return false;
    *find(labels, hash, text, length,
          quoted) = (struct rmg_fast_label_slot){hash, code, (uint32_t)length << 1 | quoted, text};
    labels->n_keys++;
    return true;
}

static bool add_label(rmg_fast_labels *labels, uint64_t hash, const char *text, size_t length, uint32_t *code)
{
    if (length > UINT32_MAX / 2 || labels->n >= RMG_NO_DIM ||
        !rmg_grow(&labels->label, &labels->capacity, labels->n + 1, sizeof *labels->label))
        return false;
    text = keep(labels, text, length);
    *code = (uint32_t)labels->n;
    if (text == NULL || !add_key(labels, hash, text, length, false, *code))
        return false;
    labels->label[labels->n++] = (struct rmg_fast_label){text, length};
    return true;
}

static inline bool put(rmg_fast_labels *labels, uint64_t hash, const char *text, size_t length,
                       uint32_t *code)
{
    const struct rmg_fast_label_slot *slot = find(labels, hash, text, length, false);
    *code = slot->code;
    return slot->hash != 0 || add_label(labels, hash, text, length, code);
}

bool rmg_fast_labels_put(rmg_fast_labels *labels, const char *text, size_t length, uint32_t *code)
{
    return put(labels, hash_of(text, length, false), text, length, code);
}

/* --- fields ---------------------------------------------------------------------------------------------------------------- */

/* A field whose text is not simply what stands there. */
static bool put_trimmed(rmg_fast_labels *labels, const char *text, size_t length, uint32_t *code)
{
    rmg_text_part part = rmg_fast_trimmed(text, length);
    *code = RMG_NO_LABEL;
    return part.length == 0 || rmg_fast_labels_put(labels, part.text, part.length, code);
}

static bool add_quoted(rmg_fast_labels *labels, uint64_t hash, const rmg_fast_text *field, uint32_t *code)
{
    rmg_field text = {field->text, field->length, true};
    if (!rmg_grow(&labels->clean, &labels->clean_capacity, field->length, 1))
        return false;
    rmg_scan_unquote(&text, labels->clean);
    if (!put_trimmed(labels, text.text, text.length, code))
        return false;
    if (labels->n_quoted >= QUOTED_MOST)
        return true;
    labels->n_quoted++;
    const char *kept = keep(labels, field->text, field->length);
    return kept != NULL && add_key(labels, hash, kept, field->length, true, *code);
}

static bool put_field(rmg_fast_labels *labels, const rmg_fast_text *field, uint64_t hash, uint32_t *code)
{
    if (!field->quoted)
        return hash != 0 ? put(labels, hash, field->text, field->length, code)
                         : put_trimmed(labels, field->text, field->length, code);
    return add_quoted(labels, hash, field, code);
}

static inline bool is_simple(const rmg_fast_text *field)
{
    if (field->length == 0)
        return false;
    unsigned char first = (unsigned char)field->text[0], last = (unsigned char)field->text[field->length - 1];
    return first > ' ' && first < 0x80 && last > ' ' && last < 0x80;
}

bool rmg_fast_labels_put_all(rmg_fast_labels *labels, const rmg_fast_text *field, size_t n, uint32_t *code)
{
    if (!rmg_grow(&labels->hash, &labels->hash_capacity, n, sizeof *labels->hash))
        return false;
    uint64_t *hash = labels->hash;
    for (size_t i = 0; i < n; i++) {
        hash[i] = is_simple(&field[i]) ? hash_of(field[i].text, field[i].length, field[i].quoted) : 0;
        __builtin_prefetch(&labels->slot[hash[i] & (labels->n_slots - 1)]);
    }
    for (size_t i = 0; i < n; i++) {
        const struct rmg_fast_label_slot *slot = find(labels, hash[i], field[i].text, field[i].length,
                                                      field[i].quoted);
        code[i] = slot->code;
        if ((hash[i] == 0 || slot->hash == 0) && !put_field(labels, &field[i], hash[i], &code[i]))
            return false;
    }
    return true;
}
