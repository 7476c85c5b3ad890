# Expected values for test_models.c: Rscript models.R, in this folder.
# Writes series.csv (the series, NA = unknown) and expected.csv (what R says). Versions are in expected.csv.
suppressMessages(library(forecast))
options(warn = 1)

gappy <- nottem
gappy[c(20, 21, 50, 77:80, 130)] <- NA
series <- list(AirPassengers = AirPassengers, UKgas = UKgas, USAccDeaths = USAccDeaths, nottem = nottem, co2 = co2,
               ldeaths = ldeaths, JohnsonJohnson = JohnsonJohnson, WWWusage = WWWusage, Nile = Nile,
               presidents = presidents, gappy = gappy)

out <- file("series.csv", "w")
writeLines("series,period,first,value", out)
for (name in names(series)) {
    y <- series[[name]]
    for (t in seq_along(y))
        writeLines(sprintf("%s,%d,%d,%s", name, frequency(y), as.integer(cycle(y)[1]) - 1L,
                           ifelse(is.na(y[t]), "NA", sprintf("%.15g", y[t]))), out)
}
close(out)

out <- file("expected.csv", "w")
writeLines("series,model,form,quantity,number,value", out)
say <- function(series, model, form, quantity, values)
    for (i in seq_along(values))
        writeLines(sprintf("%s,%s,%s,%s,%d,%.15g", series, model, form, quantity, i, values[i]), out)
sd_of <- function(fc) (fc$upper[, 1] - fc$mean) / qnorm(0.975)

# --- exponential smoothing: likelihood, sigma, forecasts and spread at R's own numbers --------------------
smoothing <- list(c("AirPassengers", "MAM"), c("AirPassengers", "MAdM"), c("AirPassengers", "MNM"), c("UKgas", "MAM"),
                  c("UKgas", "MAdM"), c("UKgas", "ANA"), c("USAccDeaths", "ANA"), c("USAccDeaths", "AAdA"),
                  c("nottem", "ANA"), c("nottem", "MNA"), c("co2", "AAA"), c("co2", "MAM"), c("ldeaths", "MNM"),
                  c("ldeaths", "AAA"), c("JohnsonJohnson", "MAM"), c("JohnsonJohnson", "AAN"),
                  c("WWWusage", "AAN"), c("WWWusage", "AAdN"), c("WWWusage", "MAdN"), c("WWWusage", "MMN"),
                  c("WWWusage", "MMdN"), c("Nile", "ANN"), c("Nile", "MNN"))
for (case in smoothing) {
    form <- case[2]
    damped <- nchar(form) == 4
    plain <- sub("d", "", form)
    fit <- ets(series[[case[1]]], plain, damped = damped, restrict = FALSE)
    for (p in c("alpha", "beta", "gamma", "phi"))
        if (!is.na(fit$par[p])) say(case[1], "ets", form, p, fit$par[p])
    say(case[1], "ets", form, "state", fit$initstate)
    say(case[1], "ets", form, "loglik", fit$loglik)
    say(case[1], "ets", form, "aicc", fit$aicc)
    say(case[1], "ets", form, "sigma", sqrt(fit$sigma2))
    say(case[1], "ets", form, "fitted", tail(as.numeric(fitted(fit)), 3))
    fc <- forecast(fit, h = 2 * max(frequency(series[[case[1]]]), 2), level = 95, simulate = FALSE)
    say(case[1], "ets", form, "mean", fc$mean)
    if (substr(form, 2, 2) != "M") say(case[1], "ets", form, "sd", sd_of(fc))
}

# --- ARIMA by exact maximum likelihood --------------------------------------------------------------------
arima_cases <- list(
    list("AirPassengers", c(0, 1, 1), c(0, 1, 1), FALSE), list("USAccDeaths", c(0, 1, 1), c(0, 1, 1), FALSE),
    list("UKgas", c(1, 0, 1), c(1, 1, 0), FALSE), list("nottem", c(1, 0, 0), c(2, 1, 0), FALSE),
    list("co2", c(1, 1, 1), c(1, 1, 2), FALSE), list("ldeaths", c(2, 0, 0), c(2, 1, 0), TRUE),
    list("WWWusage", c(3, 1, 0), c(0, 0, 0), FALSE), list("WWWusage", c(1, 1, 1), c(0, 0, 0), FALSE),
    list("Nile", c(1, 0, 1), c(0, 0, 0), TRUE), list("Nile", c(0, 1, 1), c(0, 0, 0), TRUE),
    list("presidents", c(3, 0, 0), c(0, 0, 0), TRUE), list("presidents", c(1, 1, 0), c(1, 0, 0), FALSE),
    list("gappy", c(1, 0, 0), c(2, 1, 0), FALSE))
for (case in arima_cases) {
    y <- series[[case[[1]]]]
    differenced <- case[[2]][2] + case[[3]][2] > 0
    fit <- Arima(y, case[[2]], case[[3]], include.mean = case[[4]] && !differenced,
                 include.drift = case[[4]] && differenced, method = "ML", optim.control = list(reltol = 1e-15))
    # once more from there, where that works: R's optimiser stops early now and then
    again <- try(Arima(y, case[[2]], case[[3]], include.mean = case[[4]] && !differenced,
                       include.drift = case[[4]] && differenced, method = "ML", init = coef(fit),
                       optim.control = list(reltol = 1e-15)), silent = TRUE)
    if (!inherits(again, "try-error") && again$loglik > fit$loglik) fit <- again
    form <- paste(c(case[[2]], case[[3]], if (case[[4]]) "c"), collapse = "-")
    for (p in names(coef(fit))) say(case[[1]], "arima", form, p, coef(fit)[p])
    # Differencing inside R goes through a prior of finite width, and sigma2 counts the residuals of the first
    # periods under that prior. Without gaps the series differenced beforehand gives both exactly.
    exact <- fit
    if (differenced && !anyNA(y) && !case[[4]]) {
        w <- y
        if (case[[3]][2] > 0) w <- diff(w, frequency(y))
        if (case[[2]][2] > 0) w <- diff(w, differences = case[[2]][2])
        exact <- Arima(w, replace(case[[2]], 2, 0), replace(case[[3]], 2, 0), include.mean = FALSE, method = "ML",
                       optim.control = list(reltol = 1e-15))
    }
    say(case[[1]], "arima", form, "loglik", exact$loglik)
    say(case[[1]], "arima", form, "aicc", exact$aicc)
    say(case[[1]], "arima", form, "sigma", sqrt(exact$sigma2))
    fc <- forecast(fit, h = 2 * max(frequency(y), 2), level = 95)
    say(case[[1]], "arima", form, "mean", fc$mean)
    say(case[[1]], "arima", form, "sd", sd_of(fc) * sqrt(exact$sigma2 / fit$sigma2))
}

# --- theta, the simple methods, STL --------------------------------------------------------------------------
for (name in c("AirPassengers", "UKgas", "USAccDeaths", "nottem", "ldeaths", "Nile", "WWWusage")) {
    y <- series[[name]]
    fc <- thetaf(y, h = 24, level = 95)
    say(name, "theta", "", "mean", fc$mean)
    say(name, "theta", "", "sd", sd_of(fc))
    fc <- rwf(y, h = 24, drift = TRUE, level = 95)
    say(name, "drift", "", "mean", fc$mean)
    say(name, "drift", "", "sd", sd_of(fc))
    fc <- snaive(y, h = 24, level = 95)
    say(name, "seasonal-naive", "", "mean", fc$mean)
    say(name, "seasonal-naive", "", "sd", sd_of(fc))
}
for (name in c("AirPassengers", "UKgas", "USAccDeaths", "nottem", "co2")) {
    parts <- stl(series[[name]], s.window = 11)$time.series
    say(name, "stl", "11", "season", parts[, 1])
    say(name, "stl", "11", "trend", parts[, 2])
}

# --- dynamic optimised theta and complex smoothing: no package here has them, so written out plainly ------------
dotm_path <- function(y, alpha, theta, l0, h = 0) {
    n <- length(y)
    level <- l0; mean_y <- 0; B <- 0; mu <- numeric(n + h); x <- c(y, rep(NA, h))
    for (t in 1:(n + h)) {
        # A and B of the first t - 1 periods
        A <- if (t == 1) 0 else mean_y - B * t / 2
        mu[t] <- level + (1 - 1 / theta) * ((1 - alpha)^(t - 1) * A + (1 - (1 - alpha)^t) / alpha * B)
        if (is.na(x[t])) x[t] <- mu[t]
        B <- if (t == 1) 0 else ((t - 2) * B + 6 / t * (x[t] - mean_y)) / (t + 1)
        mean_y <- ((t - 1) * mean_y + x[t]) / t
        level <- alpha * x[t] + (1 - alpha) * level
    }
    mu
}
for (name in c("Nile", "WWWusage", "AirPassengers", "ldeaths")) {
    y <- as.numeric(series[[name]])
    sse <- function(p) {
        if (p[1] < 0.1 || p[1] > 0.99 || p[2] < 1) return(1e300)
        sum((y[-1] - dotm_path(y, p[1], p[2], p[3])[2:length(y)])^2)
    }
    best <- NULL
    for (alpha in c(0.15, 0.5, 0.9)) for (theta in c(1.2, 2, 10)) {
        try <- optim(c(alpha, theta, y[1]), sse, control = list(maxit = 20000, reltol = 1e-15))
        try <- optim(try$par, sse, control = list(maxit = 20000, reltol = 1e-15))
        if (is.null(best) || try$value < best$value) best <- try
    }
    say(name, "dotm", "plain", "sum", best$value)
    say(name, "dotm", "plain", "mean", tail(dotm_path(y, best$par[1], best$par[2], best$par[3], 24), 24))
}

ces_path <- function(y, a0, a1, h = 0) {
    n <- length(y)
    first <- min(n, if (frequency(y) > 1) frequency(y) else 10)
    level <- mean(y[1:first]); potential <- level / 1.1
    e <- numeric(n)
    for (pass in 1:3) for (t in if (pass == 2) n:1 else 1:n) {
        e[t] <- y[t] - level
        next_level <- level - (1 - a1) * potential + (a0 - a1) * e[t]
        potential <- level + (1 - a0) * potential + (a0 + a1) * e[t]
        level <- next_level
    }
    f <- numeric(h)
    for (i in seq_len(h)) {
        f[i] <- level
        next_level <- level - (1 - a1) * potential
        potential <- level + (1 - a0) * potential
        level <- next_level
    }
    list(e = e, f = f)
}
for (name in c("Nile", "WWWusage")) {
    y <- series[[name]]
    sse <- function(p) {
        if (p[1] < 0.01 || p[1] > 1.8 || p[2] < 0.01 || p[2] > 1.9) return(1e300)
        if ((p[1] - 2.5)^2 + p[2]^2 <= 1.25 || (p[1] - 0.5)^2 + (p[2] - 1)^2 <= 0.25 ||
            (p[1] - 1.5)^2 + (p[2] - 0.5)^2 >= 1.5) return(1e300)
        sum(ces_path(y, p[1], p[2])$e^2)
    }
    best <- NULL
    for (a0 in c(1.1, 1.3, 1.6)) for (a1 in c(0.8, 1, 1.2)) {
        if (sse(c(a0, a1)) == 1e300) next
        try <- optim(c(a0, a1), sse, control = list(maxit = 20000, reltol = 1e-15))
        if (is.null(best) || try$value < best$value) best <- try
    }
    say(name, "ces", "none", "sum", best$value)
    say(name, "ces", "none", "mean", ces_path(y, best$par[1], best$par[2], 24)$f)
}

# --- tests that choose the differences --------------------------------------------------------------------------
for (name in names(series)) {
    y <- na.interp(series[[name]])
    D <- if (frequency(y) > 1) nsdiffs(y, test = "seas", max.D = 1) else 0
    say(name, "arima", "", "seasonal-differences", D)
    say(name, "arima", "", "differences", ndiffs(if (D > 0) diff(y, frequency(y)) else y, test = "kpss"))
}
say("R", "version", paste(R.version$major, R.version$minor, sep = "."), "", 0)
say("forecast", "version", as.character(packageVersion("forecast")), "", 0)
close(out)
