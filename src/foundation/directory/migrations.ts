import type { Migration } from '../kernel/module.ts'

/**
 * Keys that people enrolled and what was decided about them; the signed entries and heads. Everybody may read what is signed; a person
 * sees their own enrolment; only the system writes, after the action has shown the right.
 */
export const directoryMigrations: readonly Migration[] = [{
  id: 'directory/0001-directory',
  sql: `
    CREATE SCHEMA directory;
    GRANT USAGE ON SCHEMA directory TO gehoor_app;
    CREATE TABLE directory.enrolment (
      person text PRIMARY KEY, enc text NOT NULL, sig text NOT NULL, day date NOT NULL,
      state text NOT NULL CHECK (state IN ('waiting', 'approved', 'refused')), decided_by text, decided_day date, version integer NOT NULL);
    CREATE TABLE directory.entry (
      hash text PRIMARY KEY, person text NOT NULL, role text NOT NULL, department text NOT NULL, name text NOT NULL, enc text NOT NULL, sig text NOT NULL, signed_by text NOT NULL,
      not_after date NOT NULL, revoked boolean NOT NULL, payload text NOT NULL, signature text NOT NULL);
    CREATE INDEX entry_role ON directory.entry (role, department) WHERE NOT revoked;
    CREATE INDEX entry_person ON directory.entry (person) WHERE NOT revoked;
    CREATE TABLE directory.head (version integer PRIMARY KEY CHECK (version > 0), day date NOT NULL, not_after date NOT NULL, signed_by text NOT NULL, payload text NOT NULL, signature text NOT NULL);
    ALTER TABLE directory.enrolment ENABLE ROW LEVEL SECURITY; ALTER TABLE directory.enrolment FORCE ROW LEVEL SECURITY;
    ALTER TABLE directory.entry ENABLE ROW LEVEL SECURITY; ALTER TABLE directory.entry FORCE ROW LEVEL SECURITY;
    ALTER TABLE directory.head ENABLE ROW LEVEL SECURITY; ALTER TABLE directory.head FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON directory.enrolment, directory.entry TO gehoor_app;
    GRANT SELECT, INSERT ON directory.head TO gehoor_app;
    CREATE POLICY own ON directory.enrolment FOR SELECT USING (person = house.person());
    CREATE POLICY system ON directory.enrolment USING (house.actor() = 'system');
    CREATE POLICY read ON directory.entry FOR SELECT USING (house.actor() <> '');
    CREATE POLICY write ON directory.entry USING (house.actor() = 'system');
    CREATE POLICY read ON directory.head FOR SELECT USING (house.actor() <> '');
    CREATE POLICY write ON directory.head USING (house.actor() = 'system');`,
}]
