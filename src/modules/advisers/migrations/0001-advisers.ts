import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const table = systemTable('advisers')

/**
 * Profiles are their owner's; what the pool needs is read and written by the system after the action has shown the right. Answers about
 * the pool are counts only: who answered stands in another table, and nothing joins the two.
 */
export const advisers: Migration = {
  id: 'advisers/0001-advisers',
  sql: `
  CREATE SCHEMA advisers;
  GRANT USAGE ON SCHEMA advisers TO gehoor_app;

  CREATE TABLE advisers.profile (person text PRIMARY KEY, content jsonb NOT NULL, version integer NOT NULL);
  ${table('profile', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY own ON advisers.profile USING (person = house.person());

  CREATE TABLE advisers.appointment (
    person text PRIMARY KEY, department text NOT NULL, kind text NOT NULL CHECK (kind IN ('internal', 'external')), valid_from date NOT NULL, valid_to date CHECK (valid_to >= valid_from),
    leave_from date, leave_to date CHECK (leave_to >= leave_from), cover text CHECK (cover <> person), version integer NOT NULL);
  ${table('appointment', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY own ON advisers.appointment FOR SELECT USING (person = house.person());

  CREATE TABLE advisers.certificate (
    id text PRIMARY KEY, person text NOT NULL, kind text NOT NULL CHECK (kind IN ('training', 'certificate')), name text NOT NULL CHECK (name <> ''), obtained date NOT NULL, expires date CHECK (expires >= obtained));
  CREATE INDEX certificate_person ON advisers.certificate (person);
  ${table('certificate', 'SELECT, INSERT, DELETE')}
  CREATE POLICY own ON advisers.certificate FOR SELECT USING (person = house.person());

  CREATE TABLE advisers.headcount (department text PRIMARY KEY, employees integer NOT NULL CHECK (employees >= 0), day date NOT NULL);
  ${table('headcount', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE advisers.pool_answer (
    department text NOT NULL, year integer NOT NULL, characteristic text NOT NULL, answer text NOT NULL, count integer NOT NULL CHECK (count >= 0), PRIMARY KEY (department, year, characteristic, answer));
  ${table('pool_answer', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE advisers.pool_answered (year integer NOT NULL, person text NOT NULL, PRIMARY KEY (year, person));
  ${table('pool_answered', 'SELECT, INSERT')}
  CREATE TABLE advisers.aim (department text NOT NULL, characteristic text NOT NULL, words text NOT NULL, version integer NOT NULL, PRIMARY KEY (department, characteristic));
  ${table('aim', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE advisers.year_total (
    department text NOT NULL, year integer NOT NULL, dimension text NOT NULL, key text NOT NULL, count integer NOT NULL CHECK (count >= 0), PRIMARY KEY (department, year, dimension, key));
  ${table('year_total', 'SELECT, INSERT, UPDATE')}
  CREATE TABLE advisers.year_sheet (
    person text NOT NULL, year integer NOT NULL, department text NOT NULL, content text NOT NULL, day date NOT NULL, version integer NOT NULL, PRIMARY KEY (person, year, department));
  ${table('year_sheet', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY own ON advisers.year_sheet USING (person = house.person());
  CREATE TABLE advisers.report (
    department text NOT NULL, year integer NOT NULL, signals text NOT NULL, advice text NOT NULL, day date NOT NULL, by_person text NOT NULL, version integer NOT NULL, PRIMARY KEY (department, year));
  ${table('report', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE advisers.history (number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, person text NOT NULL, what text NOT NULL, day date NOT NULL, by_person text NOT NULL);
  ${table('history', 'SELECT, INSERT')}
  `,
}
