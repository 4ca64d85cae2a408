import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

/**
 * The tables of the joint desk. In clear stands only what docs/explanation/sealing.md and the privacy page list; nothing is
 * finer than a day. `readers` and `mailboxes` of a case decide, by row-level security, who it exists for.
 */
const protect = systemTable('desk')

/** Rows of a case that its readers and its mailbox may see and add. */
const ofCase = (table: string, column = 'case_id'): string => `CREATE POLICY ofcase ON desk.${table} USING (EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = ${table}.${column}));`

const filed = (table: string): string => `CREATE POLICY filing ON desk.${table} FOR INSERT WITH CHECK (house.actor() = 'public');`

export const cases: Migration = {
  id: 'desk/0001-cases',
  sql: `
  CREATE SCHEMA desk;
  GRANT USAGE ON SCHEMA desk TO gehoor_app;

  CREATE TABLE desk.cases (
    id text PRIMARY KEY, body text NOT NULL, received_day date NOT NULL, next_due_day date, open boolean NOT NULL,
    retention_class text NOT NULL, legal_hold boolean NOT NULL DEFAULT false, released boolean NOT NULL,
    readers text[] NOT NULL, mailboxes text[] NOT NULL, filing_hash bytea NOT NULL);
  ${protect('cases', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY readers ON desk.cases USING (released AND house.person() = ANY (readers));
  CREATE POLICY mailboxes ON desk.cases USING (house.mailbox() = ANY (mailboxes));
  ${filed('cases')}
  CREATE INDEX unreleased_case ON desk.cases (id) WHERE NOT released;

  CREATE TABLE desk.reader (
    person text NOT NULL, case_id text NOT NULL REFERENCES desk.cases ON DELETE CASCADE, open boolean NOT NULL, due date, released boolean NOT NULL,
    PRIMARY KEY (person, case_id));
  CREATE INDEX reader_worklist ON desk.reader (person, due, case_id) WHERE released;
  CREATE INDEX reader_worklist_open ON desk.reader (person, open, due, case_id) WHERE released;
  CREATE INDEX reader_case ON desk.reader (case_id);
  ${protect('reader', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY own ON desk.reader FOR SELECT USING (released AND person = house.person());
  ${filed('reader')}

  CREATE TABLE desk.wrap (id text PRIMARY KEY, case_id text NOT NULL REFERENCES desk.cases ON DELETE CASCADE, reader text NOT NULL, content bytea NOT NULL);
  CREATE INDEX wrap_of ON desk.wrap (case_id, reader);
  ${protect('wrap', 'SELECT, INSERT, DELETE')}
  CREATE POLICY own ON desk.wrap FOR SELECT USING (reader = house.person() AND EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = wrap.case_id));
  CREATE POLICY added ON desk.wrap FOR INSERT WITH CHECK (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = wrap.case_id AND wrap.reader = ANY (c.readers)));
  ${filed('wrap')}

  CREATE TABLE desk.recovery (case_id text PRIMARY KEY REFERENCES desk.cases ON DELETE CASCADE, content bytea NOT NULL);
  ${protect('recovery', 'SELECT, INSERT, UPDATE, DELETE')}
  ${filed('recovery')}

  CREATE TABLE desk.entry (
    case_id text NOT NULL REFERENCES desk.cases ON DELETE CASCADE, i integer NOT NULL, payload bytea NOT NULL, sig bytea NOT NULL, released boolean NOT NULL,
    leaf integer, salt bytea, PRIMARY KEY (case_id, i));
  CREATE INDEX entry_without_leaf ON desk.entry (case_id, i) WHERE leaf IS NULL;
  CREATE INDEX unreleased_entry ON desk.entry (case_id) WHERE NOT released;
  ${protect('entry', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY ofcase ON desk.entry USING ((released OR house.mailbox() IS NOT NULL) AND EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = entry.case_id));
  ${filed('entry')}

  CREATE TABLE desk.item (
    case_id text NOT NULL, i integer NOT NULL, position integer NOT NULL, content bytea NOT NULL, released boolean NOT NULL,
    PRIMARY KEY (case_id, i, position), FOREIGN KEY (case_id, i) REFERENCES desk.entry ON DELETE CASCADE);
  CREATE INDEX unreleased_item ON desk.item (case_id) WHERE NOT released;
  ${protect('item', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY readers ON desk.item FOR SELECT USING (released AND house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = item.case_id));
  CREATE POLICY added ON desk.item FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = item.case_id));
  ${filed('item')}

  CREATE TABLE desk.label (case_id text PRIMARY KEY REFERENCES desk.cases ON DELETE CASCADE, content bytea NOT NULL);
  ${protect('label', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY readers ON desk.label USING (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = label.case_id));

  CREATE TABLE desk.change (
    case_id text NOT NULL REFERENCES desk.cases ON DELETE CASCADE, number integer NOT NULL, payload text NOT NULL, sigs text NOT NULL, PRIMARY KEY (case_id, number));
  ${protect('change', 'SELECT, INSERT')}
  CREATE POLICY ofcase ON desk.change FOR SELECT USING (EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = change.case_id));

  CREATE TABLE desk.mailbox (id text PRIMARY KEY, case_id text NOT NULL REFERENCES desk.cases ON DELETE CASCADE, auth_key bytea NOT NULL);
  CREATE INDEX mailbox_case ON desk.mailbox (case_id);
  ${protect('mailbox', 'SELECT, INSERT')}
  CREATE POLICY own ON desk.mailbox FOR SELECT USING (id = house.mailbox());
  CREATE POLICY readers ON desk.mailbox FOR SELECT USING (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = mailbox.case_id));
  ${filed('mailbox')}

  CREATE TABLE desk.mailbox_item (
    mailbox_id text NOT NULL REFERENCES desk.mailbox ON DELETE CASCADE, i integer NOT NULL, position integer NOT NULL, content bytea NOT NULL, PRIMARY KEY (mailbox_id, i, position));
  ${protect('mailbox_item', 'SELECT, INSERT')}
  CREATE POLICY own ON desk.mailbox_item USING (mailbox_id = house.mailbox());
  CREATE POLICY added ON desk.mailbox_item FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM desk.mailbox m WHERE m.id = mailbox_item.mailbox_id));
  ${filed('mailbox_item')}

  CREATE TABLE desk.part (id text PRIMARY KEY, case_id text REFERENCES desk.cases ON DELETE CASCADE, adopted boolean NOT NULL, bytes integer NOT NULL, day date NOT NULL);
  CREATE INDEX part_case ON desk.part (case_id);
  ${protect('part', 'SELECT, INSERT, UPDATE, DELETE')}
  ${ofCase('part')}

  CREATE UNLOGGED TABLE desk.nonce (id text PRIMARY KEY, ring smallint NOT NULL);
  ${protect('nonce', 'SELECT, INSERT, DELETE')}

  CREATE TABLE desk.leaf (n integer PRIMARY KEY, hash bytea NOT NULL);
  ${protect('leaf', 'SELECT, INSERT')}
  CREATE POLICY everybody ON desk.leaf FOR SELECT USING (house.actor() <> '');

  CREATE TABLE desk.checkpoint (day date PRIMARY KEY, size integer NOT NULL, payload text NOT NULL, sig text NOT NULL, key text NOT NULL);
  ${protect('checkpoint', 'SELECT, INSERT')}
  CREATE POLICY everybody ON desk.checkpoint FOR SELECT USING (house.actor() <> '');

  CREATE POLICY ofcase ON erase.key FOR SELECT USING (EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = key.subject));
  `,
}
