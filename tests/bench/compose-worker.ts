import { parentPort, workerData } from 'node:worker_threads'
import { sealReport } from '../../src/modules/desk/tools/client.ts'
import type { Desk } from './desk.ts'

/** Seals reports in a thread of its own with the reporter's code, and hands each over as the bytes to post. */
const { desk, count } = workerData as { desk: Pick<Desk, 'trusted' | 'today'>; count: number }
const story = 'Tijdens het overleg maakte de voorzitter weer een opmerking over mijn afkomst. Niemand zei er iets van. '
for (let made = 0; made < count; made++) {
  const began = performance.now()
  const { filing } = await sealReport(desk.trusted, desk.today, {
    body: 'complaints', identity: { name: 'Voorbeeld Persoon', telephone: '', address: 'Voorbeeldlaan 1, 0000 AA Nergens' },
    report: {
      questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'named', title: 'Opmerkingen in overleg',
      answers: { subject: 'conduct', times: 'several', grounds: ['race'], what: story.repeat(8) }, wayBack: 'mailbox',
    },
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
  parentPort?.postMessage({ filing, milliseconds: performance.now() - began })
}
