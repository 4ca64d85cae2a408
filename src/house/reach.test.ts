import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSocketServer, type AddressInfo } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startS3, type S3Server } from '../../tests/support/s3-server.ts'
import { startLocalProvider, type LocalProvider } from '../foundation/identity/local-provider.ts'
import { reachOf } from '../foundation/kernel/reach.ts'
import { systemRandom } from '../foundation/kernel/random.ts'
import { tryServices } from './reach.ts'

const closing: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

const client = { clientId: 'gehoor', clientSecret: 'a-secret-for-tests' }
const none = { oidc: null, blobUrl: null, mail: null, staffUrl: 'http://localhost:3001' }
/** No name has a part of so many letters: every resolver says so at once, also without a network. */
const nowhere = `${'a'.repeat(64)}.example.nl`
const web = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => { server.close(); server.closeAllConnections() })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const shut = async (): Promise<string> => {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `127.0.0.1:${port}`
}
const says = (status: number, body: unknown = ''): RequestListener => (_request, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
const wrongWith = (name: string, part: string) => ({ problems: [expect.stringMatching(new RegExp(`^${name} .*${part}.*\\. Expected: .*\\. Example: ${name}=`))], silences: [] })
const quiet = (name: string, code: string) => ({ problems: [], silences: [expect.stringMatching(new RegExp(`^${name}: nobody answers there now \\(${code}\\)\\. The start goes on; until it answers, `))] })
const fine = { problems: [], silences: [] }

describe('the sign-in service, tried before the start', () => {
  let provider: LocalProvider
  beforeAll(async () => {
    provider = await startLocalProvider({ port: 0, people: [], ...client, redirectUri: 'http://localhost:3001/api/v1/identity/callback', random: systemRandom })
    closing.push(provider.close)
  })
  const tried = (issuer: string, clientSecret = client.clientSecret, seconds?: number) => tryServices({ ...none, oidc: { issuer, ...client, clientSecret } }, seconds)

  test('one that knows this product is fine', async () => expect(await tried(provider.issuer)).toEqual(fine))
  test('one that does not take the secret stops the start', async () => expect(await tried(provider.issuer, 'rozenbottel')).toEqual(wrongWith('OIDC_ISSUER', 'does not take OIDC_CLIENT_ID with OIDC_CLIENT_SECRET')))
  test.each([
    ['a page that is missing', says(404)], ['another issuer', says(200, { issuer: 'https://ander.example.nl' })], ['a page that sends elsewhere', says(302)],
    ['a page for people', (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welkom</p>')] satisfies [string, RequestListener],
  ])('%s in the place of its description stops the start', async (_what, answer) => expect(await tried(await web(answer))).toEqual(wrongWith('OIDC_ISSUER', 'missing or of another issuer')))
  test('a machine that does not exist stops the start', async () => expect(await tried(`https://${nowhere}`)).toEqual(wrongWith('OIDC_ISSUER', 'names a machine that does not exist')))
  test('https where only http is spoken stops the start', async () => expect(await tried((await web(says(200))).replace('http:', 'https:'))).toEqual(wrongWith('OIDC_ISSUER', 'asks for encryption')))
  test('one that is being restarted does not', async () => {
    expect(await tried(await web(says(503)))).toEqual(quiet('OIDC_ISSUER', 'HTTP_503'))
    expect(await tried(`http://${await shut()}`)).toEqual(quiet('OIDC_ISSUER', 'ECONNREFUSED'))
  })
  test('one that never answers does not, and is not waited for long', async () => {
    const before = performance.now()
    expect(await tried(await web(() => undefined), undefined, 0.3)).toEqual(quiet('OIDC_ISSUER', 'ETIMEDOUT'))
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})

describe('the place for files, tried before the start', () => {
  let s3: S3Server
  beforeAll(async () => {
    s3 = await startS3()
    closing.push(s3.close)
  })
  const tried = (blobUrl: string, key = 'test') => {
    process.env.AWS_ACCESS_KEY_ID = key
    process.env.AWS_SECRET_ACCESS_KEY = 'test'
    return tryServices({ ...none, blobUrl })
  }
  const inS3 = (bucket: string, endpoint = s3.endpoint): string => `s3://${bucket}/prefix?endpoint=${encodeURIComponent(endpoint)}`

  test('a bucket that is there is fine, and nothing is put into it', async () => {
    expect(await tried(inS3('bucket'))).toEqual(fine)
    expect(s3.objects.size).toBe(0)
  })
  test('a bucket that is not there, or a key that may not enter it, stops the start', async () => {
    expect(await tried(inS3('misspelt'))).toEqual(wrongWith('BLOB_URL', 'is not there or cannot be written'))
    expect(await tried(inS3('bucket'), 'somebody-else')).toEqual(wrongWith('BLOB_URL', 'does not open with'))
  })
  test('something that is no storage, and a machine that does not exist, stop the start', async () => {
    expect(await tried(inS3('bucket', await web(says(404))))).toEqual(wrongWith('BLOB_URL', 'no S3-compatible storage'))
    expect(await tried(inS3('bucket', `http://${nowhere}`))).toEqual(wrongWith('BLOB_URL', 'names a machine that does not exist'))
  })
  test('one that is being restarted does not: a report waits in its browser until it is back', async () => {
    expect(await tried(inS3('bucket', await web(says(503))))).toEqual(quiet('BLOB_URL', 'HTTP_503'))
    expect(await tried(inS3('bucket', `http://${await shut()}`))).toEqual(quiet('BLOB_URL', 'ECONNREFUSED'))
  })
  test('a folder is made, and a file in its place stops the start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gehoor-reach-'))
    closing.push(() => rmSync(folder, { recursive: true }))
    expect(await tried(pathToFileURL(join(folder, 'new', 'blobs')).href)).toEqual(fine)
    writeFileSync(join(folder, 'file'), '')
    expect(await tried(pathToFileURL(join(folder, 'file')).href)).toEqual(wrongWith('BLOB_URL', 'is not there or cannot be written'))
  })
})

describe('the mail server, tried before the start', () => {
  const mailServer = async (answer: 535 | 454): Promise<string> => {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'], logger: false, allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => (username === 'loket' && password === 'klaproos' ? done(null, { user: username }) : done(Object.assign(new Error('no'), { responseCode: answer }))),
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => new Promise<void>((done) => server.close(() => done())))
    return `127.0.0.1:${(server.server.address() as AddressInfo).port}`
  }
  const tried = (url: string, seconds?: number) => tryServices({ ...none, mail: { url, from: 'Gehoor <gehoor@example.nl>' } }, seconds)

  test('one that takes name and password is fine; one that refuses them stops the start, and neither is repeated', async () => {
    const at = await mailServer(535)
    expect(await tried(`smtp://loket:klaproos@${at}`)).toEqual(fine)
    const refused = await tried(`smtp://loket:rozenbottel@${at}`)
    expect(refused).toEqual(wrongWith('SMTP_URL', 'does not take this name and password'))
    expect(refused.problems.join()).not.toMatch(/rozenbottel|loket:|127\.0/)
  })
  test('one that cannot look at passwords now, or is being restarted, does not', async () => {
    expect(await tried(`smtp://loket:x@${await mailServer(454)}`)).toEqual(quiet('SMTP_URL', 'SMTP_454'))
    expect(await tried(`smtp://loket:klaproos@${await shut()}`)).toEqual(quiet('SMTP_URL', 'ECONNREFUSED'))
  })
  test('something that is no mail server, and a machine that does not exist, stop the start', async () => {
    const server = createSocketServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => server.close())
    expect(await tried(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`)).toEqual(wrongWith('SMTP_URL', 'does not answer as a mail server'))
    expect(await tried(`smtp://${nowhere}`)).toEqual(wrongWith('SMTP_URL', 'names a machine that does not exist'))
  })
  test('one that takes the call and says nothing is not waited for long', async () => {
    const server = createSocketServer(() => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => server.close())
    const before = performance.now()
    expect(await tried(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, 0.3)).toEqual(quiet('SMTP_URL', 'ETIMEDOUT'))
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})

test('nothing is tried where nothing outside is named', async () => expect(await tryServices(none)).toEqual(fine))

test('a certificate of another name is for the operator to mend, one that has run out for its owner', () => {
  const tls = (code: string, message: string) => reachOf(new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }))
  expect(tls('ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames")).toEqual({ is: 'wrong', why: 'not trusted' })
  expect(tls('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate')).toEqual({ is: 'wrong', why: 'not trusted' })
  expect(tls('CERT_HAS_EXPIRED', 'certificate has expired')).toMatchObject({ is: 'silent' })
  expect(reachOf(Object.assign(new Error('getaddrinfo EAI_AGAIN mail.example.nl'), { code: 'EDNS' }))).toEqual({ is: 'silent', code: 'EAI_AGAIN' })
  expect(reachOf('odd')).toEqual({ is: 'silent', code: 'unknown' })
})
