import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fromBase64Url, fromUtf8 } from '../foundation/kernel/bytes.ts'
import type { MultiSigned } from '../foundation/sealing/core/protocol.ts'
import { clientFile } from './assets.ts'

/** What a list of files says: the version, each file with its SHA-256, the root keys the client is built with. */
export type Manifest = { readonly version: string; readonly files: readonly z.infer<typeof clientFile>[]; readonly roots: readonly string[]; readonly demo: boolean }
export type SignManifest = (manifest: Manifest) => MultiSigned

const signature = z.strictObject({ key: z.string(), sig: z.string() })
const signedShape = z.strictObject({ payload: z.string(), sigs: z.array(signature).min(1) })
const payloadShape = z.strictObject({ version: z.string(), files: z.array(clientFile), roots: z.array(z.string()), demo: z.boolean() })

/** The same files, in any order. */
const sameFiles = (a: Manifest['files'], b: Manifest['files']): boolean => {
  const lines = (files: Manifest['files']): string => files.map((file) => `${file.path} ${file.sha256}`).sort().join('\n')
  return lines(a) === lines(b)
}

const officersList = (dataDir: string, built: Manifest, report: (sentence: string) => void): MultiSigned | null => {
  const file = join(dataDir, 'manifest.json')
  if (!existsSync(file)) return null
  try {
    const signed = signedShape.parse(JSON.parse(readFileSync(file, 'utf8')))
    if (sameFiles(payloadShape.parse(JSON.parse(fromUtf8(fromBase64Url(signed.payload)))).files, built.files)) return signed
    report('The file manifest.json is not used: it lists other files than this build has. Let the officers sign the list of this build.')
  } catch {
    report('The file manifest.json is not used: it is not what "gehoor ceremony manifest" writes.')
  }
  return null
}

/**
 * What `/.well-known/gehoor-manifest.json` gives: the list of this build with the officers' signatures from `manifest.json` in the data
 * folder; in a demonstration signed with its own roots; otherwise the bare list, which `gehoor verify-client` does not take for signed.
 */
export const clientManifest = (clientFolder: string, dataDir: string, about: Pick<Manifest, 'roots' | 'demo'>, signDemo: SignManifest | null, report: (sentence: string) => void): string => {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(clientFolder, path), 'utf8'))
  const { version } = z.looseObject({ version: z.string() }).parse(read('../../package.json'))
  const built: Manifest = { version, files: z.array(clientFile).parse(read('files.manifest.json')), ...about }
  return JSON.stringify(signDemo?.(built) ?? officersList(dataDir, built, report) ?? built)
}
