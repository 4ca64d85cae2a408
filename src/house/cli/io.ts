/** What a command may touch, as an argument: so that every ceremony can be rehearsed in a test without a disk. */
import type { Clock } from '../../foundation/kernel/clock.ts'
import type { Random } from '../../foundation/kernel/random.ts'
import type { Cost } from '../../foundation/sealing/core/passphrase-lock.ts'

export type CommandIo = {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Absent when nobody is there to answer; `secret` asks not to echo. */
  readonly readLine?: (prompt: string, options?: { readonly secret?: boolean }) => Promise<string>
  /** Throws when the file cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** Creates a file that must not exist yet, with this mode (0o600 for everything a ceremony writes). */
  readonly writeFile: (path: string, content: Uint8Array, mode: number) => Promise<void>
  readonly exists: (path: string) => Promise<boolean>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly random: Random
  /** Tests rehearse with a cheap Argon2id; everywhere else it is absent and the full cost counts. */
  readonly passphraseCost?: Cost
}
