import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { openDatabase } from '../../src/foundation/storage/database.ts'
import { openOuter } from '../../src/foundation/storage/erase.ts'
import { houseMigrations } from '../../src/house/migrations.ts'
import { eraseCase } from '../../src/modules/desk/actions/index.ts'
import { fileReport, openMailbox, sayFromCase, sayFromMailbox, trustAt, type Filed } from '../../src/modules/desk/tools/index.ts'
import { deskServices } from '../support/desk.ts'
import { startRealProduct, type RealProduct } from '../support/real-product.ts'
import { onPostgres } from './support/stored.ts'

const today = systemClock.today()
/** The tables of a backup without the schema of erase keys, in the order in which they can be put back. */
const tables = ['cases', 'mailbox', 'reader', 'wrap', 'recovery', 'entry', 'item', 'label', 'change', 'mailbox_item', 'part'] as const
const report = { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'anonymous', title: 'Voorbeeld', answers: { what: 'iets' }, wayBack: 'mailbox' } as const

describe('attack 20: an erased case and a backup of 36 days ago', () => {
  const vault = mkdtempSync(join(tmpdir(), 'gehoor-vault-'))
  let real: RealProduct
  let erased: Filed
  let other: Filed
  let adminUrl: string
  let trusted: core.TrustedRoster
  const sql = (text: string) => onPostgres(adminUrl, (query) => query(text))
  const door = () => ({ url: real.product.url })
  const mine = () => real.handlers[0] as RealProduct['handlers'][number]
  const asHandler = async (filed: Filed): Promise<number> => {
    const staff = await real.staffDoor(mine().id)
    return (await fetch(`${staff.url}/api/v1/desk/cases/${filed.case}`, { headers: { Cookie: staff.cookie as string } })).status
  }
  /** How many of the wraps for this handler open: with every erase key that is left, and the handler's own key. */
  const wrapsThatOpen = async (filed: Filed): Promise<number> => {
    const keys = (await sql('SELECT key FROM erase.key')).map(({ key }) => key as Uint8Array)
    const wraps = await sql(`SELECT content FROM desk.wrap WHERE case_id = '${filed.case}' AND reader = '${mine().id}'`)
    expect(wraps.length).toBeGreaterThan(0)
    let opened = 0
    for (const { content } of wraps) {
      const outer = keys.map((key) => openOuter(key, content as Uint8Array)).find((one) => one.ok)
      const inner = outer?.ok ? outer.value : (content as Uint8Array<ArrayBuffer>)
      if ((await core.decrypt(inner, [core.identityOf(fromBase64Url(mine().encSeed))])).ok) opened += 1
    }
    return opened
  }

  beforeAll(async () => {
    real = await startRealProduct('postgres')
    adminUrl = real.adminUrl as string
    trusted = await trustAt(door(), real.roots, today)
    ;[erased, other] = [await fileReport(door(), trusted, today, { body: 'klachten', report }), await fileReport(door(), trusted, today, { body: 'klachten', report })]
    for (const filed of [erased, other]) await sayFromMailbox(door(), trusted, filed.seeds, today, 'text', { text: 'een bijlage' }, [{ name: 'foto.txt', type: 'text/plain', bytes: new Uint8Array(1000) }])
    for (const table of ['cases', 'reader', 'entry', 'item']) await sql(`UPDATE desk.${table} SET released = true`)
    const staff = await real.staffDoor(mine().id)
    for (const filed of [erased, other]) await sayFromCase(staff, trusted, mine(), filed.case, today, { kind: 'text', body: { text: 'antwoord' }, direction: 'out' })
    await sql('CREATE SCHEMA backup')
    for (const table of tables) await sql(`CREATE TABLE backup.${table} AS SELECT * FROM desk.${table}`)
    cpSync(join(real.product.dataDir, 'blobs'), vault, { recursive: true, preserveTimestamps: true })
  }, 120_000)
  afterAll(async () => {
    await real.stop()
    rmSync(vault, { recursive: true, force: true })
  })

  test('before, both cases open for their reader and their reporter', async () => {
    expect([await asHandler(erased), await asHandler(other)]).toEqual([200, 200])
    for (const filed of [erased, other]) {
      expect(await wrapsThatOpen(filed)).toBeGreaterThan(0)
      expect((await openMailbox(door(), trusted, filed.seeds)).view.messages).toHaveLength(2)
    }
  })

  test('erased, and the backup put back: nothing of it opens, neither through the product nor with everything there is; the other case does', async () => {
    const database = await openDatabase({ dataDir: real.product.dataDir, url: await sql('SELECT current_database() AS name').then(([row]) => Object.assign(new URL(adminUrl), { username: `${String(row?.['name'])}_run`, password: 'test' }).href) }, houseMigrations)
    expect(await eraseCase(deskServices(database, real.product.dataDir, systemClock), erased.case)).toMatchObject({ ok: true, value: { case: erased.case, erasedDay: today } })
    await database.close()
    expect([await asHandler(erased), await asHandler(other)]).toEqual([404, 200])
    const files = () => readdirSync(join(real.product.dataDir, 'blobs'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    const after = files()

    for (const table of tables) await sql(`INSERT INTO desk.${table} SELECT * FROM backup.${table} ON CONFLICT DO NOTHING`)
    cpSync(vault, join(real.product.dataDir, 'blobs'), { recursive: true })
    expect(files()).toBeGreaterThan(after)
    expect([await asHandler(erased), await asHandler(other)]).toEqual([404, 200])
    expect([await wrapsThatOpen(erased), (await wrapsThatOpen(other)) > 0]).toEqual([0, true])
    await expect(openMailbox(door(), trusted, erased.seeds)).rejects.toThrow('the mailbox does not hold')
    expect((await openMailbox(door(), trusted, other.seeds)).view.messages).toHaveLength(2)

    const keys = (await sql('SELECT key FROM erase.key')).map(({ key }) => key as Uint8Array)
    const inRows = await sql(`SELECT content FROM desk.wrap WHERE case_id = '${erased.case}' UNION ALL SELECT content FROM desk.label WHERE case_id = '${erased.case}'`)
    const inFiles = await sql(`SELECT e.blob, x.start, x.bytes FROM desk.entry e JOIN (SELECT i, start, bytes FROM desk.item WHERE case_id = '${erased.case}' UNION ALL SELECT i, start, bytes FROM desk.recovery WHERE case_id = '${erased.case}'
      UNION ALL SELECT o.i, start, bytes FROM desk.mailbox_item o JOIN desk.mailbox m ON m.id = o.mailbox_id WHERE m.case_id = '${erased.case}') x USING (i) WHERE e.case_id = '${erased.case}'`)
    expect(inFiles.length).toBeGreaterThan(4)
    const fileOf = (id: string): Buffer => readFileSync(join(real.product.dataDir, 'blobs', id.slice(0, 1), id))
    const contents = [...inRows.map(({ content }) => content as Uint8Array), ...inFiles.map(({ blob, start, bytes }) => fileOf(String(blob)).subarray(Number(start), Number(start) + Number(bytes)))]
    expect(contents.length).toBeGreaterThan(6)
    for (const content of contents) {
      expect(content.length).toBeGreaterThan(28)
      expect(keys.some((key) => openOuter(key, content).ok)).toBe(false)
      expect(Buffer.from(content).includes('age-encryption.org')).toBe(false)
    }
  }, 120_000)
})
