import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Question } from '../rules/bank/question.ts'
import type { Questionnaire } from '../rules/questionnaire/questionnaire.ts'

/** A draft names questions of the bank; what is published holds them too, so that it says for ever what was asked. */
export type StoredContent = { readonly questionnaire: Questionnaire; readonly questions?: readonly Question[] }
export type QuestionnaireRow = { readonly id: string; readonly state: 'draft' | 'published'; readonly content: StoredContent; readonly fingerprint: string | null; readonly published: Day | null; readonly version: number; readonly day: Day }

type Tables = {
  'survey.question': { id: string; version: number; content: Question; day: Day; by_person: string }
  'survey.questionnaire': QuestionnaireRow & { by_person: string }
}
const on = (tx: Tx) => tx.withTables<Tables>()
const columns = ['id', 'state', 'content', 'fingerprint', 'published', 'version', 'day'] as const

/** Every question in every version with the day it came, by id, newest version first. */
export const loadBank = async (tx: Tx): Promise<readonly { readonly question: Question; readonly day: Day }[]> =>
  (await on(tx).selectFrom('survey.question').select(['content', 'day']).orderBy('id').orderBy('version', 'desc').execute()).map(({ content, day }) => ({ question: content, day }))
export const loadQuestions = async (tx: Tx): Promise<readonly Question[]> => (await loadBank(tx)).map(({ question }) => question)

/** Adds a version; false when that version is there already. */
export const insertQuestion = async (tx: Tx, question: Question, day: Day, by: string): Promise<boolean> =>
  (await sql`INSERT INTO survey.question VALUES (${question.id}, ${question.version}, ${JSON.stringify(question)}::jsonb, ${day}, ${by}) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)).rows.length === 1

export const loadQuestionnaires = async (tx: Tx): Promise<readonly QuestionnaireRow[]> => on(tx).selectFrom('survey.questionnaire').select(columns).orderBy('day', 'desc').orderBy('id').execute()
export const loadQuestionnaire = async (tx: Tx, id: string): Promise<QuestionnaireRow | null> => (await on(tx).selectFrom('survey.questionnaire').select(columns).where('id', '=', id).executeTakeFirst()) ?? null

export const insertDraft = async (tx: Tx, id: string, content: StoredContent, day: Day, by: string): Promise<void> =>
  void (await sql`INSERT INTO survey.questionnaire VALUES (${id}, 'draft', ${JSON.stringify(content)}::jsonb, NULL, NULL, 1, ${day}, ${by})`.execute(tx))

/** Saves a draft on the version that was read; false when it changed meanwhile or is published: then the database itself refuses. */
export const saveDraft = async (tx: Tx, id: string, content: StoredContent, version: number, day: Day, by: string): Promise<boolean> =>
  (await sql`UPDATE survey.questionnaire SET content = ${JSON.stringify(content)}::jsonb, version = ${version + 1}, day = ${day}, by_person = ${by} WHERE id = ${id} AND state = 'draft' AND version = ${version} RETURNING id`.execute(tx)).rows.length === 1

/** Freezes a draft with its questions and a fingerprint of both. */
export const publishDraft = async (tx: Tx, id: string, content: StoredContent, fingerprint: string, version: number, day: Day, by: string): Promise<boolean> =>
  (await sql`UPDATE survey.questionnaire SET state = 'published', content = ${JSON.stringify(content)}::jsonb, fingerprint = ${fingerprint}, published = ${day}, version = ${version + 1}, day = ${day}, by_person = ${by}
    WHERE id = ${id} AND state = 'draft' AND version = ${version} RETURNING id`.execute(tx)).rows.length === 1

export const deleteDraft = async (tx: Tx, id: string, version: number): Promise<boolean> =>
  (await sql`DELETE FROM survey.questionnaire WHERE id = ${id} AND state = 'draft' AND version = ${version} RETURNING id`.execute(tx)).rows.length === 1
