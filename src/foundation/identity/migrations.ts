import type { Migration } from '../kernel/module.ts'

/**
 * Persons see themselves and their own roles; only their own keyring opens to them, to nobody else, not even to the
 * system. Sessions and begun sign-ins are unlogged: they leave no trace in the write-ahead log, and a crash signs out.
 */
export const identityMigrations: readonly Migration[] = [{
  id: 'identity/0001-identity',
  sql: `
    CREATE SCHEMA identity;
    GRANT USAGE ON SCHEMA identity TO gehoor_app;
    CREATE TABLE identity.person (
      id text PRIMARY KEY, sub text UNIQUE, name text NOT NULL CHECK (name <> ''), mail text, language text NOT NULL CHECK (language IN ('nl', 'en')),
      valid_from date NOT NULL, valid_to date CHECK (valid_to >= valid_from), version integer NOT NULL);
    CREATE TABLE identity.role_grant (
      id text PRIMARY KEY, person text NOT NULL REFERENCES identity.person (id), role text NOT NULL, scope_kind text NOT NULL CHECK (scope_kind IN ('body', 'department', 'house')), scope_id text,
      valid_from date NOT NULL, valid_to date CHECK (valid_to >= valid_from), version integer NOT NULL, CHECK ((scope_kind = 'house') = (scope_id IS NULL)));
    CREATE INDEX role_grant_person ON identity.role_grant (person);
    CREATE TABLE identity.change (
      number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, person text NOT NULL, grant_id text, what text NOT NULL, day date NOT NULL, by_person text NOT NULL);
    CREATE UNLOGGED TABLE identity.session (id_hash text PRIMARY KEY, person text NOT NULL, idle_end integer NOT NULL, absolute_end integer NOT NULL);
    CREATE UNLOGGED TABLE identity.sign_in (
      id_hash text PRIMARY KEY, state text NOT NULL, nonce text NOT NULL, verifier text NOT NULL, return_to text NOT NULL, language text NOT NULL, first_administrator boolean NOT NULL, ends integer NOT NULL);
    CREATE TABLE identity.keyring (person text PRIMARY KEY REFERENCES identity.person (id), content jsonb NOT NULL, version integer NOT NULL);
    ALTER TABLE identity.person ENABLE ROW LEVEL SECURITY; ALTER TABLE identity.person FORCE ROW LEVEL SECURITY;
    ALTER TABLE identity.role_grant ENABLE ROW LEVEL SECURITY; ALTER TABLE identity.role_grant FORCE ROW LEVEL SECURITY;
    ALTER TABLE identity.change ENABLE ROW LEVEL SECURITY; ALTER TABLE identity.change FORCE ROW LEVEL SECURITY;
    ALTER TABLE identity.session ENABLE ROW LEVEL SECURITY; ALTER TABLE identity.session FORCE ROW LEVEL SECURITY;
    ALTER TABLE identity.sign_in ENABLE ROW LEVEL SECURITY; ALTER TABLE identity.sign_in FORCE ROW LEVEL SECURITY;
    ALTER TABLE identity.keyring ENABLE ROW LEVEL SECURITY; ALTER TABLE identity.keyring FORCE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT, UPDATE ON identity.person, identity.role_grant, identity.keyring TO gehoor_app;
    GRANT SELECT, INSERT ON identity.change TO gehoor_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON identity.session, identity.sign_in TO gehoor_app;
    CREATE POLICY own ON identity.person FOR SELECT USING (id = house.person());
    CREATE POLICY system ON identity.person USING (house.actor() = 'system');
    CREATE POLICY own ON identity.role_grant FOR SELECT USING (person = house.person());
    CREATE POLICY system ON identity.role_grant USING (house.actor() = 'system');
    CREATE POLICY system ON identity.change USING (house.actor() = 'system');
    CREATE POLICY system ON identity.session USING (house.actor() = 'system');
    CREATE POLICY system ON identity.sign_in USING (house.actor() = 'system');
    CREATE POLICY own ON identity.keyring USING (person = house.person());`,
}]
