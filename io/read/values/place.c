#include "io/read/values/place_internal.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"

void rmg_place_set(rmg_place *place, const char *text, size_t length, uint64_t line, uint32_t field)
{
    size_t n = length < sizeof place->text - 1 ? length : sizeof place->text - 1;
    while (n < length && n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80)
        n--;
    if (n != 0)
        memcpy(place->text, text, n);
    place->text[n] = '\0';
    place->line = line;
    place->field = field;
}

void rmg_places_append(rmg_place *place, uint64_t n, const rmg_place *more, uint64_t n_more, size_t most)
{
    for (uint64_t i = 0; i < n_more && n + i < most && i < most; i++)
        place[n + i] = more[i];
}

const char *rmg_places_say(char out[RMG_PLACES_TEXT], const rmg_place *place, uint64_t n, size_t most)
{
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < most && i < n && length < RMG_PLACES_TEXT; i++) {
        int wrote = snprintf(out + length, RMG_PLACES_TEXT - length, RMG_T("%sline %llu \"%s\""),
                             i == 0 ? "" : ", ", (unsigned long long)place[i].line, place[i].text);
        length += wrote > 0 ? (size_t)wrote : 0;
    }
    return out;
}
