import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { modules } from '../../src/house/modules.ts'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProduct, type Product } from '../support/product.ts'
import { searchFor } from './support/canary.ts'
import { demoDesk } from './support/demo-desk.ts'
import { scriptedDay } from './support/scripted-day.ts'
import { embeddedValues, filesIn, onEmbedded, type Stored } from './support/stored.ts'

const agent = `Kanarieverkenner/9.${Date.now()}`
const forwarded = '203.0.113.77'
/** Loopback addresses other than the usual one: what the socket itself tells. */
const ownAddress = '127.83.21.7'

/** A reporter's request as it comes through a proxy, from an address of its own. */
const visit = (url: string, method = 'GET', body?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const target = new URL(url)
    const headers = { 'User-Agent': agent, 'X-Forwarded-For': forwarded, 'X-Real-IP': forwarded, Forwarded: `for=${forwarded}`, 'Content-Type': 'application/json' }
    const sent = request({ host: '127.0.0.1', port: target.port, path: target.pathname, method, headers, localAddress: ownAddress }, (answer) => answer.resume().once('end', () => resolve(answer.statusCode ?? 0)))
    sent.once('error', reject)
    sent.end(body)
  })

/** Moments in text: an ISO time of day, or milliseconds or seconds since 1970 around now. */
const moment = (started: number): RegExp => {
  const seconds = String(Math.floor(started / 1000)).slice(0, 6)
  return new RegExp(`\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d|(?<![0-9])${seconds}\\d{4}(\\d{3})?(?![0-9])`)
}

describe('attack 13: what a reporter leaves behind besides sealed words', () => {
  const started = Date.now()
  const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-traces-'))
  let product: Product
  let values: readonly Stored[]
  let output: string
  beforeAll(async () => {
    product = await startProduct({ dataDir })
    await scriptedDay(demoDesk(product))
    for (const path of ['/', '/nl', '/nl/melden', '/nl/berichten', '/nl/dagboek', '/nl/privacy', '/nl/bestaat-niet', '/api/v1/directory/trust', '/api/v1/desk/mailbox/log']) await visit(product.url + path)
    for (const path of ['/api/v1/desk/cases', '/api/v1/desk/mailbox/challenge', '/api/v1/desk/mailbox/session', '/api/v1/desk/mailbox/uploads']) await visit(product.url + path, 'POST', '{"case":')
    output = product.output()
    await product.kill()
    values = await embeddedValues(dataDir)
  }, 120_000)
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  test('no address and no user agent is in any table, file or line of the server', () => {
    const search = searchFor(agent, forwarded, ownAddress)
    const stored: Stored[] = [...values, ...filesIn(dataDir), { where: 'what the server wrote', bytes: Buffer.from(output) }]
    expect(stored.filter(({ bytes }) => search(bytes)).map(({ where }) => where)).toEqual([])
    expect(output).not.toMatch(/127\.0\.0\.1|\[?::1\]?|(?<!localhost):\d{4,5}\b|Mozilla|undici|node-fetch/)
  })

  test('no column of the desk is of a type finer than a day, nor in any other schema but that of the job queue', async () => {
    const columns = await onEmbedded(dataDir, (query) => query(`SELECT n.nspname || '.' || c.relname || '.' || a.attname AS name, n.nspname AS schema, format_type(a.atttypid, a.atttypmod) AS type, pg_get_expr(d.adbin, d.adrelid) AS filled
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'm', 'v') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`))
    const ours = columns.filter(({ schema }) => schema !== 'pgboss')
    expect([...new Set(ours.map(({ schema }) => schema))]).toEqual(expect.arrayContaining(['desk', 'directory', 'erase', 'house', 'identity', 'post']))
    expect(ours.length).toBeGreaterThan(80)
    expect(ours.filter(({ type, filled }) => /time|interval|inet|cidr|mac/.test(String(type)) || /now|current_|clock|random/i.test(String(filled ?? '')))).toEqual([])
    // Where a survey's letters go: mail addresses of people who were invited, gone with the frame when fieldwork ends, and never beside an answer.
    const mail = ['survey.frame.address', 'survey.invitation.address']
    expect(ours.filter(({ name }) => !mail.includes(String(name)) && /agent|address|ip$|_ip|host|referer|created|updated|_at$/.test(String(name))).map(({ name }) => name)).toEqual([])
  })

  test('no value of the desk holds a minute: neither written out nor as a count since 1970', () => {
    const pattern = moment(started)
    expect([`x ${started} x`, new Date(started).toISOString(), String(Math.floor(started / 1000))].every((text) => pattern.test(text))).toBe(true)
    const found = values.filter(({ where, bytes }) => /^(desk|erase|post)\./.test(where) && pattern.test(Buffer.from(bytes).toString('latin1')))
    expect(found.map(({ where }) => where)).toEqual([])
    expect(output).not.toMatch(pattern)
  })

  test('the job queue knows its own calendar and no request: no job was made by what a reporter did', async () => {
    const jobs = await onEmbedded(dataDir, (query) => query('SELECT DISTINCT name, data::text AS data, output::text AS output FROM pgboss.job'))
    const own = [...modules.flatMap((module) => module.jobs.map((job) => job.name)), 'house-digest', 'house-digest-retry', 'directory-refresh']
    expect(jobs.filter(({ name }) => !own.includes(String(name)) && !String(name).startsWith('__pgboss__'))).toEqual([])
    const before = await onEmbedded(dataDir, (query) => query('SELECT id FROM desk.cases UNION SELECT id FROM desk.mailbox UNION SELECT id FROM desk.part'))
    const ids = searchFor(...before.map(({ id }) => String(id)))
    expect(before.length).toBeGreaterThan(20)
    expect(values.filter(({ where, bytes }) => where.startsWith('pgboss.') && ids(bytes)).map(({ where }) => where)).toEqual([])
  })

  test('files of reporters carry random names and the day, not the minute', () => {
    const folder = join(dataDir, 'blobs')
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(1)
    const sizes = new Set<number>()
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name)
      expect(entry.name).toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/)
      const { mtime, size } = statSync(path)
      expect(mtime.toISOString().slice(10)).toBe('T12:00:00.000Z')
      sizes.add(size)
    }
    // Parts of attachments are all alike; what an entry brings is padded, so that few sizes are left.
    expect(sizes.has(1_048_576)).toBe(true)
    expect(sizes.size).toBeLessThan(files.length / 4)
    for (const entry of entries.filter((one) => one.isDirectory())) expect(statSync(join(entry.parentPath, entry.name)).mtime.toISOString().slice(10)).toBe('T12:00:00.000Z')
  })
})
