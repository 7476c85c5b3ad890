# Year-end totals by R's ets() and thetaf(), on the very cases of `scripts/bench accuracy`: what the best known
# models reach where ours is measured. Needs the package forecast (written with R 4.2.2, forecast 8.20).
#
#   Rscript tests/bench/year_end_peers.R FOLDER [STEP [CASES.csv]]
#
# FOLDER holds m1_monthly.csv; every STEP-th series is taken (default 3: 206 series, about ten minutes); CASES.csv
# receives one row per series, year and number of known months.

suppressPackageStartupMessages(library(forecast))

given <- commandArgs(trailingOnly = TRUE)
step <- if (length(given) > 1) as.integer(given[2]) else 3L
set <- read.csv(file.path(given[1], "m1_monthly.csv"))
ids <- unique(set$series_id)
chosen <- ids[seq(1, length(ids), by = step)]

# Months before the year that is hidden, or NA. As in accuracy.c.
year_start <- function(n_train, first, calendar) {
  end <- if (calendar) n_train - (first + n_train) %% 12 else n_train
  if (end >= 12) end - 12 else NA
}

year_end <- function(rest, known) sum(known) + sum(pmax(0, rest))

cases <- list()
for (id in chosen) {
  rows <- set[set$series_id == id & set$is_test == 0, ]
  y <- rows$value
  first <- rows$start_month[1] - 1
  for (calendar in c(FALSE, TRUE)) for (k in c(3, 6, 9)) {
    start <- year_start(length(y), first, calendar)
    if (is.na(start) || start + k < 24 || sum(y[start + 1:12]) == 0) next
    seen <- ts(y[seq_len(start + k)], frequency = 12, start = c(1, first + 1))
    known <- y[start + seq_len(k)]
    e <- forecast(ets(seen), h = 12 - k, PI = FALSE)$mean
    t <- thetaf(seen, h = 12 - k)$mean
    cases[[length(cases) + 1]] <- data.frame(
      id, calendar, k, total = sum(y[start + 1:12]), run_rate = sum(known) / k * 12,
      ets = year_end(e, known), theta = year_end(t, known), both = year_end((e + t) / 2, known))
  }
}
cases <- do.call(rbind, cases)
if (length(given) > 2) write.csv(cases, given[3], row.names = FALSE)

cat(R.version.string, "forecast", format(packageVersion("forecast")), "\n")
cat("mean absolute error of the year total in %, every", step, "th of", length(ids), "series\n")
cat(sprintf("%-9s %5s %6s %9s %6s %6s %10s\n", "year", "known", "series", "run-rate", "ets", "theta", "ets+theta"))
for (calendar in c(FALSE, TRUE)) for (k in c(3, 6, 9)) {
  part <- cases[cases$calendar == calendar & cases$k == k, ]
  miss <- function(name) mean(100 * abs(part[[name]] - part$total) / abs(part$total))
  cat(sprintf("%-9s %5d %6d %9.2f %6.2f %6.2f %10.2f\n", if (calendar) "calendar" else "last 12", k, nrow(part),
              miss("run_rate"), miss("ets"), miss("theta"), miss("both")))
}
