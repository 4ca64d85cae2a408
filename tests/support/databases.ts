import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Migration } from '../../src/foundation/kernel/module.ts'
import { openDatabase, type Database, type DatabaseOptions } from '../../src/foundation/storage/database.ts'
import { freshPostgres } from './postgres.ts'

/** The two databases every storage test runs on. */
export const bothKinds = ['embedded', 'postgres'] as const
export type DatabaseKind = (typeof bothKinds)[number]

export type Place = { readonly options: DatabaseOptions; readonly folder: string; readonly adminUrl: string | null; readonly remove: () => Promise<void> }

/** Room for one fresh database and its blobs. */
export const freshPlace = async (kind: DatabaseKind): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-test-'))
  const postgres = kind === 'postgres' ? await freshPostgres() : null
  return {
    folder,
    adminUrl: postgres?.adminUrl ?? null,
    options: { dataDir: folder, ...(postgres ? { url: postgres.url, ownerUrl: postgres.ownerUrl } : {}) },
    remove: async () => {
      await postgres?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A fresh, migrated database, and how to be rid of it. */
export const freshDatabase = async (kind: DatabaseKind, migrations: readonly Migration[]): Promise<{ database: Database; place: Place; remove: () => Promise<void> }> => {
  const place = await freshPlace(kind)
  const database = await openDatabase(place.options, migrations)
  return {
    database,
    place,
    remove: async () => {
      await database.close()
      await place.remove()
    },
  }
}
