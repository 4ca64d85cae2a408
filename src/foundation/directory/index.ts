/** What the rest of the product may use of the directory of keys. */
export {
  type ApprovalRefusal, type DirectoryServices, type DirectoryWish, type ListedPerson, decideKey, directoryAnswer, enrolKey, fingerprintOf, listedPeople, refreshDirectory, roleHolders,
} from './actions.ts'
export { directoryRights, mountPublicDirectory, mountStaffDirectory } from './api.ts'
export { directoryMigrations } from './migrations.ts'
export { directoryDays } from './plan.ts'
export { type Enrolment, type EnrolmentState, loadEnrolments } from './store.ts'
