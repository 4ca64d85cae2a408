# Makes the small files of this folder from invented answers: Rscript tests/oracles/sav/make.R (needs R's haven).
library(haven)
n <- 40
d <- data.frame(id = 1:n)
d$score <- c(1.5, NA, -3, 1e10, 0.1, 250, rep(c(1, 2, 3, 99), length.out = n - 6))
d$answer <- labelled_spss(rep(c(1, 2, 9, NA), length.out = n), c(ja = 1, nee = 2, "weet niet" = 9), na_values = 9, label = "Hebt u het gezien? Één antwoord")
d$ministry <- rep(c("BZK", "AZ", "SZW", ""), length.out = n)
d$words <- rep(c("kort", strrep("lang ", 12), "ik zei: né"), length.out = n)
d$essay <- rep(c(strrep("abcdefghij", 60), "", "x"), length.out = n)
d$a_name_longer_than_eight <- labelled(rep(c("twaalf letters", "anders"), length.out = n), c("label van lange waarde" = "twaalf letters"))
for (compress in c("byte", "none", "zsav")) write_sav(d, sprintf("tests/oracles/sav/invented-%s.%s", compress, if (compress == "zsav") "zsav" else "sav"), compress = compress)
write.csv(data.frame(lapply(d, function(x) as.vector(unclass(x)))), "tests/oracles/sav/invented.csv", row.names = FALSE, na = "")
