# Numbers of logistic regression, with and without a price on slopes, by R: glm, glmnet, and optim on the formula itself.
# Writes ridge-logistic.json. R 4.2.2, glmnet 4.1-6: Rscript test/reference/ridge-logistic.R > test/reference/ridge-logistic.json
suppressMessages(library(glmnet))
unit <- function(x) (x - mean(x)) / sqrt(mean((x - mean(x))^2))
n <- 120
state <- 20261130
draw <- function() { state <<- (state * 16807) %% 2147483647; state / 2147483647 }
x <- matrix(0, n, 4)
y <- integer(n); g <- integer(n)
for (i in 1:n) {
  for (j in 1:3) x[i, j] <- round(sum(sapply(1:6, function(k) draw())) - 3, 3)
  x[i, 4] <- as.integer(draw() < 0.2)
  g[i] <- as.integer(draw() < 0.4)
  y[i] <- as.integer(draw() < plogis(-0.7 + 1.1 * x[i, 1] - 0.6 * x[i, 2] + 0.9 * x[i, 4] + 0.8 * g[i]))
}
z <- apply(x, 2, unit)
objective <- function(b, lambda, groups) {
  k <- if (groups) 2 else 1
  eta <- (if (groups) b[1 + g] else b[1]) + as.vector(z %*% b[k + 1:4])
  -mean(y * eta - log1p(exp(eta))) + lambda / 2 * sum(b[k + 1:4]^2)
}
slow <- function(lambda, groups) {
  b <- rep(0, if (groups) 6 else 5)
  for (round in 1:6) b <- optim(b, objective, lambda = lambda, groups = groups, method = "BFGS",
    control = list(reltol = 1e-16, maxit = 2000))$par
  b
}
show <- function(v) paste0("[", paste(sprintf("%.12g", v), collapse = ", "), "]")
plain <- coef(glm(y ~ z, family = binomial, control = list(epsilon = 1e-14, maxit = 100)))
grouped <- coef(glm(y ~ 0 + factor(g) + z, family = binomial, control = list(epsilon = 1e-14, maxit = 100)))
lambdas <- c(1, 0.1, 0.01, 0.001)
net <- glmnet(z, y, family = "binomial", alpha = 0, lambda = lambdas, standardize = FALSE, thresh = 1e-20, maxit = 1e7)
# glmnet rescales penalty factors to sum to the number of columns: undone here
factors <- c(0, 1, 1, 1, 1)
netg <- glmnet(cbind(g, z), y, family = "binomial", alpha = 0, lambda = lambdas * sum(factors) / length(factors),
  standardize = FALSE, penalty.factor = factors, thresh = 1e-20, maxit = 1e7)
rows <- function(m) paste0("[", paste(apply(m, 1, show), collapse = ", "), "]")
cat("{\n")
cat('"program": "R ', as.character(getRversion()), ' glm, optim; glmnet ', as.character(packageVersion("glmnet")), '",\n', sep = "")
cat('"command": "Rscript test/reference/ridge-logistic.R",\n')
cat('"x": ', rows(t(x)), ',\n', sep = "")
cat('"y": ', show(y), ',\n"group": ', show(g), ',\n', sep = "")
cat('"glm": ', show(plain), ',\n"glmGrouped": ', show(grouped), ',\n"lambdas": ', show(lambdas), ',\n', sep = "")
cat('"glmnet": ', rows(t(as.matrix(coef(net)))), ',\n', sep = "")
gn <- t(as.matrix(coef(netg)))
gn <- cbind(gn[, 1], gn[, 1] + gn[, 2], gn[, 3:6])
cat('"glmnetGrouped": ', rows(gn), ',\n', sep = "")
cat('"optim": ', rows(t(sapply(lambdas, slow, groups = FALSE))), ',\n', sep = "")
cat('"optimGrouped": ', rows(t(sapply(lambdas, slow, groups = TRUE))), '\n}\n', sep = "")
