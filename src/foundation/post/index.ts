/** What modules may use of sealed post: mounts, jobs, migrations. */
export { erasePost, mailboxOfPostToken, postChallenge, postLimits, postSession, releasePost, type PostPlan, type PostServices } from './actions.ts'
export { mountPublicPost, mountStaffPost, postRights, type PostMount, type PostPersonOf } from './api.ts'
export { postMigrations } from './migrations.ts'
export { openThreads, postTables } from './store.ts'
