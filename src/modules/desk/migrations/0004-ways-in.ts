import type { Migration } from '../../../foundation/kernel/module.ts'

/** Codes for reporters who lost their words: the hash of the code, the sealed invitation it opens, and the day it was made. Only the system reads them. */
export const waysIn: Migration = {
  id: 'desk/0004-ways-in',
  sql: `
  CREATE TABLE desk.way_in (id text PRIMARY KEY, case_id text NOT NULL REFERENCES desk.cases ON DELETE CASCADE, content bytea NOT NULL, day date NOT NULL);
  CREATE INDEX way_in_case ON desk.way_in (case_id);
  ALTER TABLE desk.way_in ENABLE ROW LEVEL SECURITY;
  ALTER TABLE desk.way_in FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, DELETE ON desk.way_in TO gehoor_app;
  CREATE POLICY jobs ON desk.way_in USING (house.actor() = 'system');
  `,
}
