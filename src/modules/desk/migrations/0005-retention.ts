import type { Migration } from '../../../foundation/kernel/module.ts'

/** Retention: the year in which a case closed, proposals to destroy, who said yes, and what was destroyed. Nothing of a case's content. */
export const retention: Migration = {
  id: 'desk/0005-retention',
  sql: `
  ALTER TABLE desk.cases ADD COLUMN closed_year smallint;
  UPDATE desk.cases SET closed_year = extract(year FROM current_date) WHERE NOT open;
  CREATE INDEX case_retention ON desk.cases (retention_class, closed_year) WHERE NOT open;

  CREATE TABLE desk.destruction (case_id text PRIMARY KEY REFERENCES desk.cases ON DELETE CASCADE, proposed_day date NOT NULL);
  CREATE TABLE desk.destruction_consent (
    case_id text NOT NULL REFERENCES desk.destruction ON DELETE CASCADE, person text NOT NULL, archived boolean NOT NULL, PRIMARY KEY (case_id, person));
  CREATE TABLE desk.certificate (case_id text PRIMARY KEY, confirmed_by text[] NOT NULL, day date NOT NULL, note text NOT NULL, sig text NOT NULL, key text NOT NULL);
  ALTER TABLE desk.destruction ENABLE ROW LEVEL SECURITY;
  ALTER TABLE desk.destruction FORCE ROW LEVEL SECURITY;
  ALTER TABLE desk.destruction_consent ENABLE ROW LEVEL SECURITY;
  ALTER TABLE desk.destruction_consent FORCE ROW LEVEL SECURITY;
  ALTER TABLE desk.certificate ENABLE ROW LEVEL SECURITY;
  ALTER TABLE desk.certificate FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, DELETE ON desk.destruction, desk.destruction_consent TO gehoor_app;
  GRANT SELECT, INSERT ON desk.certificate TO gehoor_app;
  CREATE POLICY jobs ON desk.destruction USING (house.actor() = 'system');
  CREATE POLICY jobs ON desk.destruction_consent USING (house.actor() = 'system');
  CREATE POLICY jobs ON desk.certificate USING (house.actor() = 'system');
  CREATE POLICY readers ON desk.destruction FOR SELECT USING (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = destruction.case_id));
  CREATE POLICY readers ON desk.destruction_consent FOR SELECT USING (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM desk.cases c WHERE c.id = destruction_consent.case_id));
  CREATE POLICY own ON desk.certificate FOR SELECT USING (house.person() = ANY (confirmed_by));
  `,
}
