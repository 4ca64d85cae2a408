import { troubleOf, stopOf, type BoxDoor, type BoxTrouble } from '../../../../foundation/browser/post/mailbox-door.ts'
import type { Bytes } from '../../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { verifyDirectory, type DirectoryEntry } from '../../../../foundation/sealing/core/directory.ts'
import { composeLadder, type LadderPerson, type LadderRung } from '../../../../foundation/sealing/core/ladder.ts'
import { mailboxKeys } from '../../../../foundation/sealing/core/mailbox-keys.ts'
import { drawPanel } from '../../../../foundation/sealing/core/panel.ts'
import type { Roster } from '../../../../foundation/sealing/core/protocol.ts'
import type { RouteStep } from '../../rules/model/route.ts'
import { isAboutPeople, type Subject } from '../../rules/signal/content.ts'
import { ladderFor, routeHere, type LineAnswer } from '../../rules/signal/line.ts'
import { wellFormed } from '../shared/page.ts'
import { bodyOf, namesOf, type Draft } from './draft.ts'

/** Who can read a signal of one unit, by the verified list of keys. */
export type Readers = { readonly answer: LineAnswer; readonly roster: Roster; readonly people: readonly DirectoryEntry[] }

/** Fetches the line above a unit, and the keys of who is in it from the signed directory. */
export const loadReaders = async (door: BoxDoor, unit: string): Promise<Result<Readers, BoxTrouble>> => {
  const trust = await door.trust()
  if (!trust.ok) return refuse(stopOf(trust.error))
  const { roster } = trust.value
  const api = door.apiWith()
  const answer = await api.get<LineAnswer>(`${door.base}/line?unit=${encodeURIComponent(unit)}`)
  if (!answer.ok) return refuse(troubleOf(answer.error))
  const holders = [...new Set(answer.value.line.flatMap(({ holder }) => (holder === null ? [] : [holder])))].slice(0, 20)
  if (holders.length === 0) return ok({ answer: answer.value, roster, people: [] })
  const listed = await api.get<unknown>(`/api/v1/directory?persons=${holders.join()}`)
  if (!listed.ok) return refuse(troubleOf(listed.error))
  const verified = verifyDirectory(listed.value, roster, door.clock.today(), null)
  if (!verified.ok) return refuse({ reason: 'untrusted', code: verified.error })
  return ok({ answer: answer.value, roster, people: verified.value.people.filter(({ role }) => role === 'manager' || role === 'authority') })
}

/** Who holds each level, and who is passed over. */
export const routeWith = ({ answer, people }: Readers, subject: Subject, about: readonly string[]): readonly RouteStep[] => routeHere(answer, subject, about, new Set(people.map(({ person }) => person)))

/** The rungs to seal to: people from the directory, the desk's panel drawn from the roster. */
const rungsOf = (readers: Readers, draft: Draft, random: BoxDoor['random']): Result<readonly LadderRung[], BoxTrouble> => {
  const subject = draft.subject as Subject
  const body = readers.roster.bodies.find(({ kind }) => kind === (isAboutPeople(subject) ? 'complaints' : 'integrity')) ?? readers.roster.bodies[0]
  const panel = body ? drawPanel(readers.roster, body.id, { excluded: [], unitTags: [] }, random) : null
  const desk = panel?.ok ? panel.value.flatMap((id): readonly LadderPerson[] => readers.roster.handlers.filter((one) => one.id === id).map(({ name, enc, sig }) => ({ person: id, name, enc, sig }))) : []
  const rungs = routeWith(readers, subject, draft.about).flatMap(({ state, holder }): readonly LadderRung[] => {
    const entry = readers.people.find(({ person }) => person === holder)
    if (holder === 'desk') return desk.length === 0 ? [] : [{ rung: state, readers: desk }]
    return entry ? [{ rung: state, readers: [entry] }] : []
  })
  return rungs.length === 0 ? refuse({ reason: 'no-key' }) : ok(rungs)
}

/** Seals a signal and sends it. `secret` and `second` are 16 fresh random bytes each, for who raises it and for whom it touches; the caller shows their words. */
export const sendSignal = async (door: BoxDoor, readers: Readers, draft: Draft, secret: Bytes, second: Bytes): Promise<Result<{ readonly due: string | null }, BoxTrouble>> => {
  const rungs = rungsOf(readers, draft, door.random)
  if (!rungs.ok) return rungs
  const { realm } = readers.roster
  const [keys, theirs] = [await mailboxKeys(secret, realm), await mailboxKeys(second, realm)]
  const body = wellFormed(bodyOf(draft))
  const { opening } = await composeLadder(keys, realm, rungs.value, { what: 'signal', body }, wellFormed(namesOf(draft)), { today: door.clock.today(), random: door.random }, theirs)
  const posted = await door.apiWith().post<{ readonly due: string | null }>(`${door.base}/signals`, {
    opening, unit: draft.unit, ladder: ladderFor(body.subject), unsafe: body.unsafe, model: readers.answer.kept,
  })
  for (const { auth, sign, box } of [keys, theirs]) for (const seed of [auth, sign, box]) seed.fill(0)
  if (posted.ok) return ok({ due: posted.value.due })
  return refuse(posted.error.reason === 'stale' ? { reason: 'stale' } : troubleOf(posted.error))
}
