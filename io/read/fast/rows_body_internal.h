/* The rows of a block of text, for one instruction set: rows.c includes this once for each.
 *   ROWS     name of the function; QUOTED that of the one for rows with quotes
 *   TARGET   attribute of the functions
 *   MARKS    function: marks of the 64 bytes at a pointer */
#ifndef ROWS
#error "this is a part of rows.c"
#endif

/* The row at `row`, if all its quotes are as in RFC 4180 and it stands on one line: returns where the next row
 * starts. 0: not such a row, or not whole here. */
TARGET static size_t QUOTED(rmg_fast_part *part, const char *text, size_t length, size_t row)
{
    const rmg_fast_plan *plan = part->plan;
    size_t n = 0, start = row, closed = NO_MORE; /* start of the field; its last closing quote */
    bool inside = false, high = false;
    for (size_t base = row; base + 64 <= length; base += 64) {
        marks m = MARKS(text + base, plan->separator, plan->line_end);
        uint64_t all = m.separators | m.line_ends | m.strange;
        for (; all != 0; all &= all - 1) {
            uint64_t bit = all & -all;
            size_t at = base + (unsigned)__builtin_ctzll(all);
            if ((m.quotes & bit) != 0) {
                bool opens = !inside && (at == start || closed + 1 == at);
                if (!inside && !opens)
                    return 0; /* a quote inside a field */
                closed = inside ? at : closed;
                inside = !inside;
            } else if ((m.strange & bit) != 0) {
                return 0;
            } else if (inside) {
                if ((m.line_ends & bit) != 0)
                    return 0; /* more than one line */
            } else {
                bool line_end = (m.line_ends & bit) != 0;
                size_t end = at - (line_end && at > start && text[at - 1] == '\r');
                if (closed != NO_MORE && closed + 1 != end)
                    return 0; /* something behind a closing quote */
                if (n < plan->n_fields)
                    part->border[n] = at;
                n++;
                start = at + 1;
                closed = NO_MORE;
                if (!line_end)
                    continue;
                high |= (m.high & (bit | (bit - 1))) != 0;
                if (!room_to_unquote(part, at - row))
                    return at + 1;
                part->row_quoted = true;
                plain_row(part, text, row, at, n, high);
                part->row_quoted = false;
                return at + 1;
            }
        }
        high |= m.high != 0;
    }
    return 0;
}

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
                size_t next = QUOTED(part, text, length, row);
                base = next != 0 ? next : slow_row(part, text, length, &row);
                row = next != 0 ? next : row;
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
#undef QUOTED
#undef TARGET
#undef MARKS
