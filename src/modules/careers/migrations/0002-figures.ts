import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const table = systemTable('careers')

/** Training, voluntary counts, delivered aggregates and competences. No table holds a person's origin: counts are of groups, a code names neither person nor procedure. */
export const figures: Migration = {
  id: 'careers/0002-figures',
  sql: `
  CREATE TABLE careers.course (code text PRIMARY KEY, name text NOT NULL, kind text NOT NULL CHECK (kind IN ('course', 'leadership')), audiences jsonb NOT NULL, inclusion text NOT NULL, valid_months integer CHECK (valid_months > 0), version integer NOT NULL);
  ${table('course', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE careers.session (id text PRIMARY KEY, course text NOT NULL REFERENCES careers.course, department text NOT NULL, day date NOT NULL, place text NOT NULL, state text NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')), version integer NOT NULL);
  CREATE INDEX session_day ON careers.session (day);
  ${table('session', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE careers.attendance (session text NOT NULL REFERENCES careers.session, person text NOT NULL, state text NOT NULL CHECK (state IN ('signed-up', 'attended', 'absent')), PRIMARY KEY (session, person));
  CREATE INDEX attendance_person ON careers.attendance (person);
  ${table('attendance', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY own ON careers.attendance FOR SELECT USING (person = house.person());
  CREATE TABLE careers.certificate (person text NOT NULL, course text NOT NULL REFERENCES careers.course, obtained date NOT NULL, expires date CHECK (expires >= obtained), source text NOT NULL, PRIMARY KEY (person, course, obtained));
  CREATE INDEX certificate_expires ON careers.certificate (expires);
  ${table('certificate', 'SELECT, INSERT, DELETE')}
  CREATE POLICY own ON careers.certificate FOR SELECT USING (person = house.person());

  CREATE TABLE careers.count_code (hash text PRIMARY KEY, department text NOT NULL, year integer NOT NULL, stratum text NOT NULL, moment text NOT NULL);
  ${table('count_code', 'SELECT, INSERT, DELETE')}
  CREATE TABLE careers.count_pool (department text NOT NULL, year integer NOT NULL, stratum text NOT NULL, moment text NOT NULL, answer text NOT NULL, count integer NOT NULL CHECK (count > 0), PRIMARY KEY (department, year, stratum, moment, answer));
  ${table('count_pool', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE careers.count_asked (department text NOT NULL, year integer NOT NULL, moment text NOT NULL, procedures integer NOT NULL, PRIMARY KEY (department, year, moment));
  ${table('count_asked', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE careers.delivery (id text PRIMARY KEY, kind text NOT NULL, department text NOT NULL, name text NOT NULL, source text NOT NULL, day date NOT NULL, by_person text NOT NULL);
  CREATE INDEX delivery_kind ON careers.delivery (kind, department);
  ${table('delivery', 'SELECT, INSERT, DELETE')}
  CREATE TABLE careers.delivered (
    delivery text NOT NULL REFERENCES careers.delivery ON DELETE CASCADE, kind text NOT NULL, department text NOT NULL, year integer NOT NULL, key1 text NOT NULL, key2 text NOT NULL, grp text NOT NULL, count integer NOT NULL, base integer,
    PRIMARY KEY (kind, department, year, key1, key2, grp));
  CREATE INDEX delivered_delivery ON careers.delivered (delivery);
  ${table('delivered', 'SELECT, INSERT, DELETE')}

  CREATE TABLE careers.profile (id text PRIMARY KEY, department text NOT NULL, name text NOT NULL, manages boolean NOT NULL, version integer NOT NULL, UNIQUE (department, name));
  ${table('profile', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE careers.placing (profile text NOT NULL REFERENCES careers.profile, competence text NOT NULL, place text NOT NULL, standing text NOT NULL, promised_day date, PRIMARY KEY (profile, competence, place));
  ${table('placing', 'SELECT, INSERT, UPDATE')}
  `,
}
