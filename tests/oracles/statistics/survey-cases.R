# Expected values of survey estimation by R 4.2.2 and survey 4.1-1.
#   Rscript survey-cases.R make FOLDER     writes the invented data sets survey-strat.csv, survey-clus1.csv, survey-clus2.csv
#   Rscript survey-cases.R own FOLDER      reads those and prints the expected values (committed as survey-cases.json)
#   Rscript survey-cases.R api FOLDER      writes R's own example data there and prints the expected values for them
suppressMessages(library(survey)); options(digits = 17, survey.lonely.psu = "fail", survey.replicates.mse = TRUE)
args <- commandArgs(TRUE); mode <- args[1]; folder <- args[2]
sets <- c("strat", "clus1", "clus2"); path <- function(s) file.path(folder, paste0("survey-", s, ".csv"))
if (mode == "make") {
  set.seed(20261123)
  fill <- function(n) {
    api99 <- round(rnorm(n, 640, 120)); meals <- round(runif(n, 0, 100)); ell <- round(rexp(n, 1/20)); enroll <- round(rgamma(n, 4, 1/140) + 60)
    d <- data.frame(stype = sample(c("E","H","M"), n, TRUE, c(.6,.18,.22)), api00 = round(api99 + rnorm(n, 25 - meals/5, 30)), api99 = api99, enroll = enroll, api.stu = round(enroll * runif(n, .7, .98)), ell = ell, meals = meals, mobility = round(rexp(n, 1/15)))
    d$sch.wide <- ifelse(runif(n) < plogis(1.2 - meals/80 + (api99 - 640)/200), "Yes", "No")
    d$enroll[sample(n, round(n/25))] <- NA; d
  }
  strat <- fill(160); strat$stype <- rep(c("E","H","M"), c(80,45,35)); strat$fpc <- c(E = 3100, H = 640, M = 812)[strat$stype]; strat$pw <- round(strat$fpc / c(E = 80, H = 45, M = 35)[strat$stype] * runif(160, .8, 1.25), 3); strat$frac <- 1 / (strat$fpc / c(E = 80, H = 45, M = 35)[strat$stype])
  strat$sch.wide[c(3, 60, 111)] <- NA; strat$meals[c(5, 99)] <- NA; strat$pw[c(7, 120)] <- 0
  sizes <- c(3,9,14,5,7,11,4,6,8,12,2,10,5,7,9,16); clus1 <- fill(sum(sizes)); clus1$dnum <- rep(seq(101, by = 7, length.out = 16), sizes); clus1$fpc <- 84; clus1$pw <- round(84/16 * runif(nrow(clus1), .9, 1.2), 4); clus1$api00 <- clus1$api00 + round(rnorm(16, 0, 40))[rep(1:16, sizes)]
  m <- sample(1:6, 22, TRUE); m[1] <- 5; clus2 <- fill(sum(m)); clus2$dnum <- rep(1:22, m); clus2$snum <- unlist(lapply(m, seq_len)); clus2$fpc1 <- 130; clus2$fpc2 <- rep(m + ifelse(m == 1, 0, sample(0:9, 22, TRUE)), m)
  clus2 <- clus2[sample(nrow(clus2)), ]
  lonely <- strat[c(1:30, 100, 130:150), ]; lonely$stype <- c(rep("E", 30), "H", rep("M", 21))
  for (s in c(sets, "lonely")) write.csv(get(s), path(s), row.names = FALSE, na = "", quote = FALSE)
  quit()
}
if (mode == "api") { data(api); strat <- apistrat; strat$frac <- c(E = 100/4421, H = 50/755, M = 50/1018)[as.character(strat$stype)]; strat$sch.wide[c(3, 60, 111)] <- NA; strat$meals[c(5, 99)] <- NA; strat$pw[c(7, 120)] <- 0; clus1 <- apiclus1; clus2 <- apiclus2
  keep <- c("stype","api00","api99","enroll","api.stu","ell","meals","mobility","sch.wide"); strat <- strat[, c(keep, "fpc", "pw", "frac")]; clus1 <- clus1[, c(keep, "dnum", "fpc", "pw")]; clus2 <- clus2[, c(keep, "dnum", "snum", "fpc1", "fpc2")]
  for (s in sets) { d <- get(s); for (v in names(d)) if (is.numeric(d[[v]])) d[[v]] <- as.numeric(format(d[[v]], digits = 17, trim = TRUE)); f <- as.data.frame(lapply(d, function(v) ifelse(is.na(v), "", trimws(format(v, digits = 17, trim = TRUE))))); names(f) <- names(d); write.csv(f, path(s), row.names = FALSE, na = "", quote = FALSE) }
}
for (s in sets) { d <- read.csv(path(s), stringsAsFactors = TRUE, na.strings = c("", "NA", " NA")); assign(s, d) }
num <- function(x) paste0("[", paste(ifelse(is.finite(x), format(x, digits = 17, trim = TRUE), "null"), collapse = ","), "]")
first <- TRUE
out <- function(name, rows) { cat(if (first) "{" else ",\n", '"', name, '":[', paste(apply(rbind(rows), 1, num), collapse = ","), "]", sep = ""); first <<- FALSE }
est <- function(x, d) { ci <- as.matrix(confint(x, df = degf(d))); cbind(as.vector(coef(x)), as.vector(SE(x)), ci) }
quants <- function(d, x = ~api00, p = c(.1, .25, .5, .75, .9), type = "mean") { q <- svyquantile(x, d, p, na.rm = TRUE, interval.type = type, df = degf(d))[[1]]; cbind(q[, 1], q[, 4], q[, 2], q[, 3]) }
prop <- function(d) { p <- svymean(~I(sch.wide == "Yes"), d, na.rm = TRUE); m <- coef(p)[2]; s <- SE(p)[2]; n <- sum(!is.na(d$variables$sch.wide) & weights(d, "sampling") != 0); dd <- if (inherits(d, "svyrep.design")) d else d
  logit <- if (inherits(d, "svyrep.design")) { r <- withReplicates(d, function(w, data) { k <- !is.na(data$sch.wide); q <- sum(w[k] * (data$sch.wide[k] == "Yes")) / sum(w[k]); log(q / (1 - q)) }); SE(r) } else s / (m * (1 - m))
  t <- qt(.975, degf(d)); ne <- m * (1 - m) / s^2 * (qt(.025, n - 1) / qt(.025, degf(d)))^2
  rbind(c(m, s, m - t * s, m + t * s), c(m, s, plogis(qlogis(m) + c(-1, 1) * t * logit)), c(m, s, qbeta(.025, ne * m, ne * (1 - m) + 1), qbeta(.975, ne * m + 1, ne * (1 - m)))) }
chi <- function(d) { x <- suppressWarnings(svychisq(~sch.wide + stype, d)); matrix(c(x$statistic, x$parameter, x$p.value), 1) }
glm1 <- function(d, f = sch.wide ~ ell + meals + stype) coef(summary(svyglm(f, d, family = quasibinomial(), control = glm.control(epsilon = 1e-14, maxit = 100))))
by1 <- function(d, f, ...) { b <- svyby(f, ~stype, d, ..., na.rm = TRUE); cbind(as.vector(coef(b)), as.vector(SE(b)), as.matrix(confint(b, df = degf(d)))) }
everything <- function(tag, d) {
  out(paste0(tag, " mean"), est(svymean(~api00, d), d)); out(paste0(tag, " total"), est(svytotal(~enroll, d, na.rm = TRUE), d)); out(paste0(tag, " levels"), est(svymean(~stype, d), d))
  r <- svyratio(~api.stu, ~enroll, d, na.rm = TRUE); out(paste0(tag, " ratio"), cbind(coef(r), SE(r), as.matrix(confint(r, df = degf(d)))))
  out(paste0(tag, " quantiles"), quants(d)); out(paste0(tag, " beta quantile"), quants(d, ~api99, .5, "beta")); out(paste0(tag, " xlogit quantile"), quants(d, ~enroll, .5, "xlogit"))
  out(paste0(tag, " by"), by1(d, ~api00, svymean)); out(paste0(tag, " total by"), by1(d, ~enroll, svytotal))
  b <- svyby(~api00, ~stype + sch.wide, d, svymean); out(paste0(tag, " by two"), cbind(as.vector(coef(b)), as.vector(SE(b)), as.matrix(confint(b, df = degf(d)))))
  b <- svyby(~api.stu, ~stype, denominator = ~enroll, d, svyratio, na.rm = TRUE); out(paste0(tag, " ratio by"), cbind(as.vector(coef(b)), as.vector(SE(b)), as.matrix(confint(b, df = degf(d)))))
  q <- svyby(~api00, ~stype, d, svyquantile, quantiles = .5, df = degf(d), na.rm = TRUE, vartype = c("se", "ci")); out(paste0(tag, " quantile by"), as.matrix(q[, c(2, 3, 4, 5)]))
  out(paste0(tag, " proportions"), prop(d)); out(paste0(tag, " chi"), chi(d)); out(paste0(tag, " logistic"), glm1(d)); out(paste0(tag, " logistic one"), glm1(d, sch.wide ~ api99))
}
ds <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = strat, fpc = ~fpc); d1 <- svydesign(id = ~dnum, weights = ~pw, data = clus1, fpc = ~fpc); d2 <- svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = clus2)
options(survey.lonely.psu = "certainty")
everything("strat", ds); everything("clus1", d1); everything("clus2", d2)
everything("strat no fpc", svydesign(id = ~1, strata = ~stype, weights = ~pw, data = strat)); everything("clus2 no fpc", suppressWarnings(svydesign(id = ~dnum + snum, data = clus2)))
out("strat fraction mean", { d <- svydesign(id = ~1, strata = ~stype, data = strat, fpc = ~frac); est(svymean(~api00 + api99, d), d) })
everything("strat jkn", as.svrepdesign(ds)); everything("clus1 jkn", as.svrepdesign(d1)); everything("clus2 jkn", suppressWarnings(as.svrepdesign(d2)))
pop <- data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))
everything("clus1 post", postStratify(d1, ~stype, pop)); everything("clus2 post", postStratify(d2, ~stype, pop))
raked <- function(d) calibrate(d, ~stype + sch.wide, c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, sch.wideYes = 5122), calfun = "raking", epsilon = 1e-13, maxit = 200)
everything("clus1 raked", raked(d1)); everything("clus2 raked", raked(d2))
linear <- function(d) calibrate(d, ~stype + api99, c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, api99 = 3914069))
everything("clus1 linear", linear(d1)); everything("clus2 linear", linear(d2))
out("clus1 raked weights", matrix(weights(raked(d1)), ncol = 1)); out("clus1 linear weights", matrix(weights(linear(d1)), ncol = 1))
rp <- suppressWarnings(calibrate(as.svrepdesign(d1), ~stype + sch.wide, c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, sch.wideYes = 5122), calfun = "raking", epsilon = 1e-13, maxit = 200))
out("clus1 raked jkn mean", est(svymean(~api00, rp), d1)); rq <- postStratify(as.svrepdesign(d1), ~stype, pop); out("clus1 post jkn mean", est(svymean(~api00, rq), d1)); out("clus1 post jkn total", est(svytotal(~enroll, rq, na.rm = TRUE), d1))
lone <- strat[c(1:30, 100, 130:150), ]; lone$stype <- factor(c(rep("E", 30), "H", rep("M", 21))); if (mode != "own") write.csv(lone, path("lonely"), row.names = FALSE, na = "", quote = FALSE) else lone <- read.csv(path("lonely"), stringsAsFactors = TRUE, na.strings = "")
for (how in c("adjust", "certainty")) { options(survey.lonely.psu = how); d <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = lone); out(paste("lonely", how, "mean"), est(svymean(~api00, d), d)); out(paste("lonely", how, "total"), est(svytotal(~api99, d), d))
  out(paste("lonely", how, "by"), by1(d, ~api00, svymean)); r <- as.svrepdesign(d); out(paste("lonely", how, "jkn"), { m <- svymean(~api00, r); cbind(as.vector(coef(m)), as.vector(SE(m)), as.matrix(confint(m, df = degf(r)))) }) }
options(survey.lonely.psu = "adjust"); everything("clus2 adjust", d2)
cat("}\n")
