import type { Migration } from '../../../foundation/kernel/module.ts'

/**
 * What an entry brings lies in one file of the blob store (docs/decisions/0011): the entry names the file, each item its place in it. What was
 * stored before stays where it is, in `content`. The sealed action of an entry is kept as octets apart from the words around it.
 * Indexes that another one serves as well go.
 */
export const sealedFiles: Migration = {
  id: 'desk/0007-sealed-files',
  sql: `
  ALTER TABLE desk.entry ADD COLUMN action bytea, ADD COLUMN blob text;
  CREATE UNIQUE INDEX entry_blob ON desk.entry (blob) WHERE blob IS NOT NULL;
  ALTER TABLE desk.item ALTER COLUMN content DROP NOT NULL, ADD COLUMN start integer, ADD COLUMN bytes integer;
  ALTER TABLE desk.item ADD CONSTRAINT item_somewhere CHECK (content IS NOT NULL OR bytes IS NOT NULL);
  ALTER TABLE desk.mailbox_item ALTER COLUMN content DROP NOT NULL, ADD COLUMN start integer, ADD COLUMN bytes integer;
  ALTER TABLE desk.mailbox_item ADD CONSTRAINT mailbox_item_somewhere CHECK (content IS NOT NULL OR bytes IS NOT NULL);
  ALTER TABLE desk.recovery ALTER COLUMN content DROP NOT NULL, ADD COLUMN i integer, ADD COLUMN start integer, ADD COLUMN bytes integer;
  ALTER TABLE desk.recovery ADD CONSTRAINT recovery_somewhere CHECK (content IS NOT NULL OR bytes IS NOT NULL);
  DROP INDEX desk.unreleased_item;
  DROP INDEX desk.unreleased_case;
  ALTER TABLE desk.reader DROP CONSTRAINT reader_pkey, ADD PRIMARY KEY (case_id, person);
  DROP INDEX desk.reader_case;
  `,
}
