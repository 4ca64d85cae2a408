import type { Migration } from '../../../foundation/kernel/module.ts'

/** Recovery wraps add up, one at filing (0) and one for each change (its number): a later one does not hold every earlier key. */
export const recoveryRows: Migration = {
  id: 'desk/0003-recovery-rows',
  sql: `
  ALTER TABLE desk.recovery DROP CONSTRAINT recovery_pkey;
  ALTER TABLE desk.recovery ADD COLUMN number integer NOT NULL DEFAULT 0;
  ALTER TABLE desk.recovery ADD PRIMARY KEY (case_id, number);
  REVOKE UPDATE ON desk.recovery FROM gehoor_app;
  `,
}
