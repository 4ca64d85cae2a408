import { sql, type Kysely } from 'kysely'

/**
 * What every database of Gehoor begins with: the owner of all tables, the role that runs requests, and the functions
 * that row-level security asks. On PostgreSQL an administrator runs it once (see docs/how-to/postgresql.md).
 */
export const roleStatements: readonly string[] = [
  `DO $$ BEGIN
     IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gehoor_owner') THEN CREATE ROLE gehoor_owner NOLOGIN NOSUPERUSER NOBYPASSRLS; END IF;
     IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gehoor_app') THEN CREATE ROLE gehoor_app NOLOGIN NOSUPERUSER NOBYPASSRLS; END IF;
   END $$`,
  `DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO gehoor_owner', current_database()); END $$`,
]

/** The first migration: who is asking. An unset context reads as the empty string, which matches nothing. */
export const contextMigration = {
  id: '0-storage/0001-context',
  sql: `
    CREATE SCHEMA house;
    GRANT USAGE ON SCHEMA house TO gehoor_app;
    CREATE FUNCTION house.actor() RETURNS text LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('gehoor.actor', true), '') $$;
    CREATE FUNCTION house.person() RETURNS text LANGUAGE sql STABLE AS $$ SELECT CASE WHEN current_setting('gehoor.actor', true) = 'person' THEN nullif(current_setting('gehoor.person', true), '') END $$;
    CREATE FUNCTION house.mailbox() RETURNS text LANGUAGE sql STABLE AS $$ SELECT CASE WHEN current_setting('gehoor.actor', true) = 'mailbox' THEN nullif(current_setting('gehoor.mailbox', true), '') END $$;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA house TO gehoor_app;
  `,
}

/** Throws a sentence when the login could step around row-level security: it must be neither superuser nor the tables' owner. */
export const refuseMightyLogin = async (kysely: Kysely<Record<never, never>>): Promise<void> => {
  const { rows } = await sql<{ mighty: boolean; app: boolean }>`
    SELECT r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR coalesce(pg_has_role(session_user, o.oid, 'MEMBER'), false) AS mighty,
      coalesce(pg_has_role(session_user, a.oid, 'MEMBER'), false) AS app
    FROM pg_roles r LEFT JOIN pg_roles o ON o.rolname = 'gehoor_owner' LEFT JOIN pg_roles a ON a.rolname = 'gehoor_app'
    WHERE r.rolname = session_user`.execute(kysely)
  const found = rows[0]
  if (!found || found.mighty) throw new Error('The database login may step around row-level security. Give Gehoor its own login as docs/how-to/postgresql.md describes.')
  if (!found.app) throw new Error('The database login may not take the role gehoor_app. Prepare the database as docs/how-to/postgresql.md describes.')
}
