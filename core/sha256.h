/* SHA-256 (FIPS 180-4): tells whether two inputs are the same file, and names the inputs of a run. */
#ifndef RMG_CORE_SHA256_H
#define RMG_CORE_SHA256_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_SHA256_HEX 65 /* bytes of a digest in hexadecimal, NUL included */

typedef struct rmg_sha256 {
    uint8_t byte[32];
} rmg_sha256;

/* A digest being made; fill with rmg_sha256_begin. */
typedef struct rmg_sha256_state {
    uint32_t h[8];
    uint64_t length; /* bytes so far */
    uint8_t block[64];
} rmg_sha256_state;

void rmg_sha256_begin(rmg_sha256_state *state);
void rmg_sha256_add(rmg_sha256_state *state, const void *bytes, size_t length);
/* The digest of all that was added; begin again before reusing the state. */
rmg_sha256 rmg_sha256_end(rmg_sha256_state *state);

/* All at once. */
rmg_sha256 rmg_sha256_of(const void *bytes, size_t length);

/* Lower-case hexadecimal. */
void rmg_sha256_print(char out[RMG_SHA256_HEX], rmg_sha256 digest);

#ifdef __cplusplus
}
#endif
#endif
