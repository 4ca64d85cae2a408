import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { statements, themes, type Statement, type Theme } from '../rules/lists.ts'
import { answered, pairState, sideOf, talkProblem, type Talk, type TalkProblem } from '../rules/pair.ts'
import { countAnswer, deleteTalk, insertTalk, loadPair, loadTalks, markAnswered, savePair, type Moment, type StoredPair } from '../store/pairs.ts'
import { loadMember } from '../store/people.ts'
import { loadRound } from '../store/rounds.ts'
import { asSystem, type MentoringServices } from './services.ts'

const ownPair = async (tx: Tx, id: string, person: string): Promise<{ readonly pair: StoredPair; readonly round: NonNullable<Awaited<ReturnType<typeof loadRound>>> } | null> => {
  const pair = await loadPair(tx, id)
  const round = pair && sideOf(pair, person) !== null ? await loadRound(tx, pair.round) : null
  return pair && round ? { pair, round } : null
}

/** Somebody's yes or no to a proposal; the other hears only whether the pair goes on. */
export const answerProposal = (services: MentoringServices, person: string, id: string, answer: 'yes' | 'no'): Promise<Result<null, 'not-found' | 'not-now' | 'stale'>> =>
  asSystem(services, async (tx, today) => {
    const own = await ownPair(tx, id, person)
    if (!own) return refuse('not-found')
    const next = answered(own.pair, person, answer, own.round.answerUntil, today)
    if (!next.ok) return next
    const over = pairState(next.value, own.round.answerUntil, today) === 'not-gone-on'
    return (await savePair(tx, over ? { ...next.value, ended: 'declined' } : next.value)) ? ok(null) : refuse('stale')
  })

/** Writes a talk down: its day and a wish for the next one. */
export const logTalk = (services: MentoringServices, person: string, id: string, talk: Talk): Promise<Result<null, 'not-found' | 'not-now' | TalkProblem>> =>
  asSystem(services, async (tx, today) => {
    const own = await ownPair(tx, id, person)
    if (!own) return refuse('not-found')
    if (pairState(own.pair, own.round.answerUntil, today) !== 'going') return refuse('not-now')
    const problem = talkProblem(talk, await loadTalks(tx, [id]), own.round.startDay, today)
    if (problem) return refuse(problem)
    await insertTalk(tx, id, { day: talk.day, wish: talk.wish.trim() })
    return ok(null)
  })
export const dropTalk = (services: MentoringServices, person: string, id: string, day: string): Promise<Result<null, 'not-found'>> =>
  asSystem(services, async (tx) => {
    if (!(await ownPair(tx, id, person))) return refuse('not-found')
    await deleteTalk(tx, id, day)
    return ok(null)
  })

/** A pair ends without fault; who asked for it is not kept. Both are free for another partner. */
export const askRematch = (services: MentoringServices, person: string, id: string): Promise<Result<null, 'not-found' | 'not-now' | 'stale'>> =>
  asSystem(services, async (tx, today) => {
    const own = await ownPair(tx, id, person)
    if (!own) return refuse('not-found')
    if (pairState(own.pair, own.round.answerUntil, today) !== 'going') return refuse('not-now')
    return (await savePair(tx, { ...own.pair, ended: 'rematch', version: own.pair.version + 1 })) ? ok(null) : refuse('stale')
  })

export type Answers = { readonly statements: Readonly<Partial<Record<Statement, number>>>; readonly themes: readonly Theme[] }
/** Counts somebody's answers, once at each moment. What was answered is not kept with who. */
export const answerQuestions = (services: MentoringServices, person: string, round: string, moment: Moment, answers: Answers): Promise<Result<null, 'not-found' | 'not-now' | 'answered-already' | 'not-valid'>> =>
  asSystem(services, async (tx, today) => {
    const [found, member] = [await loadRound(tx, round), await loadMember(tx, round, person)]
    if (!found || member?.state !== 'enrolled') return refuse('not-found')
    const open = moment === 'before' ? found.state !== 'closed' && today <= found.startDay : found.state === 'running' || found.state === 'closed'
    if (!open) return refuse('not-now')
    const given = statements.map((item) => [item, answers.statements[item]] as const)
    if (given.some(([, value]) => value === undefined || !Number.isInteger(value) || value < 1 || value > 5)) return refuse('not-valid')
    if (!(await markAnswered(tx, round, moment, person))) return refuse('answered-already')
    for (const [item, value] of given) await countAnswer(tx, round, moment, item, value as number)
    if (moment === 'after') for (const theme of themes) if (answers.themes.includes(theme)) await countAnswer(tx, round, moment, theme, 1)
    return ok(null)
  })
