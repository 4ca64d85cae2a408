# Made statistics/small-groups.json: Rscript tests/oracles/statistics/small-groups.R > tests/oracles/statistics/small-groups.json
# R 4.2.2 with survival 3.4-0. All data are invented here.
suppressMessages(library(survival))
num <- function(x) paste0("[", paste(ifelse(is.finite(x), format(x, digits = 17, trim = TRUE), "null"), collapse = ","), "]")
tables <- list(c(48,80,12,40), c(7,12,1,7), c(3,4,1,4), c(0,9,5,12), c(120,300,90,280), c(30,200,9,20), c(1,40,0,35))
fisher <- lapply(tables, function(t) { f <- fisher.test(matrix(c(t[1], t[2]-t[1], t[3], t[4]-t[3]), 2, byrow = TRUE)); num(c(t, f$p.value)) })
strata <- list(c(52,83,90,110), c(36,56,15,25), c(12,33,20,60), c(14,42,13,37), c(0,19,0,24))
m <- mantelhaen.test(array(unlist(lapply(strata, function(t) c(t[1], t[3], t[2]-t[1], t[4]-t[3]))), c(2,2,5)))
set.seed(5); n <- 120; g <- factor(sample(c("a","b","c"), n, TRUE))
time <- ceiling(rexp(n, c(a = .1, b = .15, c = .08)[as.character(g)]) * 3); event <- rbinom(n, 1, .7); z <- round(rnorm(n), 2)
s <- survdiff(Surv(time, event) ~ g); k <- summary(survfit(Surv(time, event) ~ 1))
cx <- coef(summary(coxph(Surv(time, event) ~ g + z, control = coxph.control(eps = 1e-14, toler.chol = 1e-16, iter.max = 50))))
cat('{"fisher":[', paste(fisher, collapse = ","), '],\n"strata":[', paste(sapply(strata, num), collapse = ","), '],\n"mantelHaenszel":',
  num(c(m$statistic, m$p.value, m$estimate, m$conf.int)), ',\n"time":', num(time), ',\n"event":', num(event), ',\n"group":', num(as.integer(g) - 1), ',\n"z":', num(z),
  ',\n"logRank":', num(c(s$chisq, s$pvalue)), ',\n"cox":', num(as.vector(t(cx[, c(1, 3, 4, 5)]))), ',\n"kaplanMeier":', num(as.vector(t(cbind(k$time, k$surv, k$std.err)))), '}\n', sep = "")
