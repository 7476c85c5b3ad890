/* The rows of a block of text, for one instruction set: rows.c includes this once for each.
 *   ROWS     name of the function
 *   TARGET   attribute of the functions
 *   MARKS    function: marks of the 64 bytes at a pointer */
#ifndef ROWS
#error "this is a part of rows.c"
#endif

TARGET static size_t ROWS(rmg_fast_part *part, const char *text, size_t length, size_t limit)
{
    const rmg_fast_plan *plan = part->plan;
    const size_t n_fields = plan->n_fields;
    size_t *border = part->border;
    size_t row = 0, base = 0, n = 0; /* where the row and the block begin; borders of the row so far */
    bool high = false;               /* bytes outside ASCII in the row, in earlier blocks */
    while (row < limit && !part->failed && base + 64 <= length) {
        marks m = MARKS(text + base, plan->separator, plan->line_end);
        uint64_t ends = m.separators | m.line_ends;
        uint64_t strange = m.strange;
        for (;;) {
            uint64_t to_end = ends != 0 ? ends ^ (ends - 1) : UINT64_MAX; /* up to and with the next border */
            if ((strange & to_end) != 0) {
                base = slow_row(part, text, length, &row);
                n = 0;
                high = false;
                break;
            }
            if (ends == 0) {
                high |= m.high != 0;
                base += 64;
                break;
            }
            unsigned bit = (unsigned)__builtin_ctzll(ends);
            size_t at = base + bit;
            bool line_end = (m.line_ends >> bit & 1) != 0;
            ends &= ends - 1;
            if (n < n_fields)
                border[n] = at;
            n++;
            if (!line_end)
                continue;
            high |= (m.high & to_end) != 0;
            plain_row(part, text, row, at, n, high);
            row = at + 1;
            n = 0;
            high = false;
            m.high &= ~to_end;
            if (row >= limit || part->failed)
                return row;
        }
        if (base == NO_MORE)
            return row;
    }
    return row;
}

#undef ROWS
#undef TARGET
#undef MARKS
