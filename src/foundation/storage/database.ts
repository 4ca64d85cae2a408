import { sql, type Compilable } from 'kysely'
import type { Migration } from '../kernel/module.ts'
import type { Actor, Tx } from './actor.ts'
import { openEmbedded, openPostgres, type Engine, type Plain } from './engine.ts'
import { migrate, requireMigrated } from './migrate.ts'
import { refuseMightyLogin } from './roles.ts'

export type { Actor, Tx } from './actor.ts'

/** The product's database. There is no way to it but `within`, so no query runs without an actor. */
export type Database = {
  readonly kind: 'embedded' | 'postgres'
  /** One transaction for one actor: committed when `work` returns, undone when it throws. Use `tx` for everything inside; nesting waits for itself forever. */
  readonly within: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** The same for a single query of whose answer nothing is needed but that it stands: on PostgreSQL one way there and back. */
  readonly once: (actor: Actor, ask: (tx: Tx) => Compilable) => Promise<void>
  /** What the job runner needs; nothing else may touch it. */
  readonly forJobs: Plain
  readonly close: () => Promise<void>
}

export type DatabaseOptions = {
  /** `postgres://…` of the runtime login; absent = the embedded database in `dataDir`. */
  readonly url?: string | undefined
  /** `postgres://…` of a login that may take the role gehoor_owner, to run migrations at the start. */
  readonly ownerUrl?: string | undefined
  readonly dataDir: string
}

const databaseOn = (engine: Engine): Database => ({
  kind: engine.kind,
  forJobs: engine.plain,
  close: engine.close,
  within: engine.within,
  once: (actor, ask) => engine.once(actor, ask(engine.kysely as unknown as Tx).compile()),
})

/** Runs the migrations with the owner's login and leaves. */
export const migratePostgres = async (ownerUrl: string, migrations: readonly Migration[]): Promise<void> => {
  const engine = openPostgres(ownerUrl)
  try {
    await migrate(engine.kysely, migrations, false)
  } finally {
    await engine.close()
  }
}

/**
 * Opens the database and brings it to the given migrations. Throws one clear sentence when the folder is in use, the
 * login is too mighty, or the database does not fit these migrations.
 */
export const openDatabase = async (options: DatabaseOptions, migrations: readonly Migration[]): Promise<Database> => {
  const { url, ownerUrl, dataDir } = options
  if (url && ownerUrl) await migratePostgres(ownerUrl, migrations)
  const engine = url ? openPostgres(url) : await openEmbedded(dataDir)
  try {
    if (engine.kind === 'embedded') await migrate(engine.kysely, migrations, true)
    else {
      await refuseMightyLogin(engine.kysely)
      await engine.kysely.transaction().execute(async (tx) => {
        await sql`SET LOCAL ROLE gehoor_app`.execute(tx)
        await requireMigrated(tx, migrations)
      })
    }
    return databaseOn(engine)
  } catch (fault) {
    await engine.close()
    throw fault
  }
}
