import { countersignChange, readLastReaderChange, type LastReaderChange } from '../../../foundation/sealing/core/countersign.ts'
import type { Roster, Trust } from '../../../foundation/sealing/core/protocol.ts'
import { verifyTrust } from '../../../foundation/sealing/core/roster.ts'
import { badInput, mustBeNew, no, writeJson, type Command } from '../command.ts'
import { readAs, readerChangeFile, rootsFile, trustFile } from './core/files.ts'
import { joinGroup } from './recovery.ts'
import { countersignRefusals, refusals } from './sentences.ts'

/** What the keepers read before they agree. */
const inWords = (change: LastReaderChange, roster: Roster): string => {
  const bodyOf = (id: string): string => roster.bodies.find((one) => one.id === id)?.nl ?? id
  return [
    `Case ${change.case}, ${bodyOf(change.from)}.`,
    `${change.last.name} is the only reader left whom the roster lists, and asks for this:`,
    ...change.add.map((one) => `  comes: ${one.name} (${one.duty}, ${bodyOf(one.body)})`),
    ...change.remove.map((one) => `  goes:  ${one.name ?? one.id}`),
    ...(change.to === change.from ? [] : [`  the case goes over to ${bodyOf(change.to)}`]),
    change.remove.length > 0 || change.act === 'rotate' ? 'The case gets new keys; who goes can open nothing that comes after.' : 'The keys stay; who comes can open the whole case but a confidential name.',
  ].join('\n')
}

/** A quorum of one group signs a last reader's change of readers, after seeing what it says. */
export const recoveryCountersign: Command = {
  usage: 'gehoor ceremony recovery countersign CHANGE.json --case ID --internal SHARE … | --external SHARE … --trust TRUST.json --roots ROOTS.json --out SIGNED.json',
  about: 'Shows and signs a change of readers beside the only reader who is left. Needs three shares of one group. It opens nothing, and is refused when two readers are left or none.',
  flags: {
    case: 'the case that was agreed on', 'internal*': 'a share of the internal group', 'external*': 'a share of the external group', trust: 'the present trust file',
    roots: 'the list of root keys', out: 'file for the signed change', 'yes?': 'what is shown was agreed on before; nothing is asked',
  },
  run: async (input) => {
    const [out, named, today] = [input.need('out'), input.need('case'), input.io.clock.today()]
    await mustBeNew(input.io, out)
    const file = await readAs(input.io, input.positionals[0] ?? badInput('Name the file with the change of readers.'), readerChangeFile, 'a change of readers')
    const { roots } = await readAs(input.io, input.need('roots'), rootsFile, 'a list of root keys')
    const trust = await readAs<Trust>(input.io, input.need('trust'), trustFile, 'a trust file')
    const trusted = verifyTrust(trust, { roots: roots.map((one) => one.key), builtInEpoch: 0, today, demoAllowed: true })
    if (!trusted.ok) return no(trusted.error, refusals[trusted.error])
    const read = readLastReaderChange(file.change, file.detail, trusted.value)
    if (!read.ok) return no(read.error, countersignRefusals[read.error])
    if (read.value.case !== named) return badInput(`The change is of case ${read.value.case}, which was not named with --case.`)
    const group = input.list('internal').length > 0 ? 'internal' : 'external'
    if (group === 'internal' && input.list('external').length > 0) return badInput('One group signs: give --internal or --external, not both.')
    const shown = inWords(read.value, trusted.value.roster)
    input.io.stderr(`${shown}\n`)
    if (!input.on('yes')) {
      const answer = input.io.readLine ? await input.io.readLine('Is this what you agreed? Type yes: ') : badInput('Nobody can be asked here: give --yes if this was agreed on.')
      if (!/^(yes|ja)$/i.test(answer)) return no('not-agreed', 'Not signed.')
    }
    const { signSeed } = await joinGroup(input, group)
    const change = countersignChange(file.change, file.detail, signSeed, trusted.value)
    signSeed.fill(0)
    if (!change.ok) return no(change.error, countersignRefusals[change.error])
    await writeJson(input.io, out, { ...file, change: change.value })
    return {
      json: { case: named, last: read.value.last.id, add: read.value.add.map((one) => one.id), remove: read.value.remove.map((one) => one.id) },
      text: `The ${group} group signed. ${read.value.last.name} posts the change in ${out}. Afterwards renew the groups: gehoor ceremony rotate recovery.`,
    }
  },
}
