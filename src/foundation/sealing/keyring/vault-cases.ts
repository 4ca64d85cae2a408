/** The vault's answers about cases: opened, composed and changed through the core's functions; keys are left out of every answer. */
import { fromBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decryptText, identityOf } from '../core/age.ts'
import { mayHold } from '../core/authority.ts'
import { parseCanonical } from '../core/canonical.ts'
import { composeFromHandler, composeOpenedEntry, openCompartment, releaseName, type Moment, type Writer } from '../core/case-append.ts'
import { openCase, type OpenedCase } from '../core/case-file.ts'
import { joinShares, type SeedKey, type ShareKey } from '../core/case-keys.ts'
import { applyChange, approveChange, proposeChange } from '../core/change.ts'
import { makeJoin } from '../core/join.ts'
import { openItem } from '../core/message.ts'
import { openRecord } from '../core/record.ts'
import { unpad } from '../core/padding.ts'
import type { Age, Id, Signed } from '../core/protocol.ts'
import type { TrustedRoster } from '../core/roster.ts'
import { sign } from '../core/signing.ts'
import { makeWayIn } from '../core/way-in.ts'
import { openWraps } from '../core/wrap.ts'
import type { CaseView, Locked } from './requests.ts'
import type { Answers, Held, Inside } from './vault-parts.ts'

/** A label is one kilobyte; an item is 64 at least: the way to labels must not become a way to messages that does not count. */
const largestLabel = 16_384
const mostRecords = 500

/** What the page may see of an opened case. */
export const viewOf = (opened: OpenedCase): CaseView => {
  const { seeds, shares, macKey: _macKey, chains: _chains, threads, ...view } = opened
  return { ...view, threads: threads.map(({ chains: _own, ...thread }) => thread), readable: [...new Set(seeds.map((key) => key.compartment))], hasShare: shares.length > 0 }
}

const labelIn = (plain: Uint8Array): unknown => parseCanonical(unpad(plain))
const openAll = (items: readonly Age[], keys: readonly SeedKey[]): Promise<readonly (Signed | null)[]> =>
  Promise.all(items.map(async (item) => {
    const opened = await openItem(item, keys)
    return opened.ok ? opened.value.signed : null
  }))

type Working = { readonly held: Held; readonly opened: OpenedCase; readonly trusted: TrustedRoster; readonly writer: Writer & { readonly encIdentity: string }; readonly moment: Moment }
type CaseRequests = 'openLabel' | 'openCase' | 'openItems' | 'sign' | 'compose' | 'composeOpened' | 'openCompartment' | 'propose' | 'approve' | 'apply' | 'releaseName' | 'openName' | 'makeWayIn' | 'makeJoin' | 'openRecords'

/** The answers about cases, over what the vault holds. */
export const caseAnswers = (inside: Inside): Pick<Answers, CaseRequests> => {
  const working = (id: Id): Result<Working, Locked | 'no-trust' | 'case-not-open'> => {
    const [held, trusted] = [inside.held(), inside.trusted()]
    if (!held.ok) return held
    if (!trusted) return refuse('no-trust')
    const opened = held.value.cases.get(id)
    if (!opened) return refuse('case-not-open')
    const { clock, random, toSlots } = inside.settings
    const { handler, signSeed, encSeed } = held.value
    return ok({
      held: held.value, opened, trusted, writer: { handlerId: handler, signSeed, encIdentity: identityOf(encSeed) },
      moment: { today: clock.today(), rosterEpoch: trusted.roster.epoch, random, toSlots },
    })
  }
  return {
    openLabel: async (ask) => {
      const held = inside.held()
      if (!held.ok) return held
      if (ask.label.length > largestLabel) return refuse('too-large')
      const { keys } = await openWraps(identityOf(held.value.encSeed), ask.wraps, ask.case, held.value.handler)
      const plain = await decryptText(ask.label, keys.filter((key) => key.compartment === 'intake').map((key) => identityOf(fromBase64Url(key.seed))))
      if (!plain.ok) return plain
      try {
        return ok(labelIn(plain.value))
      } catch {
        return refuse('cannot-open')
      }
    },
    openCase: async (caseFile) => {
      const [held, trusted] = [inside.held(), inside.trusted()]
      if (!held.ok) return held
      if (!trusted) return refuse('no-trust')
      const counted = inside.count(held.value, caseFile.case)
      if (!counted.ok) return counted
      const opened = await openCase(caseFile, { handlerId: held.value.handler, encIdentity: identityOf(held.value.encSeed) }, trusted)
      if (!opened.ok) return opened
      held.value.cases.set(caseFile.case, opened.value)
      return ok(viewOf(opened.value))
    },
    openItems: async (ask) => {
      const at = working(ask.case)
      return at.ok ? ok(await openAll(ask.items, at.value.opened.seeds)) : at
    },
    openRecords: async ({ records }) => {
      const held = inside.held()
      if (!held.ok) return held
      if (records.length > mostRecords) return refuse('too-many')
      const identity = identityOf(held.value.encSeed)
      return ok(await Promise.all(records.map((record) => openRecord(record, identity))))
    },
    sign: async ({ type, value }) => {
      const held = inside.held()
      if (!held.ok) return held
      return type === 'message' || type === 'log' ? ok(sign(type, value, held.value.signSeed)) : refuse('not-this-type')
    },
    compose: async (ask) => {
      const at = working(ask.case)
      return at.ok ? composeFromHandler(at.value.opened, at.value.writer, ask.message, ask.fields, at.value.moment) : at
    },
    composeOpened: async (ask) => {
      const at = working(ask.case)
      return at.ok ? composeOpenedEntry(at.value.opened, at.value.writer, at.value.moment.today, ask.fields) : at
    },
    openCompartment: async (ask) => {
      const at = working(ask.case)
      if (!at.ok) return at
      const made = await openCompartment(at.value.opened, at.value.writer, ask.compartment, ask.fields, at.value.moment, (ask.readers ?? at.value.opened.readers.map((reader) => reader.id)).filter((id) => mayHold(at.value.trusted.history, id, ask.compartment)))
      return made.ok ? ok(made.value.append) : made
    },
    propose: async (ask) => {
      const at = working(ask.case)
      return at.ok ? proposeChange(at.value.opened, at.value.writer, ask.wish, at.value.trusted, at.value.moment) : at
    },
    approve: async (ask) => {
      const at = working(ask.case)
      return at.ok ? approveChange(at.value.opened, at.value.writer, ask.proposal, at.value.trusted) : at
    },
    apply: async (ask) => {
      const at = working(ask.case)
      return at.ok ? applyChange(at.value.opened, at.value.writer, ask.proposal, at.value.trusted, at.value.moment) : at
    },
    releaseName: async (ask) => {
      const at = working(ask.case)
      return at.ok ? releaseName(at.value.opened, at.value.writer, ask.asked, ask.said, ask.fields, at.value.moment) : at
    },
    makeWayIn: async (ask) => {
      const at = working(ask.case)
      return at.ok ? makeWayIn(at.value.opened, at.value.writer, ask.about, ask.until, at.value.trusted, at.value.moment.random) : at
    },
    makeJoin: async (ask) => {
      const at = working(ask.case)
      return at.ok ? makeJoin(at.value.opened, at.value.writer, ask.wish, at.value.moment.random) : at
    },
    openName: async (ask) => {
      const at = working(ask.case)
      if (!at.ok) return at
      const mine = at.value.opened.shares.at(-1)
      if (!mine) return refuse('no-share')
      const given = await openWraps(at.value.writer.encIdentity, ask.shares, ask.case, at.value.held.handler)
      const joined = await joinShares([mine, ...given.shares.filter((share: ShareKey) => share.share !== mine.share)])
      return joined.ok ? ok(await openAll(ask.items, [joined.value])) : joined
    },
  }
}
