import type { Id } from '../../sealing/core/protocol.ts'

/** What a staff page tells the part of its island that holds the key; nothing of it is secret but in a demonstration, where nothing is real. */
export type KeyData = {
  readonly language: 'nl' | 'en'
  /** The signed-in person: the id of their key, in the roster or in the directory. */
  readonly person: Id
  readonly name: string
  /** Address of the roster and its freshness note, on this origin. */
  readonly trust: string
  /** Beginning of the addresses of sign-in and of the keyring's store. */
  readonly identity: string
  /** Where the public halves go for an administrator to approve; null where officers put them in the roster by hand. */
  readonly directory: string | null
  readonly demo: boolean
  readonly demoRoots: readonly string[]
  readonly demoPassphrase: string | null
}
