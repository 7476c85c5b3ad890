/* The index of a block of text, for one instruction set: index.c includes this once for each.
 *   INDEX    name of the function
 *   TARGET   attribute of the function
 *   MARKS    function: marks of the 64 bytes at a pointer
 *   ODD      function: bits that have an odd number of bits at or before them
 *   BORDERS  function: writes down the places of bits */
#ifndef INDEX
#error "this is a part of index.c"
#endif

TARGET static void INDEX(rmg_fast_index *index, const char *text, size_t from, size_t length, char separator,
                         char line_end)
{
    uint32_t *const border = index->border;
    const size_t most = index->capacity - 64;
    size_t n = 0, n_rows = 0, base = from;
    uint64_t inside_before = 0, start_before = 1, close_before = 0, high = 0;
    index->odd = false;
    while (base + 64 <= length && n <= most && n_rows <= RMG_FAST_ROWS) {
        marks m = MARKS(text + base, separator, line_end);
        uint64_t inside = ODD(m.quotes) ^ inside_before; /* from an opening quote to before its closing one */
        uint64_t opens = m.quotes & inside, closes = m.quotes & ~inside;
        uint64_t ends = (m.separators | m.line_ends) & ~inside, lines = m.line_ends & ~inside;
        uint64_t behind_close = closes << 1 | close_before;
        uint64_t strange = m.strange | (m.line_ends & inside) |
                           (opens & ~(ends << 1 | start_before | behind_close)) |
                           (behind_close & ~(ends | opens | m.crs_before_lf));
        if (strange != 0) {
            uint64_t before = (strange & -strange) - 1;
            ends &= before;
            lines &= before;
        }
        high |= m.high;
        n_rows += put_rows(index->behind + n_rows, n, ends, lines);
        n += BORDERS(border + n, (uint32_t)base, ends);
        if (strange != 0) {
            index->odd = true;
            break;
        }
        inside_before = -(inside >> 63);
        start_before = ends >> 63;
        close_before = closes >> 63;
        base += 64;
    }
    index->n_rows = n_rows;
    index->odd |= n > most && n_rows == 0; /* more fields than fit: not for us */
    index->next = n_rows > 0 ? border[index->behind[n_rows - 1] - 1] + 1 : from;
    index->high = high != 0;
}

#undef INDEX
#undef TARGET
#undef MARKS
#undef ODD
#undef BORDERS
