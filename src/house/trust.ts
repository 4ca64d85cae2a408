import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../foundation/kernel/clock.ts'
import type { Trust } from '../foundation/sealing/core/protocol.ts'
import { verifyTrust } from '../foundation/sealing/core/roster.ts'

/** Where the server finds whom browsers may trust; null while no roster has been posted: then the desk is not open. */
export type TrustSource = { readonly current: () => Trust | null }

/**
 * Reads `trust.json`, the file that the roster ceremony makes, from the data folder, and again when it changes. A file that
 * does not hold is refused with a line for the operator, and the last good one stays: browsers check it all over again.
 */
export const trustFile = (dataDir: string, roots: readonly string[], today: () => Day, report: (sentence: string) => void): TrustSource => {
  const file = join(dataDir, 'trust.json')
  let seen = 0
  let good: Trust | null = null
  return {
    current: () => {
      const changed = existsSync(file) ? statSync(file).mtimeMs : 0
      if (changed === seen) return good
      seen = changed
      if (changed === 0) return good
      try {
        const read = JSON.parse(readFileSync(file, 'utf8')) as Trust
        const trusted = verifyTrust(read, { roots, builtInEpoch: 0, today: today(), demoAllowed: false })
        if (trusted.ok) good = read
        else report(`The file trust.json is not used: ${trusted.error}.`)
      } catch {
        report('The file trust.json is not used: it is not what "gehoor ceremony roster join" writes.')
      }
      return good
    },
  }
}
