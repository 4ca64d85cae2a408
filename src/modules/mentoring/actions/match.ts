import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { fitOf, type Fit } from '../rules/fit.ts'
import { questionOf, type Two } from '../rules/matching/build.ts'
import { match } from '../rules/matching/match.ts'
import { changeable, roundProblem, stepped, type Round } from '../rules/round.ts'
import { insertPair, loadPairs } from '../store/pairs.ts'
import { dropTags } from '../store/people.ts'
import { dropDecided, dropRuns, insertRun, loadDecided, loadRound, loadRuns, saveDecided, saveRound } from '../store/rounds.ts'
import { answerDay } from './rounds.ts'
import { asSystem, loadParticipants, loadSurroundings, type MentoringServices } from './services.ts'

export type Proposed = Two & { readonly score: number; readonly fit: Fit; readonly pinned: boolean }
/** What one matching was asked and gave. */
export type RunSettings = Pick<Round, 'weights' | 'minimumScore' | 'quotas' | 'seed'> & { readonly pins: readonly Two[]; readonly forbids: readonly Two[] }
export type RunResult =
  | { readonly kind: 'pairs'; readonly pairs: readonly Proposed[]; readonly total: number; readonly bound: number; readonly optimal: boolean; readonly without: readonly string[]; readonly refused: readonly Two[] }
  | { readonly kind: 'infeasible'; readonly quotas: readonly string[]; readonly refused: readonly Two[] }
export type Run = { readonly number: number; readonly day: string; readonly settings: RunSettings; readonly result: RunResult; readonly roundVersion: number }

export type MatchRefusal = 'not-found' | 'not-now' | 'nobody' | 'stale' | 'settings'

/**
 * Matches a round and keeps what came out, beside the earlier tries: nobody hears of it before publication. `changes` are a try with
 * other settings ("what if"); they are not kept in the round.
 */
export const runMatch = (services: MentoringServices, person: string, id: string, changes: Partial<Pick<Round, 'weights' | 'minimumScore' | 'quotas'>> = {}): Promise<Result<number, MatchRefusal>> =>
  asSystem(services, async (tx, today) => {
    const stored = await loadRound(tx, id)
    if (!stored) return refuse('not-found')
    // After publication only who is free again can be paired: rematches, people of ministries that left.
    if (stored.state !== 'matching' && stored.state !== 'answering' && stored.state !== 'running') return refuse('not-now')
    const round = { ...stored, ...changes, quotas: changeable(stored.state) ? (changes.quotas ?? stored.quotas) : [] }
    if (roundProblem(round)) return refuse('settings')
    const people = await loadParticipants(tx, id)
    if (people.length < 2) return refuse('nobody')
    const decided = { pins: await loadDecided(tx, id, 'pin'), forbids: await loadDecided(tx, id, 'forbid') }
    const past = (await loadPairs(tx, id)).map(({ mentor, mentee }): Two => ({ mentor, mentee }))
    const { question, pinned, refused } = questionOf(round, people, { ...(await loadSurroundings(tx, id, today)), pins: decided.pins.filter((pin) => !past.some((one) => one.mentor === pin.mentor && one.mentee === pin.mentee)), forbids: [...decided.forbids, ...past] })
    const answer = await match(question)
    const fit = (two: Two): Fit => {
      const [mentor, mentee] = [people.find(({ person }) => person === two.mentor), people.find(({ person }) => person === two.mentee)]
      if (!mentor || !mentee) throw new Error('a pair was made of somebody who does not take part')
      return fitOf(mentor, mentee, round.weights)
    }
    const proposed = (two: Two, isPinned: boolean): Proposed => { const found = fit(two); return { ...two, score: found.score, fit: found, pinned: isPinned } }
    const pairs = 'infeasible' in answer ? [] : [...pinned.map((two) => proposed(two, true)), ...answer.pairs.map(([mentor, mentee]) => proposed({ mentor, mentee }, false))]
    const result: RunResult = 'infeasible' in answer
      ? { kind: 'infeasible', quotas: answer.infeasible, refused }
      : {
        kind: 'pairs', pairs, total: pairs.reduce((sum, { score }) => sum + score, 0), bound: answer.certificate.bound + pairs.filter((one) => one.pinned).reduce((sum, { score }) => sum + score, 0), optimal: answer.optimal,
        without: people.filter(({ person }) => !pairs.some(({ mentor, mentee }) => mentor === person || mentee === person)).map(({ person }) => person), refused,
      }
    const number = ((await loadRuns(tx, id))[0]?.number ?? 0) + 1
    const settings: RunSettings = { weights: round.weights, minimumScore: round.minimumScore, quotas: round.quotas, seed: round.seed, ...decided }
    await insertRun(tx, { round: id, number, day: today, by_person: person, settings, result, round_version: stored.version })
    return ok(number)
  })

export const listRuns = (services: MentoringServices, id: string): Promise<readonly Run[]> =>
  asSystem(services, async (tx) => (await loadRuns(tx, id)).map(({ number, day, settings, result, round_version }) => ({ number, day, settings: settings as RunSettings, result: result as RunResult, roundVersion: round_version })))

/** A coordinator decides about one pair before publication: it shall be, shall not be, or neither. */
export const decide = (services: MentoringServices, id: string, two: Two, kind: 'pin' | 'forbid' | 'free'): Promise<Result<null, 'not-found' | 'not-now'>> =>
  asSystem(services, async (tx) => {
    const round = await loadRound(tx, id)
    if (!round) return refuse('not-found')
    if (round.state === 'draft' || round.state === 'closed') return refuse('not-now')
    if (kind === 'free') await dropDecided(tx, id, two)
    else await saveDecided(tx, id, two, kind)
    return ok(null)
  })

/**
 * Publishes the pairs of one matching: both are asked from now on. Refused as `stale` when anything of the round changed since that
 * matching, or another coordinator published meanwhile.
 */
export const publish = (services: MentoringServices, id: string, number: number): Promise<Result<number, MatchRefusal>> =>
  asSystem(services, async (tx, today) => {
    const round = await loadRound(tx, id)
    const run = (await loadRuns(tx, id)).find((one) => one.number === number)
    if (!round || !run) return refuse('not-found')
    const result = run.result as RunResult
    if (result.kind !== 'pairs' || result.pairs.length === 0) return refuse('nobody')
    const first = round.state === 'matching'
    if (!first && round.state !== 'answering' && round.state !== 'running') return refuse('not-now')
    const standing = await loadPairs(tx, id)
    const people = new Map((await loadParticipants(tx, id)).map((one) => [one.person, one]))
    const free = result.pairs.every(({ mentor, mentee }) => people.has(mentor) && people.get(mentee)?.profile.part !== 'mentor' && people.has(mentee) && !standing.some((one) => one.mentor === mentor && one.mentee === mentee))
    if (run.round_version !== round.version || !free) return refuse('stale')
    const next = first ? stepped(round, 'publish') : ok({ ...round, version: round.version + 1 })
    if (!next.ok) return next
    if (!(await saveRound(tx, { ...next.value, answerUntil: answerDay(today) }))) return refuse('stale')
    for (const { mentor, mentee, score, fit } of result.pairs) await insertPair(tx, { id: newId(services.random), round: id, mentor, mentee, score, fit, mentorAnswer: 'open', menteeAnswer: 'open', ended: null, version: 1 })
    await dropRuns(tx, id)
    await dropTags(tx, id)
    return ok(result.pairs.length)
  })
