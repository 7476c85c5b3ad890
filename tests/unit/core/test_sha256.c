/* Digests from the examples that NIST publishes with FIPS 180-4, and from sha256sum for the odd lengths. */
#include "core/sha256.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>

struct example {
    char text[128];
    char digest[RMG_SHA256_HEX];
};

ParameterizedTestParameters(sha256, gives_the_published_digest)
{
    static struct example examples[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    };
    return cr_make_param_array(struct example, examples, sizeof examples / sizeof *examples);
}

ParameterizedTest(struct example *example, sha256, gives_the_published_digest)
{
    char hex[RMG_SHA256_HEX];
    rmg_sha256_print(hex, rmg_sha256_of(example->text, strlen(example->text)));
    cr_assert_str_eq(hex, example->digest);
}

Test(sha256, a_million_letters_in_uneven_pieces)
{
    char piece[997];
    memset(piece, 'a', sizeof piece);
    rmg_sha256_state state;
    rmg_sha256_begin(&state);
    size_t left = 1000000;
    for (size_t n = 1; left > 0; n = n * 7 % sizeof piece + 1) {
        size_t take = n < left ? n : left;
        rmg_sha256_add(&state, piece, take);
        left -= take;
    }
    char hex[RMG_SHA256_HEX];
    rmg_sha256_print(hex, rmg_sha256_end(&state));
    cr_assert_str_eq(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

Test(sha256, pieces_do_not_matter_at_any_length_around_a_block)
{
    char text[200];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)(i * 31 + 7);
    for (size_t length = 0; length < sizeof text; length++) {
        rmg_sha256 whole = rmg_sha256_of(text, length);
        rmg_sha256_state state;
        rmg_sha256_begin(&state);
        for (size_t i = 0; i < length; i++)
            rmg_sha256_add(&state, text + i, 1);
        rmg_sha256 bytewise = rmg_sha256_end(&state);
        cr_assert_eq(memcmp(&whole, &bytewise, sizeof whole), 0, "length %zu", length);
    }
}
