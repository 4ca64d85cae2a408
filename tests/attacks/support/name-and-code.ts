import { fromBase64Url } from '../../../src/foundation/kernel/bytes.ts'
import { systemRandom } from '../../../src/foundation/kernel/random.ts'
import * as core from '../../../src/foundation/sealing/core/index.ts'
import { useCode, sealFollowUp } from '../../../src/modules/desk/browser/mailbox/way-in.ts'
import type { Api } from '../../../src/modules/desk/browser/shared/api.ts'
import { ask, post, type Door } from '../../../src/modules/desk/tools/door.ts'
import { openMailbox, sayFromCase, type Filed, type HandlerKeys } from '../../../src/modules/desk/tools/index.ts'

type Scene = {
  readonly door: Door
  readonly trusted: core.TrustedRoster
  readonly filed: Filed
  readonly today: string
  readonly say: (what: string) => string
  /** Two of the panel, each with the way to their own origin. */
  readonly readers: readonly [{ readonly keys: HandlerKeys; readonly door: Door }, { readonly keys: HandlerKeys; readonly door: Door }]
}

const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/**
 * Two readers open the confidential name; one then makes two codes for lost words: the first is used for a follow-up, the second stays at
 * the desk. Returns the name as it was read, and the secrets that must stand nowhere.
 */
export const nameAndCode = async ({ door, trusted, filed, today, say, readers }: Scene): Promise<{ readonly name: unknown; readonly secrets: readonly (string | Uint8Array)[] }> => {
  const [first, second] = readers
  const moment: core.Moment = { today, rosterEpoch: trusted.roster.epoch, random: systemRandom, toSlots: core.toSlots }
  const fields = { label: null, nextDueDay: null, open: true }
  const open = async (who: typeof first) => must(await core.openCase(await ask<core.CaseFile>(who.door, `/cases/${filed.case}`), { handlerId: who.keys.id, encIdentity: core.identityOf(fromBase64Url(who.keys.encSeed)) }, trusted))
  const writer = (who: typeof first): core.Writer => ({ handlerId: who.keys.id, signSeed: fromBase64Url(who.keys.signSeed) })
  await sayFromCase(first.door, trusted, first.keys, filed.case, today, { kind: 'name-asked', body: { reason: say('name-reason') }, direction: 'inside' })
  const asked = (await open(second)).messages.at(-1)?.hash ?? ''
  await post(second.door, `/cases/${filed.case}/entries`, must(await core.releaseName(await open(second), writer(second), asked, { duty: 'triage', text: say('name-opened') }, fields, moment)))
  const opened = await open(first)
  const name = opened.messages.find(({ message }) => message.kind === 'identity')?.message.body

  const makeCode = async (): Promise<core.WayInMade> => {
    const made = must(await core.makeWayIn(opened, writer(first), { procedure: 'complaint', naming: 'confidential', language: 'nl' }, today, trusted, systemRandom))
    await post(first.door, `/cases/${filed.case}/ways-in`, { id: made.id, content: made.content })
    return made
  }
  const refused = async () => ({ ok: false as const, error: { reason: 'fault' as const, sentence: null } })
  const api = { get: refused, put: refused, getBytes: refused, post: async (path: string, body: unknown) => ({ ok: true as const, value: await post(door, path, body) }) } as unknown as Api
  const used = await makeCode()
  const clock = { today: () => today, now: () => 0 }
  const invited = must(await useCode(used.code, { api, base: '', trusted, clock }))
  if (invited.for !== 'follow-up') throw new Error('not a way in')
  const followUp = must(await sealFollowUp(invited.wayIn, say('follow-up'), 'nl', say('follow-up-title'), trusted, today, systemRandom))
  await post(door, '/cases', followUp.filing)
  const waiting = await makeCode()
  const { realm } = trusted.roster
  await openMailbox(door, trusted, filed.seeds)
  return {
    name,
    secrets: [used, waiting].flatMap(({ code }) => [code, code.replaceAll('-', ''), fromBase64Url(core.codeKeys(code, realm).proof), core.codeKeys(code, realm).seed]).concat([' ', '-'].map((between) => followUp.words.join(between))),
  }
}
