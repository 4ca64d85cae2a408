import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Model } from '../rules/model/model.ts'
import { draftLetter, type Letter } from '../rules/output/letter.ts'
import { wholeOf, type WholeReport } from '../rules/output/whole.ts'
import { insertLetter, loadLetter } from '../store/letters.ts'
import { commitments, published, type CommitmentLine } from './overview.ts'
import type { AccountabilityServices, Acting } from './services.ts'
import { allVersions, modelOf } from './versions.ts'

export type LetterView = { readonly letter: Letter; readonly whole: WholeReport; readonly commitments: readonly CommitmentLine[]; /** The model that the reports of the round follow. */ readonly model: Model }
const mayWriteLetters = ({ hats }: Acting): boolean => hats.some(({ role }) => role === 'reviewer')

/** The letter about a round with what its references are looked up in: what is public at this moment. A draft where nobody saved one yet. */
export const letterView = async (services: AccountabilityServices, acting: Acting, round: string, language: 'nl' | 'en'): Promise<Result<LetterView, 'not-found' | 'nothing-public'>> => {
  if (!mayWriteLetters(acting)) return refuse('not-found')
  const whole = wholeOf(round, await published(services))
  if (whole === null) return refuse('nothing-public')
  const [lines, kept] = [await commitments(services), await services.database.within({ kind: 'system' }, (tx) => loadLetter(tx, round))]
  return ok({ whole, model: modelOf(await allVersions(services), whole.model), commitments: lines, letter: kept ?? { round, language, text: draftLetter(whole, lines, language), version: 0 } })
}

/** Saves a letter on the version that was read. */
export const keepLetter = (services: AccountabilityServices, acting: Acting, given: Letter): Promise<Result<null, 'not-found' | 'stale' | 'empty'>> =>
  services.database.within({ kind: 'system' }, async (tx): Promise<Result<null, 'not-found' | 'stale' | 'empty'>> => {
    if (!mayWriteLetters(acting)) return refuse('not-found')
    if (given.text.trim() === '') return refuse('empty')
    if (((await loadLetter(tx, given.round))?.version ?? 0) !== given.version) return refuse('stale')
    return (await insertLetter(tx, { ...given, version: given.version + 1 }, services.clock.today(), acting.person)) ? ok(null) : refuse('stale')
  })
