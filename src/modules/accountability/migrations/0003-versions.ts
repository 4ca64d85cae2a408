import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const table = systemTable('accountability')

/** Versions of the model and of the questions that were adopted here, and one draft of each. An adopted version never changes, and nobody adopts what they wrote themselves. */
export const versions: Migration = {
  id: 'accountability/0003-versions',
  sql: `
  CREATE TABLE accountability.version (
    kind text NOT NULL CHECK (kind IN ('model', 'questions')), version integer NOT NULL CHECK (version > 1), since date NOT NULL, owner text NOT NULL CHECK (owner <> ''), reason text NOT NULL CHECK (reason <> ''),
    content jsonb NOT NULL, drafted_by jsonb NOT NULL, adopted_by text NOT NULL, CHECK (NOT jsonb_exists(drafted_by, adopted_by)), PRIMARY KEY (kind, version));
  ${table('version', 'SELECT, INSERT')}
  CREATE POLICY shown ON accountability.version FOR SELECT USING (house.actor() = 'public');

  CREATE TABLE accountability.version_draft (
    kind text PRIMARY KEY CHECK (kind IN ('model', 'questions')), content jsonb NOT NULL, owner text NOT NULL, reason text NOT NULL, state text NOT NULL CHECK (state IN ('editing', 'offered')), edition integer NOT NULL CHECK (edition > 0),
    base integer NOT NULL, editors jsonb NOT NULL, sent_back text NOT NULL, day date NOT NULL);
  ${table('version_draft', 'SELECT, INSERT, UPDATE, DELETE')}
  `,
}
