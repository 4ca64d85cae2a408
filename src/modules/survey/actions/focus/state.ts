import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { actAs } from '../../../../foundation/storage/actor.ts'
import { encodeBase64Url } from '../../../../foundation/storage/bytes.ts'
import { openOuter } from '../../../../foundation/storage/erase.ts'
import { loadEvents, unitsOn } from '../../../../foundation/organisations/index.ts'
import type { CodingRow, FocusState } from '../../rules/focus/state.ts'
import { eraseKeys, loadCodings, loadConsensus, loadPassages } from '../../store/focus/papers.ts'
import { loadCodebook, loadGroups, loadParticipants, loadReaders, loadStudy } from '../../store/focus/studies.ts'
import { loadQuotes, loadThemes } from '../../store/focus/themes.ts'
import { loadHistory, type HistoryLine } from '../../store/waves.ts'
import type { FocusServices } from './services.ts'

const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : encodeBase64Url(bytes))

/** Everything of a study for one of its researchers, who are named by their ids. What is read as the person, the database itself let through: of the other coder nothing before both handed in. */
export const focusState = (services: FocusServices, person: string, id: string): Promise<Result<FocusState, 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (tx): Promise<Result<FocusState, 'not-found'>> => {
    const study = await loadStudy(tx, id)
    if (!study) return refuse('not-found')
    const [groups, participants, sealed, codebook, seen] = [await loadGroups(tx, id), await loadParticipants(tx, id), await loadPassages(tx, id), await loadCodebook(tx, id), await loadCodings(tx, id, study.round)]
    const [consensus, themes, quotes] = [await loadConsensus(tx, id, study.round), await loadThemes(tx, id), await loadQuotes(tx, id)]
    await actAs(tx, { kind: 'system' })
    const keys = await eraseKeys(tx, sealed.map(({ erase }) => erase))
    const all = await loadCodings(tx, id, study.round)
    const codings = all.map(({ coder, round, codebook: version, doneDay, version: saved }): CodingRow => {
      const mine = seen.find((one) => one.coder === coder)
      return { coder, round, codebook: version, doneDay, version: saved, own: coder === person ? text(mine?.own ?? null) : null, done: text(mine?.done ?? null) }
    })
    const passages = sealed.flatMap(({ group, participant, content, erase }) => {
      const outer = openOuter(keys.get(erase) ?? new Uint8Array(32), content)
      return outer.ok ? [{ group, participant, content: encodeBase64Url(outer.value) }] : []
    })
    const units = Object.fromEntries([...unitsOn(await loadEvents(tx), services.clock.today()).values()].filter(({ kind }) => kind === 'department').map(({ id: unit, name }) => [unit, name.nl]))
    return ok({
      study, groups, participants, passages, codebook, codings, themes, units,
      readers: (await loadReaders(tx, id)).map((one) => ({ person: one, name: one })),
      consensus: consensus === null ? null : { ...consensus, content: encodeBase64Url(consensus.content) },
      quotes: quotes.map(({ id: quote, theme, group, participant, state, by, decidedBy, reason, content }) => ({ id: quote, theme, group, participant, state, by, decidedBy, reason, content: text(content) })),
    })
  })

/** Who did what in a study, newest first. */
export const focusHistory = (services: FocusServices, id: string): Promise<readonly HistoryLine[]> => services.database.within({ kind: 'system' }, (tx) => loadHistory(tx, id))
