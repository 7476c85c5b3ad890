# Expected values for test_mint.c: Rscript --vanilla mint.R, in this folder (base R). Seven lines: total = a + b, a = a1 + a2,
# b = b1 + b2 in the order total, a, a1, a2, b, b1, b2. Correlations of made errors are shrunk as Schaefer & Strimmer have it,
# in the form of hts:::shrink.estim, and the forecasts are reconciled by the formula of Wickramasinghe et al. with S written out.
n <- 30
t <- seq_len(n)
e <- sapply(1:7, function(j) ((t * 7919 * j + j * 104729) %% 97 - 48) / 10)
e[, 1] <- e[, 1] + e[, 2] + e[, 5]
e[, 2] <- e[, 2] + e[, 3]
e[, 6] <- e[, 6] * 3 + e[, 7]

shrink <- function(x) {
    n <- nrow(x)
    covm <- crossprod(x) / n
    xs <- scale(x, center = FALSE, scale = sqrt(diag(covm)))
    v <- (1 / (n * (n - 1))) * (crossprod(xs^2) - 1 / n * (crossprod(xs))^2)
    diag(v) <- 0
    d <- (cov2cor(covm) - diag(ncol(x)))^2
    lambda <- max(min(sum(v) / sum(d), 1), 0)
    list(lambda = lambda, r = lambda * diag(ncol(x)) + (1 - lambda) * cov2cor(covm))
}

say <- function(name, values) cat(sprintf("static const double %s[] = {%s};\n", name,
                                          paste(sprintf("%.15g", values), collapse = ", ")))
cat(sprintf("/* R %s */\n", getRversion()))
s <- shrink(e)
say("lambda_expected", s$lambda)
say("r_expected", s$r)

S <- rbind(c(1, 1, 1, 1), c(1, 1, 0, 0), c(1, 0, 0, 0), c(0, 1, 0, 0), c(0, 0, 1, 1), c(0, 0, 1, 0), c(0, 0, 0, 1))
sd <- c(40, 25, 12, 9, 31, 30, 5)
W <- diag(sd) %*% s$r %*% diag(sd)
y <- c(1000, 420, 260, 190, 610, 480, 90.5)
G <- solve(t(S) %*% solve(W) %*% S, t(S) %*% solve(W))
say("reconciled_expected", S %*% G %*% y)
D <- diag(sd^2)
G <- solve(t(S) %*% solve(D) %*% S, t(S) %*% solve(D))
say("uncorrelated_expected", S %*% G %*% y)
