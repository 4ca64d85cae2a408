import type { Migration } from '../../../foundation/kernel/module.ts'

/**
 * Published versions, which nothing changes or deletes; the one draft that editors work on; and how often a way was opened on a day,
 * without anything else. Everybody may read what is published; only the system writes, after the action has shown the right.
 */
export const guideTables: Migration = {
  id: 'guide/0001-guide',
  sql: `
  CREATE SCHEMA guide;
  GRANT USAGE ON SCHEMA guide TO gehoor_app;
  CREATE TABLE guide.version (number integer PRIMARY KEY CHECK (number > 1), content text NOT NULL, day date NOT NULL, by_person text NOT NULL, note text NOT NULL, restores integer);
  CREATE TABLE guide.draft (one boolean PRIMARY KEY DEFAULT true CHECK (one), content text NOT NULL, based_on integer NOT NULL, revision integer NOT NULL, preview text NOT NULL, by_person text NOT NULL, day date NOT NULL);
  CREATE TABLE guide.opened (day date NOT NULL, route text NOT NULL, count integer NOT NULL CHECK (count > 0), PRIMARY KEY (day, route));
  ALTER TABLE guide.version ENABLE ROW LEVEL SECURITY; ALTER TABLE guide.version FORCE ROW LEVEL SECURITY;
  ALTER TABLE guide.draft ENABLE ROW LEVEL SECURITY; ALTER TABLE guide.draft FORCE ROW LEVEL SECURITY;
  ALTER TABLE guide.opened ENABLE ROW LEVEL SECURITY; ALTER TABLE guide.opened FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON guide.version TO gehoor_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON guide.draft TO gehoor_app;
  GRANT SELECT, INSERT, UPDATE ON guide.opened TO gehoor_app;
  CREATE POLICY read ON guide.version FOR SELECT USING (house.actor() <> '');
  CREATE POLICY write ON guide.version FOR INSERT WITH CHECK (house.actor() = 'system');
  CREATE POLICY system ON guide.draft USING (house.actor() = 'system');
  CREATE POLICY system ON guide.opened USING (house.actor() = 'system');
  `,
}
