export { directory, keepProfile, ownProfile, withdrawProfile } from './directory.ts'
export {
  addCertificate, answerQuestion, appoint, keepAim, keepHeadcount, memberView, ownStanding, poolView, questionOpen, removeCertificate, type AppointRefusal, type PoolView,
} from './pool.ts'
export { actingAs, advisersPlan, departmentsOn, mayActFor, type Acting, type AdvisersServices, type Department } from './services.ts'
export { closeCount, confirmYear, keepReport, ownSheet, yearReport, type ConfirmRefusal, type YearReport } from './year.ts'
