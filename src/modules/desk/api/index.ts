export { mountPublicApi } from './public.ts'
export { deskRights } from './rights.ts'
export { mountStaffApi, type PersonOf, type StaffPerson } from './staff.ts'
