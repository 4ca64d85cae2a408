import { settings } from './config.ts'

const required: Partial<Record<keyof typeof settings, string>> = {
  HOST: '127.0.0.1', PORT: '3000', STAFF_PORT: '3001', PUBLIC_URL: '`http://localhost:PORT`, on this machine only', STAFF_URL: '`http://localhost:STAFF_PORT`, on this machine only', DATA_DIR: './data',
  DATABASE_URL: 'the embedded database in `DATA_DIR`', DATABASE_OWNER_URL: 'migrations are run by hand', BLOB_URL: 'files in `DATA_DIR`', SMTP_URL: 'no mail is sent', GEHOOR_ROOTS: 'see below; the demonstration makes its own',
}

/** The reference page of the settings, made from the table that reads them; `docs/reference/settings.md` must equal it. */
export const settingsPage = (): string => `# Settings

Made from the table in \`src/house/config.ts\`; a test compares the two. All settings are environment variables and nothing else reads the environment. One that is empty, unusable, missing where it is needed or misspelt stops the start with a sentence; values are not repeated in it, they may be secret. So does one that leads to something that answers wrongly: \`OIDC_ISSUER\`, \`BLOB_URL\` and \`SMTP_URL\` are tried at the start ([run-it.md](../how-to/run-it.md)).

| name | what it is | when it is not set | example |
|---|---|---|---|
${Object.entries(settings).map(([name, { expected, example }]) => `| \`${name}\` | ${expected} | ${required[name as keyof typeof settings] ?? 'see below'} | \`${example}\` |`).join('\n')}

- \`OIDC_ISSUER\`, \`OIDC_CLIENT_ID\` and \`OIDC_CLIENT_SECRET\` belong together, \`SMTP_URL\` and \`MAIL_FROM\` too; \`DATABASE_OWNER_URL\` needs \`DATABASE_URL\`.
- Without \`DATABASE_URL\`, without \`OIDC_*\` and without \`--empty\` the demonstration starts. It starts on a loopback \`HOST\` only.
- On any other \`HOST\`, \`PUBLIC_URL\`, \`STAFF_URL\` and \`OIDC_*\` are needed. Off this machine these addresses must be https.
- The public pages and the staff pages are two origins: neither ports nor addresses may be the same.
- A real installation needs \`GEHOOR_ROOTS\`; a look with \`--empty\` on this machine, without \`OIDC_*\`, does not. It is needed when the client is **built** and when the server starts. The launcher builds anew when it has changed.
`
