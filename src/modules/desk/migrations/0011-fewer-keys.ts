import type { Migration } from '../../../foundation/kernel/module.ts'

/**
 * Less around what is sealed (docs/decisions/0059). A wrap is never named by itself, only by its case and its reader: its own number and two indexes
 * give way to one. What waits, for readers or for the log, is looked for as a whole: then every row of the index has the same key, which it keeps once.
 */
export const fewerKeys: Migration = {
  id: 'desk/0011-fewer-keys',
  sql: `
  CREATE INDEX wrap_case ON desk.wrap (case_id);
  DROP INDEX desk.wrap_of;
  ALTER TABLE desk.wrap DROP CONSTRAINT wrap_pkey, DROP COLUMN id;
  DROP INDEX desk.entry_without_leaf;
  CREATE INDEX entry_without_leaf ON desk.entry (released) WHERE leaf IS NULL;
  DROP INDEX desk.unreleased_entry;
  CREATE INDEX unreleased_entry ON desk.entry (released) WHERE NOT released;
  `,
}
