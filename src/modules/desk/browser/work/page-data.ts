import type { Id } from '../../../../foundation/sealing/core/protocol.ts'

/** What the server gives the work place at its start. */
export type WorkData = {
  readonly language: 'nl' | 'en'
  /** The signed-in person: the handler's id in the roster. */
  readonly person: Id
  readonly name: string
  readonly desk: string
  readonly identity: string
  readonly demo: boolean
  readonly demoRoots: readonly string[]
  readonly demoPassphrase: string | null
}
