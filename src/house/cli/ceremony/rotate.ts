import { toBase64Url } from '../../../foundation/kernel/bytes.ts'
import { publicKey } from '../../../foundation/sealing/core/signing.ts'
import { badInput, mustBeNew, no, writeJson, type Command, type Input } from '../command.ts'
import { draftFile, readAs, type Draft } from './core/files.ts'
import { withClockKey, withDirectoryKey } from './core/rotate.ts'
import { recoveryMake } from './recovery.ts'
import { fingerprint } from './words.ts'

const newServerKey = async (input: Input, kind: 'clock' | 'directory', change: (draft: Draft, key: string) => Draft) => {
  const [out, secret] = [input.need('out'), input.need('secret')]
  await mustBeNew(input.io, out, secret)
  const draft = await readAs(input.io, input.need('draft'), draftFile, 'a draft of a roster')
  const seed = input.io.random(32)
  const key = publicKey(seed)
  const next = change(draft, key)
  await writeJson(input.io, secret, { kind: `gehoor-${kind}-key`, key, seed: toBase64Url(seed) })
  seed.fill(0)
  await writeJson(input.io, out, next)
  return { json: { key, fingerprint: fingerprint(key) }, text: `The new ${kind} key ${key} stands in ${out}; its secret half is in ${secret}, for the server alone.` }
}
const flags = { draft: 'the draft of the roster', out: 'file for the new draft', secret: 'file for the secret half, which only the server gets' }

/** The key that signs receipts and checkpoints. */
export const rotateClock: Command = {
  usage: 'gehoor ceremony rotate clock --draft DRAFT.json --out DRAFT2.json --secret KEY.json [--drop OLDKEY]',
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
  usage: 'gehoor ceremony rotate directory --draft DRAFT.json --out DRAFT2.json --secret KEY.json',
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
