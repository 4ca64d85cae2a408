import type { Migration } from '../../../foundation/kernel/module.ts'

const table = (name: string, rights: string): string => `
  ALTER TABLE survey.${name} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE survey.${name} FORCE ROW LEVEL SECURITY;
  GRANT ${rights} ON survey.${name} TO gehoor_app;`

/** Read and written by the system alone, after an action has shown the right. */
const systemOnly = (name: string, rights: string): string => `${table(name, rights)}
  CREATE POLICY system ON survey.${name} USING (house.actor() = 'system');`

/**
 * Questions, questionnaires, waves and what comes in. Nothing joins an invitation to an answer: the one knows an address and that a token
 * was fetched, the other a stratum and what was answered; no row has a time. A respondent's request may put answers in and read none.
 */
export const fieldwork: Migration = {
  id: 'survey/0001-fieldwork',
  sql: `
  CREATE SCHEMA survey;
  GRANT USAGE ON SCHEMA survey TO gehoor_app;

  CREATE TABLE survey.question (id text, version integer CHECK (version > 0), content jsonb NOT NULL, day date NOT NULL, by_person text NOT NULL, PRIMARY KEY (id, version));
  ${systemOnly('question', 'SELECT, INSERT')}

  CREATE TABLE survey.questionnaire (
    id text PRIMARY KEY, state text NOT NULL CHECK (state IN ('draft', 'published')), content jsonb NOT NULL, fingerprint text, published date, version integer NOT NULL, day date NOT NULL, by_person text NOT NULL,
    CHECK ((state = 'published') = (fingerprint IS NOT NULL AND published IS NOT NULL)));
  ${table('questionnaire', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY read ON survey.questionnaire FOR SELECT USING (house.actor() = 'system' OR (house.actor() = 'public' AND state = 'published'));
  CREATE POLICY make ON survey.questionnaire FOR INSERT WITH CHECK (house.actor() = 'system');
  CREATE POLICY change ON survey.questionnaire FOR UPDATE USING (house.actor() = 'system' AND state = 'draft') WITH CHECK (house.actor() = 'system');
  CREATE POLICY discard ON survey.questionnaire FOR DELETE USING (house.actor() = 'system' AND state = 'draft');

  CREATE TABLE survey.wave (
    id text PRIMARY KEY, questionnaire text NOT NULL REFERENCES survey.questionnaire, department text NOT NULL, content jsonb NOT NULL,
    state text NOT NULL CHECK (state IN ('preparing', 'drawn', 'open', 'closed')), consent_day date, assessment_day date, opened_day date, closed_day date, version integer NOT NULL,
    CHECK (state NOT IN ('open', 'closed') OR (consent_day IS NOT NULL AND assessment_day IS NOT NULL AND opened_day IS NOT NULL)));
  ${table('wave', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY system ON survey.wave USING (house.actor() = 'system');
  CREATE POLICY read ON survey.wave FOR SELECT USING (house.actor() = 'public' AND state IN ('open', 'closed'));

  CREATE TABLE survey.stratum (
    wave text NOT NULL REFERENCES survey.wave ON DELETE CASCADE, id text NOT NULL, name text NOT NULL, population integer NOT NULL CHECK (population > 0), invited integer NOT NULL CHECK (invited BETWEEN 0 AND population),
    public_key text NOT NULL, fetched integer, PRIMARY KEY (wave, id));
  ${table('stratum', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY system ON survey.stratum USING (house.actor() = 'system');
  CREATE POLICY read ON survey.stratum FOR SELECT USING (house.actor() = 'public' AND EXISTS (SELECT 1 FROM survey.wave w WHERE w.id = stratum.wave));

  CREATE TABLE survey.frame (id text PRIMARY KEY, wave text NOT NULL REFERENCES survey.wave ON DELETE CASCADE, address text NOT NULL, language text NOT NULL, stratum text NOT NULL);
  CREATE INDEX frame_wave ON survey.frame (wave);
  ${systemOnly('frame', 'SELECT, INSERT, DELETE')}

  CREATE TABLE survey.invitation (
    id text PRIMARY KEY, wave text NOT NULL REFERENCES survey.wave ON DELETE CASCADE, stratum text NOT NULL, address text NOT NULL, language text NOT NULL,
    letters integer NOT NULL DEFAULT 0, due boolean NOT NULL DEFAULT false, fetched boolean NOT NULL DEFAULT false, request text);
  CREATE INDEX invitation_wave ON survey.invitation (wave);
  ${systemOnly('invitation', 'SELECT, INSERT, UPDATE, DELETE')}

  CREATE TABLE survey.code (hash text PRIMARY KEY, wave text NOT NULL REFERENCES survey.wave ON DELETE CASCADE, invitation text NOT NULL);
  CREATE INDEX code_wave ON survey.code (wave);
  ${systemOnly('code', 'SELECT, INSERT, DELETE')}

  CREATE TABLE survey.spent (wave text NOT NULL, nullifier text NOT NULL, PRIMARY KEY (wave, nullifier));
  ${table('spent', 'SELECT, INSERT, DELETE')}
  CREATE POLICY system ON survey.spent USING (house.actor() = 'system');
  CREATE POLICY hand_in ON survey.spent FOR INSERT WITH CHECK (house.actor() = 'public' AND EXISTS (SELECT 1 FROM survey.wave w WHERE w.id = spent.wave AND w.state = 'open'));

  CREATE TABLE survey.answer (id text PRIMARY KEY, wave text NOT NULL, stratum text NOT NULL, content jsonb NOT NULL);
  CREATE INDEX answer_wave ON survey.answer (wave);
  ${table('answer', 'SELECT, INSERT, DELETE')}
  CREATE POLICY system ON survey.answer USING (house.actor() = 'system');
  CREATE POLICY hand_in ON survey.answer FOR INSERT WITH CHECK (house.actor() = 'public' AND EXISTS (SELECT 1 FROM survey.wave w WHERE w.id = answer.wave AND w.state = 'open'));

  CREATE TABLE survey.history (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, subject text NOT NULL, what text NOT NULL, day date NOT NULL, by_person text NOT NULL);
  CREATE INDEX history_subject ON survey.history (subject);
  ${systemOnly('history', 'SELECT, INSERT')}
  `,
}
