import { addDays } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { seeded } from '../../../foundation/kernel/seeded.ts'
import { addWorkshop, answerProposal, answerQuestions, askRematch, changeRound, enrol, listRuns, logTalk, publish, roundView, runMatch, startRound, takeStep, type Me, type MentoringServices } from '../actions/index.ts'
import { firstForm, keysOf } from '../rules/form.ts'
import { bands, statements, themes, weekdays } from '../rules/lists.ts'
import type { Enrolment } from '../rules/profile.ts'

export type MentoringPlay = MentoringServices & { readonly setDay: (day: Day | null) => void; /** Sixty invented people of several ministries. */ readonly cast: readonly Me[]; readonly coordinator: string }

const experiences = [
  'Ik werkte twintig jaar in de uitvoering en zit nu op beleid.', 'Ik ben de eerste in mijn familie die ging studeren.', 'Ik leid een team van elf mensen op drie plekken.', 'Ik kwam drie jaar geleden van buiten de overheid.',
  'Ik zat in een commissie die sollicitanten sprak.', 'Ik werk in een tweede taal en help anderen daarmee.', 'Ik ken de weg in de ondernemingsraad.', 'Ik combineer mijn werk met zorg voor mijn ouders.',
]
const words = ['tussen twee talen', 'eerste die studeerde', 'klein dorp', 'grote stad', 'eiland', 'andere gezindte', 'later begonnen']

/** What one of the cast brings; the same at every start. */
const bringsOf = (at: number): Enrolment => {
  const random = seeded(1000 + at)
  const some = <Value>(list: readonly Value[], count: number): readonly Value[] => list.toSorted(() => random.uniform() - 0.5).slice(0, count)
  const part = (['mentor', 'mentee', 'mentee', 'mentor', 'both'] as const)[at % 5] ?? 'both'
  const band = bands[part === 'mentee' ? random.below(3) : 2 + random.below(3)] ?? '9-11'
  return {
    profile: {
      part, room: part === 'mentee' ? 0 : 1, offers: part === 'mentee' ? [] : some(keysOf(firstForm.topics), 4), seeks: part === 'mentor' ? [] : some(keysOf(firstForm.topics), 3), experience: experiences[random.below(experiences.length)] ?? '', band,
      region: random.below(4) === 0 ? 'north' : 'west', online: random.below(5) > 0, languages: ['nl', ...(random.below(2) === 0 ? ['en' as const] : [])], days: some(weekdays, 3), contact: `toestel ${100 + at}`,
    },
    tags: random.below(3) === 0 ? null : { bring: some(words, 2), seek: some(words, 2) },
    notWith: [],
  }
}

const made = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: string }): Value => {
  if (!result.ok) throw new Error(`the demonstration of mentoring stopped: ${result.error}`)
  return result.value
}

/** A round that runs, with pairs, talks and answers, and one that asks for people, by the same actions as the pages. */
export const playMentoring = async (play: MentoringPlay): Promise<void> => {
  const { setDay, cast, coordinator, clock } = play
  // The first of the cast is whom a visitor can be.
  const visitor = cast[0]?.person ?? ''
  setDay(null)
  const today = clock.today()
  const version = async (round: string): Promise<number> => (await roundView(play, round))?.round.version ?? 0
  const day = (days: number): Day => addDays(today, days)

  setDay(day(-220))
  const first = made(await startRound(play, { nl: 'Voorjaarsronde', en: 'Spring round', aimNl: 'Elkaars werk leren kennen en van elkaar leren.', aimEn: 'Getting to know each other’s work and learning from each other.', enrolUntil: day(-210), startDay: day(-190), endDay: day(175), places: null }))
  made(await takeStep(play, first, 1, 'open'))
  const taking = cast.slice(0, 44)
  for (const [at, me] of taking.entries()) made(await enrol(play, me, first, bringsOf(at), 0, false))
  const answer = (at: number, later: number) => ({ statements: Object.fromEntries(statements.map((one, item) => [one, Math.min(5, 1 + ((at * 7 + item * 3) % 4) + (at % 3 === 0 ? later : 0))])), themes: themes.filter((_, theme) => (at + theme) % 3 === 0) })
  for (const [at, me] of taking.entries()) made(await answerQuestions(play, me.person, first, 'before', answer(at, 0)))
  setDay(day(-205))
  made(await takeStep(play, first, await version(first), 'match'))
  made(await runMatch(play, coordinator, first))
  made(await publish(play, first, (await listRuns(play, first))[0]?.number ?? 0))
  const pairs = (await roundView(play, first))?.pairs ?? []
  for (const pair of pairs) for (const person of [pair.mentor, pair.mentee]) made(await answerProposal(play, person, pair.id, 'yes'))
  setDay(day(-190))
  made(await takeStep(play, first, await version(first), 'begin'))
  made(await addWorkshop(play, { round: first, day: day(20), title: 'Terugkijken met alle paren', place: 'Den Haag, en online' }))
  setDay(null)
  const apart = pairs.find(({ mentor, mentee }) => mentor !== visitor && mentee !== visitor)
  for (const [at, pair] of pairs.entries()) {
    for (let talk = 0; talk < 1 + (at % 4); talk++) made(await logTalk(play, pair.mentee, pair.id, { day: day(-180 + talk * 40 + at), wish: talk === 0 ? 'Een dag meelopen' : '' }))
    if (pair === apart) made(await askRematch(play, pair.mentor, pair.id))
  }
  for (const [at, me] of taking.entries()) if (at < 40) made(await answerQuestions(play, me.person, first, 'after', answer(at, 1)))

  const second = made(await startRound(play, { nl: 'Najaarsronde', en: 'Autumn round', aimNl: 'Ervaringen en ideeën uitwisselen tussen collega’s met verschillende achtergronden.', aimEn: 'Exchanging experiences and views between colleagues with different backgrounds.', enrolUntil: day(21), startDay: day(42), endDay: day(400), places: null }))
  made(await takeStep(play, second, 1, 'open'))
  // The visitor has not enrolled yet.
  for (const [at, me] of cast.entries()) if (me.person !== visitor) made(await enrol(play, me, second, bringsOf(at + 100), 0, false))
  made(await changeRound(play, second, await version(second), { quotas: [{ name: 'SZW doet mee', side: 'mentee', department: 'szw', band: null, atLeast: 2 }] }))
}
