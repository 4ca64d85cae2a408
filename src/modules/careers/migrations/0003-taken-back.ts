import type { Migration } from '../../../foundation/kernel/module.ts'

/** A session that does not go on says why; a certificate that was taken back is gone from those that count, and its withdrawal is kept with the reason. */
export const takenBack: Migration = {
  id: 'careers/0003-taken-back',
  sql: `
  ALTER TABLE careers.session ADD COLUMN reason text NOT NULL DEFAULT '', ADD COLUMN ended_day date;
  CREATE TABLE careers.withdrawal (
    person text NOT NULL, course text NOT NULL REFERENCES careers.course, obtained date NOT NULL, reason text NOT NULL CHECK (reason <> ''), day date NOT NULL, by_person text NOT NULL, PRIMARY KEY (person, course, obtained));
  ALTER TABLE careers.withdrawal ENABLE ROW LEVEL SECURITY;
  ALTER TABLE careers.withdrawal FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON careers.withdrawal TO gehoor_app;
  CREATE POLICY jobs ON careers.withdrawal USING (house.actor() = 'system');
  CREATE POLICY own ON careers.withdrawal FOR SELECT USING (person = house.person());
  `,
}
