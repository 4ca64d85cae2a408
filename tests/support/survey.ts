import { disclosureMigrations } from '../../src/foundation/disclosure/publish.ts'
import { identityMigrations, saveGrant, savePerson } from '../../src/foundation/identity/index.ts'
import { utf8 } from '../../src/foundation/kernel/bytes.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import type { Result } from '../../src/foundation/kernel/result.ts'
import { departmentsOf2024, organisationMigrations, saveEvents } from '../../src/foundation/organisations/index.ts'
import type { Database } from '../../src/foundation/storage/database.ts'
import { publishQuestionnaire, takeShipped } from '../../src/modules/survey/actions/bank.ts'
import type { Acting, SurveyServices } from '../../src/modules/survey/actions/services.ts'
import { importFrame, startWave, stepWave, waveList } from '../../src/modules/survey/actions/waves.ts'
import { surveyMigrations } from '../../src/modules/survey/migrations/index.ts'
import type { WaveContent, WaveStep } from '../../src/modules/survey/rules/field/wave.ts'

/** A survey for tests: real tables, letters kept in a list. */
export const surveyTables = [...identityMigrations, ...organisationMigrations, ...disclosureMigrations, ...surveyMigrations]
export type KeptLetter = { readonly address: string; readonly language: 'nl' | 'en'; readonly subject: string; readonly text: string }

export const value = <V>(result: Result<V, unknown>): V => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export const analyst: Acting = { person: newId(systemRandom), scopes: [''] }

/** Puts an analyst and the ministries in the database. */
export const settleSurvey = async (database: Database, today: () => string, failing: () => boolean = () => false): Promise<SurveyServices & { readonly letters: KeptLetter[] }> => {
  const letters: KeptLetter[] = []
  await database.within({ kind: 'system' }, async (tx) => {
    await saveEvents(tx, 0, departmentsOf2024, today())
    await savePerson(tx, { id: analyst.person, sub: 'analyst', name: 'Analyst', mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
    await saveGrant(tx, { id: newId(systemRandom), person: analyst.person, role: 'analyst', scope: { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
  })
  return {
    database, clock: { today, now: () => Date.parse('2026-11-23T10:00:00Z') }, random: systemRandom, parts: [], surveySecret: systemRandom(32), publicUrl: 'http://localhost:4390', letters,
    surveyMail: { send: async ({ address, language }, letter) => { if (failing()) throw new Error('refused'); letters.push({ address, language, ...letter }) } },
  }
}

/** A list with this many people in each group. */
export const listOf = (groups: Readonly<Record<string, number>>): Uint8Array => utf8(['email,naam,groep', ...Object.entries(groups).flatMap(([group, count]) => Array.from({ length: count }, (_, at) => `${group}${at}@example.nl,Naam ${at},${group}`))].join('\n'))

export const usual: WaveContent = { name: 'Meting', universe: 'iedereen', first: true, closes: '2026-12-20', kind: 'sample', allocation: 'proportional', size: 90, expected: 50 }

/** Takes the steps of a wave, each on the version that stands. */
export const steps = async (services: SurveyServices, id: string, ...all: readonly WaveStep[]): Promise<void> => {
  for (const step of all) value(await stepWave(services, analyst, id, (await waveList(services, analyst)).find((one) => one.id === id)?.version ?? 0, step))
}

/** A wave whose people are drawn, ready to be opened. */
export const drawnWave = async (services: SurveyServices, groups: Readonly<Record<string, number>>, content: Partial<WaveContent> = {}, shipped = 'racism'): Promise<string> => {
  const questionnaire = value(await takeShipped(services, analyst.person, shipped))
  value(await publishQuestionnaire(services, analyst.person, questionnaire, 1))
  const id = value(await startWave(services, analyst, { questionnaire, department: '', content: { ...usual, ...content } }))
  value(await importFrame(services, analyst, id, { name: 'lijst.csv', bytes: listOf(groups) }))
  const today = services.clock.today()
  await steps(services, id, { kind: 'draw' }, { kind: 'consent', day: today }, { kind: 'assessment', day: today })
  return id
}

/** The codes that stand in letters. */
export const codesIn = (letters: readonly KeptLetter[]): readonly string[] => letters.map(({ text }) => /#([A-Z0-9-]{19})\./.exec(text)?.[1] ?? '')
