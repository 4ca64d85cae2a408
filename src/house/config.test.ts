import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { isLoopback, readConfig, settings } from './config.ts'
import { editDistance, likelyMeant } from './spelling.ts'

const real = {
  HOST: '0.0.0.0', PUBLIC_URL: 'https://gehoor.example.nl', STAFF_URL: 'https://staf.gehoor.example.nl', DATABASE_URL: 'postgres://gehoor@db/gehoor',
  OIDC_ISSUER: 'https://login.example.nl', OIDC_CLIENT_ID: 'gehoor', OIDC_CLIENT_SECRET: 'geheim', GEHOOR_ROOTS: ['A', 'B', 'C'].map((one) => one.repeat(43)).join(','),
}
const problemsOf = (env: Record<string, string | undefined>, args: string[] = []) => {
  const result = readConfig(env, args)
  return result.ok ? [] : result.error
}
const root = 'A'.repeat(43)

describe('settings', () => {
  test('with nothing set the demonstration runs on this machine', () => {
    const result = readConfig({ HOME: '/root', PATH: '/bin', LANG: 'nl_NL.UTF-8', HOSTNAME: 'x', PWD: '/', MAIL: '/var/mail/x', npm_config_prefix: '/' })
    expect(result).toMatchObject({ ok: true, value: { demo: true, host: '127.0.0.1', port: 3000, staffPort: 3001, publicUrl: 'http://localhost:3000', staffUrl: 'http://localhost:3001', oidc: null, mail: null } })
  })
  test('a full installation is read and is no demonstration', () => {
    const result = readConfig({ ...real, SMTP_URL: 'smtps://a:b@mail.example.nl', MAIL_FROM: 'Gehoor <gehoor@example.nl>', BLOB_URL: 's3://b/p', PORT: '8080', STAFF_PORT: '8081', DATA_DIR: '/d' })
    expect(result).toMatchObject({ ok: true, value: { demo: false, port: 8080, databaseUrl: real.DATABASE_URL, roots: real.GEHOOR_ROOTS.split(','), oidc: { clientId: 'gehoor' }, mail: { from: 'Gehoor <gehoor@example.nl>' } } })
  })
  test('--empty on this machine starts without a sign-in service and is no demonstration', () => {
    expect(readConfig({}, ['--empty'])).toMatchObject({ ok: true, value: { demo: false, empty: true, oidc: null } })
  })
  test('the demonstration is refused off loopback', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })[0]).toMatch(/^HOST opens the demonstration/)
    expect(['localhost', '127.0.0.1', '127.9.9.9', '::1'].every(isLoopback)).toBe(true)
    expect(['0.0.0.0', '128.0.0.1', '::', 'localhost.example.nl', '127.0.0.1.example.nl'].some(isLoopback)).toBe(false)
  })
  test.each([
    ['DATABSE_URL', 'DATABASE_URL'], ['SMPT_URL', 'SMTP_URL'], ['STAF_PORT', 'STAFF_PORT'], ['PROT', 'PORT'], ['OIDC_CLIENT', 'OIDC_CLIENT_ID'],
    ['GEHOOR_ROOT', 'GEHOOR_ROOTS'], ['PUBLIC_ULR', 'PUBLIC_URL'], ['DATADIR', 'DATA_DIR'], ['database_url', 'DATABASE_URL'], ['MAILFROM', 'MAIL_FROM'], ['SMTP_HOST', 'SMTP_URL'],
  ])('the misspelt %s stops the start and names %s', (wrong, right) => {
    const [problem] = problemsOf({ ...real, [wrong]: 'x' })
    expect(problem).toContain(`${wrong} is not a setting. Did you mean ${right}?`)
    expect(problem).toContain(`Example: ${right}=`)
  })
  test.each([
    ['PORT', '0'], ['PORT', '65536'], ['PORT', '80a'], ['STAFF_PORT', ''], ['HOST', 'a b'], ['PUBLIC_URL', 'https://a.nl/pad'], ['STAFF_URL', 'gehoor.nl'], ['DATA_DIR', ' '],
    ['DATABASE_URL', 'mysql://db'], ['BLOB_URL', 'https://b'], ['OIDC_ISSUER', 'login'], ['OIDC_CLIENT_ID', ' x'], ['OIDC_CLIENT_SECRET', ''], ['SMTP_URL', 'mail.example.nl'],
    ['MAIL_FROM', 'geen adres'], ['MAIL_FROM', 'a@b.nl\r\nBcc: x@y.nl'], ['GEHOOR_ROOTS', 'kort'], ['GEHOOR_ROOTS', `${root},${root}`], ['GEHOOR_ROOTS', `${root},${'B'.repeat(43)},${root}`],
  ] as const)('a wrong %s (%j) is named with what was expected and an example', (name, value) => {
    const problem = problemsOf({ ...real, SMTP_URL: 'smtp://m', MAIL_FROM: 'a@b.nl', [name]: value }).find((line) => line.startsWith(`${name} `)) ?? ''
    expect(problem).toContain(`Expected: ${settings[name].expected}.`)
    expect(problem).toContain(`Example: ${name}=`)
  })
  test('a refused secret is not repeated', () => {
    expect(problemsOf({ ...real, OIDC_CLIENT_SECRET: ' rozenbottel', DATABASE_URL: 'mysql://u:klaproos@h/d' }).join()).not.toMatch(/rozenbottel|klaproos/)
  })
  test.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL', 'STAFF_URL', 'GEHOOR_ROOTS'])('a missing %s stops a real installation', (name) => {
    expect(problemsOf({ ...real, [name]: undefined }).some((line) => line.startsWith(`${name} is missing`))).toBe(true)
  })
  test('mail needs both a server and a sender, an owner of the database needs the database', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://m' })[0]).toMatch(/^MAIL_FROM is missing/)
    expect(problemsOf({ DATABASE_OWNER_URL: 'postgres://o@db/g' })[0]).toMatch(/^DATABASE_URL is missing/)
    expect(problemsOf({ MAIL_FROM: 'a@b.nl' })[0]).toMatch(/^SMTP_URL is missing/)
  })
  test('public and staff pages need two ports and two origins', () => {
    expect(problemsOf({ PORT: '3001' })[0]).toMatch(/^STAFF_PORT is the same/)
    expect(problemsOf({ ...real, STAFF_URL: real.PUBLIC_URL })[0]).toMatch(/^STAFF_URL is the same/)
  })
  test('plain http is refused off this machine', () => {
    expect(problemsOf({ ...real, OIDC_ISSUER: 'http://login.example.nl' })[0]).toMatch(/^OIDC_ISSUER is not encrypted/)
    expect(problemsOf({ ...real, STAFF_URL: 'http://staf.example.nl' })[0]).toMatch(/^STAFF_URL is not encrypted/)
  })
  test('an unknown option is refused', () => expect(problemsOf({}, ['--emtpy'])[0]).toMatch(/^--emtpy is not an option/))
  test('every problem is told at once', () => expect(problemsOf({ PORT: 'x', SMPT_URL: 'y', MAIL_FROM: 'z' }).length).toBeGreaterThanOrEqual(3))
  test('the examples in the table are themselves accepted, but for the keys that nobody may copy', () => {
    for (const [name, { schema, example }] of Object.entries(settings)) if (name !== 'GEHOOR_ROOTS') expect(schema.safeParse(example).success, name).toBe(true)
  })
})

test('the edit distance is a symmetric count that is zero for the same word only', () => {
  fc.assert(fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => editDistance(a, b) === editDistance(b, a) && (editDistance(a, b) === 0) === (a === b)))
  expect(editDistance('SMPT', 'SMTP')).toBe(1)
  expect(likelyMeant('TERM', ['PORT', 'HOST'], ['GEHOOR_'])).toBeNull()
})
