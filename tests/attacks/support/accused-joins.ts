import { fromBase64Url } from '../../../src/foundation/kernel/bytes.ts'
import { systemRandom } from '../../../src/foundation/kernel/random.ts'
import * as core from '../../../src/foundation/sealing/core/index.ts'
import { openMailbox, sayFromCase, sayFromMailbox, type Door, type Filed, type HandlerKeys } from '../../../src/modules/desk/tools/index.ts'
import { ask, post } from '../../../src/modules/desk/tools/door.ts'
import { sealJoining } from '../../../src/modules/desk/browser/mailbox/way-in.ts'

type Scene = { readonly door: Door; readonly trusted: core.TrustedRoster; readonly filed: Filed; readonly today: string; readonly say: (what: string) => string; readonly release: () => Promise<void>; readonly reader: { readonly keys: HandlerKeys; readonly door: Door } }

const must = <Value, Refusal>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Refusal }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Somebody is asked to join a case, joins with a code, is written to and answers: all of it carries the stem. Gives what must not be found and what they read. */
export const accusedJoins = async ({ door, trusted, filed, today, say, release, reader }: Scene) => {
  const { keys: me, door: staff } = reader
  const writer = { handlerId: me.id, signSeed: fromBase64Url(me.signSeed) }
  const moment: core.Moment = { today, rosterEpoch: trusted.roster.epoch, random: systemRandom, toSlots: core.toSlots }
  const open = async () => must(await core.openCase(await ask<core.CaseFile>(staff, `/cases/${filed.case}`), { handlerId: me.id, encIdentity: core.identityOf(fromBase64Url(me.encSeed)) }, trusted))
  const party = core.newParty(systemRandom)
  await sayFromCase(staff, trusted, me, filed.case, today, { kind: 'party-asked', body: { party, role: 'accused', who: say('accused'), hidden: false, ground: '', until: today }, direction: 'inside', compartment: 'deliberation' })
  const made = must(await core.openCompartment(await open(), writer, 'accused', { label: null, nextDueDay: null, open: true }, moment))
  await post(staff, `/cases/${filed.case}/entries`, made.append)
  const wish = { party, role: 'accused', compartment: 'accused' as const, until: today, receivedDay: today, about: { procedure: '', naming: '', language: '' } }
  const { code, id, content } = must(await core.makeJoin(await open(), writer, wish, systemRandom))
  await post(staff, `/cases/${filed.case}/ways-in`, { id, content, keep: true })
  const { proof } = core.codeKeys(code, trusted.roster.realm)
  const used = await post<{ readonly content: string; readonly ticket: string }>(door, '/ways-in', { proof })
  const joining = await sealJoining(must(await core.openJoin(used.content, code, trusted, today)), used.ticket, 'nl', trusted, today, systemRandom)
  await post(door, '/threads', joining.request)
  const keys = await core.mailboxKeys(must(await core.readReceipt(joining.words.join(' '))), trusted.roster.realm)
  await release()
  await sayFromCase(staff, trusted, me, filed.case, today, { kind: 'complaint-copy', body: { text: say('copy') }, direction: 'out', to: keys.mailboxId })
  await sayFromMailbox(door, trusted, keys, today, 'view', { text: say('view') })
  await release()
  const { view } = await openMailbox(door, trusted, keys)
  return { heard: view.messages.map(({ message }) => JSON.stringify(message.body)), secrets: [code, joining.words.join(' '), keys.auth, keys.sign, keys.box] }
}
