import type { ExamplePort } from '../../../foundation/kernel/examples.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { withExample } from '../rules/guide/example.ts'
import { addDraft, loadDraft, newestNumber, saveDraft } from '../store/documents.ts'
import { addExample, decideExample, loadExamples, type StoredExample } from '../store/examples.ts'
import { documentOf, versionIn, type DocumentServices } from './documents.ts'

const system = { kind: 'system' } as const

/** Receives good examples that research released: they wait for an editor of the guide. */
export const examplePort = ({ database, clock }: DocumentServices): ExamplePort => ({
  receive: (example) => database.within(system, async (tx) => ((await addExample(tx, example, clock.today())) ? 'received' : 'known')),
})

export const offeredExamples = ({ database }: DocumentServices): Promise<readonly StoredExample[]> => database.within(system, loadExamples)

export type ExampleRefusal = 'decided' | 'stale' | 'full'
/** Takes an example into the draft of the guide, which is started when there is none; or says no. Nothing is published by it. */
export const settleExample = ({ database, clock }: DocumentServices, by: string, id: string, take: boolean): Promise<Result<null, ExampleRefusal>> => database.within(system, async (tx): Promise<Result<null, ExampleRefusal>> => {
  const day = clock.today()
  const found = (await loadExamples(tx)).find(({ example, state }) => example.id === id && state === 'waiting')
  if (!found) return refuse('decided')
  if (take) {
    const draft = await loadDraft(tx, 'guide')
    const based = draft?.based_on ?? await newestNumber(tx, 'guide')
    const guide = draft ? documentOf('guide', draft.content) : await versionIn(tx, 'guide', based)
    if (!guide) throw new Error('the guide in force is not there')
    const next = withExample(guide, found.example)
    if (next === 'full') return refuse('full')
    const content = JSON.stringify(next)
    // Of two editors who take at once the second finds another revision, and nothing is taken twice.
    const kept = draft ? await saveDraft(tx, 'guide', draft.revision, { content, by_person: by, day }) : await addDraft(tx, { kind: 'guide', content, based_on: based, revision: 1, by_person: by, day })
    if (!kept) return refuse('stale')
  }
  return (await decideExample(tx, id, take ? 'taken' : 'declined', day, by)) ? ok(null) : refuse('decided')
})
