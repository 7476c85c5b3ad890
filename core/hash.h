/* One fixed hash for the tables of core: no seed, so that no output can depend on a run. */
#ifndef RMG_CORE_HASH_H
#define RMG_CORE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Multiply and fold 64 x 64 bits: the mixing step of wyhash (public domain). */
static inline uint64_t rmg_hash_mix(uint64_t a, uint64_t b)
{
    __extension__ unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t rmg_hash_bytes(const char *text, size_t length)
{
    uint64_t hash = UINT64_C(0x9E3779B97F4A7C15) ^ length, block;
    for (; length >= 8; text += 8, length -= 8) {
        memcpy(&block, text, 8);
        hash = rmg_hash_mix(hash ^ block, UINT64_C(0xE7037ED1A0B428DB));
    }
    block = 0;
    if (length != 0)
        memcpy(&block, text, length);
    return rmg_hash_mix(hash ^ block, UINT64_C(0x8EBC6AF09C88C6E3));
}

#ifdef __cplusplus
}
#endif
#endif
