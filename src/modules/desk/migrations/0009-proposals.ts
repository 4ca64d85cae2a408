import type { Migration } from '../../../foundation/kernel/module.ts'

/** The inbox of proposals for measures. No case, no person, no day of arrival: nothing here points back. */
export const proposals: Migration = {
  id: 'desk/0009-proposals',
  sql: `
  CREATE TABLE desk.proposal (
    id text PRIMARY KEY, month text NOT NULL, text text NOT NULL, owner text NOT NULL DEFAULT '', due date, state text NOT NULL DEFAULT 'received', public_text text NOT NULL DEFAULT '');
  ALTER TABLE desk.proposal ENABLE ROW LEVEL SECURITY;
  ALTER TABLE desk.proposal FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE ON desk.proposal TO gehoor_app;
  CREATE POLICY jobs ON desk.proposal USING (house.actor() = 'system');
  CREATE POLICY shown ON desk.proposal FOR SELECT USING (house.actor() = 'public' AND public_text <> '');
  `,
}
