import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Filing, LogEntry } from '../../src/foundation/sealing/core/protocol.ts'
import { fromBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { bodyOf, type Body } from '../../src/modules/desk/rules/frame.ts'
import type { Desk } from './desk.ts'

export type Composed = { readonly filings: readonly { readonly body: Body; readonly ciphertext: number }[]; readonly sample: Filing; readonly perFiling: number }

const octets = (text: string): number => Math.floor((text.length * 3) / 4)

const sealedActionOf = (filing: Filing): string => (JSON.parse(Buffer.from(filing.entry.payload, 'base64url').toString()) as LogEntry).sealedAction

/** Bytes a filing brings that are ciphertext or wraps: items, mailbox slots, wraps, recovery and the action sealed in its log entry. */
const ciphertextOf = (filing: Filing): number =>
  [...filing.items, ...filing.mailboxItems, ...filing.wraps.map((wrap) => wrap.content), filing.recovery ?? '', sealedActionOf(filing)].reduce((sum, one) => sum + octets(one), 0)

/** Seals that many reports on all cores, before anything is measured: the server's time is not the client's. */
export const composeFilings = async (desk: Desk, count: number): Promise<Composed> => {
  const threads = Math.max(1, availableParallelism())
  const made: { filing: Filing; milliseconds: number }[] = []
  await Promise.all(Array.from({ length: threads }, (_, index) => new Promise<void>((resolve, reject) => {
    const share = Math.floor(count / threads) + (index < count % threads ? 1 : 0)
    const worker = new Worker(new URL('./compose-worker.ts', import.meta.url), { workerData: { desk: { trusted: desk.trusted, today: desk.today }, count: share } })
    worker.on('message', (one: { filing: Filing; milliseconds: number }) => made.push(one))
    worker.once('error', reject)
    worker.once('exit', () => resolve())
  })))
  const [first] = made
  if (!first || made.length !== count) throw new Error(`only ${made.length} of ${count} reports were sealed`)
  return {
    filings: made.map(({ filing }) => ({ body: bodyOf(filing, fromBase64Url), ciphertext: ciphertextOf(filing) })),
    sample: first.filing, perFiling: made.reduce((sum, one) => sum + one.milliseconds, 0) / made.length,
  }
}
