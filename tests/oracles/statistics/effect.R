# Made statistics/effect.json: Rscript tests/oracles/statistics/effect.R > tests/oracles/statistics/effect.json
# R 4.2.2, packages base and stats. Group-time effects by their definition, unit by unit; every way of giving out the starts is gone
# through by hand; intervals by bisection. Panels are invented here.
J <- function(x) paste0("[", paste(ifelse(is.na(x), "null", format(x, digits = 17, trim = TRUE)), collapse = ","), "]")
att <- function(y, start, periods, g, t, controls) {
  at <- match(t, periods); from <- if (t >= g) max(which(periods < g)) else at - 1
  own <- !is.na(start) & start == g
  other <- !own & (is.na(start) | (controls == "notYet" & start > max(periods[at], periods[from])))
  if (!any(other)) NA else mean(y[own, at] - y[own, from]) - mean(y[other, at] - y[other, from])
}
cells <- function(y, start, periods, controls) {
  out <- NULL
  for (g in sort(unique(start))) for (t in periods[-1]) { a <- att(y, start, periods, g, t, controls); if (!is.na(a)) out <- rbind(out, data.frame(g = g, t = t, a = a, n = sum(start == g, na.rm = TRUE))) }
  out
}
agg <- function(c) {
  p <- c[c$t >= c$g, ]
  if (is.null(c) || nrow(p) == 0) return(NULL)
  by <- function(key) sapply(split(p, key), function(d) weighted.mean(d$a, d$n))
  grp <- sapply(split(p, p$g), function(d) c(mean(d$a), d$n[1]))
  list(simple = weighted.mean(p$a, p$n), group = weighted.mean(grp[1, ], grp[2, ]), event = by(p$t - p$g), calendar = by(p$t))
}
simple <- function(y, start, periods, controls) agg(cells(y, start, periods, controls))$simple
every <- function(left) if (length(left) == 0) matrix(numeric(0), 1, 0) else do.call(rbind, lapply(unique(left), function(v) unname(cbind(v, every(left[-match(v, left)])))))
ri <- function(y, start, periods, controls) {
  D <- outer(start, periods, function(s, t) ifelse(is.na(s), 0, as.numeric(t >= s)))
  A <- every(sort(ifelse(is.na(start), 1e9, start))); A[A == 1e9] <- NA
  a <- apply(A, 1, function(s) simple(y, s, periods, controls)); b <- apply(A, 1, function(s) simple(D, s, periods, controls))
  est <- simple(y, start, periods, controls); tol <- 1e-9 * max(abs(a), 1e-6 * max(abs(y - y[, 1])), 1e-30)
  pt <- function(t0) mean(abs(a - t0 * b) >= abs(est - t0) - tol)
  bound <- function(level, dir) {
    hi <- est + dir * (1 + 1000 * (max(abs(a)) + 1)); lo <- est
    if (pt(hi) > level + 1e-12) return(NA)
    for (k in 1:200) { mid <- (lo + hi) / 2; if (pt(mid) > level + 1e-12) lo <- mid else hi <- mid }
    lo
  }
  c(nrow(A), mean(abs(a) >= abs(est) - tol), bound(.05, -1), bound(.05, 1), bound(.1, -1), bound(.1, 1))
}
set.seed(58)
case <- function(start, periods, controls, y) {
  c0 <- cells(y, start, periods, controls); g <- agg(c0)
  paste0('{"controls":"', controls, '","periods":', J(periods), ',"starts":', J(start), ',"values":[', paste(apply(y, 1, J), collapse = ","), '],"cells":[', if (!is.null(c0)) paste(apply(c0, 1, function(r) J(r[1:3])), collapse = ","), ']',
    if (!is.null(g)) paste0(',"simple":', format(g$simple, digits = 17), ',"group":', format(g$group, digits = 17), ',"since":', J(as.numeric(names(g$event))), ',"event":', J(g$event), ',"years":', J(as.numeric(names(g$calendar))), ',"calendar":', J(g$calendar), ',"randomisation":', J(ri(y, start, periods, controls))), "}")
}
any <- base::any; noise <- function(n, t) matrix(round(rnorm(n * t), 3), n)
out <- c(
  case(c(2003, 2003, 2004, NA, NA, NA), 2001:2004, "never", noise(6, 4)),
  case(c(2003, 2003, 2004, 2005, NA, 2005, NA), c(2001, 2003, 2004, 2005), "notYet", noise(7, 4)),
  case(c(2002, 2003, 2003, 2004, 2002), 2001:2004, "notYet", noise(5, 4)),
  case(c(2002, NA, NA, NA, NA), 2001:2002, "notYet", noise(5, 2)),
  case(c(2003, NA, 2003, NA, NA), 2001:2004, "notYet", matrix(3.1, 5, 4)),
  case(c(2003, NA, 2003, NA, NA, 2002), 2001:2004, "notYet", outer(c(.1, .2, .7, .4, .9, .3), c(0, .3, .1, .7), "+")),
  case(c(2002, 2002, 2002), 2001:2003, "notYet", noise(3, 3)),
  case(c(2002, 2003, 2004), 2001:2004, "never", noise(3, 4)))
limit <- function(p, n, q) { r <- qbinom(q, n, p); min(1, max(0, (r - (pbinom(r, n, p) - q) / dbinom(r, n, p)) / n)) }
funnel <- NULL
for (p in c(.02, .05, .15, .4, .73, .97)) for (n in c(10, 30, 57, 300, 4481, 139845)) funnel <- c(funnel, J(c(p, n, limit(p, n, .001), limit(p, n, .025), limit(p, n, .975), limit(p, n, .999))))
wilson <- NULL
for (x in list(c(0, 30), c(1, 30), c(13, 34), c(448, 4481), c(30, 30), c(5, 13), c(139844, 139845))) wilson <- c(wilson, J(c(x, suppressWarnings(prop.test(x[1], x[2], correct = FALSE))$conf.int)))
# Newcombe's interval of a difference from the two score intervals (his method 10).
newcombe <- NULL
for (x in list(c(48, 80, 12, 40), c(0, 30, 5, 30), c(3, 10, 9, 10), c(200, 450, 181, 448))) {
  s <- function(a, n) suppressWarnings(prop.test(a, n, correct = FALSE))$conf.int
  u <- s(x[1], x[2]); v <- s(x[3], x[4]); p <- x[1] / x[2]; q <- x[3] / x[4]
  newcombe <- c(newcombe, J(c(x, p - q - sqrt((p - u[1])^2 + (v[2] - q)^2), p - q + sqrt((u[2] - p)^2 + (q - v[1])^2))))
}
cat('{"panels":[', paste(out, collapse = ",\n"), '],\n"funnel":[', paste(funnel, collapse = ","), '],\n"wilson":[', paste(wilson, collapse = ","), '],\n"newcombe":[', paste(newcombe, collapse = ","), ']}\n', sep = "")
