import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { SMTPServer } from 'smtp-server'
import { type DigestMemory, type DigestServices, dueLetter, retryDigest, sendDigest } from './digest.ts'
import { type Recipient, smtpPost } from './post.ts'

type Received = { to: string[]; raw: string }
const opened: SMTPServer[] = []
const mailServer = (refuseAddress?: string, port = 0) => {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo: (address, _session, done) => done(address.address === refuseAddress ? new Error(`no mailbox ${address.address}`) : null),
    onData: (stream, session, done) => {
      let raw = ''
      stream.on('data', (chunk: Buffer) => { raw += chunk.toString('utf8') })
      stream.on('end', () => { received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw }); done() })
    },
  })
  opened.push(server)
  return new Promise<{ url: string; port: number; received: Received[]; close: () => Promise<void> }>((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const bound = (server.server.address() as AddressInfo).port
      resolve({ url: `smtp://127.0.0.1:${bound}`, port: bound, received, close: () => new Promise((done) => server.close(() => done())) })
    })
  })
}
afterEach(() => Promise.all(opened.splice(0).map((server) => new Promise<void>((done) => server.close(() => done())))))

const memory = (): DigestMemory => {
  const list = new Map<string, { recipient: Recipient; told: boolean }>()
  return {
    plan: async (day, recipients) => { for (const recipient of recipients) if (!list.has(day + recipient.address)) list.set(
      day + recipient.address, { recipient, told: false },
    ) },
    waiting: async (day) => [...list].filter(([key, row]) => key.startsWith(day) && !row.told).map(([, row]) => row.recipient),
    told: async (day, address) => { const row = list.get(day + address); if (row) row.told = true },
  }
}
const two: Recipient[] = [{ address: 'a.bakker@example.nl', language: 'nl' }, { address: 'b.carter@example.nl', language: 'en' }]
const services = (url: string, log: string[] = [], due: readonly Recipient[] = two): DigestServices =>
  ({
    post: smtpPost(url, 'Gehoor <gehoor@example.nl>'), memory: memory(), today: () => '2026-11-23', staffUrl: 'https://staf.example.nl',
    dueHandlers: async () => due, log: (line) => log.push(line),
  })

describe('the daily digest', () => {
  test('everybody who has something due hears so, in their language, and nothing of what it is', async () => {
    const server = await mailServer()
    expect(await sendDigest(services(server.url))).toBe('sent')
    expect(server.received.map(({ to }) => to)).toEqual([['a.bakker@example.nl'], ['b.carter@example.nl']])
    expect(server.received[0]?.raw).toContain('Subject: Er staat iets voor u klaar')
    expect(server.received[1]?.raw).toContain('Subject: Something is waiting for you')
    expect(server.received[0]?.raw).toContain('https://staf.example.nl/nl/mijn-werk')
    for (const { raw } of server.received) expect(raw).toContain('Auto-Submitted: auto-generated')
  })
  test('the letter is the same whoever gets it, so it cannot tell of a case', () => {
    expect(dueLetter('nl', 'https://s')).toEqual(dueLetter('easy', 'https://s'))
    expect(dueLetter('nl', 'https://s').text).not.toMatch(/\d/)
  })
  test('who has had the digest today does not get it twice', async () => {
    const server = await mailServer()
    const house = services(server.url)
    await sendDigest(house)
    await sendDigest(house)
    await retryDigest(house)
    expect(server.received).toHaveLength(2)
  })
  test('nobody due means no mail at all', async () => {
    const server = await mailServer()
    expect(await sendDigest(services(server.url, [], []))).toBe('sent')
    expect(server.received).toEqual([])
  })
  test('an unreachable server loses nobody: it is logged without address and tried again', async () => {
    const first = await mailServer()
    await first.close()
    const log: string[] = []
    const house = services(first.url, log)
    expect(await sendDigest(house)).toBe('some waiting')
    expect(log).toHaveLength(1)
    expect(log[0]).toContain('ESOCKET')
    expect(log[0]).not.toMatch(/@|bakker|carter|\d{2,}/)
    const back = await mailServer(undefined, first.port)
    expect(await retryDigest(house)).toBe('sent')
    expect(back.received.map(({ to }) => to[0])).toEqual(two.map(({ address }) => address))
  })
  test('one refused address does not keep the others from hearing, and is not logged', async () => {
    const server = await mailServer('a.bakker@example.nl')
    const log: string[] = []
    const house = services(server.url, log)
    expect(await sendDigest(house)).toBe('some waiting')
    expect(server.received.map(({ to }) => to[0])).toEqual(['b.carter@example.nl'])
    expect(log.join()).not.toContain('bakker')
    expect(await retryDigest(house)).toBe('some waiting')
    expect(server.received).toHaveLength(1)
  })
})
