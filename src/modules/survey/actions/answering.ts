import { fromBase64Url, utf8, concat } from '../../../foundation/kernel/bytes.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { digest, sha256 } from '../../../foundation/storage/bytes.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { isDuplicate } from '../../../foundation/storage/faults.ts'
import { evaluateToken, plainToken, tokenHolds, type Evaluated, type Token } from '../../../foundation/tokens/voprf.ts'
import { readCode } from '../rules/field/codes.ts'
import type { Wave } from '../rules/field/wave.ts'
import type { Answers } from '../rules/questionnaire/condition.ts'
import { formOf, type Form } from '../rules/questionnaire/questionnaire.ts'
import { answersThatCount, refusalsOf, type AnswerRefusal } from '../rules/questionnaire/walk.ts'
import { insertAnswer, spend } from '../store/answers.ts'
import { loadQuestionnaire } from '../store/bank.ts'
import { lockField, lockInvitation, markFetched } from '../store/field.ts'
import { loadStrata, loadWave, loadWaves, type StratumRow } from '../store/waves.ts'
import { checkNumber, codeHash, keysOf, nullifierOf } from './keys.ts'
import { asSystem, type SurveyServices } from './services.ts'

export type { Token } from '../../../foundation/tokens/voprf.ts'

/** A wave as anybody may see it: what is asked, of which groups, under which keys. */
export type PublicWave = { readonly wave: Wave; readonly form: Form; readonly fingerprint: string; readonly strata: readonly StratumRow[]; readonly check: string }

const asPublic = async (tx: Tx, wave: Wave): Promise<PublicWave | null> => {
  const row = await loadQuestionnaire(tx, wave.questionnaire)
  if (row?.state !== 'published' || row.fingerprint === null) return null
  const strata = await loadStrata(tx, wave.id)
  return { wave, form: formOf(row.content.questionnaire, row.content.questions ?? []), fingerprint: row.fingerprint, strata, check: checkNumber(wave.id, strata) }
}
/** The waves that opened, for the public page; run with the public's own rights. */
export const openWaves = (services: SurveyServices): Promise<readonly PublicWave[]> => services.database.within({ kind: 'public' }, async (tx) => {
  const found: PublicWave[] = []
  for (const wave of await loadWaves(tx)) found.push(...[await asPublic(tx, wave)].filter((one) => one !== null))
  return found
})
export const publicWave = (services: SurveyServices, id: string): Promise<PublicWave | null> => services.database.within({ kind: 'public' }, async (tx) => {
  const wave = await loadWave(tx, id)
  return wave && asPublic(tx, wave)
})

export type FetchRefusal = 'closed' | 'no-code' | 'used' | 'bad-element'
export type Fetched = { readonly stratum: string; readonly publicKey: string }

/** Marks an invitation as fetched, once. The same request again gets the same answer, so that a lost answer costs nobody their say. */
const fetchOnce = <Made>(services: SurveyServices, wave: string, typed: string, request: string, make: (stratum: string) => Result<Made, 'bad-element'>): Promise<Result<Made & Fetched, FetchRefusal>> => asSystem(services, async (tx) => {
  const code = readCode(typed)
  if ((await loadWave(tx, wave))?.state !== 'open') return refuse('closed')
  if (code === null) return refuse('no-code')
  await lockField(tx, 'fetch')
  const invitation = await lockInvitation(tx, wave, codeHash(code))
  if (!invitation) return refuse('no-code')
  if (invitation.fetched && invitation.request !== request) return refuse('used')
  const made = make(invitation.stratum)
  if (!made.ok) return made
  if (!invitation.fetched) await markFetched(tx, invitation.id, request)
  return ok({ ...made.value, stratum: invitation.stratum, publicKey: keysOf(services, wave, invitation.stratum).publicKey })
})

/** A token that the server cannot recognise later: it signs blindly. */
export const fetchToken = (services: SurveyServices, wave: string, code: string, blinded: string): Promise<Result<Evaluated & Fetched, FetchRefusal>> =>
  fetchOnce(services, wave, code, digest(utf8(`blind\0${blinded}`)), (stratum) => evaluateToken(keysOf(services, wave, stratum), blinded, services.random))

/**
 * A token for who has no script: made here from a random text that stood in the form. The database keeps nothing by which the two could be
 * joined, but the running server sees both; the page says so before.
 */
export const fetchPlainToken = (services: SurveyServices, wave: string, code: string, nonce: string): Promise<Result<Token & Fetched, FetchRefusal>> => {
  const bytes = /^[A-Za-z0-9_-]{43}$/.test(nonce) ? safeBytes(nonce) : null
  return fetchOnce(services, wave, code, digest(utf8(`plain\0${nonce}`)), (stratum) =>
    (bytes === null ? refuse('bad-element') : ok(plainToken(keysOf(services, wave, stratum), sha256(concat(utf8('gehoor/survey-plain/v1\0'), bytes))))))
}
const safeBytes = (text: string): Uint8Array | null => {
  try {
    return fromBase64Url(text)
  } catch {
    return null
  }
}

export type HandInRefusal = 'closed' | 'no-token' | 'spent' | { readonly answers: readonly { readonly question: string; readonly refusal: AnswerRefusal }[] }
export type HandIn = { readonly wave: string; readonly stratum: string; readonly token: Token; readonly answers: Answers }

/** Takes answers in exchange for a token that was not spent before. Runs with the public's rights: it puts in and reads nothing. */
export const handIn = async (services: SurveyServices, { wave: id, stratum, token, answers }: HandIn): Promise<Result<null, HandInRefusal>> => {
  const found = await publicWave(services, id)
  if (found?.wave.state !== 'open') return refuse('closed')
  if (!found.strata.some((one) => one.id === stratum) || !tokenHolds(keysOf(services, id, stratum), token)) return refuse('no-token')
  const refusals = refusalsOf(found.form, answers)
  if (refusals.length > 0) return refuse({ answers: refusals })
  try {
    await services.database.within({ kind: 'public' }, async (tx) => {
      await spend(tx, id, nullifierOf(token.input))
      await insertAnswer(tx, newId(services.random), id, stratum, answersThatCount(found.form, answers))
    })
    return ok(null)
  } catch (fault) {
    if (isDuplicate(fault)) return refuse('spent')
    throw fault
  }
}
