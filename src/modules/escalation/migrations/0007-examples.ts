import type { Migration } from '../../../foundation/kernel/module.ts'

/** Good examples that research offered for the guide, and what an editor decided; only the system reads and writes. */
export const examples: Migration = {
  id: 'escalation/0007-examples',
  sql: `
  CREATE TABLE escalation.example (
    id text PRIMARY KEY, content jsonb NOT NULL, state text NOT NULL CHECK (state IN ('waiting', 'taken', 'declined')), day date NOT NULL, decided_by text, decided_day date, CHECK ((state = 'waiting') = (decided_by IS NULL)));
  ALTER TABLE escalation.example ENABLE ROW LEVEL SECURITY; ALTER TABLE escalation.example FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE ON escalation.example TO gehoor_app;
  CREATE POLICY system ON escalation.example USING (house.actor() = 'system');
  `,
}
