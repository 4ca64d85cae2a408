import type { Migration } from '../kernel/module.ts'
import { systemTable } from '../storage/system-table.ts'

const table = systemTable('post')

/** Rows of a thread exist for its person (once released) and for its mailbox; `slot` for the mailbox only, `own` for the person only. */
export const postMigrations: readonly Migration[] = [{
  id: 'post/0001-post',
  sql: `
  CREATE SCHEMA post;
  GRANT USAGE ON SCHEMA post TO gehoor_app;

  CREATE TABLE post.mailbox (id text PRIMARY KEY, auth_key bytea NOT NULL);
  ${table('mailbox', 'SELECT, INSERT, DELETE')}
  CREATE POLICY own ON post.mailbox USING (id = house.mailbox());

  CREATE TABLE post.thread (
    id text PRIMARY KEY, kind text NOT NULL, person text NOT NULL, mailbox text NOT NULL REFERENCES post.mailbox, received_day date NOT NULL,
    last_day date NOT NULL, last_from text NOT NULL CHECK (last_from IN ('in', 'out')), closed_day date, released boolean NOT NULL);
  CREATE INDEX thread_person ON post.thread (person, kind, last_day);
  CREATE INDEX thread_mailbox ON post.thread (mailbox);
  CREATE INDEX thread_closed ON post.thread (kind, closed_day) WHERE closed_day IS NOT NULL;
  ${table('thread', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY person ON post.thread USING (released AND person = house.person());
  CREATE POLICY mailbox ON post.thread USING (mailbox = house.mailbox());

  CREATE TABLE post.item (
    thread text NOT NULL REFERENCES post.thread ON DELETE CASCADE, direction text NOT NULL CHECK (direction IN ('in', 'out')), sequence integer NOT NULL CHECK (sequence > 0),
    n bigint GENERATED ALWAYS AS IDENTITY, content bytea NOT NULL, released boolean NOT NULL, PRIMARY KEY (thread, direction, sequence));
  ${table('item', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY person ON post.item USING (released AND house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM post.thread t WHERE t.id = item.thread));
  CREATE POLICY mailbox ON post.item FOR INSERT WITH CHECK (direction = 'in' AND house.mailbox() IS NOT NULL AND EXISTS (SELECT 1 FROM post.thread t WHERE t.id = item.thread));

  CREATE TABLE post.slot (
    thread text NOT NULL REFERENCES post.thread ON DELETE CASCADE, mailbox text NOT NULL, n bigint GENERATED ALWAYS AS IDENTITY, content bytea NOT NULL, PRIMARY KEY (mailbox, n));
  CREATE INDEX slot_thread ON post.slot (thread);
  ${table('slot', 'SELECT, INSERT, DELETE')}
  CREATE POLICY mailbox ON post.slot USING (mailbox = house.mailbox());
  CREATE POLICY person ON post.slot FOR INSERT WITH CHECK (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM post.thread t WHERE t.id = slot.thread AND t.mailbox = slot.mailbox));

  CREATE TABLE post.own (thread text PRIMARY KEY REFERENCES post.thread ON DELETE CASCADE, content bytea NOT NULL, version integer NOT NULL);
  ${table('own', 'SELECT, INSERT, UPDATE, DELETE')}
  CREATE POLICY person ON post.own USING (house.person() IS NOT NULL AND EXISTS (SELECT 1 FROM post.thread t WHERE t.id = own.thread));

  CREATE UNLOGGED TABLE post.nonce (id text PRIMARY KEY, ring smallint NOT NULL);
  ${table('nonce', 'SELECT, INSERT, DELETE')}

  CREATE POLICY ofpost ON erase.key FOR SELECT USING (EXISTS (SELECT 1 FROM post.thread t WHERE t.id = key.subject));
  CREATE POLICY postopened ON erase.key FOR INSERT WITH CHECK (house.mailbox() IS NOT NULL);`,
}]
