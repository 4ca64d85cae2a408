import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const table = systemTable('accountability')
const shown = (name: string): string => `CREATE POLICY shown ON accountability.${name} FOR SELECT USING (house.actor() = 'public');`

/**
 * What departments enter is read and written by the system after the action has shown the right. The public reads publications, evidence
 * and published studies, nothing else. What was said stays: definitions, readings, steps, opinions and publications are only added to.
 */
export const accountability: Migration = {
  id: 'accountability/0001-accountability',
  sql: `
  CREATE SCHEMA accountability;
  GRANT USAGE ON SCHEMA accountability TO gehoor_app;

  CREATE TABLE accountability.definition (id text NOT NULL, version integer NOT NULL CHECK (version > 0), content jsonb NOT NULL, day date NOT NULL, by_person text NOT NULL, PRIMARY KEY (id, version));
  ${table('definition', 'SELECT, INSERT')}

  CREATE TABLE accountability.import (id text PRIMARY KEY, hash text NOT NULL UNIQUE, name text NOT NULL, source text NOT NULL CHECK (source IN ('form', 'csv', 'xlsx', 'api')), lines integer NOT NULL, day date NOT NULL, by_person text NOT NULL);
  ${table('import', 'SELECT, INSERT')}
  CREATE TABLE accountability.reading (
    indicator text NOT NULL, version integer NOT NULL, department text NOT NULL, period text NOT NULL, revision integer NOT NULL CHECK (revision > 0), numerator double precision NOT NULL CHECK (numerator >= 0),
    denominator double precision CHECK (denominator > 0), import text NOT NULL REFERENCES accountability.import (id), reason text NOT NULL, day date NOT NULL,
    CHECK (revision = 1 OR reason <> ''), PRIMARY KEY (indicator, department, period, revision));
  ${table('reading', 'SELECT, INSERT')}
  CREATE TABLE accountability.token (hash text PRIMARY KEY, id text NOT NULL UNIQUE, department text NOT NULL, name text NOT NULL, until date NOT NULL, day date NOT NULL, by_person text NOT NULL, ended boolean NOT NULL DEFAULT false);
  ${table('token', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE accountability.target (id text PRIMARY KEY, department text NOT NULL, content jsonb NOT NULL, withdrawn jsonb, version integer NOT NULL);
  ${table('target', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE accountability.measure (id text PRIMARY KEY, department text NOT NULL, content jsonb NOT NULL, withdrawn jsonb, version integer NOT NULL);
  ${table('measure', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE accountability.proposal (id text PRIMARY KEY, month text NOT NULL, text text NOT NULL, state text NOT NULL CHECK (state IN ('received', 'taken-up', 'done', 'not-taken-up')), owner text NOT NULL, due date, public_text text NOT NULL, version integer NOT NULL);
  ${table('proposal', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY shown ON accountability.proposal FOR SELECT USING (house.actor() = 'public' AND public_text <> '');

  CREATE TABLE accountability.round (id text PRIMARY KEY, content jsonb NOT NULL, version integer NOT NULL);
  ${table('round', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE accountability.report (
    round text NOT NULL REFERENCES accountability.round (id), department text NOT NULL, state text NOT NULL CHECK (state IN ('draft', 'consultation', 'review', 'sign-off', 'submitted', 'returned', 'accepted', 'published')),
    signed jsonb, version integer NOT NULL, PRIMARY KEY (round, department));
  ${table('report', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE accountability.answer (
    round text NOT NULL, department text NOT NULL, question text NOT NULL, version integer NOT NULL CHECK (version > 0), content jsonb NOT NULL, day date NOT NULL, by_person text NOT NULL,
    PRIMARY KEY (round, department, question, version), FOREIGN KEY (round, department) REFERENCES accountability.report);
  ${table('answer', 'SELECT, INSERT')}
  CREATE TABLE accountability.opinion (
    id text PRIMARY KEY, round text NOT NULL, department text NOT NULL, voice text NOT NULL CHECK (voice IN ('works-council', 'network')), text text NOT NULL CHECK (text <> ''), day date NOT NULL, by_person text NOT NULL,
    FOREIGN KEY (round, department) REFERENCES accountability.report);
  ${table('opinion', 'SELECT, INSERT')}
  CREATE TABLE accountability.step (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, round text NOT NULL, department text NOT NULL, act text NOT NULL, state text NOT NULL, words text NOT NULL, day date NOT NULL, by_person text NOT NULL,
    FOREIGN KEY (round, department) REFERENCES accountability.report);
  ${table('step', 'SELECT, INSERT')}
  CREATE TABLE accountability.publication (
    round text NOT NULL, department text NOT NULL, minor integer NOT NULL CHECK (minor >= 0), content jsonb NOT NULL, reason text NOT NULL, day date NOT NULL, by_person text NOT NULL,
    CHECK (minor = 0 OR reason <> ''), PRIMARY KEY (round, department, minor), FOREIGN KEY (round, department) REFERENCES accountability.report);
  ${table('publication', 'SELECT, INSERT')}
  ${shown('publication')}

  CREATE TABLE accountability.study (id text PRIMARY KEY, content jsonb NOT NULL, registered date NOT NULL, by_person text NOT NULL, lottery jsonb, result jsonb, decision text NOT NULL DEFAULT '', published boolean NOT NULL DEFAULT false, version integer NOT NULL);
  ${table('study', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY shown ON accountability.study FOR SELECT USING (house.actor() = 'public' AND published);

  CREATE TABLE accountability.evidence (id text PRIMARY KEY, commitment text NOT NULL, day date NOT NULL, words text NOT NULL CHECK (words <> ''), whole boolean NOT NULL, by_person text NOT NULL);
  ${table('evidence', 'SELECT, INSERT')}
  ${shown('evidence')}
  `,
}
