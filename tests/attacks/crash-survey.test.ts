import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { openDatabase } from '../../src/foundation/storage/database.ts'
import { askToken, finishToken } from '../../src/foundation/tokens/voprf.ts'
import { sendLetters } from '../../src/modules/survey/actions/letters.ts'
import { bothKinds, freshPlace } from '../support/databases.ts'
import { codesIn, drawnWave, settleSurvey, steps, surveyTables, value } from '../support/survey.ts'
import { startKillable } from './support/killable.ts'

const script = fileURLToPath(new URL('../support/crash-survey-server.ts', import.meta.url))
const people = 48

test.each(bothKinds)('killed twice under six respondents at a time, the %s database loses no acknowledged answer and counts nobody twice', async (kind) => {
  const place = await freshPlace(kind)
  const before = await openDatabase(place.options, surveyTables)
  const services = await settleSurvey(before, () => '2026-11-23')
  const wave = await drawnWave(services, { A: 60, B: 50 }, { size: 80 })
  await steps(services, wave, { kind: 'open' })
  await sendLetters(services)
  const waiting = codesIn(services.letters).slice(0, people).map((code, at) => ({ code, mark: `merk ${at}` }))
  await before.close()

  const options = { ...place.options, secret: Buffer.from(services.surveySecret).toString('hex') }
  let server = await startKillable(script, options)
  let up = Promise.resolve()
  const acknowledged: string[] = []
  // A browser does the same: it sends the very same request again until it hears something.
  const ask = async (path: string, body: object, fine: readonly number[]): Promise<Response> => {
    for (;;) {
      try {
        const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/survey/waves/${wave}/${path}`, { method: 'POST', body: JSON.stringify(body) })
        if (fine.includes(answer.status)) return answer
        throw new Error(`refused with ${answer.status}`)
      } catch (fault) {
        if (String(fault).includes('refused with')) throw fault
        await wait(20)
        await up
      }
    }
  }
  const respondent = async (): Promise<void> => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const asked = askToken(systemRandom)
      const answer = (await (await ask('tokens', { code: one.code, blinded: asked.blinded }, [200])).json()) as { stratum: string; publicKey: string }
      // 409: the answer of a request that was cut off stood already.
      await ask('answers', { stratum: answer.stratum, token: value(finishToken(asked, answer.publicKey, answer as never)), answers: { rd_racism: ['no'], rd_open: [one.mark] } }, [204, 409])
      acknowledged.push(one.mark)
    }
  }
  const killer = async (): Promise<void> => {
    for (const after of [10, 28]) {
      while (acknowledged.length < after) await wait(2)
      up = server.kill().then(async () => { server = await startKillable(script, options) })
      await up
    }
  }
  await Promise.all([killer(), ...Array.from({ length: 6 }, respondent)])
  await server.kill()

  const after = await openDatabase(place.options, surveyTables)
  const rows = await after.within({ kind: 'system' }, async (tx) => ({
    answers: (await sql<{ content: { rd_open: string[] } }>`SELECT content FROM survey.answer WHERE wave = ${wave}`.execute(tx)).rows.map(({ content }) => content.rd_open[0]),
    spent: (await sql<{ n: number }>`SELECT count(*)::int AS n FROM survey.spent WHERE wave = ${wave}`.execute(tx)).rows[0]?.n,
    fetched: (await sql<{ n: number }>`SELECT count(*)::int AS n FROM survey.invitation WHERE wave = ${wave} AND fetched`.execute(tx)).rows[0]?.n,
  }))
  expect(acknowledged).toHaveLength(people)
  expect(rows.answers.toSorted()).toEqual(acknowledged.toSorted())
  expect([rows.spent, rows.fetched]).toEqual([people, people])
  await after.close()
  await place.remove()
}, 300_000)
