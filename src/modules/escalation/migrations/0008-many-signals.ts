import type { Migration } from '../../../foundation/kernel/module.ts'

/**
 * What keeps pages and nights quick with a hundred thousand open signals: which signals somebody may see is found once a query, by the
 * index of their own rungs; what is overdue is found in order of its day. And more is counted: levels reached and ways to end.
 */
export const manySignals: Migration = {
  id: 'escalation/0008-many-signals',
  sql: `
  DROP POLICY reader ON escalation.signal;
  CREATE POLICY reader ON escalation.signal FOR SELECT USING (house.person() IS NOT NULL AND id IN (SELECT r.signal FROM escalation.signal_rung r WHERE r.person = house.person() AND r.released_day IS NOT NULL AND NOT r.held));
  DROP POLICY second ON escalation.signal;
  CREATE POLICY second ON escalation.signal FOR SELECT USING (house.mailbox() IS NOT NULL AND id IN (SELECT x.signal FROM escalation.signal_second x WHERE x.mailbox = house.mailbox()));
  DROP INDEX escalation.signal_due;
  CREATE INDEX signal_due ON escalation.signal (due, id) WHERE due IS NOT NULL AND closed_day IS NULL;
  ALTER TABLE escalation.signal_count DROP CONSTRAINT signal_count_what_check;
  ALTER TABLE escalation.signal_count ADD CONSTRAINT signal_count_what_check CHECK (what IN ('received', 'in-time', 'without-follow-up', 'above-first', 'with-desk', 'ended-confirmed', 'ended-unread', 'ended-elsewhere', 'ended-stopped'));`,
}
