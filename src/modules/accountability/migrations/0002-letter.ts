import type { Migration } from '../../../foundation/kernel/module.ts'

/** Draft letters to parliament, one for each round: every saved version is kept. Only the system reads them; a letter becomes public by being sent. */
export const letter: Migration = {
  id: 'accountability/0002-letter',
  sql: `
  CREATE TABLE accountability.letter (round text NOT NULL, version integer NOT NULL CHECK (version > 0), language text NOT NULL CHECK (language IN ('nl', 'en')), content text NOT NULL, day date NOT NULL, by_person text NOT NULL, PRIMARY KEY (round, version));
  ALTER TABLE accountability.letter ENABLE ROW LEVEL SECURITY;
  ALTER TABLE accountability.letter FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT ON accountability.letter TO gehoor_app;
  CREATE POLICY jobs ON accountability.letter USING (house.actor() = 'system');
  `,
}
