import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const systemOnly = systemTable('survey', 'system')

/**
 * Waves that were brought in, column by column, their rows in random order; figures that ask to be published; who signed that two figures
 * may be compared. What is published stands in the register of publications, not here.
 */
export const figures: Migration = {
  id: 'survey/0010-figures',
  sql: `
  CREATE TABLE survey.dataset (
    id text PRIMARY KEY, name text NOT NULL, file text NOT NULL, state text NOT NULL CHECK (state IN ('reading', 'ready', 'failed')), done integer NOT NULL DEFAULT 0, of_rows integer, failure text,
    rows integer NOT NULL DEFAULT 0, variables jsonb NOT NULL DEFAULT '[]', about jsonb NOT NULL, not_understood jsonb NOT NULL DEFAULT '[]', day date NOT NULL, by_person text NOT NULL, version integer NOT NULL DEFAULT 1);
  ${systemOnly('dataset', 'SELECT, INSERT, UPDATE, DELETE')}

  CREATE TABLE survey.dataset_column (dataset text NOT NULL REFERENCES survey.dataset ON DELETE CASCADE, name text NOT NULL, content bytea NOT NULL, PRIMARY KEY (dataset, name));
  ${systemOnly('dataset_column', 'SELECT, INSERT, DELETE')}

  CREATE TABLE survey.proposal (
    id text PRIMARY KEY, dataset text NOT NULL, state text NOT NULL CHECK (state IN ('proposed', 'published', 'withdrawn')), content jsonb NOT NULL, day date NOT NULL, by_person text NOT NULL, decided_by text, decided_day date,
    CHECK (state <> 'published' OR (decided_by IS NOT NULL AND decided_by <> by_person)));
  CREATE INDEX proposal_dataset ON survey.proposal (dataset);
  ${systemOnly('proposal', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE survey.signature (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, from_figure text NOT NULL, to_figure text NOT NULL, rule text NOT NULL, kind text NOT NULL CHECK (kind IN ('typo', 'translation', 'argument')),
    argument text NOT NULL, day date NOT NULL, by_person text NOT NULL, UNIQUE (from_figure, to_figure, rule, kind, by_person));
  ${systemOnly('signature', 'SELECT, INSERT')}

  CREATE TABLE survey.bridge (
    id text PRIMARY KEY, from_figure text NOT NULL, to_figure text NOT NULL, content jsonb NOT NULL, day date NOT NULL, by_person text NOT NULL, second_person text, second_day date, CHECK (second_person IS NULL OR second_person <> by_person));
  ${systemOnly('bridge', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE survey.answer_code (dataset text NOT NULL REFERENCES survey.dataset ON DELETE CASCADE, variable text NOT NULL, row_number integer NOT NULL, code text NOT NULL, PRIMARY KEY (dataset, variable, row_number, code));
  ${systemOnly('answer_code', 'SELECT, INSERT, DELETE')}
  `,
}
