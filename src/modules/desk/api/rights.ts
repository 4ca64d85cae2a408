import type { Right, Role } from '../../../foundation/kernel/module.ts'

/** An authority reads the cases that were put before it, and no others: row-level security knows only readers. */
const handlers: readonly Role[] = ['triage', 'member', 'secretary', 'authority']
/** What becomes of a case after it closed is not the authority's. */
const committee: readonly Role[] = ['triage', 'member', 'secretary']
/** Who takes down what somebody says on the telephone, at the counter or on paper. */
const officers: readonly Role[] = ['triage']
const base = '/api/v1/desk'

/** Every route of the desk and who may use it. Routes are mounted from these rows, and the matrix test runs over them. */
export const deskRights = [
  { action: 'doors', method: 'GET', path: `${base}/doors`, origin: 'public', who: 'anybody' },
  { action: 'file', method: 'POST', path: `${base}/cases`, origin: 'public', who: 'anybody' },
  { action: 'challenge', method: 'POST', path: `${base}/mailbox/challenge`, origin: 'public', who: 'anybody' },
  { action: 'session', method: 'POST', path: `${base}/mailbox/session`, origin: 'public', who: 'anybody' },
  { action: 'way-in-use', method: 'POST', path: `${base}/ways-in`, origin: 'public', who: 'anybody' },
  { action: 'join', method: 'POST', path: `${base}/threads`, origin: 'public', who: 'anybody' },
  { action: 'checkpoint', method: 'GET', path: `${base}/log/checkpoint`, origin: 'public', who: 'anybody' },
  { action: 'leaves', method: 'GET', path: `${base}/log/leaves`, origin: 'public', who: 'anybody' },
  { action: 'figures', method: 'GET', path: `${base}/figures`, origin: 'public', who: 'anybody' },
  { action: 'mailbox-page', method: 'GET', path: `${base}/mailbox/pages/:page`, origin: 'public', who: 'mailbox' },
  { action: 'mailbox-log', method: 'GET', path: `${base}/mailbox/log`, origin: 'public', who: 'mailbox' },
  { action: 'mailbox-proof', method: 'GET', path: `${base}/mailbox/log-proof`, origin: 'public', who: 'mailbox' },
  { action: 'mailbox-append', method: 'POST', path: `${base}/mailbox/entries`, origin: 'public', who: 'mailbox' },
  { action: 'mailbox-ticket', method: 'POST', path: `${base}/mailbox/uploads`, origin: 'public', who: 'mailbox' },
  { action: 'mailbox-part', method: 'GET', path: `${base}/mailbox/parts/:part`, origin: 'public', who: 'mailbox' },
  { action: 'upload', method: 'PUT', path: `${base}/uploads/:part`, origin: 'public', who: 'anybody' },
  { action: 'staff-doors', method: 'GET', path: `${base}/doors`, origin: 'staff', who: officers },
  { action: 'file-on-behalf', method: 'POST', path: `${base}/cases`, origin: 'staff', who: officers },
  { action: 'worklist', method: 'GET', path: `${base}/worklist`, origin: 'staff', who: handlers },
  { action: 'case', method: 'GET', path: `${base}/cases/:case`, origin: 'staff', who: handlers, readerOfCase: true },
  { action: 'case-leaves', method: 'GET', path: `${base}/cases/:case/leaves`, origin: 'staff', who: handlers, readerOfCase: true },
  { action: 'case-append', method: 'POST', path: `${base}/cases/:case/entries`, origin: 'staff', who: handlers, readerOfCase: true },
  { action: 'case-readers', method: 'POST', path: `${base}/cases/:case/readers`, origin: 'staff', who: handlers, readerOfCase: true },
  { action: 'way-in-make', method: 'POST', path: `${base}/cases/:case/ways-in`, origin: 'staff', who: handlers, readerOfCase: true },
  { action: 'case-retention', method: 'GET', path: `${base}/cases/:case/retention`, origin: 'staff', who: handlers, readerOfCase: true },
  { action: 'case-retention-set', method: 'POST', path: `${base}/cases/:case/retention`, origin: 'staff', who: committee, readerOfCase: true },
  { action: 'case-destruction', method: 'POST', path: `${base}/cases/:case/destruction`, origin: 'staff', who: committee, readerOfCase: true },
  { action: 'record-keep', method: 'POST', path: `${base}/records`, origin: 'staff', who: committee },
  { action: 'figures-staff', method: 'GET', path: `${base}/figures`, origin: 'staff', who: ['analyst'] },
  { action: 'figures-waiting', method: 'GET', path: `${base}/figures/waiting`, origin: 'staff', who: ['analyst'] },
  { action: 'figures-batch', method: 'GET', path: `${base}/figures/batch`, origin: 'staff', who: ['analyst'] },
  { action: 'figures-counts', method: 'POST', path: `${base}/figures/counts`, origin: 'staff', who: ['analyst'] },
  { action: 'destruction-list', method: 'GET', path: `${base}/destruction`, origin: 'staff', who: committee },
  { action: 'certificates', method: 'GET', path: `${base}/certificates`, origin: 'staff', who: handlers },
  { action: 'propose-measure', method: 'POST', path: `${base}/proposals`, origin: 'staff', who: handlers },
  { action: 'case-ticket', method: 'POST', path: `${base}/cases/:case/uploads`, origin: 'staff', who: handlers, readerOfCase: true },
  { action: 'case-part', method: 'GET', path: `${base}/cases/:case/parts/:part`, origin: 'staff', who: handlers, readerOfCase: true },
  { action: 'staff-upload', method: 'PUT', path: `${base}/uploads/:part`, origin: 'staff', who: handlers },
  { action: 'staff-checkpoint', method: 'GET', path: `${base}/log/checkpoint`, origin: 'staff', who: handlers },
  { action: 'staff-leaves', method: 'GET', path: `${base}/log/leaves`, origin: 'staff', who: handlers },
] as const satisfies readonly Right[]

type Row = (typeof deskRights)[number]
export type PublicAction = Extract<Row, { origin: 'public' }>['action']
export type StaffAction = Extract<Row, { origin: 'staff' }>['action']
