# Seconds per series of ets, thetaf and auto.arima on the series of tests/bench/speed.c, one core, ranges included.
#   Rscript speed_peers.R FILE OURS        FILE: a series a row, from January 2013; OURS: our seconds per series
args <- commandArgs(trailingOnly = TRUE)
ours <- as.numeric(args[2])
if (!suppressWarnings(suppressMessages(require(forecast, quietly = TRUE)))) {
    cat("  skipped: R has no package forecast\n")
    quit(status = 0)
}
rows <- as.matrix(read.csv(args[1], header = FALSE))
measure <- function(name, n, run) {
    n <- min(n, nrow(rows))
    took <- system.time(for (i in seq_len(n)) run(ts(rows[i, ], start = c(2013, 1), frequency = 12)))
    each <- sum(took[c("user.self", "sys.self")]) / n
    cat(sprintf("  %-12s %9.4f s per series (%d series)   %6.1f x ours\n", name, each, n, each / ours))
}
cat(sprintf("  R %s, forecast %s\n", getRversion(), packageVersion("forecast")))
measure("ets", 20, function(y) forecast(ets(y), h = 8, level = c(50, 80, 95)))
measure("thetaf", 50, function(y) thetaf(y, h = 8, level = c(50, 80, 95)))
measure("auto.arima", 5, function(y) forecast(auto.arima(y), h = 8, level = c(50, 80, 95)))
