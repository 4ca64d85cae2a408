import type { Checkpoint, Signed } from '../../../foundation/sealing/core/protocol.ts'
import { concat, utf8 } from '../../../foundation/kernel/bytes.ts'
import { shuffled } from '../../../foundation/kernel/random.ts'
import { decodeBase64Url, encodeBase64Url, sha256 } from '../../../foundation/storage/bytes.ts'
import { limits } from '../rules/limits.ts'
import { merkleRoot } from '../rules/merkle.ts'
import { addLeaf, entriesWithoutLeaf, insertCheckpoint, lastCheckpoint, leavesFrom, release } from '../store/log.ts'
import { deskTables } from '../store/tables.ts'
import { rosterOf, type DeskServices } from './services.ts'

/** The head as a C2SP signed note: name, size and root, then the name, the key's id and the signature. */
const noteFor = ({ clockKey }: DeskServices, { realm, size, root }: Checkpoint): string => {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
  const name = `gehoor/${realm}`
  const body = `${name}\n${size}\n${base64(decodeBase64Url(root))}\n`
  const keyId = sha256(concat(utf8(`${name}\n`), new Uint8Array([1]), decodeBase64Url(clockKey.key))).subarray(0, 4)
  return `${body}\n\u2014 ${name} ${base64(concat(keyId, clockKey.signNote(body)))}\n`
}

/** Puts the day's entries, shuffled, behind the leaves there are and signs the new head. Once a day; a second run does nothing. */
export const makeCheckpoint = (services: DeskServices): Promise<void> =>
  services.database.within({ kind: 'system' }, async (db) => {
    const tx = deskTables(db)
    const day = services.clock.today()
    const last = await lastCheckpoint(tx)
    if (last?.day === day) return
    let size = last?.size ?? 0
    // Shuffled, so that the order of leaves says nothing of the order in which people wrote that day.
    for (const entry of shuffled(await entriesWithoutLeaf(tx), services.random)) {
      const salt = services.random(16)
      await addLeaf(tx, entry, size++, sha256(concat(salt, entry.payload)), salt)
    }
    const root = merkleRoot((await leavesFrom(tx, 0)).map((leaf) => leaf.hash), sha256)
    const checkpoint: Checkpoint = { realm: rosterOf(services).realm, size, root: encodeBase64Url(root), day }
    const { payload, sig } = services.clockKey.sign('checkpoint', checkpoint)
    await insertCheckpoint(tx, { day, size, payload, sig, key: services.clockKey.key, note: noteFor(services, checkpoint) })
  })

/** The newest signed head of the log, or null before the first night. */
export const newestCheckpoint = (services: DeskServices): Promise<{ readonly checkpoint: Signed & { readonly key: string }; readonly note: string } | null> =>
  services.database.within({ kind: 'public' }, async (db) => {
    const row = await lastCheckpoint(deskTables(db))
    return row ? { checkpoint: { payload: row.payload, sig: row.sig, key: row.key }, note: row.note } : null
  })

/** At most 1,000 leaf hashes from a number on. */
export const leaves = (services: DeskServices, from: number): Promise<string[]> =>
  services.database.within({ kind: 'public' }, async (db) => (await leavesFrom(deskTables(db), from, limits.leavesPerPage)).map((leaf) => encodeBase64Url(leaf.hash)))

/** Lets handlers see, at fixed times, what reporters added. */
export const releaseNew = (services: DeskServices): Promise<void> => services.database.within({ kind: 'system' }, (db) => release(deskTables(db)))
