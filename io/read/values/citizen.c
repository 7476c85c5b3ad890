#include "io/read/values/citizen.h"

bool rmg_is_citizen_number(const char *text, size_t length)
{
    if (length != 9)
        return false;
    int sum = 0;
    for (int i = 0; i < 9; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        int weight = i < 8 ? 9 - i : -1;
        sum += weight * (text[i] - '0');
    }
    return sum % 11 == 0 && sum != 0;
}
