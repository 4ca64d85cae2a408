import type { Migration } from '../../../foundation/kernel/module.ts'

/**
 * Counts of signals by ministry and year, kept apart because the signals themselves are erased. A count is raised in the transaction that
 * makes its fact; nothing leads from it to a signal. Only the system reads it, for figures that were made publishable.
 */
export const signalCounts: Migration = {
  id: 'escalation/0003-signal-counts',
  sql: `
  CREATE TABLE escalation.signal_count (
    department text NOT NULL, year integer NOT NULL, what text NOT NULL CHECK (what IN ('received', 'in-time', 'without-follow-up', 'with-desk')), count integer NOT NULL CHECK (count > 0), PRIMARY KEY (department, year, what));
  ALTER TABLE escalation.signal_count ENABLE ROW LEVEL SECURITY; ALTER TABLE escalation.signal_count FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE ON escalation.signal_count TO gehoor_app;
  CREATE POLICY system ON escalation.signal_count USING (house.actor() = 'system');`,
}
