import { fileURLToPath } from 'node:url'
import { callbackPath, oidcReach } from '../foundation/identity/index.ts'
import { good, silent, wrong, type Reach, type Wrong } from '../foundation/kernel/reach.ts'
import { s3Reach } from '../foundation/storage/blobs-s3.ts'
import { explain, type Config } from './config.ts'
import { makeFolder } from './data-folder.ts'
import { mailReach } from './mail/post.ts'

type Named = 'OIDC_ISSUER' | 'BLOB_URL' | 'SMTP_URL'

type OfAll = Exclude<Wrong, 'no such service' | 'refused'>

/** What is wrong and what to do. */
const ofAll: Readonly<Record<OfAll, string>> = {
  'no such machine': 'names a machine that does not exist: correct the name',
  'not trusted': 'leads to a machine whose certificate is not trusted here, or is of another name: correct the address, or give Node the certificate of its issuer (NODE_EXTRA_CA_CERTS)',
  'not encrypted': 'asks for encryption at a port that does not speak it: correct the protocol or the port',
}
const ofEach: Readonly<Record<Named, Readonly<Record<Exclude<Wrong, OfAll>, string>>>> = {
  OIDC_ISSUER: {
    'no such service': 'answers, but not as this issuer: its description (/.well-known/openid-configuration) is missing or of another issuer. Copy the issuer exactly as the sign-in service writes it',
    'refused': 'leads to a sign-in service that does not take OIDC_CLIENT_ID with OIDC_CLIENT_SECRET: enter both as they stand there',
  },
  BLOB_URL: {
    'no such service': 'names a bucket or folder that is not there or cannot be written, or an endpoint that is no S3-compatible storage of this region: make it, or correct the address',
    'refused': 'names a bucket that does not open with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or these are missing: correct the keys, or let them list, read, write and delete there',
  },
  SMTP_URL: {
    'no such service': 'leads to something that does not answer as a mail server: correct the name or the port',
    'refused': 'leads to a mail server that does not take this name and password: correct them, with special characters as %XX',
  },
}

/** What does not work while nobody answers. */
const meanwhile: Readonly<Record<Named, string>> = {
  OIDC_ISSUER: 'nobody can sign in', BLOB_URL: 'no report, message or file can be kept or read, and browsers send a report again', SMTP_URL: 'no mail goes out; it is tried again',
}

/** Before anybody sends a file: the folder is made when it is not there. */
const folderReach = async (url: string): Promise<Reach> => {
  try {
    makeFolder(fileURLToPath(url))
    return good
  } catch {
    return wrong('no such service')
  }
}

const inTime = (tried: Promise<Reach>, seconds: number): Promise<Reach> => {
  const late = Promise.withResolvers<Reach>()
  const timer = setTimeout(() => late.resolve(silent('ETIMEDOUT')), seconds * 1000)
  return Promise.race([tried, late.promise]).finally(() => clearTimeout(timer))
}

/**
 * Tries everything outside that the settings name, all at once and for a few seconds at most. `problems` stop the start; `silences` are for the log: who
 * does not answer at this moment comes back, and the reporters' desk does not stay closed for it (decision 63).
 */
export const tryServices = async (
  { oidc, blobUrl, mail, staffUrl }: Pick<Config, 'oidc' | 'blobUrl' | 'mail' | 'staffUrl'>, seconds = 4,
): Promise<{ readonly problems: readonly string[]; readonly silences: readonly string[] }> => {
  const tries: readonly (readonly [Named, Promise<Reach>])[] = [
    ...(oidc ? [['OIDC_ISSUER', oidcReach(oidc, `${staffUrl}${callbackPath}`, seconds)] as const] : []),
    ...(blobUrl ? [['BLOB_URL', blobUrl.startsWith('file:') ? folderReach(blobUrl) : s3Reach(blobUrl, seconds)] as const] : []),
    ...(mail ? [['SMTP_URL', mailReach(mail.url, seconds)] as const] : []),
  ]
  const answers = await Promise.all(tries.map(async ([name, tried]) => [name, await inTime(tried, seconds + 1)] as const))
  return {
    problems: answers.flatMap(([name, reach]) => (reach.is === 'wrong' ? [explain(name, { ...ofAll, ...ofEach[name] }[reach.why])] : [])),
    silences: answers.flatMap(([name, reach]) => (reach.is === 'silent' ? [`${name}: nobody answers there now (${reach.code}). The start goes on; until it answers, ${meanwhile[name]}.`] : [])),
  }
}
