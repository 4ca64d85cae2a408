import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const table = systemTable('mentoring', 'house')

/**
 * What somebody brings is theirs: profile, perspective words and private list are read by themselves and, for the pairing, by the
 * system. Names on a private list are kept as keyed hashes. Answers to questions are counts; who answered stands in another
 * table, and nothing joins the two.
 */
export const mentoring: Migration = {
  id: 'mentoring/0001-mentoring',
  sql: `
  CREATE SCHEMA mentoring;
  GRANT USAGE ON SCHEMA mentoring TO gehoor_app;

  CREATE TABLE mentoring.round (
    id text PRIMARY KEY, nl text NOT NULL, en text NOT NULL, aim_nl text NOT NULL, aim_en text NOT NULL, state text NOT NULL CHECK (state IN ('draft', 'enrolling', 'matching', 'answering', 'running', 'closed')),
    enrol_until date NOT NULL, start_day date NOT NULL, end_day date NOT NULL, answer_until date, weights jsonb NOT NULL, minimum_score integer NOT NULL, quotas jsonb NOT NULL, seed integer NOT NULL,
    secret_seed integer NOT NULL, list_key bytea NOT NULL, version integer NOT NULL, CHECK (enrol_until < start_day AND start_day < end_day));
  ${table('round', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE mentoring.participant (
    round text NOT NULL REFERENCES mentoring.round (id), person text NOT NULL, name text NOT NULL, department text NOT NULL, profile jsonb NOT NULL, state text NOT NULL CHECK (state IN ('enrolled', 'withdrawn')),
    enrolled date NOT NULL, version integer NOT NULL, PRIMARY KEY (round, person));
  ${table('participant', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY own ON mentoring.participant FOR SELECT USING (person = house.person());

  CREATE TABLE mentoring.perspective (round text NOT NULL, person text NOT NULL, tags jsonb NOT NULL, consented date NOT NULL, PRIMARY KEY (round, person), FOREIGN KEY (round, person) REFERENCES mentoring.participant (round, person));
  ${table('perspective', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY own ON mentoring.perspective FOR SELECT USING (person = house.person());

  CREATE TABLE mentoring.private_list (round text NOT NULL, person text NOT NULL, other bytea NOT NULL, PRIMARY KEY (round, person, other), FOREIGN KEY (round, person) REFERENCES mentoring.participant (round, person));
  ${table('private_list', 'SELECT, INSERT, DELETE')}
  CREATE POLICY own ON mentoring.private_list FOR SELECT USING (person = house.person());

  CREATE TABLE mentoring.decided (round text NOT NULL REFERENCES mentoring.round (id), mentor text NOT NULL, mentee text NOT NULL, kind text NOT NULL CHECK (kind IN ('pin', 'forbid')), PRIMARY KEY (round, mentor, mentee));
  ${table('decided', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE TABLE mentoring.run (
    round text NOT NULL REFERENCES mentoring.round (id), number integer NOT NULL, day date NOT NULL, by_person text NOT NULL, settings jsonb NOT NULL, result jsonb NOT NULL, round_version integer NOT NULL, PRIMARY KEY (round, number));
  ${table('run', 'SELECT, INSERT, DELETE')}

  CREATE TABLE mentoring.pair (
    id text PRIMARY KEY, round text NOT NULL REFERENCES mentoring.round (id), mentor text NOT NULL, mentee text NOT NULL, score double precision NOT NULL, fit jsonb NOT NULL,
    mentor_answer text NOT NULL CHECK (mentor_answer IN ('open', 'yes', 'no')), mentee_answer text NOT NULL CHECK (mentee_answer IN ('open', 'yes', 'no')),
    ended text CHECK (ended IN ('declined', 'rematch', 'left', 'department', 'done')), version integer NOT NULL, CHECK (mentor <> mentee), UNIQUE (round, mentor, mentee));
  CREATE UNIQUE INDEX pair_mentee ON mentoring.pair (round, mentee) WHERE ended IS NULL;
  CREATE INDEX pair_round ON mentoring.pair (round);
  ${table('pair', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY own ON mentoring.pair FOR SELECT USING (house.person() IN (mentor, mentee));
  CREATE TABLE mentoring.talk (pair text NOT NULL REFERENCES mentoring.pair (id), day date NOT NULL, wish text NOT NULL, PRIMARY KEY (pair, day));
  ${table('talk', 'SELECT, INSERT, DELETE')}
  CREATE POLICY own ON mentoring.talk FOR SELECT USING (EXISTS (SELECT FROM mentoring.pair p WHERE p.id = pair));

  CREATE TABLE mentoring.workshop (id text PRIMARY KEY, round text NOT NULL REFERENCES mentoring.round (id), day date NOT NULL, title text NOT NULL, place text NOT NULL);
  CREATE INDEX workshop_round ON mentoring.workshop (round);
  ${table('workshop', 'SELECT, INSERT, DELETE')}

  CREATE TABLE mentoring.answered (round text NOT NULL, moment text NOT NULL CHECK (moment IN ('before', 'after')), person text NOT NULL, PRIMARY KEY (round, moment, person));
  ${table('answered', 'SELECT, INSERT')}
  CREATE TABLE mentoring.answer_count (
    round text NOT NULL, moment text NOT NULL, item text NOT NULL, value integer NOT NULL, count integer NOT NULL CHECK (count > 0), PRIMARY KEY (round, moment, item, value));
  ${table('answer_count', 'SELECT, INSERT, UPDATE')}
  `,
}
