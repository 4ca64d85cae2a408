import { digest } from '../../foundation/sealing/core/digest.ts'
import type { MultiSigned, Trust } from '../../foundation/sealing/core/protocol.ts'
import { verifyTrust } from '../../foundation/sealing/core/roster.ts'
import { multiSignedSchema, trustSchema } from '../../foundation/sealing/core/schemas.ts'
import { verifyMany } from '../../foundation/sealing/core/signing.ts'
import { fromBase64Url } from '../../foundation/kernel/bytes.ts'
import { parseCanonical } from '../../foundation/sealing/core/canonical.ts'
import { readAs, rootsFile } from './ceremony/core/files.ts'
import { refusals } from './ceremony/sentences.ts'
import { badInput, no, runCommand, type Command } from './command.ts'
import { fetchBytes, fetchJson, originOf, type Fetch } from './fetching.ts'
import type { CommandIo } from './io.ts'
import { manifestPayload, unsignedManifest, type ManifestPayload } from './manifest-shape.ts'

type Problem = {
  readonly code: 'differs' | 'missing' | 'demo-roots' | 'other-roots' | 'not-signed' | 'trust' | 'manifest'
  readonly path?: string
  readonly sentence: string
}

/** The list in a server's answer, with its signatures if it carries any. */
const manifestIn = (answer: unknown): { readonly manifest: ManifestPayload; readonly signed: MultiSigned | null } | null => {
  const signed = multiSignedSchema.safeParse(answer)
  if (!signed.success) {
    const bare = unsignedManifest.safeParse(answer)
    return bare.success ? { manifest: bare.data, signed: null } : null
  }
  try {
    const read = manifestPayload.safeParse(parseCanonical(fromBase64Url(signed.data.payload)))
    return read.success ? { manifest: read.data, signed: signed.data } : null
  } catch {
    return null
  }
}

const command = (fetch: Fetch): Command => ({
  usage: 'gehoor verify-client URL [--roots ROOTS.json]',
  about: 'Fetches every file a server hands to browsers and compares it with the signed list of files. With --roots it also checks that officers you know signed that list and the roster. Run it from several places: a server can answer each visitor differently.',
  flags: { roots: 'the list of root keys you trust, from the ceremony or from paper' },
  run: async (input) => {
    const origin = originOf(input.positionals[0] ?? badInput('Name the address of the server.'))
    const path = input.maybe('roots')
    const known = path === undefined ? null : (await readAs(input.io, path, rootsFile, 'a list of root keys')).roots.map((one) => one.key)
    const { manifest, signed } = manifestIn(await fetchJson(fetch, `${origin}/.well-known/gehoor-manifest.json`)) ?? no(
      'manifest', `${origin} has no list of files in the form that is expected.`,
    )
    const { files, roots, demo, version } = manifest
    const problems: Problem[] = []
    if (demo) problems.push({ code: 'demo-roots', sentence: 'This is a demonstration: its keys were made by the server itself and protect nobody.' })
    if (known) {
      if ([...known].sort().join() !== [...roots].sort().join()) problems.push({
        code: 'other-roots', sentence: 'The client is built with other root keys than yours.',
      })
      if (!signed || !verifyMany('manifest', signed, known, 2).ok) problems.push({
        code: 'not-signed', sentence: 'The list of files does not carry the signatures of two of your root keys.',
      })
      const trust = trustSchema.safeParse(await fetchJson(fetch, `${origin}/api/v1/directory/trust`))
      const held = trust.success ? verifyTrust(trust.data as Trust, { roots: known, builtInEpoch: 0, today: input.io.clock.today(), demoAllowed: false }) : null
      if (!held?.ok) problems.push({ code: 'trust', sentence: held ? refusals[held.error] : 'The server gave no roster.' })
    }
    for (const file of files) {
      const bytes = await fetchBytes(fetch, `${origin}${file.path}`)
      if (!bytes) problems.push({ code: 'missing', path: file.path, sentence: `${file.path}: the server does not give this file.` })
      else if (digest(bytes) !== file.sha256) problems.push({
        code: 'differs', path: file.path, sentence: `${file.path}: the file is not the one that is listed (SHA-256 ${digest(bytes)}, listed ${file.sha256}).`,
      })
    }
    const json = {
      version, checked: files.length, manifest: signed ? digest(fromBase64Url(signed.payload)) : null, signed: signed !== null && known !== null, problems,
    }
    if (problems.length > 0) return no('broken', problems.map((one) => one.sentence).join('\n'), json)
    const trusted = known ? 'signed by your root keys' : 'not compared with root keys (give --roots)'
    return { json, text: `${files.length} files of version ${version} are as listed; the list is ${trusted}.` }
  },
})

/** `gehoor verify-client URL`: does this server hand out the code it promises? */
export const verifyClient = (args: string[], io: CommandIo, fetch: Fetch): Promise<number> => runCommand(command(fetch), args, io)

