import type { Migration } from '../../../foundation/kernel/module.ts'

/** The mailbox a transaction runs for sees the chain it belongs to, and nothing of the others of its case. */
const ownThread = (table: string): string => `${table}.thread = (SELECT m.thread FROM desk.mailbox m WHERE m.id = house.mailbox())`
const caseExists = (table: string): string => `EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = ${table}.case_id)`

/**
 * Threads: further mailboxes of a case, each with a chain of its own. `thread` is empty for the case's own chain and the mailbox's id otherwise;
 * nothing tells an accused from a witness or from a caller.
 */
export const threads: Migration = {
  id: 'desk/0010-threads',
  sql: `
  ALTER TABLE desk.mailbox ADD COLUMN thread text NOT NULL DEFAULT '';
  ALTER TABLE desk.part ADD COLUMN thread text NOT NULL DEFAULT '';
  ALTER TABLE desk.entry ADD COLUMN thread text NOT NULL DEFAULT '';
  ALTER TABLE desk.item ADD COLUMN thread text NOT NULL DEFAULT '';
  ALTER TABLE desk.item DROP CONSTRAINT item_case_id_i_fkey;
  ALTER TABLE desk.item DROP CONSTRAINT item_pkey;
  ALTER TABLE desk.entry DROP CONSTRAINT entry_pkey;
  ALTER TABLE desk.entry ADD PRIMARY KEY (case_id, thread, i);
  ALTER TABLE desk.item ADD PRIMARY KEY (case_id, thread, i, position);
  ALTER TABLE desk.item ADD FOREIGN KEY (case_id, thread, i) REFERENCES desk.entry ON DELETE CASCADE;

  DROP POLICY ofcase ON desk.entry;
  CREATE POLICY ofcase ON desk.entry USING (CASE WHEN house.mailbox() IS NULL THEN released ELSE ${ownThread('entry')} END AND ${caseExists('entry')});
  DROP POLICY added ON desk.item;
  CREATE POLICY added ON desk.item FOR INSERT WITH CHECK ((house.mailbox() IS NULL OR ${ownThread('item')}) AND ${caseExists('item')});
  DROP POLICY ofcase ON desk.part;
  CREATE POLICY ofcase ON desk.part USING ((house.mailbox() IS NULL OR ${ownThread('part')}) AND ${caseExists('part')});
  `,
}
