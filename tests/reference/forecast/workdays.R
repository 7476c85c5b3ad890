# Expected values for test_workdays.c: Rscript --vanilla workdays.R, in this folder (base R, `lm`).
# A series of made amounts per working day of the Netherlands in 2016-2021: mean, line, eleven months, working days; and the
# same with the fourth quarter in place of months. Holidays are written out, so that our computing of them is not its own judge.
holidays <- as.Date(c(
    "2016-01-01", "2016-03-28", "2016-04-27", "2016-05-05", "2016-05-16", "2016-12-25", "2016-12-26",
    "2017-01-01", "2017-04-17", "2017-04-27", "2017-05-25", "2017-06-05", "2017-12-25", "2017-12-26",
    "2018-01-01", "2018-04-02", "2018-04-27", "2018-05-10", "2018-05-21", "2018-12-25", "2018-12-26",
    "2019-01-01", "2019-04-22", "2019-04-27", "2019-05-30", "2019-06-10", "2019-12-25", "2019-12-26",
    "2020-01-01", "2020-04-13", "2020-04-27", "2020-05-05", "2020-05-21", "2020-06-01", "2020-12-25", "2020-12-26",
    "2021-01-01", "2021-04-05", "2021-04-27", "2021-05-13", "2021-05-24", "2021-12-25", "2021-12-26"))
day <- seq(as.Date("2016-01-01"), as.Date("2021-12-31"), "day")
works <- !(format(day, "%u") %in% c("6", "7")) & !(day %in% holidays)
days <- as.numeric(tapply(works, format(day, "%Y-%m"), sum))

n <- 60; h <- 12
t <- seq_len(n + h)
month <- factor((t - 1) %% 12 + 1)
q4 <- as.numeric((t - 1) %% 12 >= 9)
wave <- c(310, -120, 45, 80, -260, 15, 140, -95, 60, -30, 205, -350)
noise <- ((t * 7919) %% 101 - 50) / 2
y <- 2500 + 7.25 * t + 61.5 * days + wave[(t - 1) %% 12 + 1] + noise
z <- 2500 + 7.25 * t + 61.5 * days + 400 * q4 + noise

say <- function(name, values) cat(sprintf("static const double %s[] = {%s};\n", name,
                                          paste(sprintf("%.15g", values), collapse = ", ")))
all <- data.frame(y, z, t, month, q4, days)
known <- all[1:n, ]; ahead <- all[(n + 1):(n + h), ]
cat(sprintf("/* R %s, lm */\n", getRversion()))
say("work_days", days)
for (case in list(list("months", y ~ t + month + days), list("quarter", z ~ t + q4 + days))) {
    fit <- lm(case[[2]], known)
    p <- predict(fit, ahead, se.fit = TRUE)
    say(paste0(case[[1]], "_slope_days_sigma"), c(coef(fit)["t"], coef(fit)["days"], summary(fit)$sigma))
    say(paste0(case[[1]], "_mean"), p$fit)
    say(paste0(case[[1]], "_sd"), sqrt(p$se.fit^2 + summary(fit)$sigma^2))
}
