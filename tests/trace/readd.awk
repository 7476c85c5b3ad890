# Adds up again what `explain` listed: figures (id, table.column, value) against rows.csv. Amounts are whole cents or
# ten-thousandths below 2^53, so sums in floating point are exact after rounding.
function split_csv(line, field,   n, i, c, quoted, text) {
    n = 0; text = ""; quoted = 0
    for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (quoted) {
            if (c != "\"") text = text c
            else if (substr(line, i + 1, 1) == "\"") { text = text c; i++ }
            else quoted = 0
        } else if (c == "\"") quoted = 1
        else if (c == ",") { field[++n] = text; text = "" }
        else if (c != "\r") text = text c
    }
    field[++n] = text
    return n
}
function near(a, b, slack) { return a - b <= slack && b - a <= slack }
function fault(id, what, have, want) {
    printf "%s: %s is %s, its rows give %s\n", id, what, have, want; bad = 1
}
function abs(x) { return x < 0 ? -x : x }

BEGIN {
    getline line < rows
    n = split_csv(line, head)
    for (i = 1; i <= n; i++) column[head[i]] = i
    while ((getline line < rows) > 0) {
        split_csv(line, f)
        id = f[column["figure"]]
        kind = f[column["kind"]]
        lines[id]++
        counted[id] += f[column["counted"]]
        amount[id, kind] += f[column["amount"]]
        quantity[id, kind] += f[column["quantity"]]
        leaf = f[column["domain"]] "|" f[column["category"]] "|" f[column["product"]] "|" f[column["provider"]]
        if (!((id, leaf) in seen)) { seen[id, leaf] = 1; leaves[id] = leaves[id] "\n" leaf }
        a[id, leaf, kind] += f[column["amount"]]
        q[id, leaf, kind] += f[column["quantity"]]
        has[id, leaf, kind] = 1
        where[id, f[column["file"]], f[column["line"]]]++
        if (where[id, f[column["file"]], f[column["line"]]] > 1) fault(id, "a row", "listed twice", line)
    }
}

# two-way: quantity at the base price, price at the actual quantity; only leaves with both sides
function effect(id, name,   list, n, i, leaf, p0, sum) {
    n = split(leaves[id], list, "\n")
    sum = 0
    for (i = 2; i <= n; i++) {
        leaf = list[i]
        if (!has[id, leaf, "plan"]) { if (name == "new") sum += a[id, leaf, "actual"]; continue }
        if (!has[id, leaf, "actual"]) { if (name == "ended") sum -= a[id, leaf, "plan"]; continue }
        p0 = a[id, leaf, "plan"] / q[id, leaf, "plan"]
        if (name == "quantity") sum += (q[id, leaf, "actual"] - q[id, leaf, "plan"]) * p0
        if (name == "price") sum += a[id, leaf, "actual"] - q[id, leaf, "actual"] * p0
    }
    return sum
}

$2 == "parts" { split($3, side, " = "); n = split(side[1], part, " ")
    sum = part[1] + part[3]; if (n > 3) sum -= part[5]
    if (!near(sum, side[2], 0.00005)) fault($1, "its formula", side[2], sum)
    known = n > 3 ? part[1] - part[5] : part[1]
    if (!near(counted[$1], known, 0.00005)) fault($1, "its known part", known, counted[$1])
    parts++
    next
}
{
    value = $3; slack = 0.00005
    if ($2 ~ /^quality\./ || $2 ~ /^accuracy\./) { others++; next }
    if (!lines[$1] && value + 0 != 0) { fault($1, $2, value, "no rows"); next } # a booked month without rows is 0
    if ($2 ~ /\.(actual_to_date|plan_to_date|last_year_to_date|plan_year|plan|last_year|ceiling|difference_to_date|base_amount|actual_amount)$/ || $2 == "variance.difference")
        have = counted[$1]
    else if ($2 == "months.amount" && counted[$1] != 0) have = counted[$1]
    else if ($2 ~ /difference_to_date_pct$/ || $2 == "variance.difference_pct") {
        have = 100 * (amount[$1, "actual"] - amount[$1, "plan"]) / abs(amount[$1, "plan"]); slack = 0.0501
    } else if ($2 ~ /^variance\.(quantity|price|new|ended)$/) {
        name = $2; sub(/^variance\./, "", name)
        have = effect($1, name); slack = 0.0002 * lines[$1]
    } else { models++; next } # a range, a chance, a day: what the rule makes of these rows
    if (!near(have, value, slack)) fault($1, $2, value, have)
    sums++
}
END {
    printf "%d added up again, %d with a known part, %d of the model, %d of log and files\n", sums, parts, models, others
    if (sums < 8) { print "too few figures could be added up"; bad = 1 }
    exit bad
}
