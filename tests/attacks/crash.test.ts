import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openBlobs } from '../../src/foundation/storage/blobs-open.ts'
import { encodeBase64Url } from '../../src/foundation/storage/bytes.ts'
import { openDatabase } from '../../src/foundation/storage/database.ts'
import { openOuter } from '../../src/foundation/storage/erase.ts'
import type { FilingAnswer } from '../../src/foundation/sealing/core/protocol.ts'
import { deskMigrations } from '../../src/modules/desk/migrations/index.ts'
import { bothKinds, freshPlace } from '../support/databases.ts'
import { newFiling, type Reporter } from '../support/desk.ts'
import { startKillable } from './support/killable.ts'

const script = fileURLToPath(new URL('../support/crash-server.ts', import.meta.url))

const startServer = (options: object) => startKillable(script, options)

test.each(bothKinds)('killed twice under eight clients, the %s database loses no acknowledged report, doubles none and keeps no half case', async (kind) => {
  const place = await freshPlace(kind)
  const reports: Reporter[] = Array.from({ length: 96 }, () => newFiling())
  const acknowledged = new Map<string, FilingAnswer>()
  const waiting = [...reports]
  let server = await startServer(place.options)
  let up = Promise.resolve()
  // A browser does the same: it keeps the sealed filing and sends it again until it hears that it stands.
  const client = async (): Promise<void> => {
    for (let reporter = waiting.pop(); reporter; reporter = waiting.pop()) {
      while (!acknowledged.has(reporter.filing.case)) {
        try {
          const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/desk/cases`, { method: 'POST', body: JSON.stringify(reporter.filing) })
          if (answer.ok) acknowledged.set(reporter.filing.case, (await answer.json()) as FilingAnswer)
          else throw new Error(`refused with ${answer.status}`)
        } catch (fault) {
          if (String(fault).includes('refused with')) throw fault
          await wait(20)
          await up
        }
      }
    }
  }
  const killer = async (): Promise<void> => {
    for (const after of [20, 55]) {
      while (acknowledged.size < after) await wait(2)
      up = server.kill().then(async () => {
        server = await startServer(place.options)
      })
      await up
    }
  }
  await Promise.all([killer(), ...Array.from({ length: 8 }, client)])
  for (const reporter of [reports[0] as Reporter, reports[95] as Reporter]) {
    const again = await fetch(`http://127.0.0.1:${server.port}/api/v1/desk/cases`, { method: 'POST', body: JSON.stringify(reporter.filing) })
    expect([again.status, await again.json()]).toEqual([200, acknowledged.get(reporter.filing.case)])
  }
  await server.kill()

  const database = await openDatabase(place.options, deskMigrations)
  const { rows } = await database.within({ kind: 'system' }, (tx) =>
    sql<Record<string, number | string>>`SELECT c.id, (SELECT count(*) FROM desk.wrap x WHERE x.case_id = c.id) AS wraps, (SELECT count(*) FROM desk.reader x WHERE x.case_id = c.id) AS readers,
      (SELECT count(*) FROM desk.entry x WHERE x.case_id = c.id) AS entries, (SELECT count(*) FROM desk.item x WHERE x.case_id = c.id) AS items, (SELECT count(*) FROM erase.key x WHERE x.subject = c.id) AS keys,
      (SELECT count(*) FROM desk.mailbox x JOIN desk.mailbox_item i ON i.mailbox_id = x.id WHERE x.case_id = c.id) AS slots FROM desk.cases c`.execute(tx),
  )
  const blobs = openBlobs({ dataDir: place.folder })
  const kept = await database.within({ kind: 'system' }, async (tx) =>
    (await sql<{ case_id: string; blob: string; start: number; bytes: number; key: Uint8Array }>`SELECT case_id, blob, start, bytes, key FROM desk.item JOIN desk.entry USING (case_id, i) JOIN erase.key k ON k.subject = case_id`.execute(tx)).rows)
  for (const { filing } of reports) {
    const place = kept.find((row) => row.case_id === filing.case)
    const file = place && (await blobs.get(place.blob))
    const opened = file && openOuter(place.key, file.subarray(place.start, place.start + place.bytes))
    expect(opened?.ok && encodeBase64Url(opened.value)).toBe(filing.items[0])
  }
  await database.close()
  expect(rows.map((row) => row.id).sort()).toEqual(reports.map((one) => one.filing.case).sort())
  expect(rows.filter((row) => row.wraps !== 2 || row.readers !== 2 || row.entries !== 1 || row.items !== 1 || row.keys !== 1 || row.slots !== 1)).toEqual([])
  expect(acknowledged.size).toBe(96)
  await place.remove()
})
