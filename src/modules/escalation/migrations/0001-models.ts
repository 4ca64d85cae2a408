import type { Migration } from '../../../foundation/kernel/module.ts'

/**
 * Published versions of each document (model, guide, framework, practice), which nothing changes or deletes; at most one draft of each;
 * and the departments' own terms, by number. Everybody may read what holds; only the system writes, after the action has shown the right.
 */
export const modelTables: Migration = {
  id: 'escalation/0001-models',
  sql: `
  CREATE SCHEMA escalation;
  GRANT USAGE ON SCHEMA escalation TO gehoor_app;
  CREATE TABLE escalation.version (kind text NOT NULL, number integer NOT NULL CHECK (number > 1), content text NOT NULL, day date NOT NULL, by_person text NOT NULL, note text NOT NULL, restores integer, PRIMARY KEY (kind, number));
  CREATE TABLE escalation.draft (kind text PRIMARY KEY, content text NOT NULL, based_on integer NOT NULL, revision integer NOT NULL, by_person text NOT NULL, day date NOT NULL);
  CREATE TABLE escalation.adaptation (department text NOT NULL, number integer NOT NULL CHECK (number > 0), terms text NOT NULL, day date NOT NULL, by_person text NOT NULL, note text NOT NULL, PRIMARY KEY (department, number));
  ALTER TABLE escalation.version ENABLE ROW LEVEL SECURITY; ALTER TABLE escalation.version FORCE ROW LEVEL SECURITY;
  ALTER TABLE escalation.draft ENABLE ROW LEVEL SECURITY; ALTER TABLE escalation.draft FORCE ROW LEVEL SECURITY;
  ALTER TABLE escalation.adaptation ENABLE ROW LEVEL SECURITY; ALTER TABLE escalation.adaptation FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON escalation.version TO gehoor_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON escalation.draft TO gehoor_app;
  GRANT SELECT, INSERT ON escalation.adaptation TO gehoor_app;
  CREATE POLICY read ON escalation.version FOR SELECT USING (house.actor() <> '');
  CREATE POLICY write ON escalation.version FOR INSERT WITH CHECK (house.actor() = 'system');
  CREATE POLICY system ON escalation.draft USING (house.actor() = 'system');
  CREATE POLICY read ON escalation.adaptation FOR SELECT USING (house.actor() <> '');
  CREATE POLICY write ON escalation.adaptation FOR INSERT WITH CHECK (house.actor() = 'system');
  `,
}
