import type { Migration } from '../../../foundation/kernel/module.ts'

const secured = (name: string, rights: string, system = 'ALL'): string => `
  ALTER TABLE careers.${name} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE careers.${name} FORCE ROW LEVEL SECURITY;
  GRANT ${rights} ON careers.${name} TO gehoor_app;
  ${system === '' ? '' : `CREATE POLICY jobs ON careers.${name} FOR ${system} USING (house.actor() = 'system');`}`

/**
 * Selection procedures. What candidates wrote, what assessors noted and what candidates are told is sealed under the procedure's erase key;
 * deleting that key shreds it. Scores of others exist for nobody, not even for the system, until the stage is shown, and a stage can
 * be shown only when every score of every assessor is in: the database itself counts.
 */
export const procedures: Migration = {
  id: 'careers/0001-procedures',
  sql: `
  CREATE SCHEMA careers;
  GRANT USAGE ON SCHEMA careers TO gehoor_app;

  CREATE TABLE careers.procedure (
    id text PRIMARY KEY, department text NOT NULL, title text NOT NULL, kind text NOT NULL, band text NOT NULL, state text NOT NULL, plan jsonb NOT NULL,
    composition text NOT NULL DEFAULT '', word_reasons jsonb NOT NULL DEFAULT '{}', sealed text, hash text, sealed_day date, seed bigint, open_day date, closes_day date,
    sift_questions integer NOT NULL DEFAULT 0, interview_questions integer NOT NULL DEFAULT 0, ended_day date, erased_day date, moved_day date NOT NULL, outcome jsonb NOT NULL DEFAULT '{}', version integer NOT NULL);
  CREATE INDEX procedure_department ON careers.procedure (department, moved_day DESC);
  CREATE INDEX procedure_shredding ON careers.procedure (ended_day) WHERE erased_day IS NULL;
  ${secured('procedure', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE careers.panel (
    procedure text NOT NULL REFERENCES careers.procedure, person text NOT NULL, place integer NOT NULL, override text NOT NULL DEFAULT '', left_day date, left_reason text NOT NULL DEFAULT '',
    PRIMARY KEY (procedure, person), UNIQUE (procedure, place));
  CREATE INDEX panel_person ON careers.panel (person);
  ${secured('panel', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY own ON careers.panel FOR SELECT USING (person = house.person());
  CREATE POLICY own ON careers.procedure FOR SELECT USING (EXISTS (SELECT 1 FROM careers.panel m WHERE m.procedure = id AND m.person = house.person()));

  CREATE TABLE careers.posting (
    id text PRIMARY KEY, procedure text NOT NULL REFERENCES careers.procedure, channel text NOT NULL CHECK (channel <> ''), reaches text NOT NULL, from_day date NOT NULL, to_day date CHECK (to_day >= from_day));
  CREATE INDEX posting_procedure ON careers.posting (procedure);
  ${secured('posting', 'SELECT, INSERT, DELETE')}

  CREATE TABLE careers.candidate (
    procedure text NOT NULL REFERENCES careers.procedure, number integer NOT NULL CHECK (number > 0), state text NOT NULL CHECK (state IN ('applied', 'invited', 'withdrawn')), feedback bytea, informed_day date,
    PRIMARY KEY (procedure, number));
  ${secured('candidate', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY panel ON careers.candidate FOR SELECT USING (EXISTS (SELECT 1 FROM careers.panel m WHERE m.procedure = candidate.procedure AND m.person = house.person()));

  CREATE TABLE careers.answer (
    procedure text NOT NULL, candidate integer NOT NULL, question text NOT NULL, content bytea NOT NULL,
    PRIMARY KEY (procedure, candidate, question), FOREIGN KEY (procedure, candidate) REFERENCES careers.candidate ON DELETE CASCADE);
  ${secured('answer', 'SELECT, INSERT, DELETE')}
  CREATE POLICY panel ON careers.answer FOR SELECT USING (EXISTS (SELECT 1 FROM careers.panel m WHERE m.procedure = answer.procedure AND m.person = house.person() AND m.left_day IS NULL));

  -- Which score is in, without the score. Only the trigger below writes here.
  CREATE TABLE careers.scored (
    procedure text NOT NULL, stage text NOT NULL CHECK (stage IN ('sift', 'interview')), candidate integer NOT NULL, question text NOT NULL, assessor text NOT NULL,
    PRIMARY KEY (procedure, stage, assessor, candidate, question), FOREIGN KEY (procedure, candidate) REFERENCES careers.candidate ON DELETE CASCADE);
  ${secured('scored', 'SELECT', 'SELECT')}
  CREATE POLICY own ON careers.scored USING (assessor = house.person());

  CREATE TABLE careers.reveal (procedure text NOT NULL REFERENCES careers.procedure, stage text NOT NULL CHECK (stage IN ('sift', 'interview')), day date NOT NULL, PRIMARY KEY (procedure, stage));

  CREATE FUNCTION careers.all_in(one text, at_stage text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT count(*) > 0 AND bool_and(seen.count = asked.count)
    FROM careers.panel m
    JOIN careers.procedure p ON p.id = m.procedure
    CROSS JOIN LATERAL (SELECT count(*) * CASE at_stage WHEN 'sift' THEN p.sift_questions ELSE p.interview_questions END AS count
      FROM careers.candidate c WHERE c.procedure = one AND (c.state = 'invited' OR (at_stage = 'sift' AND c.state = 'applied'))) AS asked
    CROSS JOIN LATERAL (SELECT count(*) AS count FROM careers.scored s JOIN careers.candidate c ON c.procedure = s.procedure AND c.number = s.candidate
      WHERE s.procedure = one AND s.stage = at_stage AND s.assessor = m.person AND (c.state = 'invited' OR (at_stage = 'sift' AND c.state = 'applied'))) AS seen
    WHERE m.procedure = one AND m.left_day IS NULL AND asked.count > 0 $$;

  ${secured('reveal', 'SELECT, INSERT', 'SELECT')}
  CREATE POLICY panel ON careers.reveal FOR SELECT USING (EXISTS (SELECT 1 FROM careers.panel m WHERE m.procedure = reveal.procedure AND m.person = house.person()));
  CREATE POLICY when_all_in ON careers.reveal FOR INSERT WITH CHECK (house.actor() = 'system' AND careers.all_in(procedure, stage));

  CREATE TABLE careers.score (
    procedure text NOT NULL, stage text NOT NULL CHECK (stage IN ('sift', 'interview')), candidate integer NOT NULL, question text NOT NULL, assessor text NOT NULL, score integer NOT NULL CHECK (score BETWEEN 1 AND 5), note bytea,
    version integer NOT NULL, PRIMARY KEY (procedure, stage, assessor, candidate, question), FOREIGN KEY (procedure, candidate) REFERENCES careers.candidate ON DELETE CASCADE);
  ${secured('score', 'SELECT, INSERT, UPDATE', '')}
  CREATE POLICY own_read ON careers.score FOR SELECT USING (assessor = house.person());
  CREATE POLICY shown ON careers.score FOR SELECT USING (EXISTS (SELECT 1 FROM careers.reveal r WHERE r.procedure = score.procedure AND r.stage = score.stage)
    AND (house.actor() = 'system' OR EXISTS (SELECT 1 FROM careers.panel m WHERE m.procedure = score.procedure AND m.person = house.person())));
  CREATE POLICY own_first ON careers.score FOR INSERT WITH CHECK (assessor = house.person() AND EXISTS (SELECT 1 FROM careers.panel m WHERE m.procedure = score.procedure AND m.person = house.person() AND m.left_day IS NULL)
    AND EXISTS (SELECT 1 FROM careers.procedure p WHERE p.id = score.procedure AND p.state = CASE score.stage WHEN 'sift' THEN 'sifting' ELSE 'interviewing' END));
  CREATE POLICY own_change ON careers.score FOR UPDATE USING (assessor = house.person() AND EXISTS (SELECT 1 FROM careers.procedure p WHERE p.id = score.procedure AND p.state IN ('sifting', 'interviewing')));

  CREATE FUNCTION careers.mark_scored() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN INSERT INTO careers.scored VALUES (NEW.procedure, NEW.stage, NEW.candidate, NEW.question, NEW.assessor); RETURN NEW; END $$;
  CREATE TRIGGER mark_scored AFTER INSERT ON careers.score FOR EACH ROW EXECUTE FUNCTION careers.mark_scored();

  -- The score before a change, and why it was changed. Never overwritten; as hidden as the score itself.
  CREATE TABLE careers.score_change (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, procedure text NOT NULL, stage text NOT NULL, candidate integer NOT NULL, question text NOT NULL, assessor text NOT NULL, before integer NOT NULL, reason bytea NOT NULL, day date NOT NULL,
    FOREIGN KEY (procedure, candidate) REFERENCES careers.candidate ON DELETE CASCADE);
  CREATE INDEX score_change_procedure ON careers.score_change (procedure, stage);
  ${secured('score_change', 'SELECT, INSERT', '')}
  CREATE POLICY own_read ON careers.score_change FOR SELECT USING (assessor = house.person());
  CREATE POLICY shown ON careers.score_change FOR SELECT USING (EXISTS (SELECT 1 FROM careers.reveal r WHERE r.procedure = score_change.procedure AND r.stage = score_change.stage)
    AND (house.actor() = 'system' OR EXISTS (SELECT 1 FROM careers.panel m WHERE m.procedure = score_change.procedure AND m.person = house.person())));
  CREATE POLICY own_write ON careers.score_change FOR INSERT WITH CHECK (assessor = house.person());

  CREATE TABLE careers.step (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, procedure text NOT NULL REFERENCES careers.procedure, what text NOT NULL, day date NOT NULL, by_person text NOT NULL);
  CREATE INDEX step_procedure ON careers.step (procedure, number);
  ${secured('step', 'SELECT, INSERT')}

  -- A file taken in once is not taken in again.
  CREATE TABLE careers.import (hash text NOT NULL, place text NOT NULL, kind text NOT NULL, day date NOT NULL, by_person text NOT NULL, lines integer NOT NULL, PRIMARY KEY (hash, place));
  ${secured('import', 'SELECT, INSERT, DELETE')}
  `,
}
