import { listedPeople } from '../../../../foundation/directory/index.ts'
import { addDays } from '../../../../foundation/calendar/day.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { codebookProblems, type Code, type CodebookProblem } from '../../rules/focus/codebook.ts'
import { changeConsent, givenIn, mayBeQuoted, mayHavePassages, withdraw, type Given, type Participant } from '../../rules/focus/consent.ts'
import { chosenReaders, type GroupContent, type ReadersRefusal, type Study, type StudyContent } from '../../rules/focus/study.ts'
import { deletePassages, loadCodings, loadPassages } from '../../store/focus/papers.ts'
import { codebookVersions, insertCodebook, insertGroup, insertStudy, loadCodebook, loadGroups, loadParticipants, loadStudies, saveParticipant, saveStudy, type CodebookVersion } from '../../store/focus/studies.ts'
import { removeQuotes } from '../../store/focus/themes.ts'
import { recordHistory } from '../../store/waves.ts'
import { asReader, type FocusServices } from './services.ts'

/** How long after a conversation everything can be taken back, when nothing else was agreed. A norm of the house, provisional. */
export const usualWithdrawalDays = 60

export type Researcher = { readonly person: string; readonly name: string }
/** Researchers whose key is listed: only to them can anything be sealed. */
export const listedResearchers = (services: FocusServices): Promise<readonly Researcher[]> =>
  services.database.within({ kind: 'system' }, async (tx) => [...new Map((await listedPeople(tx, services.clock.today(), { role: 'analyst', department: '' })).map(({ person, name }) => [person, { person, name }])).values()])

/** The studies of which somebody is a researcher. */
export const ownStudies = (services: FocusServices, person: string): Promise<readonly Study[]> => services.database.within({ kind: 'person', person }, loadStudies)

export const makeStudy = async (services: FocusServices, by: string, content: StudyContent, readers: readonly string[], coders: readonly [string, string]): Promise<Result<string, ReadersRefusal>> => {
  const chosen = chosenReaders(by, readers, coders, (await listedResearchers(services)).map(({ person }) => person))
  if (!chosen.ok) return chosen
  const [id, day] = [newId(services.random), services.clock.today()]
  await services.database.within({ kind: 'system' }, async (tx) => {
    await insertStudy(tx, { id, content, coders, round: 1, doneRound: 0, day, by, version: 1 }, chosen.value)
    await recordHistory(tx, id, 'focus.made', day, by)
  })
  return ok(id)
}

/** Adds a conversation that was held; its participants are numbers from 1, without any consent until it is written down. */
export const addGroup = (services: FocusServices, by: string, id: string, content: GroupContent): Promise<Result<number, 'not-found' | 'too-many' | 'in-the-future'>> =>
  asReader(services, by, id, async (tx, _study, today): Promise<Result<number, 'too-many' | 'in-the-future'>> => {
    const number = (await loadGroups(tx, id)).length + 1
    if (number > 40) return refuse('too-many')
    if (content.day > today) return refuse('in-the-future')
    await insertGroup(tx, id, { number, content })
    const until = addDays(content.day, usualWithdrawalDays)
    for (let one = 1; one <= content.participants; one++) await saveParticipant(tx, id, { group: number, number: one, takesPart: false, recorded: false, quotes: false, until, withdrawn: null })
    await recordHistory(tx, id, 'focus.group', today, by)
    return ok(number)
  })

type Change = 'not-found' | 'no-participant' | 'withdrawn-already' | 'too-late' | 'has-passages'
const changeOne = (services: FocusServices, by: string, id: string, at: { readonly group: number; readonly number: number }, decide: (one: Participant, today: string) => Result<Participant, 'withdrawn-already' | 'too-late'>): Promise<Result<Participant, Change>> =>
  asReader(services, by, id, async (tx, _study, today): Promise<Result<Participant, Change>> => {
    const one = (await loadParticipants(tx, id)).find(({ group, number }) => group === at.group && number === at.number)
    if (!one) return refuse('no-participant')
    const next = decide(one, today)
    if (!next.ok) return next
    await saveParticipant(tx, id, next.value)
    // What no longer has consent goes at once, with the key of its outer layer: no researcher has to do anything.
    if (!mayHavePassages(next.value)) await deletePassages(tx, id, at.group, at.number)
    if (!mayBeQuoted(next.value)) await removeQuotes(tx, id, { group: at.group, participant: at.number })
    if (next.value.withdrawn !== one.withdrawn) await recordHistory(tx, id, 'focus.withdrawn', today, by)
    return next
  })
/** Writes down what a participant agreed to. A smaller consent takes away at once what it no longer covers. */
export const writeConsent = (services: FocusServices, by: string, id: string, at: { readonly group: number; readonly number: number }, given: Given): Promise<Result<Participant, Change>> => changeOne(services, by, id, at, (one) => changeConsent(one, givenIn(given)))
/** A participant takes everything back: words, and quotations on the public page too. */
export const withdrawParticipant = (services: FocusServices, by: string, id: string, at: { readonly group: number; readonly number: number }): Promise<Result<Participant, Change>> => changeOne(services, by, id, at, withdraw)

export type CodebookRefusal = { readonly reason: 'not-found' | 'stale' | 'in-use' } | { readonly reason: 'problems'; readonly problems: readonly CodebookProblem[] }
/** Saves the next version of the codebook. Once somebody handed in, the codes of that round stand. */
export const saveCodebook = async (services: FocusServices, by: string, id: string, from: number, codes: readonly Code[], why: string): Promise<Result<number, CodebookRefusal>> => {
  const problems = codebookProblems(codes)
  if (problems.length > 0) return refuse({ reason: 'problems', problems })
  const saved = await asReader(services, by, id, async (tx, study, today): Promise<Result<number, 'stale' | 'in-use'>> => {
    if ((await loadCodings(tx, id, study.round)).some(({ doneDay }) => doneDay !== null)) return refuse('in-use')
    if ((await loadCodebook(tx, id)).version !== from || !(await insertCodebook(tx, id, { version: from + 1, codes }, why, today, by))) return refuse('stale')
    await recordHistory(tx, id, 'focus.codebook', today, by)
    return ok(from + 1)
  })
  return saved.ok ? saved : refuse({ reason: saved.error })
}
export const codebookHistory = (services: FocusServices, by: string, id: string): Promise<Result<readonly CodebookVersion[], 'not-found'>> => asReader(services, by, id, async (tx) => ok(await codebookVersions(tx, id)))

/** Begins coding over, after a talk: both code again, and the codebook may change. What was handed in before stays as it is. */
export const newRound = (services: FocusServices, by: string, id: string, version: number): Promise<Result<null, 'not-found' | 'stale' | 'not-done'>> =>
  asReader(services, by, id, async (tx, study, today): Promise<Result<null, 'stale' | 'not-done'>> => {
    if (study.doneRound < study.round) return refuse('not-done')
    if (study.version !== version || !(await saveStudy(tx, { ...study, round: study.round + 1, version: version + 1 }))) return refuse('stale')
    await recordHistory(tx, id, 'focus.round', today, by)
    return ok(null)
  })

/** Whether words of this group are here already: then the number of participants and the coding rest on them. */
export const hasPassages = async (services: FocusServices, by: string, id: string, group: number): Promise<boolean> => {
  const found = await asReader(services, by, id, async (tx) => ok((await loadPassages(tx, id)).some((one) => one.group === group)))
  return found.ok && found.value
}
