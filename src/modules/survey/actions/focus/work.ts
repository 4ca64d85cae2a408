import { newId } from '../../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { decodeBase64Url } from '../../../../foundation/storage/bytes.ts'
import { newEraseKey, sealOuter } from '../../../../foundation/storage/erase.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import { mayHavePassages } from '../../rules/focus/consent.ts'
import type { AgreementFigures } from '../../rules/focus/state.ts'
import type { Study } from '../../rules/focus/study.ts'
import { deletePassages, insertPassages, loadCodings, loadConsensus, loadPassages, saveCoding, saveConsensus } from '../../store/focus/papers.ts'
import { loadCodebook, loadGroups, loadParticipants, saveStudy } from '../../store/focus/studies.ts'
import { recordHistory } from '../../store/waves.ts'
import { asReader, type FocusServices } from './services.ts'

export type SealedPart = { readonly participant: number; readonly content: string }
type TranscriptRefusal = 'not-found' | 'no-group' | 'no-consent' | 'no-participant' | 'there-already' | 'coded'

const coded = async (tx: Tx, { id, round, doneRound }: Study): Promise<boolean> => doneRound > 0 || (await loadCodings(tx, id, round)).length > 0

/** Keeps a sealed transcript, each participant's passages apart. Who did not agree to being recorded has none, whatever the file said. */
export const putTranscript = (services: FocusServices, by: string, id: string, group: number, parts: readonly SealedPart[]): Promise<Result<null, TranscriptRefusal>> =>
  asReader(services, by, id, async (tx, _study, today): Promise<Result<null, TranscriptRefusal>> => {
    if (!(await loadGroups(tx, id)).some(({ number }) => number === group)) return refuse('no-group')
    if ((await loadPassages(tx, id)).some((one) => one.group === group)) return refuse('there-already')
    const people = (await loadParticipants(tx, id)).filter((one) => one.group === group)
    for (const { participant } of parts) {
      if (participant === 0) continue
      const one = people.find(({ number }) => number === participant)
      if (!one) return refuse('no-participant')
      if (!mayHavePassages(one)) return refuse('no-consent')
    }
    for (const { participant, content } of parts) {
      const [key, erase] = [newEraseKey(services.random), `focus/${newId(services.random)}`]
      await insertPassages(tx, id, { group, participant, content: sealOuter(key, decodeBase64Url(content), services.random), erase }, key, today, by)
    }
    await recordHistory(tx, id, 'focus.transcript', today, by)
    return ok(null)
  })

/** Throws a transcript away, to read in a better one; not once somebody coded it. */
export const dropTranscript = (services: FocusServices, by: string, id: string, group: number): Promise<Result<null, TranscriptRefusal>> =>
  asReader(services, by, id, async (tx, study, today): Promise<Result<null, TranscriptRefusal>> => {
    if (await coded(tx, study)) return refuse('coded')
    if ((await deletePassages(tx, id, group)) === 0) return refuse('no-group')
    await recordHistory(tx, id, 'focus.transcript-dropped', today, by)
    return ok(null)
  })

export type CodingRefusal = 'not-found' | 'not-a-coder' | 'handed-in' | 'stale' | 'other-codebook'
type Handed = { readonly version: number; readonly codebook: number; readonly own: string; readonly done: string | null }
/** Keeps a coder's work so far, sealed to the coder; with `done` it is handed in, sealed to all researchers, and stands. */
export const putCoding = (services: FocusServices, by: string, id: string, { version, codebook, own, done }: Handed): Promise<Result<number, CodingRefusal>> =>
  asReader(services, by, id, async (tx, study, today): Promise<Result<number, CodingRefusal>> => {
    if (!study.coders.includes(by)) return refuse('not-a-coder')
    const all = await loadCodings(tx, id, study.round)
    const before = all.find(({ coder }) => coder === by)
    if (before?.doneDay) return refuse('handed-in')
    if ((before?.version ?? 0) !== version) return refuse('stale')
    if (done !== null && (await loadCodebook(tx, id)).version !== codebook) return refuse('other-codebook')
    const kept = await saveCoding(tx, id, { coder: by, round: study.round, codebook, own: decodeBase64Url(own), done: done === null ? null : decodeBase64Url(done), doneDay: done === null ? null : today, version: version + 1 })
    if (!kept) return refuse('stale')
    if (done !== null) {
      await recordHistory(tx, id, 'focus.handed-in', today, by)
      if (all.some(({ coder, doneDay }) => coder !== by && doneDay !== null) && !(await saveStudy(tx, { ...study, doneRound: study.round, version: study.version + 1 }))) throw new Error('the study changed while its coding was handed in')
    }
    return ok(version + 1)
  })

export type ConsensusRefusal = 'not-found' | 'not-a-coder' | 'not-done' | 'stale' | 'same-person' | 'confirmed-already'
/** Keeps what both agreed on, sealed to all researchers. The other coder has to confirm; each change asks for that anew. */
export const putConsensus = (services: FocusServices, by: string, id: string, { version, content, agreement }: { readonly version: number; readonly content: string; readonly agreement: AgreementFigures }): Promise<Result<number, ConsensusRefusal>> =>
  asReader(services, by, id, async (tx, study, today): Promise<Result<number, ConsensusRefusal>> => {
    if (!study.coders.includes(by)) return refuse('not-a-coder')
    if (study.doneRound < study.round) return refuse('not-done')
    if (((await loadConsensus(tx, id, study.round))?.version ?? 0) !== version) return refuse('stale')
    if (!(await saveConsensus(tx, id, study.round, { content: decodeBase64Url(content), agreement, by, confirmedBy: null, version: version + 1 }, today))) return refuse('stale')
    await recordHistory(tx, id, 'focus.consensus', today, by)
    return ok(version + 1)
  })

export const confirmConsensus = (services: FocusServices, by: string, id: string, version: number): Promise<Result<null, ConsensusRefusal>> =>
  asReader(services, by, id, async (tx, study, today): Promise<Result<null, ConsensusRefusal>> => {
    if (!study.coders.includes(by)) return refuse('not-a-coder')
    const stands = await loadConsensus(tx, id, study.round)
    if (!stands || stands.version !== version) return refuse('stale')
    if (stands.by === by) return refuse('same-person')
    if (stands.confirmedBy !== null) return refuse('confirmed-already')
    if (!(await saveConsensus(tx, id, study.round, { ...stands, confirmedBy: by, version: version + 1 }, today))) return refuse('stale')
    await recordHistory(tx, id, 'focus.confirmed', today, by)
    return ok(null)
  })
