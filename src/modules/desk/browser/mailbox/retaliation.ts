import type { Clock } from '../../../../foundation/kernel/clock.ts'
import type { Random } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { composeFiling } from '../../../../foundation/sealing/core/filing.ts'
import { mailboxKeys } from '../../../../foundation/sealing/core/mailbox-keys.ts'
import { toSlots } from '../../../../foundation/sealing/core/mailbox-slots.ts'
import { drawPanel, eligible } from '../../../../foundation/sealing/core/panel.ts'
import type { Filing, Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { newSecret, receiptOf } from '../../../../foundation/sealing/core/receipt.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import { retaliationV1 } from '../../rules/intake/retaliation-v1.ts'
import type { KeptOut, ReportBody } from '../../rules/messages.ts'
import type { Detriment } from '../../rules/parties/bodies.ts'

/** What the reporter wrote about detriment; `evidence` = papers with their days. */
export type DetrimentWords = { readonly kinds: readonly Detriment[]; readonly since: string; readonly text: string; readonly evidence: string }

/** Whom a report about detriment goes to: the readers who know the earlier case where the committee is the same, otherwise a panel as for any report. */
export const panelFor = (roster: Roster, earlier: readonly Id[], keptOut: KeptOut, random: Random): Result<{ readonly body: string; readonly panel: readonly Id[] }, 'no-panel'> => {
  const body = roster.bodies.find((one) => one.kind === 'integrity')
  if (!body) return refuse('no-panel')
  const exclusion = { excluded: keptOut.handlers, unitTags: keptOut.units }
  const same = eligible(roster, body.id, exclusion).map((one) => one.id).filter((id) => earlier.includes(id))
  if (same.length >= body.panelSize) return ok({ body: body.id, panel: same.slice(0, body.panelSize) })
  const drawn = drawPanel(roster, body.id, exclusion, random)
  return drawn.ok ? ok({ body: body.id, panel: drawn.value }) : refuse('no-panel')
}

export type RetaliationFiling = { readonly filing: Filing; readonly words: readonly string[] }

/** Seals a new report about what followed an earlier one: its own case, clock and receipt; only its readers see which case it follows. */
export const sealRetaliation = async (
  said: DetrimentWords, name: string, follows: Id, to: { readonly body: string; readonly panel: readonly Id[]; readonly keptOut: KeptOut }, how: { readonly language: ReportBody['language']; readonly title: string },
  at: { readonly trusted: TrustedRoster; readonly clock: Clock; readonly random: Random },
): Promise<Result<RetaliationFiling, string>> => {
  const { roster } = at.trusted
  const secret = newSecret(at.random)
  const keys = await mailboxKeys(secret, roster.realm)
  const named = name.trim() !== ''
  const { kinds, since, text, evidence } = said
  const report: Omit<ReportBody, 'box' | 'signKey'> = {
    questionnaire: { id: retaliationV1.id, version: retaliationV1.version }, language: how.language, title: how.title, wayBack: 'mailbox', follows, procedure: 'integrity',
    naming: named ? 'confidential' : 'anonymous',
    ...(to.keptOut.handlers.length + to.keptOut.units.length === 0 ? {} : { notBy: to.keptOut }),
    answers: { kinds: [...kinds], since, ...(text.trim() === '' ? {} : { what: text.trim() }), ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }) },
  }
  const identity = { compartment: 'identity' as const, body: { name: name.trim().slice(0, 200), telephone: '', address: '' } }
  const composed = await composeFiling({ roster, body: to.body, panel: to.panel, report, ...(named ? { identity } : {}), mailboxKeys: keys, today: at.clock.today(), random: at.random, toSlots })
  return composed.ok ? ok({ filing: composed.value.filing, words: await receiptOf(secret) }) : composed
}
