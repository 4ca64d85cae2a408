import type { Day } from '../../../foundation/kernel/clock.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { roleHolders } from '../../../foundation/directory/index.ts'
import { openThreads, postTables } from '../../../foundation/post/index.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { appointmentProblem, type Appointment, type AppointmentRefusal, type Certificate } from '../rules/appointment.ts'
import { aimProblem, diversityOf, type Aim, type AimRefusal } from '../rules/diversity.ts'
import { hasNobody } from '../rules/listing.ts'
import { characteristics, poolAnswers, type Characteristic } from '../rules/lists.ts'
import { poolWarnings, recruitmentNeed, workloadBand, type Band, type Member, type Warning } from '../rules/pool.ts'
import {
  countAnswer, deleteCertificate, hasAnswered, insertCertificate, loadAims, loadAnswerCounts, loadCertificates, loadHeadcounts, loadHistory, markAnswered, recordHistory, saveAim,
  saveAppointment, saveHeadcount, loadAppointments, type HistoryLine,
} from '../store/pool.ts'
import { advisersPlan, departmentsOn, listedOf, loadMembers, mayActFor, type Acting, type AdvisersServices, type Department } from './services.ts'

const asSystem = <Value>(services: AdvisersServices, work: (tx: Tx, today: Day) => Promise<Value>): Promise<Value> =>
  services.database.within({ kind: 'system' }, (tx) => work(tx, services.clock.today()))

/** One pool as its coordinator sees it: people, papers, warnings, a band of workload, and figures of the pool. Nothing of any conversation. */
export type PoolView = {
  readonly department: string
  readonly departments: readonly Department[]
  readonly members: readonly Member[]
  /** Everybody in any pool, for who may cover. */
  readonly everybody: readonly Member[]
  /** Holders of the role without an appointment. */
  readonly unappointed: readonly { readonly person: string; readonly name: string; readonly department: string }[]
  readonly employees: number | null
  readonly warnings: readonly Warning[]
  readonly band: Band
  readonly diversity: ReturnType<typeof diversityOf>
  readonly aims: readonly Aim[]
  readonly need: ReturnType<typeof recruitmentNeed>
}

export const poolView = (services: AdvisersServices, acting: Acting, department: string): Promise<Result<PoolView, 'not-found'>> =>
  asSystem(services, async (tx, today): Promise<Result<PoolView, 'not-found'>> => {
    if (!mayActFor(acting, department)) return refuse('not-found')
    const everybody = await loadMembers(tx, today)
    const members = everybody.filter(({ appointment, standing }) => appointment.department === department && standing !== 'ended')
    const employees = (await loadHeadcounts(tx)).get(department) ?? null
    const open = await openThreads(postTables(tx), advisersPlan.kind)
    const holders = await roleHolders(tx, today, 'adviser')
    return ok({
      department, departments: (await departmentsOn(tx, today)).filter(({ id }) => mayActFor(acting, id)), members, everybody, employees,
      unappointed: holders.filter((one) => one.department === department && !everybody.some(({ appointment }) => appointment.person === one.person)),
      warnings: poolWarnings(members, employees, today), band: workloadBand(members.map(({ appointment }) => open.get(appointment.person) ?? 0)),
      diversity: diversityOf(await loadAnswerCounts(tx, department, Number(today.slice(0, 4)))), aims: await loadAims(tx, department), need: recruitmentNeed(members, employees, today),
    })
  })

/** One adviser's papers and history, for the coordinator of their pool. */
export const memberView = (services: AdvisersServices, acting: Acting, person: string): Promise<Result<{ readonly member: Member | null; readonly name: string; readonly department: string; readonly everybody: readonly Member[]; readonly history: readonly HistoryLine[] }, 'not-found'>> =>
  asSystem(services, async (tx, today) => {
    const everybody = await loadMembers(tx, today)
    const member = everybody.find(({ appointment }) => appointment.person === person) ?? null
    const holder = (await roleHolders(tx, today, 'adviser')).find((one) => one.person === person)
    const department = member?.appointment.department ?? holder?.department
    if (department === undefined || !mayActFor(acting, department)) return refuse('not-found')
    return ok({ member, name: member?.name ?? holder?.name ?? person, department, everybody, history: await loadHistory(tx, person) })
  })

export type AppointRefusal = AppointmentRefusal | 'not-found' | 'stale' | 'last-one'
/**
 * Appoints, changes or ends. Where this leaves a ministry with nobody who can be written to, it is refused once with `last-one`: the
 * coordinator may go on by saying so (`sure`), for a leave or an end cannot always wait.
 */
export const appoint = (services: AdvisersServices, acting: Acting, one: Appointment, sure: boolean): Promise<Result<null, AppointRefusal>> => {
  const undone: { refusal?: AppointRefusal } = {}
  return asSystem(services, async (tx, today): Promise<Result<null, AppointRefusal>> => {
    const before = (await loadAppointments(tx)).find(({ person }) => person === one.person)
    if (!mayActFor(acting, one.department) || (before && !mayActFor(acting, before.department))) return refuse('not-found')
    if (!(await roleHolders(tx, today, 'adviser')).some(({ person }) => person === one.person)) return refuse('not-found')
    const members = await loadMembers(tx, today)
    const problem = appointmentProblem(one, members.map(({ appointment }) => appointment.person))
    if (problem) return refuse(problem)
    const had = !hasNobody(listedOf(members), one.department)
    if (!(await saveAppointment(tx, one))) return refuse('stale')
    await recordHistory(tx, { person: one.person, what: before ? 'changed' : 'appointed', day: today, by: acting.person })
    if (one.department !== '' && had && !sure && hasNobody(listedOf(await loadMembers(tx, one.leaveFrom && one.leaveFrom > today ? one.leaveFrom : today)), one.department)) {
      undone.refusal = 'last-one'
      throw undone
    }
    return ok(null)
  }).catch((fault: unknown) => {
    if (fault === undone && undone.refusal) return refuse(undone.refusal)
    throw fault
  })
}

/** Adds a training or certificate, or takes one out that was entered by mistake. */
export const addCertificate = (services: AdvisersServices, acting: Acting, one: Omit<Certificate, 'id'>): Promise<Result<null, 'not-found' | 'expires-before-obtained'>> =>
  asSystem(services, async (tx, today) => {
    const department = (await loadAppointments(tx)).find(({ person }) => person === one.person)?.department
    if (department === undefined || !mayActFor(acting, department)) return refuse('not-found')
    if (one.expires !== null && one.expires < one.obtained) return refuse('expires-before-obtained')
    await insertCertificate(tx, { ...one, id: newId(services.random) })
    await recordHistory(tx, { person: one.person, what: one.kind, day: today, by: acting.person })
    return ok(null)
  })
export const removeCertificate = (services: AdvisersServices, acting: Acting, person: string, id: string): Promise<Result<null, 'not-found'>> =>
  asSystem(services, async (tx, today) => {
    const department = (await loadAppointments(tx)).find((one) => one.person === person)?.department
    if (department === undefined || !mayActFor(acting, department)) return refuse('not-found')
    await deleteCertificate(tx, id, person)
    await recordHistory(tx, { person, what: 'certificate-removed', day: today, by: acting.person })
    return ok(null)
  })

export const keepHeadcount = (services: AdvisersServices, acting: Acting, department: string, employees: number): Promise<Result<null, 'not-found'>> =>
  asSystem(services, async (tx, today) => {
    if (department === '' || !mayActFor(acting, department)) return refuse('not-found')
    await saveHeadcount(tx, department, employees, today)
    return ok(null)
  })

export const keepAim = (services: AdvisersServices, acting: Acting, aim: Omit<Aim, 'version'>): Promise<Result<null, 'not-found' | AimRefusal>> =>
  asSystem(services, async (tx) => {
    if (!mayActFor(acting, aim.department)) return refuse('not-found')
    const problem = aimProblem(aim.characteristic, aim.words)
    if (problem) return refuse(problem)
    await saveAim(tx, aim)
    return ok(null)
  })

/** Adds an adviser's anonymous answers about themselves to the counts of their pool; once a year. What was answered is not kept with who. */
export const answerQuestion = (services: AdvisersServices, person: string, answers: Readonly<Partial<Record<Characteristic, string>>>): Promise<Result<null, 'not-found' | 'answered-already' | 'not-valid'>> =>
  asSystem(services, async (tx, today) => {
    const year = Number(today.slice(0, 4))
    const department = (await loadAppointments(tx)).find((one) => one.person === person)?.department
    if (department === undefined) return refuse('not-found')
    const given = characteristics.map((characteristic) => ({ characteristic, answer: answers[characteristic] ?? 'not-said' }))
    if (given.some(({ characteristic, answer }) => !(poolAnswers[characteristic] as readonly string[]).includes(answer))) return refuse('not-valid')
    if (!(await markAnswered(tx, year, person))) return refuse('answered-already')
    for (const { characteristic, answer } of given) await countAnswer(tx, department, year, characteristic, answer)
    return ok(null)
  })
export const questionOpen = (services: AdvisersServices, person: string): Promise<boolean> =>
  asSystem(services, async (tx, today) => !(await hasAnswered(tx, Number(today.slice(0, 4)), person)))

/** The acting adviser's own standing and papers. */
export const ownStanding = (services: AdvisersServices, person: string): Promise<Member | null> =>
  asSystem(services, async (tx, today) => {
    const member = (await loadMembers(tx, today)).find(({ appointment }) => appointment.person === person)
    return member ? { ...member, certificates: await loadCertificates(tx, person) } : null
  })
