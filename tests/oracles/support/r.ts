import { spawnSync } from 'node:child_process'

const probe = spawnSync('Rscript', ['-e', 'suppressMessages({library(survey); library(survival); library(MASS)}); stopifnot(packageVersion("survey") == "4.1.1"); cat("ready")'], { encoding: 'utf8' })

/** Is R with its survey (4.1-1, whose defaults the expected values follow), survival and MASS packages on this machine? Elsewhere the committed numbers alone are compared. */
export const hasR = probe.status === 0 && probe.stdout.endsWith('ready')

/** Runs an R script from standard input and gives what it printed; a failing script is a fault. */
export const runR = (script: string): string => {
  const run = spawnSync('Rscript', ['-'], { input: script, encoding: 'utf8', maxBuffer: 64e6 })
  if (run.status !== 0) throw new Error(`R stopped: ${run.stderr}`)
  return run.stdout
}
