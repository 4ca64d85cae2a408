import type { Api, ApiRefusal } from '../../../../foundation/browser/api.ts'
import type { KeyData } from '../../../../foundation/browser/key/key-data.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { OpenedPaper } from '../../../../foundation/sealing/core/circle.ts'
import type { Keyring } from '../../../../foundation/sealing/keyring/client.ts'
import { codingShape, consensusShape, finalCodes, onCodebook, passagesShape, type Coding, type Consensus, type Passage } from '../../rules/focus/coding.ts'
import { quoteShape, type QuoteBody } from '../../rules/focus/quote.ts'
import type { FocusState } from '../../rules/focus/state.ts'

/** What the server tells the work place; nothing of it is secret but in a demonstration. */
export type FocusPage = KeyData & { readonly api: string; readonly study: string; readonly title: string; readonly public: string }
export type Trouble = 'offline' | 'fault' | 'locked' | 'noKey' | 'untrusted'
/** What the server said in a sentence, or what went wrong on the way. */
export type Told = { readonly trouble: Trouble } | { readonly sentence: string }
export type Desk = { readonly api: Api; readonly keyring: Keyring; readonly base: string; readonly page: FocusPage }

/** A study as its researcher reads it: everything opened and checked that could be. */
export type OpenStudy = {
  readonly state: FocusState
  readonly passages: readonly Passage[]
  readonly unreadable: number
  readonly unlisted: boolean
  /** My own work in this round, on the codebook of today. */
  readonly mine: Coding | null
  readonly dropped: number
  /** The work of both, in the order of the coders; null until both handed in. */
  readonly both: readonly [Coding, Coding] | null
  readonly consensus: Consensus | null
  readonly quotes: ReadonlyMap<string, QuoteBody>
}

/** What every part gets. `run` does something, says how it went and loads the study anew. */
export type PartProps = { readonly desk: Desk; readonly open: OpenStudy; readonly busy: boolean; /** Does work, loads the study anew, and says what is good: one sentence, or one by what the work answered. */ readonly run: <Value>(work: () => Promise<Result<Value, Told>>, good: string | ((answer: Value) => string)) => Promise<boolean>; readonly say: (sentence: string) => void }

/** The codes that count in the end, by passage; none before both handed in. */
export const finalOf = (open: OpenStudy): ReadonlyMap<string, readonly string[]> => (open.both === null ? new Map() : finalCodes(open.both, open.consensus ?? { decided: {} }, open.passages))

export const apiTrouble = ({ reason, sentence }: ApiRefusal): Told => (reason === 'offline' ? { trouble: 'offline' } : sentence !== null ? { sentence } : { trouble: 'fault' })
const keyTrouble = (error: string): Told => ({ trouble: error === 'no-key' ? 'noKey' : error === 'no-trust' ? 'untrusted' : 'locked' })
const directoryOf = (api: Api): Promise<Result<unknown, ApiRefusal>> => api.get<unknown>('/api/v1/directory?role=analyst')
const readAs = <Value>(shape: { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: Value } }, paper: OpenedPaper | null | undefined, kind: string, about: string): Value | null => {
  if (!paper || paper.paper.kind !== kind || paper.paper.about !== about) return null
  const read = shape.safeParse(paper.paper.body)
  return read.success ? (read.data as Value) : null
}

/** Fetches a study and opens on this device what is sealed to its researchers. What is not what it says to be counts as unreadable. */
export const loadStudy = async ({ api, keyring, base, page }: Desk): Promise<Result<OpenStudy, Told>> => {
  const [state, directory] = [await api.get<FocusState>(base), await directoryOf(api)]
  if (!state.ok) return refuse(apiTrouble(state.error))
  if (!directory.ok) return refuse(apiTrouble(directory.error))
  const { study, codebook, codings, consensus, quotes, passages } = state.value
  const handed = codings.filter(({ done }) => done !== null)
  const quoted = quotes.filter(({ content }) => content !== null)
  const papers = [...passages.map(({ content }) => content), ...handed.map(({ done }) => done as string), ...(consensus ? [consensus.content] : []), ...quoted.map(({ content }) => content as string)]
  const opened = await keyring('openCircle', { directory: directory.value, circle: study.id, papers })
  if (!opened.ok) return refuse(keyTrouble(opened.error))
  const own = codings.find(({ coder }) => coder === page.person)
  const kept = own?.own ? await keyring('openOwn', { sealed: [own.own] }) : null
  if (kept && !kept.ok) return refuse(keyTrouble(kept.error))
  let at = 0
  const take = (): OpenedPaper | null => opened.value[at++] ?? null
  let unreadable = 0
  const told = <Value>(value: Value | null): Value | null => { if (value === null) unreadable++; return value }
  const all = passages.flatMap(({ group, participant }) => (told(readAs(passagesShape, take(), 'passages', `${group}.${participant}`))?.segments ?? []).map((one): Passage => ({ group, participant, ...one })))
  const done = new Map(handed.map(({ coder }) => { const paper = take(); return [coder, paper?.paper.author === coder ? told(readAs(codingShape, paper, 'coding', `${study.round}`)) : told<Coding>(null)] as const }))
  const agreed = consensus ? told(readAs(consensusShape, take(), 'consensus', `${study.round}`)) : null
  const bodies = quoted.flatMap(({ id, theme, group, participant }) => { const body = told(readAs(quoteShape, take(), 'quote', `${theme}.${group}.${participant}`)); return body ? [[id, body] as const] : [] })
  const draft = codingShape.safeParse(kept?.value[0]?.own)
  const mine = draft.success ? onCodebook(draft.data, new Set(codebook.codes.map(({ id }) => id))) : null
  const [first, second] = study.coders.map((coder) => done.get(coder) ?? null)
  return ok({
    state: state.value, passages: all.toSorted((a, b) => a.group - b.group || a.n - b.n), unreadable, unlisted: opened.value.some((paper) => paper?.author === 'unlisted'),
    mine: mine?.coding ?? null, dropped: mine?.dropped ?? 0, both: first && second ? [first, second] : null, consensus: agreed, quotes: new Map(bodies),
  })
}

export type Paper = { readonly kind: string; readonly about: string; readonly body: unknown }
/** Seals papers to every researcher of the study, by the keys that the directory lists now. */
export const sealAll = async ({ api, keyring }: Desk, { study, readers }: FocusState, papers: readonly Paper[]): Promise<Result<readonly string[], Told>> => {
  const directory = await directoryOf(api)
  if (!directory.ok) return refuse(apiTrouble(directory.error))
  const sealed = await keyring('sealToCircle', { directory: directory.value, circle: study.id, readers: readers.map(({ person }) => person), papers: wellFormed(papers) })
  return sealed.ok ? sealed : refuse(keyTrouble(sealed.error))
}
export const sealOwn = async ({ keyring }: Desk, value: unknown): Promise<Result<string, Told>> => {
  const sealed = await keyring('sealOwn', { value: wellFormed(value) })
  return sealed.ok ? sealed : refuse(keyTrouble(sealed.error))
}
/** Half a character that somebody pasted cannot be written down. */
const wellFormed = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.toWellFormed() : one))) as Value

export const post = async <Answer = unknown>({ api, base }: Desk, path: string, body: unknown): Promise<Result<Answer, Told>> => {
  const done = await api.post<Answer>(`${base}${path}`, body)
  return done.ok ? done : refuse(apiTrouble(done.error))
}
export const put = async ({ api, base }: Desk, path: string, body: object): Promise<Result<null, Told>> => {
  const done = await api.put(`${base}${path}`, body)
  return done.ok ? done : refuse(apiTrouble(done.error))
}
