# Times R's survey package on the data of the benchmark: Rscript tests/bench/statistics.R FILE.csv. Prints name, seconds of processor time, a figure to compare.
suppressMessages(library(survey)); options(survey.lonely.psu = "certainty", digits = 17)
file <- commandArgs(TRUE)[1]; d <- read.csv(file)
for (v in c("ministry", "scale", "origin", "age", "sex")) d[[v]] <- factor(d[[v]])
T <- function(name, expr, times = 1) { t <- sum(system.time(v <- force(expr))[1:2]); cat(name, t * times, if (is.numeric(v)) v[1] else 0, sep = "\t"); cat("\n"); invisible(v) }
items <- paste0("q", 1:59)
des <- svydesign(ids = ~1, strata = ~stratum, fpc = ~population, data = d)
T("the sample: 48 strata, corrected", { svydesign(ids = ~1, strata = ~stratum, fpc = ~population, data = d); 0 })
T("59 items: mean and error", sum(sapply(items, function(v) SE(svymean(as.formula(paste0("~", v)), des, na.rm = TRUE)))))
T("59 items × 192 cells", sum(SE(svyby(~q1, ~ministry + scale + origin, des, svymean, na.rm = TRUE)), na.rm = TRUE), 59)
tot <- function(v) { m <- model.matrix(as.formula(paste0("~0+factor(", v, ")")), d); s <- colSums(m * ifelse((seq_len(nrow(d)) - 1) %% 3 == 0, 1.3, 1)); s / sum(s) * sum(weights(des)) }
frame <- function(v) { x <- data.frame(levels(d[[v]]), tot(v)); names(x) <- c(v, "Freq"); x }
raked <- function() rake(des, list(~age, ~sex, ~ministry), list(frame("age"), frame("sex"), frame("ministry")), control = list(maxit = 100, epsilon = 1e-9))
rk <- T("raking on age, sex, ministry", raked())
T("one mean after raking", SE(svymean(~q46, rk, na.rm = TRUE)))
T("one item in 12 ministries after raking", sum(SE(svyby(~q46, ~ministry, rk, svymean, na.rm = TRUE))))
T("quantiles at .25, .5, .75", { svyquantile(~q1, des, c(.25, .5, .75), na.rm = TRUE); 0 })
T("Rao-Scott, 2 × 4", svychisq(~q46 + origin, des)$statistic)
T("logistic model with 8 terms", coef(svyglm(q46 ~ origin + age, des, family = quasibinomial(), control = glm.control(epsilon = 1e-14)))[[2]])
desc <- svydesign(ids = ~organisation, strata = ~ministry, weights = weights(des), data = d, nest = TRUE)
T("192 cells, organisations as clusters", sum(SE(svyby(~q46, ~ministry + scale + origin, desc, svymean, na.rm = TRUE)), na.rm = TRUE))
T("one mean, jackknife over organisations", SE(svymean(~q46, as.svrepdesign(desc, type = "JKn", mse = TRUE), na.rm = TRUE)))
T("12 ministries, bootstrap of 200", { svyby(~q46, ~ministry, as.svrepdesign(desc, type = "subbootstrap", replicates = 200), svymean, na.rm = TRUE); 0 })
cat("memory", sum(gc()[, 6]), 0, sep = "\t"); cat("\n")
