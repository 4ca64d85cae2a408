import { directoryMigrations } from '../foundation/directory/index.ts'
import { disclosureMigrations } from '../foundation/disclosure/publish.ts'
import { identityMigrations } from '../foundation/identity/index.ts'
import { organisationMigrations } from '../foundation/organisations/index.ts'
import { digestMigration } from './mail/jobs.ts'
import { postMigrations } from '../foundation/post/index.ts'
import { modules } from './modules.ts'

/** All changes of the database's shape, in the order in which they run. */
export const houseMigrations = [...identityMigrations, ...organisationMigrations, ...disclosureMigrations, ...directoryMigrations, ...postMigrations, digestMigration, ...modules.flatMap((module) => module.migrations)]
