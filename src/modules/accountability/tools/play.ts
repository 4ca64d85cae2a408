import { seeded } from '../../../foundation/kernel/seeded.ts'
import type { Hat } from '../rules/cycle/tasks.ts'
import type { Result } from '../../../foundation/kernel/result.ts'
import {
  addEvidence, allVersions, bringFigures, correct, decideStudy, drawStarts, estimateStudy, giveOpinion, keepLetter, keepMeasure, keepTarget, letterView, offerVersion, openRound, plansFor, questionsOf, receiveProposal, registerStudy, reportView, saveAnswer, saveVersionDraft, takeStep, withdraw, type AccountabilityServices, type Acting,
} from '../actions/index.ts'
import { missedName, warningName } from '../rules/cycle/report.ts'
import { draw } from '../rules/effect/lottery.ts'
import { demoAnswers, demoMeasures, demoTargets, shares, sizes } from './cast.ts'

const sure = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(result.error)}`)
  return result.value
}
const acting = (person: string, ...hats: readonly Hat[]): Acting => ({ person, name: person, hats })
const reviewer = acting('demo-reviewer', { role: 'reviewer', department: null })
const of = (department: string) => ({
  writes: acting(`demo-${department}-1`, { role: 'coordinator', department }), checks: acting(`demo-${department}-2`, { role: 'analyst', department }),
  council: acting(`demo-${department}-or`, { role: 'council', department }), signs: acting(`demo-${department}-sg`, { role: 'authority', department }),
})

/** Figures of all ministries over the years, as their files would bring them. */
const figures = async (services: AccountabilityServices, last: number): Promise<void> => {
  const random = seeded(58)
  const rows = shares.flatMap(({ indicator, start, change, part, since }) => Object.entries(sizes).flatMap(([department, size]) => {
    const own = (random.uniform() - 0.5) * 0.12
    return Array.from({ length: since + 1 }, (_, back) => last - since + back).map((year, at) => {
      const base = Math.max(8, Math.round(size * part * (0.9 + random.uniform() * 0.2)))
      const share = Math.min(0.95, Math.max(0.02, start + change * at + own + (random.uniform() - 0.5) * 0.04))
      return { indicator, department, period: String(year), numerator: String(Math.round(base * share)), denominator: String(base) }
    })
  }))
  sure(await bringFigures(services, { by: 'demo-import', mine: () => true }, { rows, name: 'cijfers-alle-ministeries.csv', source: 'csv', reason: '' }))
}

/** Targets and measures of one ministry, one of them withdrawn. */
const plans = async (services: AccountabilityServices, department: string, year: number): Promise<void> => {
  const { writes } = of(department)
  for (const words of demoMeasures) sure(await keepMeasure(services, writes, { id: null, department, version: 0, words }))
  for (const words of demoTargets(year)) sure(await keepTarget(services, writes, { id: null, department, version: 0, words }))
  const own = (await plansFor(services, writes)).targets.find(({ name }) => name.startsWith('Racisme is bespreekbaar'))
  if (own && department === 'szw') sure(await withdraw(services, writes, 'target', { id: own.id, version: own.version, reason: 'Het doel was niet te meten. Er komt een ander doel voor in de plaats.' }))
}

/** Writes a report until nothing is open: answers, the explanation of what was missed, and a reason for every warning. */
const write = async (services: AccountabilityServices, round: string, department: string, only?: readonly string[]): Promise<void> => {
  const { writes } = of(department)
  for (const [question, text] of Object.entries(demoAnswers)) if (only === undefined || only.includes(question)) sure(await saveAnswer(services, writes, round, department, { question, text: `${text} (${round})`, missed: null, version: 0 }))
  if (only !== undefined) return
  for (const { target, standing } of sure(await reportView(services, writes, round, department)).targets) {
    if (standing !== 'missed') continue
    const missed = { trigger: 'De telling van december.', sources: 'De opgave van de trainers en gesprekken met drie directies.', cause: 'Er was één trainer, en in het voorjaar vielen zes trainingen uit.', objective: 'Alle commissieleden zijn getraind voordat zij meedoen.', owner: 'Directeur personeel', start: `${Number(round) + 1}-02-01`, end: `${Number(round) + 1}-12-31` }
    sure(await saveAnswer(services, writes, round, department, { question: missedName(target.id), text: '', missed, version: 0 }))
  }
  for (const { kind, code, at, answered } of sure(await reportView(services, writes, round, department)).problems) {
    if (kind === 'warning' && !answered) sure(await saveAnswer(services, writes, round, department, { question: warningName(code, at), text: 'Dit cijfer is er dit jaar niet, of het rust op te weinig mensen.', missed: null, version: 0 }))
  }
}

/** Takes a report through the cycle up to and with `last`. */
const advance = async (services: AccountabilityServices, round: string, department: string, last: string): Promise<void> => {
  const { writes, checks, council, signs } = of(department)
  let version = 1
  for (const [who, act, words] of [[writes, 'consult', ''], [writes, 'to-review', ''], [checks, 'approve', ''], [signs, 'sign', ''], [reviewer, last === 'return' ? 'return' : 'accept', last === 'return' ? 'Waarom daalt het aantal gesprekken? En welke directie is eigenaar van de nazorg?' : ''], [reviewer, 'publish', '']] as const) {
    sure(await takeStep(services, who, round, department, { act, words, version: version++ }))
    if (act === 'consult') {
      sure(await giveOpinion(services, council, round, department, { voice: 'works-council', text: 'Wij zien meer openheid. Wij missen een besluit over de gesprekstafels. Wat is vrijblijvend, bereikt wie het al goed doet.' }))
      if (department === 'szw') sure(await giveOpinion(services, council, round, department, { voice: 'network', text: 'Noem racisme ook in de gesprekken over doorgroei. Daar voelen collega’s van kleur het plafond.' }))
    }
    if (act === last) return
  }
}

/** Two studies: one that can show something, by lot, and one of which the plan itself says that it cannot. */
const studies = async (services: AccountabilityServices, last: number): Promise<void> => {
  const units = Object.keys(sizes).filter((id) => !['az', 'def', 'vro'].includes(id))
  const periods = [last - 4, last - 3, last - 2, last - 1]
  const measured = { name: 'Gesprekstafels: wordt racisme vaker opgepakt?', indicator: 'reported-racism-handled', measure: null, question: 'Wordt racisme dat medewerkers bespreken, vaker opgepakt?', polarity: 'up' as const, margin: 0.02, controls: 'notYet' as const, units, periods, starts: [{ period: last - 3, units: 3 }, { period: last - 2, units: 3 }, { period: last - 1, units: 3 }] }
  const id = sure(await registerStudy(services, reviewer, measured))
  sure(await drawStarts(services, reviewer, id, { version: 1, seed: 471120, source: 'openbare trekking, hoofdprijsnummer' }))
  const random = seeded(7)
  const rows = draw(units, measured.starts, 471120).flatMap(({ unit, start }) => {
    const own = 0.3 + random.uniform() * 0.1
    return periods.map((period) => ({ unit, period, start, value: own + 0.01 * (period - last) + (random.uniform() - 0.5) * 0.03 + (start !== null && period >= start ? 0.06 : 0) }))
  })
  sure(await estimateStudy(services, reviewer, id, { version: 2, rows, instrumentChanged: false }))
  sure(await decideStudy(services, reviewer, id, { version: 3, decision: 'Doorgaan. De ministeries die nog niet begonnen, beginnen dit jaar.', publish: true }))
  const weak = sure(await registerStudy(services, reviewer, { ...measured, indicator: 'objective-selection', name: 'Training voor commissies: één ministerie begint', question: 'Wordt er anders geselecteerd?', periods: periods.slice(2), starts: [{ period: last - 1, units: 1 }] }))
  sure(await estimateStudy(services, reviewer, weak, { version: 1, rows: units.flatMap((unit, at) => periods.slice(2).map((period) => ({ unit, period, start: at === 0 ? last - 1 : null, value: 0.4 + random.uniform() * 0.05 }))), instrumentChanged: false }))
}

/** A second version of the questions that lies ready for somebody else to adopt. */
const nextQuestions = async (services: AccountabilityServices): Promise<void> => {
  const { list } = questionsOf(await allVersions(services))
  const content = { provisional: true, list: [...list.map((one) => (one.id === 'means' ? { ...one, title: { nl: 'Zijn er genoeg mensen, tijd en geld?', en: 'Are there enough people, time and money?' } } : one)), { id: 'growth', title: { nl: 'Wie groeit door, en wie niet?', en: 'Who moves up, and who does not?' }, hint: { nl: 'Noem wat u doet aan het plafond dat collega’s van kleur voelen.', en: 'Name what you do about the ceiling that colleagues of colour feel.' }, required: true, racism: true, minimum: 40 }] }
  sure(await saveVersionDraft(services, reviewer, { kind: 'questions', edition: 0, owner: 'Directeur Inclusie, ministerie van BZK', reason: 'Doorgroei ontbrak, en ‘middelen’ werd verschillend gelezen.', content }))
  sure(await offerVersion(services, reviewer, { kind: 'questions', edition: 1 }))
}

/** Fills the module: figures, plans, last year’s round as published, this year’s round under way, two studies, a letter to parliament, evidence and a proposal. All invented. */
export const playAccountability = async (services: AccountabilityServices): Promise<void> => {
  const today = services.clock.today()
  const year = Number(today.slice(0, 4))
  await figures(services, year)
  const [before, now] = [String(year - 1), String(year)]
  for (const department of ['szw', 'ocw', 'bzk']) await plans(services, department, year - 1)
  sure(await openRound(services, reviewer, year - 1))
  for (const department of ['szw', 'ocw', 'bzk']) {
    await write(services, before, department)
    await advance(services, before, department, 'publish')
  }
  sure(await correct(services, reviewer, before, 'bzk', { correction: { kind: 'figure', indicator: 'reported-racism-handled' }, reason: 'Dit cijfer rustte op een telling die dubbel was ingelezen.', minor: 0 }))
  sure(await openRound(services, reviewer, year))
  await write(services, now, 'szw', ['policy', 'discrimination', 'means'])
  await write(services, now, 'bzk')
  await advance(services, now, 'bzk', 'sign')
  await write(services, now, 'ocw')
  await advance(services, now, 'ocw', 'return')
  await studies(services, year)
  await nextQuestions(services)
  const view = sure(await letterView(services, reviewer, before, 'nl'))
  sure(await keepLetter(services, reviewer, view.letter))
  sure(await addEvidence(services, reviewer, { commitment: 'report', day: today, words: 'De rapportage loopt in dit product; drie ministeries maakten hun verslag openbaar.', whole: false }))
  await receiveProposal(services, { id: 'AAAAAAAAAAAAAAAAAAAAAA', month: `${year}-10`, text: 'Laat bij promotie een tweede commissie meelezen die de kandidaat niet kent.' })
}
