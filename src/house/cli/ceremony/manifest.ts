import { fromBase64Url, fromUtf8, toBase64Url } from '../../../foundation/kernel/bytes.ts'
import { canonical } from '../../../foundation/sealing/core/canonical.ts'
import { multiSignedSchema } from '../../../foundation/sealing/core/schemas.ts'
import { cosign } from '../../../foundation/sealing/core/signing.ts'
import { badInput, mustBeNew, no, writeJson, type Command } from '../command.ts'
import { fileList, manifestPayload } from '../manifest-shape.ts'
import { readAs, rootsFile } from './core/files.ts'
import { openRoot, passphraseFlags } from './secrets.ts'

/** Officers sign the list of files of a build that they made themselves: what `verify-client` compares a server with. */
export const manifest: Command = {
  usage: 'gehoor ceremony manifest FILES.json --release VERSION --roots ROOTS.json --key KEY.json --out MANIFEST.json [--with MANIFEST-A.json]',
  about: 'Signs the list of files of a release. The second officer builds the same release on another machine and adds a signature with --with; it is refused when the two builds differ.',
  flags: {
    release: 'the version', roots: 'the list of root keys the client is built with', key: 'the officer\'s root key', with: 'what the first officer signed',
    out: 'file for the server', ...passphraseFlags,
  },
  run: async (input) => {
    const out = input.need('out')
    await mustBeNew(input.io, out)
    const files = await readAs(input.io, input.positionals[0] ?? badInput('Name the list of files of the build.'), fileList, 'a list of files')
    const { roots } = await readAs(input.io, input.need('roots'), rootsFile, 'a list of root keys')
    const payload = toBase64Url(canonical({
      version: input.need('release'), files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)), roots: roots.map((one) => one.key), demo: false,
    }))
    const path = input.maybe('with')
    const before = path === undefined ? null : await readAs(input.io, path, multiSignedSchema, 'a signed list of files')
    if (before && before.payload !== payload) return no('builds-differ', differences(before.payload, payload))
    const { seed, key, name } = await openRoot(input)
    const signed = cosign('manifest', payload, seed, before?.sigs)
    seed.fill(0)
    await writeJson(input.io, out, signed)
    return {
      json: { key, signatures: signed.sigs.length, files: files.length },
      text: `${name} signed ${files.length} files; ${signed.sigs.length} of 2 signatures are in ${out}.`,
    }
  },
}

const differences = (first: string, second: string): string => {
  const lists = [first, second].map((payload) => manifestPayload.safeParse(JSON.parse(fromUtf8(fromBase64Url(payload)))))
  const [a, b] = lists.map((list) => new Map(list.success ? list.data.files.map((file) => [file.path, file.sha256]) : []))
  const paths = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])].filter((path) => a?.get(path) !== b?.get(path))
  return paths.length === 0 ? 'The version or the root keys differ from what the first officer signed.' : `The two builds differ in: ${paths.join(', ')}.`
}
