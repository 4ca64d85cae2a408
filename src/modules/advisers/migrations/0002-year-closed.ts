import type { Migration } from '../../../foundation/kernel/module.ts'

/** A department's count of a year that is closed: from then on its figures are shown, and nothing can change them any more. */
export const yearClosed: Migration = {
  id: 'advisers/0002-year-closed',
  sql: `
  CREATE TABLE advisers.year_closed (department text NOT NULL, year integer NOT NULL, day date NOT NULL, by_person text NOT NULL, PRIMARY KEY (department, year));
  ALTER TABLE advisers.year_closed ENABLE ROW LEVEL SECURITY;
  ALTER TABLE advisers.year_closed FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON advisers.year_closed TO gehoor_app;
  CREATE POLICY jobs ON advisers.year_closed USING (house.actor() = 'system');
  `,
}
