import { createHash } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Migration } from '../../src/foundation/kernel/module.ts'
import { openDatabase, type Database, type DatabaseOptions } from '../../src/foundation/storage/database.ts'
import { newFolder, onceForAll } from './once.ts'
import { freshPostgres, templatePostgres } from './postgres.ts'

/** The two databases every storage test runs on. */
export const bothKinds = ['embedded', 'postgres'] as const
export type DatabaseKind = (typeof bothKinds)[number]

export type Place = { readonly options: DatabaseOptions; readonly folder: string; readonly adminUrl: string | null; readonly remove: () => Promise<void> }

/** Room for one fresh database and its blobs; on PostgreSQL it may begin as a copy of a template. */
export const freshPlace = async (kind: DatabaseKind, template?: string): Promise<Place> => {
  const folder = newFolder('place')
  const postgres = kind === 'postgres' ? await freshPostgres(template) : null
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

/** Room for a database that stands and has these migrations: it is made once per test run and copied from then on. */
export const copyOf = async (kind: DatabaseKind, migrations: readonly Migration[]): Promise<Place> => {
  const key = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 16)
  if (kind === 'postgres') return freshPlace(kind, await templatePostgres(key, migrations))
  const made = await onceForAll(`embedded-${key}`, async (dataDir) => (await openDatabase({ dataDir }, migrations)).close())
  const place = await freshPlace(kind)
  cpSync(join(made, 'db'), join(place.folder, 'db'), { recursive: true })
  return place
}

/** A fresh, migrated database, and how to be rid of it. */
export const freshDatabase = async (kind: DatabaseKind, migrations: readonly Migration[]): Promise<{ database: Database; place: Place; remove: () => Promise<void> }> => {
  const place = await copyOf(kind, migrations)
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
