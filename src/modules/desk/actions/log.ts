import type { Checkpoint, Signed } from '../../../foundation/sealing/core/protocol.ts'
import { concat } from '../../../foundation/kernel/bytes.ts'
import { shuffled } from '../../../foundation/kernel/random.ts'
import { encodeBase64Url, sha256 } from '../../../foundation/storage/bytes.ts'
import { limits } from '../rules/limits.ts'
import { merkleRoot } from '../rules/merkle.ts'
import { addLeaf, entriesWithoutLeaf, insertCheckpoint, lastCheckpoint, leavesFrom, release } from '../store/log.ts'
import { deskTables } from '../store/tables.ts'
import { rosterOf, type DeskServices } from './services.ts'

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
    await insertCheckpoint(tx, { day, size, payload, sig, key: services.clockKey.key })
  })

/** The newest signed head of the log, or null before the first night. */
export const newestCheckpoint = (services: DeskServices): Promise<(Signed & { readonly key: string }) | null> =>
  services.database.within({ kind: 'public' }, async (db) => {
    const row = await lastCheckpoint(deskTables(db))
    return row ? { payload: row.payload, sig: row.sig, key: row.key } : null
  })

/** At most 1,000 leaf hashes from a number on. */
export const leaves = (services: DeskServices, from: number): Promise<string[]> =>
  services.database.within({ kind: 'public' }, async (db) => (await leavesFrom(deskTables(db), from, limits.leavesPerPage)).map((leaf) => encodeBase64Url(leaf.hash)))

/** Lets handlers see, at fixed times, what reporters added. */
export const releaseNew = (services: DeskServices): Promise<void> => services.database.within({ kind: 'system' }, (db) => release(deskTables(db)))
