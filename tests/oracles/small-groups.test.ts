import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { barnardExact, belowFourFifths, boschlooExact, boschlooOneSided, fisherExact, fisherOddsRatio, fisherOneSided, impact, mantelHaenszel } from '../../src/foundation/statistics/exact/index.ts'
import { benjaminiHochberg, holm } from '../../src/foundation/statistics/multiple-tests.ts'
import { cox, kaplanMeier, logRank, observations } from '../../src/foundation/statistics/survival/index.ts'
import { hasR, runR } from './support/r.ts'

const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(new URL(`statistics/${name}`, import.meta.url), 'utf8')) as Shape
type Made = Record<'fisher' | 'strata', number[][]> & Record<'mantelHaenszel' | 'time' | 'event' | 'group' | 'z' | 'logRank' | 'cox' | 'kaplanMeier', (number | null)[]>
const r = read<Made>('small-groups.json')
const table = ([a = 0, n1 = 0, b = 0, n2 = 0]: readonly number[]) => ({ a, n1, b, n2 })
const near = (value: number | null | undefined, expected: number | null | undefined, tolerance: number): void => {
  if (expected === null || expected === undefined) expect(value ?? null).toBeNull()
  else expect(Math.abs((value ?? Number.NaN) - expected) / Math.max(Math.abs(expected), 1e-300)).toBeLessThan(tolerance)
}

test('Fisher\'s exact test agrees with R to twelve digits', () => {
  for (const row of r.fisher) near(fisherExact(table(row)), row[4], 1e-12)
})

test('the lady tasting tea: three of four right', () => {
  near(fisherExact({ a: 3, n1: 4, b: 1, n2: 4 }), 0.4857142857, 1e-9)
  near(fisherOneSided({ a: 3, n1: 4, b: 1, n2: 4 }, 'greater'), 0.2428571429, 1e-9)
  near(fisherExact({ a: 7, n1: 12, b: 1, n2: 7 }), 0.1472969755, 1e-9)
})

test('the odds ratio of 48 of 80 against 12 of 40 is R\'s, with its exact interval', () => {
  const { estimate, interval } = fisherOddsRatio({ a: 48, n1: 80, b: 12, n2: 40 })
  near(estimate, 3.461903649, 2e-4) // R looks for the root to four digits
  near(interval[0], 1.455833079, 2e-4)
  near(interval[1], 8.648355795, 2e-4)
})

test('Boschloo\'s test agrees with SciPy, Barnard\'s with its definition in fractions, ties included', () => {
  for (const row of read<number[][]>('unconditional.json')) {
    near(barnardExact(table(row)), row[4], 1e-9)
    near(boschlooExact(table(row)), row[5], 1e-9)
    near(boschlooOneSided(table(row), 'less'), row[6], 1e-9)
    near(boschlooOneSided(table(row), 'greater'), row[7], 1e-9)
  }
})

test('risk ratio and its interval are those of the log scale; exactly four fifths is not below four fifths', () => {
  const { ratio, ratioInterval } = impact({ a: 48, n1: 80, b: 12, n2: 40 })
  near(ratio, 2, 1e-15)
  near(ratioInterval?.[0], 1.205731764, 1e-9)
  near(ratioInterval?.[1], 3.317487454, 1e-9)
  let wrong = 0
  for (let n1 = 5; n1 <= 100; n1 += 5) for (let n2 = 5; n2 <= 100; n2 += 5) for (let b = 1; b <= n2; b += 1) if ((4 * b * n1) % (5 * n2) === 0 && belowFourFifths({ a: (4 * b * n1) / (5 * n2), n1, b, n2 })) wrong += 1
  expect(wrong).toBe(0)
})

test('Mantel-Haenszel pooling agrees with R: statistic, p, odds ratio, interval', () => {
  const pooled = mantelHaenszel(r.strata.map(table))
  ;[pooled.statistic, pooled.p, pooled.oddsRatio, ...(pooled.interval ?? [])].forEach((value, index) => near(value, r.mantelHaenszel[index], 1e-12))
})

const numbers = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? Number.NaN)
const people = () => {
  const data = observations(numbers(r.time), numbers(r.event))
  if (!data.ok) throw new Error('the oracle holds times and events')
  return data.value
}

test('Kaplan-Meier, log-rank and Cox with tied times agree with R', () => {
  const steps = kaplanMeier(people())
  expect(steps.length).toBe(r.kaplanMeier.length / 3)
  steps.forEach(({ time, survival, se }, index) => [time, survival, se].forEach((value, at) => near(value, r.kaplanMeier[3 * index + at], 1e-12)))
  const group = numbers(r.group)
  const test = logRank(people(), group, 3)
  ;[test.statistic, test.p].forEach((value, index) => near(value, r.logRank[index], 1e-11))
  const model = cox(people(), [group.map((g) => (g === 1 ? 1 : 0)), group.map((g) => (g === 2 ? 1 : 0)), numbers(r.z)])
  const found = model.ok ? model.value.coefficients.flatMap(({ estimate, se, z, p }) => [estimate, se, z, p]) : []
  expect(found.length).toBe(12)
  found.forEach((value, index) => near(value, r.cox[index], 1e-9))
})

test('a group in which nobody waits to the end of the other has no finite hazard ratio, and is told so', () => {
  const data = observations([1, 2, 3, 10, 11, 12], [1, 1, 1, 1, 1, 1])
  expect(data.ok && cox(data.value, [[1, 1, 1, 0, 0, 0]])).toEqual({ ok: false, error: 'no-finite-estimate' })
  expect(data.ok && cox(data.value, [[1, 0, 1, 0, 1, 0], [0, 1, 0, 1, 0, 1]])).toEqual({ ok: false, error: 'columns-not-independent' })
})

test('Holm and Benjamini-Hochberg adjust as R does, in the order given', () => {
  holm([0.01, 0.04, 0.03, 0.005, 0.5]).forEach((value, index) => near(value, [0.04, 0.09, 0.09, 0.025, 0.5][index], 1e-14))
  benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5]).forEach((value, index) => near(value, [0.025, 0.05, 0.05, 0.025, 0.5][index], 1e-14))
})

if (hasR) {
  test('with R on this machine: admissions by department and remission times of R\'s own data sets', () => {
    const printed = JSON.parse(runR(`suppressMessages(library(survival)); j <- function(x) paste0("[", paste(format(x, digits=17, trim=TRUE), collapse=","), "]")
      u <- UCBAdmissions; m <- mantelhaen.test(u); s <- survdiff(Surv(time, status) ~ x, data = aml)
      cx <- coef(summary(coxph(Surv(time, status) ~ x, data = aml, control = coxph.control(eps = 1e-14, toler.chol = 1e-16, iter.max = 50))))
      cat('{"counts":', j(as.vector(u)), ',"mh":', j(c(m$statistic, m$p.value, m$estimate, m$conf.int)), ',"time":', j(aml$time), ',"event":', j(aml$status), ',"group":', j(as.integer(aml$x) - 1),
      ',"logRank":', j(c(s$chisq, s$pvalue)), ',"cox":', j(cx[c(1, 3, 4, 5)]), '}', sep = "")`)) as Record<'counts' | 'mh' | 'time' | 'event' | 'group' | 'logRank' | 'cox', number[]>
    const strata = Array.from({ length: printed.counts.length / 4 }, (_, s) => {
      const [menIn = 0, menOut = 0, womenIn = 0, womenOut = 0] = printed.counts.slice(4 * s, 4 * s + 4)
      return { a: menIn, n1: menIn + menOut, b: womenIn, n2: womenIn + womenOut }
    })
    const pooled = mantelHaenszel(strata)
    ;[pooled.statistic, pooled.p, pooled.oddsRatio, ...(pooled.interval ?? [])].forEach((value, index) => near(value, printed.mh[index], 1e-11))
    const data = observations(printed.time, printed.event)
    if (!data.ok) throw new Error('R\'s data hold times and events')
    const ranks = logRank(data.value, printed.group, 2)
    ;[ranks.statistic, ranks.p].forEach((value, index) => near(value, printed.logRank[index], 1e-11))
    const model = cox(data.value, [printed.group])
    const [only] = model.ok ? model.value.coefficients : []
    ;[only?.estimate, only?.se, only?.z, only?.p].forEach((value, index) => near(value, printed.cox[index], 1e-9))
  })
}
