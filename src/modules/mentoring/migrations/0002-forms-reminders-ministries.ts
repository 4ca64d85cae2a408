import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const secured = systemTable('mentoring', 'house')

/**
 * Versions of the enrolment form are only ever added; the first is delivered with the product and stands in no table. A round and an
 * enrolment keep the version they were made with. Who coordinates one ministry reads the participants of that ministry and no others:
 * the database looks at the role itself.
 */
export const formsRemindersMinistries: Migration = {
  id: 'mentoring/0002-forms-reminders-ministries',
  sql: `
  CREATE TABLE mentoring.form (version integer PRIMARY KEY CHECK (version > 1), content jsonb NOT NULL, day date NOT NULL, by_person text NOT NULL);
  ${secured('form', 'SELECT, INSERT')}
  ALTER TABLE mentoring.round ADD COLUMN form_version integer NOT NULL DEFAULT 1, ADD COLUMN places integer CHECK (places > 1);
  ALTER TABLE mentoring.participant ADD COLUMN form_version integer NOT NULL DEFAULT 1;

  -- What somebody was reminded of, so that nobody is reminded of it twice; emptied when the round closes.
  CREATE TABLE mentoring.reminded (round text NOT NULL REFERENCES mentoring.round (id), person text NOT NULL, occasion text NOT NULL, day date NOT NULL, PRIMARY KEY (round, person, occasion));
  ${secured('reminded', 'SELECT, INSERT, DELETE')}

  CREATE POLICY ministry ON mentoring.participant FOR SELECT USING (EXISTS (SELECT 1 FROM identity.role_grant g WHERE g.person = house.person() AND g.role = 'coordinator'
    AND g.scope_kind = 'department' AND g.scope_id = participant.department AND g.valid_from <= current_date AND (g.valid_to IS NULL OR current_date <= g.valid_to)));
  `,
}
