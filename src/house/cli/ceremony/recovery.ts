import { fromBase64Url } from '../../../foundation/kernel/bytes.ts'
import type { Trust, Wrap } from '../../../foundation/sealing/core/protocol.ts'
import { joinRecovery, makeRecoveryGroup, type JoinedRecovery } from '../../../foundation/sealing/core/recovery.ts'
import { verifyTrust } from '../../../foundation/sealing/core/roster.ts'
import { openRecovery, sealWrap } from '../../../foundation/sealing/core/wrap.ts'
import { badInput, mustBeNew, no, writeJson, type Command, type Input } from '../command.ts'
import { draftFile, readAs, recoveryCasesFile, rootsFile, shareFile, trustFile } from './core/files.ts'
import { withRecovery } from './core/rotate.ts'
import { refusals, shareRefusals } from './sentences.ts'

const yearOf = (input: Input): number => {
  const year = Number(input.need('year'))
  return Number.isInteger(year) && year > 2000 && year < 2200 ? year : badInput('--year must be a year, such as 2026.')
}

/** Makes both groups of a body and year: two public halves in the draft, ten share files. */
export const recoveryMake: Command = {
  usage: 'gehoor ceremony recovery make --body BODY --year YEAR --draft DRAFT.json --out DRAFT2.json --shares PREFIX',
  about: 'Makes the two recovery groups of a body and year. Each secret is split in five, of which three suffice; opening needs both groups, countersigning one. Ten share files are written: give each to its own keeper.',
  flags: { body: 'the body', year: 'the year the cases are received in', draft: 'the draft of the roster', out: 'file for the new draft', shares: 'start of the names of the share files' },
  run: async (input) => {
    const [body, year, out, prefix] = [input.need('body'), yearOf(input), input.need('out'), input.need('shares')]
    const draft = await readAs(input.io, input.need('draft'), draftFile, 'a draft of a roster')
    const names = (['internal', 'external'] as const).map((group) => [1, 2, 3, 4, 5].map((number) => `${prefix}-${group}-${number}.json`))
    await mustBeNew(input.io, out, ...names.flat())
    const internal = await makeRecoveryGroup('internal', body, year, input.io.random)
    const external = await makeRecoveryGroup('external', body, year, input.io.random)
    const next = withRecovery(draft, {
      body, year, internal: internal.recipient, external: external.recipient, internalSig: internal.signKey, externalSig: external.signKey,
    })
    if (!next.ok) return no(next.error, `The draft has no body "${body}".`)
    for (const [at, group] of [internal, external].entries()) {
      for (const [number, share] of group.shares.entries()) await writeJson(input.io, names[at]?.[number] as string, { kind: 'gehoor-recovery-share', ...share })
    }
    await writeJson(input.io, out, next.value)
    return { json: { body, year, shares: names.flat() }, text: `The groups of ${body}, ${year} are in ${out}. Hand out the ten files ${prefix}-…, each to its own keeper, and delete them here.` }
  },
}

/** Joins the shares given as `--internal` or `--external`, or ends the command with the reason. */
export const joinGroup = async (input: Input, flag: 'internal' | 'external'): Promise<JoinedRecovery & { readonly recipient: string }> => {
  const shares = await Promise.all(input.list(flag).map((path) => readAs(input.io, path, shareFile, 'a recovery share')))
  if (shares.some((share) => share.group !== flag)) return no('other-group', `A share given as --${flag} belongs to the other group.`)
  const joined = await joinRecovery(shares.map(({ kind: _kind, ...share }) => share))
  return joined.ok ? { ...joined.value, recipient: shares[0]?.recipient as string } : no(joined.error, `The ${flag} group: ${shareRefusals[joined.error]}`)
}

/** A quorum of both groups gives the keys of named cases to a new reader. */
export const recoveryOpen: Command = {
  usage: 'gehoor ceremony recovery open CASES.json --case ID … --internal SHARE … --external SHARE … --reader HANDLER --trust TRUST.json --roots ROOTS.json --out WRAPS.json',
  about: 'Seals the keys of named cases to a new reader out of their recovery wraps. Needs three shares of both groups. Afterwards the case gets new keys and the groups are renewed.',
  flags: {
    'case*': 'a case to recover', 'internal*': 'a share of the internal group', 'external*': 'a share of the external group', reader: 'the handler who will read', trust: 'the present trust file',
    roots: 'the list of root keys', out: 'file for the new wraps',
  },
  run: async (input) => {
    const [out, named, today] = [input.need('out'), input.list('case'), input.io.clock.today()]
    await mustBeNew(input.io, out)
    const cases = await readAs(input.io, input.positionals[0] ?? badInput('Name the file with the recovery wraps.'), recoveryCasesFile, 'a list of recovery wraps')
    const strange = cases.find((one) => !named.includes(one.case))
    if (named.length === 0 || strange) return badInput(strange ? `The file holds case ${strange.case}, which was not named with --case. Only named cases may enter this machine.` : 'Name each case with --case.')
    if (named.some((id) => !cases.some((one) => one.case === id))) return badInput('A named case is not in the file.')
    const { roots } = await readAs(input.io, input.need('roots'), rootsFile, 'a list of root keys')
    const trusted = verifyTrust(await readAs<Trust>(input.io, input.need('trust'), trustFile, 'a trust file'), { roots: roots.map((one) => one.key), builtInEpoch: 0, today, demoAllowed: true })
    if (!trusted.ok) return no(trusted.error, refusals[trusted.error])
    const reader = trusted.value.roster.handlers.find((one) => one.id === input.need('reader')) ?? no('reader-unknown', 'The roster in force has no such handler.')
    const [internal, external] = [await joinGroup(input, 'internal'), await joinGroup(input, 'external')]
    const wraps: { case: string; wrap: Wrap }[] = []
    for (const one of cases) {
      const keys = await openRecovery(internal.identity, external.identity, one.recovery, one.case)
      if (!keys.ok) return no(keys.error, `Case ${one.case}: its recovery wrap cannot be opened by these groups, or belongs to another case.`)
      wraps.push({ case: one.case, wrap: await sealWrap(one.case, reader, keys.value) })
    }
    await writeJson(input.io, out, wraps)
    const group = trusted.value.roster.recovery.find((one) => one.internal === internal.recipient)
    const rotate = group ? `gehoor ceremony rotate recovery --body ${group.body} --year ${group.year}` : 'gehoor ceremony rotate recovery'
    return {
      json: { reader: reader.id, cases: named, next: ['add-reader', 'new-epoch', 'rotate-recovery'] },
      text: `${cases.length} case(s) sealed to ${reader.name} in ${out}. Now: 1. post the wraps with the change of readers, countersigned if one reader is left (gehoor ceremony recovery countersign); 2. ${reader.name} gives each case a new key; 3. renew the groups: ${rotate}.`,
    }
  },
}

/** Bytes of a share, for keepers who want to see that theirs is whole. */
export const recoveryCheck: Command = {
  usage: 'gehoor ceremony recovery check SHARE.json …',
  about: 'Says whether share files are whole, without showing them. Three whole ones of a group are tried together.',
  flags: {},
  run: async (input) => {
    const shares = await Promise.all(input.positionals.map((path) => readAs(input.io, path, shareFile, 'a recovery share')))
    if (shares.length === 0) return badInput('Name at least one share file.')
    if (shares.some((share) => fromBase64Url(share.share).length !== 33)) return no('damaged-share', shareRefusals['damaged-share'])
    const joined = shares.length < 3 ? null : await joinRecovery(shares.map(({ kind: _kind, ...share }) => share))
    if (joined && !joined.ok) return no(joined.error, shareRefusals[joined.error])
    return { json: { shares: shares.length, opens: joined !== null }, text: joined ? 'These shares give the group\'s key.' : 'Whole; fewer than three, so the key was not tried.' }
  },
}
