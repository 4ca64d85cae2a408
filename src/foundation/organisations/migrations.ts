import type { Migration } from '../kernel/module.ts'

/**
 * Everybody may read the organisation, its bodies and gates; positions are read by the system and, their own, by a person.
 * Only the system writes, after the action has shown the right.
 */
export const organisationMigrations: readonly Migration[] = [{
  id: 'organisations/0001-organisations',
  sql: `
    CREATE SCHEMA organisations;
    GRANT USAGE ON SCHEMA organisations TO gehoor_app;
    CREATE TABLE organisations.event (number integer PRIMARY KEY CHECK (number > 0), content jsonb NOT NULL, entered_day date NOT NULL);
    CREATE TABLE organisations.position (
      id text NOT NULL, unit text NOT NULL, holder text, manager text, valid_from date NOT NULL, valid_to date CHECK (valid_to >= valid_from), PRIMARY KEY (id, valid_from));
    CREATE INDEX position_holder ON organisations.position (holder);
    CREATE TABLE organisations.position_list (one boolean PRIMARY KEY DEFAULT true CHECK (one), version integer NOT NULL);
    CREATE TABLE organisations.body (
      id text PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('complaints', 'integrity')), nl text NOT NULL, en text NOT NULL, panel_size integer NOT NULL CHECK (panel_size >= 2),
      serves jsonb NOT NULL, valid_from date NOT NULL, valid_to date CHECK (valid_to >= valid_from), version integer NOT NULL);
    CREATE TABLE organisations.opening (
      department text PRIMARY KEY, consent_day date, assessment_day date, opened_day date, closed_day date, version integer NOT NULL,
      CHECK (opened_day IS NULL OR (consent_day IS NOT NULL AND assessment_day IS NOT NULL)));
    ALTER TABLE organisations.event ENABLE ROW LEVEL SECURITY; ALTER TABLE organisations.event FORCE ROW LEVEL SECURITY;
    ALTER TABLE organisations.position ENABLE ROW LEVEL SECURITY; ALTER TABLE organisations.position FORCE ROW LEVEL SECURITY;
    ALTER TABLE organisations.position_list ENABLE ROW LEVEL SECURITY; ALTER TABLE organisations.position_list FORCE ROW LEVEL SECURITY;
    ALTER TABLE organisations.body ENABLE ROW LEVEL SECURITY; ALTER TABLE organisations.body FORCE ROW LEVEL SECURITY;
    ALTER TABLE organisations.opening ENABLE ROW LEVEL SECURITY; ALTER TABLE organisations.opening FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT ON organisations.event TO gehoor_app;
    GRANT SELECT, INSERT, DELETE ON organisations.position TO gehoor_app;
    GRANT SELECT, INSERT, UPDATE ON organisations.position_list, organisations.body, organisations.opening TO gehoor_app;
    CREATE POLICY read ON organisations.event FOR SELECT USING (house.actor() <> '');
    CREATE POLICY write ON organisations.event FOR INSERT WITH CHECK (house.actor() = 'system');
    CREATE POLICY read ON organisations.body FOR SELECT USING (house.actor() <> '');
    CREATE POLICY write ON organisations.body USING (house.actor() = 'system');
    CREATE POLICY read ON organisations.opening FOR SELECT USING (house.actor() <> '');
    CREATE POLICY write ON organisations.opening USING (house.actor() = 'system');
    CREATE POLICY own ON organisations.position FOR SELECT USING (holder = house.person());
    CREATE POLICY system ON organisations.position USING (house.actor() = 'system');
    CREATE POLICY system ON organisations.position_list USING (house.actor() = 'system');`,
}]
