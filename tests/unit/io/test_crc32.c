#include <criterion/criterion.h>

#include "io/read/bytes/crc32_internal.h"

Test(crc32, check_value_of_the_standard)
{
    /* "123456789" -> CBF43926 is the check value that every description of this CRC gives */
    cr_assert_eq(rmg_crc32(0, "123456789", 9), 0xCBF43926u);
    cr_assert_eq(rmg_crc32(0, "", 0), 0u);
}

Test(crc32, parts_give_the_whole)
{
    for (size_t cut = 0; cut <= 9; cut++)
        cr_assert_eq(rmg_crc32(rmg_crc32(0, "123456789", cut), "123456789" + cut, 9 - cut), 0xCBF43926u);
}
