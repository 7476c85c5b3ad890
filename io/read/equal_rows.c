/* Rows that are equal in all fields: found by a hash, among the first million of a file. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/hash.h"
#include "io/read/intake_internal.h"

static uint64_t eight(const char *text)
{
    uint64_t bytes;
    memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

uint64_t rmg_row_text_hash(const char *text, size_t length)
{
    uint64_t hash = UINT64_C(0x8EBC6AF09C88C6E3) ^ length;
    for (; length > 16; text += 16, length -= 16)
        hash = rmg_hash_mix(hash ^ eight(text), eight(text + 8) ^ UINT64_C(0x9E3779B97F4A7C15));
    hash ^= rmg_hash_bytes(text, length);
    return hash != 0 ? hash : 1;
}

static char *put_quoted(char *to, const rmg_field *field)
{
    *to++ = '"';
    for (size_t i = 0; i < field->length; i++) {
        if (field->text[i] == '"')
            *to++ = '"';
        *to++ = field->text[i];
    }
    *to++ = '"';
    return to;
}

static char *put_field(char *to, const rmg_field *field, char separator)
{
    bool special = false;
    for (size_t i = 0; i < field->length; i++) {
        char c = field->text[i];
        special |= (c == separator) | (c == '"') | (c == '\n') | (c == '\r');
        to[i] = c;
    }
    return special ? put_quoted(to, field) : to + field->length;
}

uint64_t rmg_row_hash(const rmg_field *field, size_t n, char separator, rmg_buffer *room)
{
    size_t most = 0;
    for (size_t i = 0; i < n; i++)
        most += 2 * field[i].length + 3;
    if (!rmg_grow(&room->text, &room->capacity, most + 1, 1)) {
        room->failed = true;
        return 1;
    }
    char *to = room->text;
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            *to++ = separator;
        to = put_field(to, &field[i], separator);
    }
    return rmg_row_text_hash(room->text, (size_t)(to - room->text));
}

static bool grow_slots(rmg_intake *intake)
{
    size_t n_slots = intake->n_row_slots != 0 ? intake->n_row_slots * 2 : 1024;
    uint64_t *slots = rmg_zalloc(n_slots, sizeof *slots);
    if (slots == NULL)
        return false;
    for (size_t i = 0; i < intake->n_row_slots; i++) {
        if (intake->row_slots[i] == 0)
            continue;
        size_t at = (size_t)intake->row_slots[i] & (n_slots - 1);
        while (slots[at] != 0)
            at = (at + 1) & (n_slots - 1);
        slots[at] = intake->row_slots[i];
    }
    free(intake->row_slots);
    intake->row_slots = slots;
    intake->n_row_slots = n_slots;
    return true;
}

rmg_code rmg_equal_rows_reserve(rmg_intake *intake, uint64_t n_rows, rmg_diag *why)
{
    uint64_t wanted = n_rows < RMG_EQUAL_ROWS_MAX ? n_rows : RMG_EQUAL_ROWS_MAX;
    while (intake->n_row_slots < wanted * 2)
        if (!grow_slots(intake))
            return rmg_nomem(why);
    return RMG_OK;
}

rmg_code rmg_equal_rows_add(rmg_intake *intake, uint64_t hash, uint64_t line, rmg_diag *why)
{
    if (intake->n_row_hashes >= RMG_EQUAL_ROWS_MAX)
        return RMG_OK;
    intake->row_sum += hash;
    intake->n_in_sum++;
    if ((intake->n_row_hashes + 1) * 2 > intake->n_row_slots && !grow_slots(intake))
        return rmg_nomem(why);
    size_t at = (size_t)hash & (intake->n_row_slots - 1);
    while (intake->row_slots[at] != 0 && intake->row_slots[at] != hash)
        at = (at + 1) & (intake->n_row_slots - 1);
    if (intake->row_slots[at] == hash) {
        rmg_file *file = rmg_intake_file(intake);
        file->first_equal_line = file->n_equal_rows++ == 0 ? line : file->first_equal_line;
        return RMG_OK;
    }
    intake->row_slots[at] = hash;
    intake->n_row_hashes++;
    return RMG_OK;
}
