import type { Day } from '../kernel/clock.ts'
import { idPattern } from '../kernel/ids.ts'

/** Where sealed parts of files lie. Every call throws for an id that is not 128 bits of base64url: no path is ever made of anything else. */
export type Blobs = {
  /** Stored for good when it returns; the same id again replaces. `day` is the only time kept. */
  readonly put: (id: string, bytes: Uint8Array, day: Day) => Promise<void>
  readonly get: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** Deleting what is not there is no error. */
  readonly delete: (id: string) => Promise<void>
  readonly list: () => AsyncIterable<{ readonly id: string; readonly day: Day }>
}

/** Throws a TypeError for a hostile id. */
export const checkBlobId = (id: string): string => {
  if (!idPattern.test(id)) throw new TypeError('not the id of a blob')
  return id
}
