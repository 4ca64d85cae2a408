import type { Checkpoint, MailboxProof, Signed } from '../../../foundation/sealing/core/protocol.ts'
import { concat, utf8 } from '../../../foundation/kernel/bytes.ts'
import { shuffled } from '../../../foundation/kernel/random.ts'
import { decodeBase64Url, encodeBase64Url, sha256 } from '../../../foundation/storage/bytes.ts'
import { limits } from '../rules/limits.ts'
import { growingTree, type GrowingTree } from '../rules/merkle.ts'
import { mailboxRow } from '../store/mailboxes.ts'
import { entriesOf } from '../store/cases.ts'
import { addLeaf, entriesWithoutLeaf, insertCheckpoint, lastCheckpoint, leavesFrom, release } from '../store/log.ts'
import { deskTables, type DeskTx } from '../store/tables.ts'
import { leafPlaces } from './mailbox.ts'
import { rosterOf, type DeskServices } from './services.ts'

/** The head as a C2SP signed note: name, size and root, then the name, the key's id and the signature. */
const noteFor = ({ clockKey }: DeskServices, { realm, size, root }: Checkpoint): string => {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
  const name = `gehoor/${realm}`
  const body = `${name}\n${size}\n${base64(decodeBase64Url(root))}\n`
  const keyId = sha256(concat(utf8(`${name}\n`), new Uint8Array([1]), decodeBase64Url(clockKey.key))).subarray(0, 4)
  return `${body}\n\u2014 ${name} ${base64(concat(keyId, clockKey.signNote(body)))}\n`
}

const trees = new WeakMap<object, GrowingTree>()

/** The tree over the first `size` leaves and maybe more: kept in memory, it takes from the database only what came since it was last asked. */
const treeWith = async (services: Pick<DeskServices, 'database'>, tx: DeskTx, size: number, root?: string): Promise<GrowingTree> => {
  const tree = trees.get(services.database) ?? growingTree(sha256)
  trees.set(services.database, tree)
  const rows = tree.size() < size ? await leavesFrom(tx, tree.size()) : []
  // Another request may have added the same leaves meanwhile: each counts at its own number.
  for (const { n, hash } of rows) if (n === tree.size()) tree.add(hash)
  if (root === undefined || tree.size() < size || encodeBase64Url(tree.root(size)) === root) return tree
  // The database was put back to another state under a running server: begin anew, once.
  trees.delete(services.database)
  return treeWith(services, tx, size)
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
    // From all leaves anew: the signature stands for what is stored, not for what this process remembers.
    const tree = growingTree(sha256)
    for (const { hash } of await leavesFrom(tx, 0)) tree.add(hash)
    const checkpoint: Checkpoint = { realm: rosterOf(services).realm, size, root: encodeBase64Url(tree.root(size)), day }
    const { payload, sig } = services.clockKey.sign('checkpoint', checkpoint)
    await insertCheckpoint(tx, { day, size, payload, sig, key: services.clockKey.key, note: noteFor(services, checkpoint) })
  })

/** The newest signed head of the log, or null before the first night. */
export const newestCheckpoint = (services: DeskServices): Promise<{ readonly checkpoint: Signed & { readonly key: string }; readonly note: string } | null> =>
  services.database.within({ kind: 'public' }, async (db) => {
    const row = await lastCheckpoint(deskTables(db))
    return row ? { checkpoint: { payload: row.payload, sig: row.sig, key: row.key }, note: row.note } : null
  })

/**
 * That the entries of a mailbox stand in the log under its newest head, and that this head only added to the one of `seen` leaves (0: none was seen).
 * A few hundred octets an entry, whatever the size of the log. An unknown mailbox is answered like one without entries.
 */
export const mailboxProof = (services: DeskServices, mailbox: string, seen: number): Promise<MailboxProof> =>
  services.database.within({ kind: 'mailbox', mailbox }, async (db) => {
    const tx = deskTables(db)
    const found = await mailboxRow(tx, mailbox)
    const newest = await lastCheckpoint(tx)
    if (!newest) return { checkpoint: null, places: [], consistency: [] }
    const { size, payload, sig, key } = newest
    const { root } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Checkpoint
    const tree = await treeWith(services, tx, size, root)
    const text = (hashes: readonly Uint8Array[]): string[] => hashes.map(encodeBase64Url)
    const places = found ? leafPlaces(await entriesOf(tx, found.case_id, found.thread)).filter(({ leaf }) => leaf < size) : []
    return {
      checkpoint: { payload, sig, key },
      places: places.map((place) => ({ ...place, path: text(tree.inclusion(place.leaf, size)) })),
      consistency: seen <= size ? text(tree.consistency(seen, size)) : [],
    }
  })

/** At most 1,000 leaf hashes from a number on. */
export const leaves = (services: DeskServices, from: number): Promise<string[]> =>
  services.database.within({ kind: 'public' }, async (db) => (await leavesFrom(deskTables(db), from, limits.leavesPerPage)).map((leaf) => encodeBase64Url(leaf.hash)))

/** Lets handlers see, at fixed times, what reporters added. */
export const releaseNew = (services: DeskServices): Promise<void> => services.database.within({ kind: 'system' }, (db) => release(deskTables(db)))
