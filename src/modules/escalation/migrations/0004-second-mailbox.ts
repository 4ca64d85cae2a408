import type { Migration } from '../../../foundation/kernel/module.ts'

/**
 * A second mailbox for each signal: that of the person whom it touches, beside who raised it. Every signal has one, so that no row tells
 * whether these are two persons. It sees the signal, its steps and all that is sealed of it, and nothing of another signal. `opened`: it
 * was opened once, and from then on speaks for itself.
 */
export const secondMailbox: Migration = {
  id: 'escalation/0004-second-mailbox',
  sql: `
  CREATE TABLE escalation.signal_second (signal text PRIMARY KEY REFERENCES escalation.signal ON DELETE CASCADE, mailbox text NOT NULL, wrap bytea NOT NULL, opened boolean NOT NULL DEFAULT false);
  CREATE INDEX signal_second_mailbox ON escalation.signal_second (mailbox);
  ALTER TABLE escalation.signal_second ENABLE ROW LEVEL SECURITY; ALTER TABLE escalation.signal_second FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE, DELETE ON escalation.signal_second TO gehoor_app;
  CREATE POLICY jobs ON escalation.signal_second USING (house.actor() = 'system');
  CREATE POLICY mailbox ON escalation.signal_second FOR SELECT USING (mailbox = house.mailbox());
  CREATE POLICY second ON escalation.signal FOR SELECT USING (house.mailbox() IS NOT NULL AND EXISTS (SELECT 1 FROM escalation.signal_second x WHERE x.signal = signal.id));
  ${['plan', 'names', 'item'].map((name) => `CREATE POLICY second ON escalation.signal_${name} FOR SELECT USING (house.mailbox() IS NOT NULL${name === 'item' ? ' AND (NOT held OR author = house.mailbox())' : ''} AND EXISTS (SELECT 1 FROM escalation.signal_second x WHERE x.signal = signal_${name}.signal));`).join('\n  ')}`,
}
