import { sql } from 'kysely'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import type { Code, Codebook } from '../../rules/focus/codebook.ts'
import type { Participant } from '../../rules/focus/consent.ts'
import type { Group, GroupContent, Study, StudyContent } from '../../rules/focus/study.ts'

type StudyRow = { study: string; content: StudyContent; coder_one: string; coder_two: string; round: number; done_round: number; day: Day; by_person: string; version: number }
type ParticipantRow = { study: string; group_number: number; number: number; takes_part: boolean; recorded: boolean; quotes: boolean; until_day: Day; withdrawn: Day | null }
type Tables = {
  'survey.focus_study': StudyRow
  'survey.focus_reader': { study: string; person: string }
  'survey.focus_group': { study: string; number: number; content: GroupContent }
  'survey.focus_participant': ParticipantRow
  'survey.focus_codebook': { study: string; version: number; codes: readonly Code[]; why: string; day: Day; by_person: string }
}
const on = (tx: Tx) => tx.withTables<Tables>()

const studyOf = ({ study, content, coder_one, coder_two, round, done_round, day, by_person, version }: StudyRow): Study => ({ id: study, content, coders: [coder_one, coder_two], round, doneRound: done_round, day, by: by_person, version })

/** The studies this actor may see: a person those they are a researcher of. */
export const loadStudies = async (tx: Tx): Promise<readonly Study[]> => (await on(tx).selectFrom('survey.focus_study').selectAll().orderBy('day', 'desc').orderBy('study').execute()).map(studyOf)
export const loadStudy = async (tx: Tx, study: string): Promise<Study | null> => {
  const row = await on(tx).selectFrom('survey.focus_study').selectAll().where('study', '=', study).executeTakeFirst()
  return row ? studyOf(row) : null
}
export const insertStudy = async (tx: Tx, { id, content, coders, day, by }: Study, readers: readonly string[]): Promise<void> => {
  await sql`INSERT INTO survey.focus_study (study, content, coder_one, coder_two, day, by_person, version) VALUES (${id}, ${JSON.stringify(content)}::jsonb, ${coders[0]}, ${coders[1]}, ${day}, ${by}, 1)`.execute(tx)
  for (const person of readers) await on(tx).insertInto('survey.focus_reader').values({ study: id, person }).execute()
}
/** Saves a study whose `version` is one above what is stored; false when somebody was first. */
export const saveStudy = async (tx: Tx, { id, content, round, doneRound, version }: Study): Promise<boolean> =>
  (await sql`UPDATE survey.focus_study SET content = ${JSON.stringify(content)}::jsonb, round = ${round}, done_round = ${doneRound}, version = ${version} WHERE study = ${id} AND version = ${version - 1} RETURNING study`.execute(tx)).rows.length === 1
export const loadReaders = async (tx: Tx, study: string): Promise<readonly string[]> => (await on(tx).selectFrom('survey.focus_reader').select('person').where('study', '=', study).orderBy('person').execute()).map(({ person }) => person)

export const loadGroups = async (tx: Tx, study: string): Promise<readonly Group[]> => (await on(tx).selectFrom('survey.focus_group').select(['number', 'content']).where('study', '=', study).orderBy('number').execute())
export const insertGroup = async (tx: Tx, study: string, { number, content }: Group): Promise<void> => void (await sql`INSERT INTO survey.focus_group VALUES (${study}, ${number}, ${JSON.stringify(content)}::jsonb)`.execute(tx))

export const loadParticipants = async (tx: Tx, study: string): Promise<readonly Participant[]> =>
  (await on(tx).selectFrom('survey.focus_participant').selectAll().where('study', '=', study).orderBy('group_number').orderBy('number').execute())
    .map(({ group_number, number, takes_part, recorded, quotes, until_day, withdrawn }) => ({ group: group_number, number, takesPart: takes_part, recorded, quotes, until: until_day, withdrawn }))
export const saveParticipant = async (tx: Tx, study: string, { group, number, takesPart, recorded, quotes, until, withdrawn }: Participant): Promise<void> =>
  void (await sql`INSERT INTO survey.focus_participant VALUES (${study}, ${group}, ${number}, ${takesPart}, ${recorded}, ${quotes}, ${until}, ${withdrawn})
    ON CONFLICT (study, group_number, number) DO UPDATE SET takes_part = ${takesPart}, recorded = ${recorded}, quotes = ${quotes}, until_day = ${until}, withdrawn = ${withdrawn}`.execute(tx))

/** The newest codebook; version 0 without codes when there is none yet. */
export const loadCodebook = async (tx: Tx, study: string): Promise<Codebook> => {
  const row = await on(tx).selectFrom('survey.focus_codebook').select(['version', 'codes']).where('study', '=', study).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ?? { version: 0, codes: [] }
}
export type CodebookVersion = { readonly version: number; readonly why: string; readonly day: Day; readonly by: string; readonly codes: number }
export const codebookVersions = async (tx: Tx, study: string): Promise<readonly CodebookVersion[]> =>
  (await on(tx).selectFrom('survey.focus_codebook').selectAll().where('study', '=', study).orderBy('version', 'desc').execute()).map(({ version, why, day, by_person, codes }) => ({ version, why, day, by: by_person, codes: codes.length }))
/** False when this version is there already: somebody was first. */
export const insertCodebook = async (tx: Tx, study: string, { version, codes }: Codebook, why: string, day: Day, by: string): Promise<boolean> =>
  (await sql`INSERT INTO survey.focus_codebook VALUES (${study}, ${version}, ${JSON.stringify(codes)}::jsonb, ${why}, ${day}, ${by}) ON CONFLICT DO NOTHING RETURNING version`.execute(tx)).rows.length === 1
