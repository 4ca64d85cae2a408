import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const table = systemTable('escalation')

/**
 * A signal and what is sealed of it. A reader sees a row of a rung only once it was released; everything else of a signal exists for them
 * by that row alone: items up to their rung, names where they travel. The mailbox sees its own signal, its steps and its slots. `state`
 * is where the signal stands in its model: everything that the server knows of it. `turn` is the level that must act, `holder` who holds it. `held`: waits for the next fixed hour, so that the
 * moment at which somebody wrote says nothing.
 */
export const signals: Migration = {
  id: 'escalation/0002-signals',
  sql: `
  CREATE TABLE escalation.signal (
    id text PRIMARY KEY, mailbox text NOT NULL, department text NOT NULL, unit text NOT NULL, ladder text NOT NULL, state jsonb NOT NULL, step integer NOT NULL, at text NOT NULL, level integer NOT NULL, turn integer,
    due date, received_day date NOT NULL, first_due date, taken_up_day date, closed_day date,
    holder text GENERATED ALWAYS AS (state -> 'route' ->> turn) STORED);
  CREATE INDEX signal_holder ON escalation.signal (holder) WHERE closed_day IS NULL;
  CREATE INDEX signal_mailbox ON escalation.signal (mailbox);
  CREATE INDEX signal_due ON escalation.signal (due) WHERE due IS NOT NULL;
  CREATE INDEX signal_closed ON escalation.signal (closed_day) WHERE closed_day IS NOT NULL;
  ${table('signal', 'SELECT, INSERT, UPDATE, DELETE')}

  CREATE TABLE escalation.signal_rung (
    signal text NOT NULL REFERENCES escalation.signal ON DELETE CASCADE, level integer NOT NULL, rung integer NOT NULL, person text NOT NULL, wrap bytea NOT NULL,
    released_day date, names boolean NOT NULL DEFAULT false, held boolean NOT NULL, deputy_of text, PRIMARY KEY (signal, level, person));
  CREATE INDEX signal_rung_person ON escalation.signal_rung (person) WHERE released_day IS NOT NULL;
  ${table('signal_rung', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY reader ON escalation.signal_rung FOR SELECT USING (released_day IS NOT NULL AND NOT held AND person = house.person());

  CREATE POLICY reader ON escalation.signal FOR SELECT USING (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM escalation.signal_rung r WHERE r.signal = signal.id));
  CREATE POLICY mailbox ON escalation.signal FOR SELECT USING (mailbox = house.mailbox());

  CREATE TABLE escalation.signal_plan (signal text PRIMARY KEY REFERENCES escalation.signal ON DELETE CASCADE, content bytea NOT NULL);
  ${table('signal_plan', 'SELECT, INSERT, DELETE')}
  CREATE POLICY reader ON escalation.signal_plan FOR SELECT USING (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM escalation.signal_rung r WHERE r.signal = signal_plan.signal));

  CREATE TABLE escalation.signal_names (signal text PRIMARY KEY REFERENCES escalation.signal ON DELETE CASCADE, version integer NOT NULL, content bytea NOT NULL);
  ${table('signal_names', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY reader ON escalation.signal_names FOR SELECT USING (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM escalation.signal_rung r WHERE r.signal = signal_names.signal AND r.names));

  CREATE TABLE escalation.signal_item (
    signal text NOT NULL REFERENCES escalation.signal ON DELETE CASCADE, author text NOT NULL, sequence integer NOT NULL CHECK (sequence > 0), rung integer NOT NULL,
    n bigint GENERATED ALWAYS AS IDENTITY, content bytea NOT NULL, held boolean NOT NULL, PRIMARY KEY (signal, author, sequence));
  ${table('signal_item', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY reader ON escalation.signal_item FOR SELECT USING (house.person() IS NOT NULL AND NOT held AND EXISTS (SELECT 1 FROM escalation.signal_rung r WHERE r.signal = signal_item.signal AND r.rung >= signal_item.rung));

  CREATE TABLE escalation.signal_slot (
    mailbox text NOT NULL, n bigint GENERATED ALWAYS AS IDENTITY, signal text NOT NULL REFERENCES escalation.signal ON DELETE CASCADE, names boolean NOT NULL, content bytea NOT NULL, PRIMARY KEY (mailbox, n));
  CREATE INDEX signal_slot_signal ON escalation.signal_slot (signal);
  ${table('signal_slot', 'SELECT, INSERT, DELETE')}
  CREATE POLICY mailbox ON escalation.signal_slot FOR SELECT USING (mailbox = house.mailbox());

  CREATE TABLE escalation.signal_step (
    signal text NOT NULL REFERENCES escalation.signal ON DELETE CASCADE, step integer NOT NULL, day date NOT NULL, what text NOT NULL, at text NOT NULL, level integer NOT NULL, due date, by_person text,
    PRIMARY KEY (signal, step));
  ${table('signal_step', 'SELECT, INSERT, DELETE')}
  CREATE POLICY reader ON escalation.signal_step FOR SELECT USING (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM escalation.signal_rung r WHERE r.signal = signal_step.signal AND r.level >= signal_step.level));
  CREATE POLICY mailbox ON escalation.signal_step FOR SELECT USING (house.mailbox() IS NOT NULL AND EXISTS (SELECT 1 FROM escalation.signal s WHERE s.id = signal_step.signal));

  CREATE TABLE escalation.absence (person text PRIMARY KEY, first_day date NOT NULL, last_day date NOT NULL CHECK (last_day >= first_day));
  ${table('absence', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY own ON escalation.absence USING (person = house.person());

  CREATE POLICY ofsignal ON erase.key FOR SELECT USING (EXISTS (SELECT 1 FROM escalation.signal s WHERE s.id = left(key.subject, 22)));`,
}
