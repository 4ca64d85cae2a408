import { publicKey } from '../../../foundation/sealing/core/signing.ts'
import { mustBeNew, no, writeJson, type Command } from '../command.ts'
import { readAs, rootPublicFile, rootsFile } from './core/files.ts'
import { freshPassphrase, freshPassphraseFlags, lock } from './secrets.ts'
import { fingerprint } from './words.ts'

/** Makes one officer's root key, on a machine without network. */
export const root: Command = {
  usage: 'gehoor ceremony root --name NAME --out KEY.json --public PUBLIC.json [--new-passphrase FILE | --passphrase-file FILE]',
  about: 'Makes the root key of one officer. The key is locked with a passphrase; only its public half is shown.',
  flags: {
    name: 'the officer, as the others know them', out: 'file for the locked key; stays with the officer',
    public: 'file for the public half; goes to the others', ...freshPassphraseFlags,
  },
  run: async (input) => {
    const [name, out, open] = [input.need('name'), input.need('out'), input.need('public')]
    await mustBeNew(input.io, out, open)
    const passphrase = await freshPassphrase(input)
    const seed = input.io.random(32)
    const key = publicKey(seed)
    await writeJson(input.io, out, { kind: 'gehoor-root-key', name, key, lock: await lock(seed, passphrase, input) })
    seed.fill(0)
    await writeJson(input.io, open, { kind: 'gehoor-root-public', name, key })
    return {
      json: { name, key, fingerprint: fingerprint(key) },
      text: `Root key of ${name}: ${key}\nFingerprint: ${fingerprint(key)}\nThe locked key is in ${out}, its public half in ${open}.`,
    }
  },
}

/** Brings the three public halves together, or puts a new officer in the place of a lost key. */
export const roots: Command = {
  usage: 'gehoor ceremony roots A.json B.json C.json --out ROOTS.json  |  gehoor ceremony roots --from ROOTS.json --replace OLDKEY --with NEW.json --out ROOTS2.json',
  about: 'Writes the list of the three root keys that the client is built with, or replaces one of them.',
  flags: { out: 'file for the list', from: 'the present list', replace: 'the public key that goes', with: 'the public half that comes' },
  run: async (input) => {
    const out = input.need('out')
    await mustBeNew(input.io, out)
    const from = input.maybe('from')
    const before = from === undefined ? null : (await readAs(input.io, from, rootsFile, 'a list of root keys')).roots
    const gone = before ? input.need('replace') : null
    if (before && !before.some((one) => one.key === gone)) no('not-a-root', `${gone} is not one of the present root keys.`)
    const paths = before ? [input.need('with')] : input.positionals
    const read = await Promise.all(paths.map((path) => readAs(input.io, path, rootPublicFile, 'the public half of a root key')))
    const list = before ? before.map((one) => (one.key === gone ? read[0] : one)) : read
    if (new Set(list.map((one) => one?.key)).size !== 3 || list.length !== 3) no('not-three', 'There must be exactly three different root keys.')
    await writeJson(input.io, out, { kind: 'gehoor-roots', roots: list })
    const keys = list.flatMap((one) => (one ? [one.key] : []))
    const rows = list.flatMap((one) => (one ? [`  ${one.name}: ${one.key}\n    ${fingerprint(one.key)}`] : []))
    const after = before ? '\nBuild the client with this list. The two remaining officers (and the new one) sign the chain again: gehoor ceremony roster sign TRUST.json --roots OLDROOTS.json.' : ''
    return { json: { roots: keys }, text: `Root keys for GEHOOR_ROOTS: ${keys.join(',')}\n${rows.join('\n')}${after}` }
  },
}
