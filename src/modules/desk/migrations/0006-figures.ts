import type { Migration } from '../../../foundation/kernel/module.ts'

/** Figures without cases: sealed records until they are opened, ids that were opened (so that none counts twice), and counts of one dimension at a time. */
export const figures: Migration = {
  id: 'desk/0006-figures',
  sql: `
  CREATE TABLE desk.record (id text PRIMARY KEY, body text NOT NULL, year smallint NOT NULL, content bytea NOT NULL);
  CREATE INDEX record_of ON desk.record (body, year);
  CREATE TABLE desk.record_taken (id text PRIMARY KEY);
  CREATE TABLE desk.figure (body text NOT NULL, year smallint NOT NULL, dimension text NOT NULL, value text NOT NULL, count integer NOT NULL, PRIMARY KEY (body, year, dimension, value));
  CREATE TABLE desk.figure_total (body text NOT NULL, year smallint NOT NULL, cases integer NOT NULL, PRIMARY KEY (body, year));
  ALTER TABLE desk.record ENABLE ROW LEVEL SECURITY; ALTER TABLE desk.record FORCE ROW LEVEL SECURITY;
  ALTER TABLE desk.record_taken ENABLE ROW LEVEL SECURITY; ALTER TABLE desk.record_taken FORCE ROW LEVEL SECURITY;
  ALTER TABLE desk.figure ENABLE ROW LEVEL SECURITY; ALTER TABLE desk.figure FORCE ROW LEVEL SECURITY;
  ALTER TABLE desk.figure_total ENABLE ROW LEVEL SECURITY; ALTER TABLE desk.figure_total FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE, DELETE ON desk.record TO gehoor_app;
  GRANT SELECT, INSERT ON desk.record_taken TO gehoor_app;
  GRANT SELECT, INSERT, UPDATE ON desk.figure, desk.figure_total TO gehoor_app;
  CREATE POLICY jobs ON desk.record USING (house.actor() = 'system');
  CREATE POLICY jobs ON desk.record_taken USING (house.actor() = 'system');
  CREATE POLICY jobs ON desk.figure USING (house.actor() = 'system');
  CREATE POLICY jobs ON desk.figure_total USING (house.actor() = 'system');
  `,
}
