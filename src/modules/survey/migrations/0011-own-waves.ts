import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const systemOnly = systemTable('survey', 'system')

/**
 * The product's own fieldwork among the waves that are analysed: one dataset for a closed wave, for the analysts of its ministry. Codes of
 * open answers, sentences that may be quoted when two people said so, and waves whose tables readers may put together themselves.
 */
export const ownWaves: Migration = {
  id: 'survey/0011-own-waves',
  sql: `
  ALTER TABLE survey.dataset ADD COLUMN field_wave text UNIQUE, ADD COLUMN department text NOT NULL DEFAULT '';

  CREATE TABLE survey.codebook (
    dataset text NOT NULL REFERENCES survey.dataset ON DELETE CASCADE, variable text NOT NULL, code text NOT NULL, name text NOT NULL, about text NOT NULL DEFAULT '', day date NOT NULL, by_person text NOT NULL, PRIMARY KEY (dataset, variable, code));
  ${systemOnly('codebook', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE TABLE survey.answer_read (dataset text NOT NULL REFERENCES survey.dataset ON DELETE CASCADE, variable text NOT NULL, row_number integer NOT NULL, version integer NOT NULL, PRIMARY KEY (dataset, variable, row_number));
  ${systemOnly('answer_read', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE TABLE survey.quote (
    id text PRIMARY KEY, dataset text NOT NULL, variable text NOT NULL, code text NOT NULL, words text NOT NULL, state text NOT NULL CHECK (state IN ('proposed', 'approved', 'withdrawn')), day date NOT NULL, by_person text NOT NULL, decided_by text, decided_day date,
    CHECK (state <> 'approved' OR (decided_by IS NOT NULL AND decided_by <> by_person)));
  CREATE INDEX quote_dataset ON survey.quote (dataset, variable);
  ${systemOnly('quote', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE survey.free_tables (
    dataset text PRIMARY KEY REFERENCES survey.dataset ON DELETE CASCADE, id text NOT NULL UNIQUE, variables jsonb NOT NULL, title jsonb NOT NULL, state text NOT NULL CHECK (state IN ('proposed', 'open')), keys bytea NOT NULL, day date NOT NULL, by_person text NOT NULL, agreed_by text,
    CHECK (state <> 'open' OR (agreed_by IS NOT NULL AND agreed_by <> by_person)));
  ${systemOnly('free_tables', 'SELECT, INSERT, UPDATE, DELETE')}
  `,
}
