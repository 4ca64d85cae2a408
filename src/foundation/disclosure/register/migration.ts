import type { Migration } from '../../kernel/module.ts'

/** What was published, once and for all: rows are added and read, never changed. Only what anybody may see stands in it, and who decided. */
export const disclosureMigrations: readonly Migration[] = [{
  id: 'disclosure/0001-register',
  sql: `
  CREATE SCHEMA disclosure;
  GRANT USAGE ON SCHEMA disclosure TO gehoor_app;
  CREATE TABLE disclosure.publication (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id text NOT NULL UNIQUE, module text NOT NULL, subject text NOT NULL, method text NOT NULL CHECK (method IN ('suppression', 'cell-key')),
    title jsonb NOT NULL, specification jsonb NOT NULL, tables jsonb NOT NULL, day date NOT NULL, proposed_by text NOT NULL, agreed_by text NOT NULL, CHECK (proposed_by <> agreed_by));
  CREATE INDEX publication_subject ON disclosure.publication (subject);
  ALTER TABLE disclosure.publication ENABLE ROW LEVEL SECURITY;
  ALTER TABLE disclosure.publication FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON disclosure.publication TO gehoor_app;
  CREATE POLICY read ON disclosure.publication FOR SELECT USING (house.actor() IN ('system', 'public'));
  CREATE POLICY add ON disclosure.publication FOR INSERT WITH CHECK (house.actor() = 'system');
  `,
}]
