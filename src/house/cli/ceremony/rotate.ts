import { toBase64Url, utf8 } from '../../../foundation/kernel/bytes.ts'
import { publicKey } from '../../../foundation/sealing/core/signing.ts'
import { badInput, mustBeNew, no, writeJson, type Command, type Input } from '../command.ts'
import { draftFile, readAs, type Draft } from './core/files.ts'
import { withClockKey, withDirectoryKey } from './core/rotate.ts'
import { recoveryMake } from './recovery.ts'
import { fingerprint } from './words.ts'

const newServerKey = async (input: Input, kind: 'clock' | 'directory', change: (draft: Draft, key: string) => Draft) => {
  const [out, own] = [input.need('out'), input.maybe('public')]
  const draft = await readAs(input.io, input.need('draft'), draftFile, 'a draft of a roster')
  if (own !== undefined) {
    if (!/^[A-Za-z0-9_-]{43}$/.test(own)) return badInput('--public must be an Ed25519 public key of 43 characters.')
    await mustBeNew(input.io, out)
    await writeJson(input.io, out, change(draft, own))
    return { json: { key: own, fingerprint: fingerprint(own) }, text: `The ${kind} key ${own} stands in ${out}.\nFingerprint: ${fingerprint(own)}` }
  }
  const secret = input.need('secret')
  await mustBeNew(input.io, out, secret)
  const seed = input.io.random(32)
  const key = publicKey(seed)
  const next = change(draft, key)
  await input.io.writeFile(secret, utf8(`${toBase64Url(seed)}\n`), 0o600)
  seed.fill(0)
  await writeJson(input.io, out, next)
  return {
    json: { key, fingerprint: fingerprint(key) },
    text: `The new ${kind} key ${key} stands in ${out}; its secret half is in ${secret}: put it in the server's data folder as ${kind}-key.`,
  }
}
const flags = {
  draft: 'the draft of the roster', out: 'file for the new draft', secret: 'file for the secret half, which only the server gets',
  public: 'a key that exists already, such as the one the server made itself',
}

/** The key that signs receipts and checkpoints. */
export const rotateClock: Command = {
  usage: 'gehoor ceremony rotate clock --draft DRAFT.json --out DRAFT2.json --secret clock-key [--drop OLDKEY]  |  … --public KEY',
  about: 'Makes a new clock key. Older ones stay in the roster so that old receipts keep counting; --drop takes out one that leaked.',
  flags: { ...flags, drop: 'a clock key that leaked' },
  run: (input) => {
    const drop = input.maybe('drop')
    return newServerKey(input, 'clock', (draft, key) => {
      if (drop !== undefined && !draft.clockKeys.includes(drop)) return no('not-a-clock-key', `The draft has no clock key ${drop}.`)
      return withClockKey(draft, key, drop)
    })
  },
}

/** The key that signs the directory of advisers, managers and authorities. */
export const rotateDirectory: Command = {
  usage: 'gehoor ceremony rotate directory --draft DRAFT.json --out DRAFT2.json --secret directory-key  |  … --public KEY',
  about: 'Makes a new directory key; whatever the old one signed must be signed again.',
  flags,
  run: (input) => newServerKey(input, 'directory', withDirectoryKey),
}

/** New recovery groups in the place of used ones. */
export const rotateRecovery: Command = {
  ...recoveryMake,
  usage: recoveryMake.usage.replace('recovery make', 'rotate recovery'),
  about: 'Replaces the two recovery groups of a body and year, after they were used or a keeper left.',
  run: async (input) => {
    const draft = await readAs(input.io, input.need('draft'), draftFile, 'a draft of a roster')
    const there = draft.recovery.some((one) => one.body === input.need('body') && String(one.year) === input.need('year'))
    return there ? recoveryMake.run(input) : badInput('The draft has no groups for this body and year; make them with gehoor ceremony recovery make.')
  },
}
