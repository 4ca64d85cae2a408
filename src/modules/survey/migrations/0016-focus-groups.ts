import type { Migration } from '../../../foundation/kernel/module.ts'
import { systemTable } from '../../../foundation/storage/system-table.ts'

const table = systemTable('survey', 'system')
/** The researchers of the study may read; the system writes, after the database showed that somebody is one of them. */
const readersOnly = (name: string, rights: string): string => `${table(name, rights)}
  CREATE POLICY readers ON survey.${name} FOR SELECT USING (house.actor() = 'person' AND EXISTS (SELECT 1 FROM survey.focus_reader r WHERE r.study = ${name}.study AND r.person = house.person()));`

/**
 * Focus groups. Participants are numbers; who they are is not here. What was said is sealed to the researchers' keys, per participant apart
 * and under an erase key of its own, so that withdrawing takes the words away without anybody's key. A proposed quotation is known by its
 * hash until a second person releases it. What is public stands apart, without any number that points back.
 */
export const focusGroups: Migration = {
  id: 'survey/0016-focus-groups',
  sql: `
  CREATE TABLE survey.focus_reader (study text NOT NULL, person text NOT NULL, PRIMARY KEY (study, person));
  ${table('focus_reader', 'SELECT, INSERT')}
  CREATE POLICY own ON survey.focus_reader FOR SELECT USING (house.actor() = 'person' AND person = house.person());

  CREATE TABLE survey.focus_study (
    study text PRIMARY KEY, content jsonb NOT NULL, coder_one text NOT NULL, coder_two text NOT NULL, round integer NOT NULL DEFAULT 1, done_round integer NOT NULL DEFAULT 0, day date NOT NULL, by_person text NOT NULL, version integer NOT NULL, CHECK (coder_one <> coder_two));
  ${readersOnly('focus_study', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE survey.focus_group (study text NOT NULL REFERENCES survey.focus_study, number integer NOT NULL CHECK (number > 0), content jsonb NOT NULL, PRIMARY KEY (study, number));
  ${readersOnly('focus_group', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE survey.focus_participant (
    study text NOT NULL, group_number integer NOT NULL, number integer NOT NULL CHECK (number > 0), takes_part boolean NOT NULL, recorded boolean NOT NULL, quotes boolean NOT NULL, until_day date NOT NULL, withdrawn date,
    PRIMARY KEY (study, group_number, number), FOREIGN KEY (study, group_number) REFERENCES survey.focus_group,
    CHECK ((takes_part OR NOT recorded) AND (recorded OR NOT quotes) AND (withdrawn IS NULL OR NOT recorded)));
  ${readersOnly('focus_participant', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE survey.focus_passages (study text NOT NULL, group_number integer NOT NULL, participant integer NOT NULL, content bytea NOT NULL, erase text NOT NULL, day date NOT NULL, by_person text NOT NULL, PRIMARY KEY (study, group_number, participant), FOREIGN KEY (study, group_number) REFERENCES survey.focus_group);
  ${readersOnly('focus_passages', 'SELECT, INSERT, DELETE')}

  CREATE TABLE survey.focus_codebook (study text NOT NULL REFERENCES survey.focus_study, version integer NOT NULL CHECK (version > 0), codes jsonb NOT NULL, why text NOT NULL, day date NOT NULL, by_person text NOT NULL, PRIMARY KEY (study, version));
  ${readersOnly('focus_codebook', 'SELECT, INSERT')}

  CREATE TABLE survey.focus_coding (
    study text NOT NULL REFERENCES survey.focus_study, round integer NOT NULL, coder text NOT NULL, codebook integer NOT NULL, own bytea, done bytea, done_day date, version integer NOT NULL, PRIMARY KEY (study, round, coder), CHECK ((done IS NULL) = (done_day IS NULL)));
  ${table('focus_coding', 'SELECT, INSERT, UPDATE')}
  CREATE POLICY own ON survey.focus_coding FOR SELECT USING (house.actor() = 'person' AND coder = house.person());
  CREATE POLICY both_done ON survey.focus_coding FOR SELECT USING (house.actor() = 'person' AND EXISTS (SELECT 1 FROM survey.focus_study s JOIN survey.focus_reader r ON r.study = s.study AND r.person = house.person() WHERE s.study = focus_coding.study AND s.done_round >= focus_coding.round));

  CREATE TABLE survey.focus_consensus (
    study text NOT NULL REFERENCES survey.focus_study, round integer NOT NULL, content bytea NOT NULL, agreement jsonb NOT NULL, day date NOT NULL, by_person text NOT NULL, confirmed_by text, confirmed_day date, version integer NOT NULL, PRIMARY KEY (study, round),
    CHECK (confirmed_by IS NULL OR confirmed_by <> by_person));
  ${readersOnly('focus_consensus', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE survey.focus_theme (
    id text PRIMARY KEY, study text NOT NULL REFERENCES survey.focus_study, content jsonb NOT NULL, counts jsonb NOT NULL, state text NOT NULL CHECK (state IN ('proposed', 'published', 'withdrawn')), day date NOT NULL, by_person text NOT NULL, decided_by text, decided_day date,
    CHECK (state <> 'published' OR (decided_by IS NOT NULL AND decided_by <> by_person)));
  CREATE INDEX focus_theme_study ON survey.focus_theme (study);
  ${readersOnly('focus_theme', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE survey.focus_quote (
    id text PRIMARY KEY, study text NOT NULL REFERENCES survey.focus_study, theme text NOT NULL REFERENCES survey.focus_theme, group_number integer NOT NULL, participant integer NOT NULL, state text NOT NULL CHECK (state IN ('proposed', 'released', 'refused', 'removed')),
    content bytea, commitment text NOT NULL, day date NOT NULL, by_person text NOT NULL, decided_by text, decided_day date, reason text NOT NULL DEFAULT '', CHECK (state <> 'released' OR (decided_by IS NOT NULL AND decided_by <> by_person)));
  CREATE INDEX focus_quote_theme ON survey.focus_quote (theme);
  ${readersOnly('focus_quote', 'SELECT, INSERT, UPDATE')}

  CREATE TABLE survey.focus_public_theme (theme text PRIMARY KEY, content jsonb NOT NULL, day date NOT NULL);
  ${table('focus_public_theme', 'SELECT, INSERT, DELETE')}
  CREATE POLICY read ON survey.focus_public_theme FOR SELECT USING (house.actor() = 'public');

  CREATE TABLE survey.focus_public_quote (id text PRIMARY KEY, theme text NOT NULL REFERENCES survey.focus_public_theme ON DELETE CASCADE, words text NOT NULL);
  CREATE INDEX focus_public_quote_theme ON survey.focus_public_quote (theme);
  ${table('focus_public_quote', 'SELECT, INSERT, DELETE')}
  CREATE POLICY read ON survey.focus_public_quote FOR SELECT USING (house.actor() = 'public');
  `,
}
