import type { MultiSigned, Roster, Trust } from '../../../foundation/sealing/core/protocol.ts'
import { addDays, isDay } from '../../../foundation/calendar/day.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { payloadHash, verifyTrust } from '../../../foundation/sealing/core/roster.ts'
import { cosign, verifyMany } from '../../../foundation/sealing/core/signing.ts'
import { badInput, mustBeNew, no, readJson, writeJson, type Command, type Input } from '../command.ts'
import { addYears } from './core/days.ts'
import { draftFile, freshnessFile, payloadFile, readAs, rootsFile, signatureFile, trustFile, type Draft } from './core/files.ts'
import { changesBetween, draftOf, freshnessNote, joinSignatures, payloadOf, rosterIn, trustOf } from './core/roster.ts'
import { openRoot, passphraseFlags } from './secrets.ts'
import { refusals } from './sentences.ts'
import { fingerprint } from './words.ts'

const readChain = async (input: Input, flag: string): Promise<readonly MultiSigned[]> => {
  const path = input.maybe(flag)
  return path === undefined ? [] : (await readAs<Trust>(input.io, path, trustFile, 'a trust file')).chain
}
const parsed = (payload: string, path: string): Roster => {
  const roster = rosterIn(payload)
  return roster.ok ? roster.value : badInput(`${path}: the roster inside cannot be read.`)
}

/** What stands in a roster that did not in the one before, in words an officer can compare. */
export const describe = (before: Roster | null, after: Roster): { readonly json: Readonly<Record<string, unknown>>; readonly text: string } => {
  const changes = changesBetween(before, after)
  const rows = (
    label: string, list: typeof changes.added,
  ): string[] => list.map((one) => `  ${label} ${one.name} (${one.body}, ${one.duty}): ${fingerprint(one.enc, one.sig)}`)
  const lines = [
    `Roster ${after.epoch}, valid to ${after.notAfter}, ${after.handlers.length} handlers${after.demo ? ', DEMONSTRATION' : ''}.`,
    ...rows('new', changes.added), ...rows('changed', changes.changed), ...rows('gone', changes.removed),
  ]
  if (changes.other.length > 0) lines.push(`  ${before ? 'also changed' : 'also set'}: ${changes.other.join(', ')}`)
  const ids = (list: typeof changes.added): string[] => list.map((one) => one.id)
  return { json: {
    epoch: after.epoch, notAfter: after.notAfter, added: ids(changes.added), changed: ids(changes.changed), removed: ids(changes.removed), other: changes.other,
  }, text: lines.join('\n') }
}

/** A readable draft: empty, or from the roster in force. */
export const rosterDraft: Command = {
  usage: 'gehoor ceremony roster draft --out DRAFT.json [--trust TRUST.json]',
  about: 'Writes a roster as a readable file to edit: an empty one, or the one in force.',
  flags: { out: 'file for the draft', trust: 'the present trust file', 'not-after': 'last day of the roster (default: in a year)' },
  run: async (input) => {
    const out = input.need('out')
    await mustBeNew(input.io, out)
    const chain = await readChain(input, 'trust')
    const last = chain.at(-1)
    const notAfter = input.maybe('not-after') ?? addYears(input.io.clock.today(), 1)
    if (!isDay(notAfter)) return badInput('--not-after must be a day, such as 2027-11-22.')
    const fresh: Draft = {
      realm: newId(input.io.random), notAfter: '', bodies: [], handlers: [], recovery: [], clockKeys: [], directoryKey: 'A'.repeat(43), apiOrigins: [],
      demo: false,
    }
    const draft: Draft = { ...(last ? draftOf(parsed(last.payload, 'trust')) : fresh), notAfter }
    await writeJson(input.io, out, draft)
    return { json: { realm: draft.realm, handlers: draft.handlers.length }, text: `The draft is in ${out}. Edit it, then: gehoor ceremony roster make.` }
  },
}

/** From the draft to the bytes that are signed. */
export const rosterMake: Command = {
  usage: 'gehoor ceremony roster make DRAFT.json --out ROSTER.json [--trust TRUST.json]',
  about: 'Makes the roster that officers sign out of a draft, and shows what changes.',
  flags: { out: 'file for the roster to sign', trust: 'the present trust file, unless this is the first roster' },
  run: async (input) => {
    const [path, out] = [input.positionals[0] ?? badInput('Name the draft.'), input.need('out')]
    await mustBeNew(input.io, out)
    const [draft, chain] = [await readAs(input.io, path, draftFile, 'a draft of a roster'), await readChain(input, 'trust')]
    const payload = payloadOf(draft, chain, input.io.clock.today())
    if (!payload.ok) return no(payload.error, refusals[payload.error])
    if (draft.directoryKey === 'A'.repeat(43) || draft.clockKeys.length === 0) return no(
      'keys-missing', `${path}: the clock key or the directory key is missing. Make them with gehoor ceremony rotate clock and rotate directory.`,
    )
    await writeJson(input.io, out, { kind: 'gehoor-roster-payload', payload: payload.value })
    const last = chain.at(-1)
    return describe(last ? parsed(last.payload, 'trust') : null, parsed(payload.value, out))
  },
}

/** One officer signs. */
export const rosterSign: Command = {
  usage: 'gehoor ceremony roster sign ROSTER.json --key KEY.json --out SIGNATURE.json [--trust TRUST.json]  |  gehoor ceremony roster sign TRUST.json --roots OLDROOTS.json --key KEY.json --out SIGNATURE.json',
  about: 'Shows what changes and signs it with one root key. Given a trust file, signs its whole chain again after a root key was replaced, if two keys of the list before signed it.',
  flags: {
    key: 'the officer\'s root key', out: 'file for the signature', trust: 'the present trust file, unless this is the first roster',
    roots: 'the list of root keys that signed the chain so far', ...passphraseFlags,
  },
  run: async (input) => {
    const [path, out] = [input.positionals[0] ?? badInput('Name the roster to sign.'), input.need('out')]
    await mustBeNew(input.io, out)
    const asTrust = trustFile.safeParse(await readJson(input.io, path))
    const payloads = asTrust.success ? asTrust.data.chain.map((link) => link.payload) : [(await readAs(
      input.io, path, payloadFile, 'a roster to sign',
    )).payload]
    if (asTrust.success) {
      const old = (await readAs(input.io, input.need('roots'), rootsFile, 'a list of root keys')).roots.map((one) => one.key)
      if (!asTrust.data.chain.every((link) => verifyMany('roster', link, old, 2).ok)) return no(
        'too-few-signatures', `${path}: two keys of this list did not sign the whole chain; it is not signed again.`,
      )
    }
    const before = (asTrust.success ? asTrust.data.chain.slice(0, -1) : await readChain(input, 'trust')).at(-1)
    const after = parsed(payloads.at(-1) as string, path)
    // What is shown as new depends on what was there: it must be the very roster that this one follows.
    if ((before ? payloadHash(before.payload) : '') !== after.prev) return no(
      'broken-chain', before ? refusals['broken-chain'] : 'This roster follows on another: give the present trust file with --trust.',
    )
    const shown = describe(before ? parsed(before.payload, 'trust') : null, after)
    input.io.stderr(`${shown.text}\n`)
    if (input.io.readLine && input.maybe('passphrase-file') === undefined && !/^(yes|ja)$/i.test(await input.io.readLine('Is this what you agreed? Type yes: '))) return no('not-agreed', 'Not signed.')
    const { seed, key, name } = await openRoot(input)
    const signatures = payloads.map((payload) => ({ payload, key, sig: cosign('roster', payload, seed).sigs[0]?.sig }))
    seed.fill(0)
    await writeJson(input.io, out, { kind: 'gehoor-roster-signatures', signatures })
    return { json: { key, signed: payloads.length, ...shown.json }, text: `Signed by ${name}: ${payloads.length} roster(s). The signature is in ${out}.` }
  },
}

/** Signatures, note and chain become the file the server publishes; it is verified as a browser would. */
export const rosterJoin: Command = {
  usage: 'gehoor ceremony roster join SIGNATURE-A.json SIGNATURE-B.json --roots ROOTS.json --freshness NOTE.json --out TRUST.json [--trust TRUST.json]',
  about: 'Joins the signatures of two officers to the chain and verifies the result exactly as a browser will.',
  flags: {
    roots: 'the list of root keys', freshness: 'a fresh note for this roster', trust: 'the present trust file, unless this is the first roster',
    out: 'file for the server',
  },
  run: async (input) => {
    const out = input.need('out')
    await mustBeNew(input.io, out)
    const { roots } = await readAs(input.io, input.need('roots'), rootsFile, 'a list of root keys')
    const read = await Promise.all(input.positionals.map((path) => readAs(input.io, path, signatureFile, 'a signature file')))
    const [signatures, before] = [read.flatMap((one) => one.signatures), await readChain(input, 'trust')]
    const fresh = [...new Set(signatures.map((one) => one.payload))].filter((payload) => !before.some((link) => link.payload === payload))
    if (fresh.length > 1 || (fresh.length === 0 && before.length === 0)) return no('different-rosters', 'The signatures are not under one and the same roster.')
    const { payload, sig, key } = await readAs(input.io, input.need('freshness'), freshnessFile, 'a freshness note')
    const today = input.io.clock.today()
    const trust = trustOf(joinSignatures(before, fresh[0] ?? null, signatures), { payload, sig, key }, today)
    const held = verifyTrust(trust, { roots: roots.map((one) => one.key), builtInEpoch: 0, today, demoAllowed: true })
    if (!held.ok) return no(held.error, refusals[held.error])
    await writeJson(input.io, out, trust)
    return {
      json: { epoch: held.value.roster.epoch, notAfter: held.value.roster.notAfter, chain: trust.chain.length },
      text: `Roster ${held.value.roster.epoch} holds, valid to ${held.value.roster.notAfter}. Put ${out} in the data folder of the server as trust.json.`,
    }
  },
}

/** The weekly note that the roster still stands. */
export const freshness: Command = {
  usage: 'gehoor ceremony freshness --roster ROSTER.json --key KEY.json --out NOTE.json  |  gehoor ceremony freshness --trust TRUST.json --key KEY.json --out TRUST2.json',
  about: 'One officer signs that the roster still stands: a note for a new roster, or the present trust file with a fresh note.',
  flags: { roster: 'a roster to be signed', trust: 'the present trust file', key: 'the officer\'s root key', out: 'file for the result', ...passphraseFlags },
  run: async (input) => {
    const [out, today] = [input.need('out'), input.io.clock.today()]
    await mustBeNew(input.io, out)
    const chain = await readChain(input, 'trust')
    const payload = chain.at(-1)?.payload ?? (await readAs(input.io, input.need('roster'), payloadFile, 'a roster to sign')).payload
    if (parsed(payload, 'roster').notAfter < today) return no('expired', refusals.expired)
    const { seed, name } = await openRoot(input)
    const note = freshnessNote(payload, today, seed)
    seed.fill(0)
    if (!note.ok) return no(note.error, refusals.malformed)
    await writeJson(input.io, out, chain.length > 0 ? trustOf(chain, note.value, today) : { kind: 'gehoor-freshness', ...note.value })
    return {
      json: { day: today, nextBefore: addDays(today, 7) },
      text: `${name} signed on ${today} that the roster stands. The next note is due by ${addDays(today, 7)}; after 30 days browsers stop.`,
    }
  },
}
