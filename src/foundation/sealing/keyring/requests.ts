/** What a page may ask of the keyring's worker. No answer to any of these holds a seed, a share of one, or anything that opens one. */
import type { Day } from '../../kernel/clock.ts'
import type { CaseAppend, CaseFile, Age, Compartment, Id, MailboxAbout, ReaderChange, Signed, StoredKeyring, B64, Recipient } from '../core/protocol.ts'
import type { AppendRefusal, CaseFields, HandlerMessage } from '../core/case-append.ts'
import type { CaseRefusal, OpenedCase, OpenedThread } from '../core/case-file.ts'
import type { JoinWish } from '../core/join.ts'
import type { ApprovalRefusal, ChangeProposal, ChangeWish, ProposalRefusal } from '../core/change.ts'
import type { ChangeRefusal } from '../core/change-follow.ts'
import type { TrustRefusal } from '../core/roster.ts'
import type { Result } from '../../kernel/result.ts'
import type { WayInMade } from '../core/way-in.ts'
import type { PersonView, PostWords } from '../core/post.ts'
import type { OpenedPaper } from '../core/circle.ts'
import type { LadderWords } from '../core/ladder.ts'
import type { LadderAppend, LadderFile, SealedRung } from '../core/ladder-protocol.ts'
import type { LadderReaderView, LadderRefusal } from '../core/ladder-reader.ts'
import type { PostAppend } from '../core/post-protocol.ts'
import type { PlainStanza } from './passkeys.ts'

export type KeyringStatus = { readonly open: boolean; readonly handler: Id | null; /** Cases opened since the key was last given. */ readonly cases: number }
export type PublicHalves = { readonly handler: Id; readonly enc: Recipient; readonly sig: B64 }
/** An opened case as the page sees it: everything but keys. */
export type ThreadView = Omit<OpenedThread, 'chains'>
export type CaseView = Omit<OpenedCase, 'seeds' | 'shares' | 'macKey' | 'chains' | 'threads'> & {
  readonly threads: readonly ThreadView[]
  /** Compartments this handler can read, and whether they hold a share of the name's key. */
  readonly readable: readonly Compartment[]
  readonly hasShare: boolean
}

export type Locked = 'locked' | 'ask-again'
type OpenRefusal = 'no-passphrase' | 'wrong-passphrase' | 'bad-keyring' | 'passkey-refused' | 'no-such-passkey'
type Needs<Refusal> = Refusal | Locked | 'no-trust' | 'case-not-open'

/** Each request with its argument and its answer. */
export type KeyringRequests = {
  status: { ask: null; answer: Result<KeyringStatus, never> }
  lock: { ask: null; answer: Result<KeyringStatus, never> }
  /** Makes a new keyring, locks it with the passphrase, and leaves it open. */
  create: { ask: { readonly handler: Id; readonly passphrase: string }; answer: Result<{ readonly stored: StoredKeyring; readonly keys: PublicHalves }, never> }
  open: { ask: { readonly stored: StoredKeyring; readonly passphrase: string }; answer: Result<PublicHalves, OpenRefusal> }
  openWithPasskey: { ask: { readonly stored: StoredKeyring; readonly credential: string }; answer: Result<PublicHalves, OpenRefusal> }
  /** A further lock is only made for somebody who gives the passphrase now: an open worker alone exports nothing. */
  addPasskey: { ask: { readonly stored: StoredKeyring; readonly passphrase: string; readonly credential: string }; answer: Result<StoredKeyring, OpenRefusal> }
  changePassphrase: { ask: { readonly stored: StoredKeyring; readonly passphrase: string; readonly next: string }; answer: Result<StoredKeyring, OpenRefusal> }
  /** Verified inside with the built-in roots; later requests trust only this. */
  trust: { ask: unknown; answer: Result<{ readonly epoch: number; readonly warning: 'freshness-old' | null }, TrustRefusal> }
  /** A label of the worklist; does not count as an opened case. */
  openLabel: { ask: { readonly case: Id; readonly wraps: readonly Age[]; readonly label: Age }; answer: Result<unknown, Locked | 'cannot-open' | 'too-large'> }
  openCase: { ask: CaseFile; answer: Result<CaseView, Needs<CaseRefusal>> }
  /** Opens further items of a case that is open; null for what cannot be opened. The signatures are the caller's to check. */
  openItems: { ask: { readonly case: Id; readonly items: readonly Age[] }; answer: Result<readonly (Signed | null)[], Needs<never>> }
  /** Messages and log entries only: a change of readers is signed by `propose` and `approve`, which check it. */
  sign: { ask: { readonly type: 'message' | 'log'; readonly value: unknown }; answer: Result<Signed, Needs<'not-this-type'>> }
  compose: { ask: { readonly case: Id; readonly message: HandlerMessage; readonly fields: CaseFields }; answer: Result<CaseAppend, Needs<AppendRefusal>> }
  composeOpened: { ask: { readonly case: Id; readonly fields: Pick<CaseFields, 'label' | 'nextDueDay' | 'open'> }; answer: Result<CaseAppend, Needs<AppendRefusal>> }
  openCompartment: { ask: { readonly case: Id; readonly compartment: Compartment; readonly fields: CaseFields; readonly readers?: readonly Id[] }; answer: Result<CaseAppend, Needs<AppendRefusal | 'exists-already'>> }
  propose: { ask: { readonly case: Id; readonly wish: ChangeWish }; answer: Result<ChangeProposal, Needs<ProposalRefusal>> }
  approve: { ask: { readonly case: Id; readonly proposal: ChangeProposal }; answer: Result<ChangeProposal, Needs<ApprovalRefusal>> }
  apply: { ask: { readonly case: Id; readonly proposal: ChangeProposal }; answer: Result<ReaderChange, Needs<ChangeRefusal | 'no-key'>> }
  /** My share of the name's key, sealed to the reader who asked for it, in one entry with the notice to the reporter: the worker gives no share without that. */
  releaseName: { ask: { readonly case: Id; readonly asked: B64; readonly said: Readonly<Record<string, unknown>>; readonly fields: CaseFields }; answer: Result<CaseAppend, Needs<AppendRefusal | 'no-share' | 'not-asked'>> }
  /** Opens items of the `identity` compartment with a colleague's share and my own. */
  openName: { ask: { readonly case: Id; readonly shares: readonly Age[]; readonly items: readonly Age[] }; answer: Result<readonly (Signed | null)[], Needs<'no-share' | 'too-few-shares' | 'shares-of-different-keys' | 'wrong-share'>> }
  /** A one-time code for a reporter who lost the words, with the signed invitation that it opens. */
  makeWayIn: { ask: { readonly case: Id; readonly about: MailboxAbout; readonly until: Day }; answer: Result<WayInMade, Needs<'too-few-readers' | 'no-name' | 'not-a-reader' | 'change-withheld'>> }
  /** A one-time code for somebody who is asked to join the case, with the signed invitation that it opens. */
  makeJoin: { ask: { readonly case: Id; readonly wish: JoinWish }; answer: Result<WayInMade, Needs<'not-a-reader' | 'no-key' | 'change-withheld'>> }
  /** Opens sealed post of one thread; null for what is none. A wrap of a case sealed to the same key is not post and stays shut. */
  openPost: { ask: { readonly thread: Id; readonly items: readonly Age[] }; answer: Result<readonly (Signed | null)[], Locked> }
  /** Signs and seals an answer in a thread of post. */
  answerPost: { ask: { readonly view: PersonView; readonly words: PostWords }; answer: Result<PostAppend, Locked | 'no-trust'> }
  /** Seals something to oneself, and opens it again; opens nothing else. */
  sealOwn: { ask: { readonly value: unknown }; answer: Result<Age, Locked> }
  openOwn: { ask: { readonly sealed: readonly Age[] }; answer: Result<readonly ({ readonly own: unknown } | null)[], Locked> }
  /** Opens a sealed ladder; its keys stay inside. */
  openLadder: { ask: LadderFile; answer: Result<LadderReaderView, Locked | 'no-trust' | LadderRefusal> }
  /** Adds to a ladder that is open. */
  answerLadder: { ask: { readonly ladder: Id; readonly words: LadderWords }; answer: Result<LadderAppend, Locked | 'not-open'> }
  /** Lets somebody stand in on one's own rung. Their key is taken from the directory's answer, verified inside: a page cannot name a key. */
  deputizeLadder: { ask: { readonly ladder: Id; readonly directory: unknown; readonly person: Id; readonly words: LadderWords }; answer: Result<{ readonly wrap: SealedRung; readonly append: LadderAppend }, Locked | 'no-trust' | 'not-open' | 'no-key' | 'not-a-reader'> }
  /** Signs papers and seals them to a circle's readers, whose keys are taken from the directory's answer. `no-key`: a reader is not listed, or is not me. */
  sealToCircle: { ask: { readonly directory: unknown; readonly circle: Id; readonly readers: readonly Id[]; readonly papers: readonly { readonly kind: string; readonly about: string; readonly body: unknown }[] }; answer: Result<readonly Age[], Locked | 'no-trust' | 'no-key'> }
  /** Opens papers of one circle; null for whatever else was handed in. */
  openCircle: { ask: { readonly directory: unknown; readonly circle: Id; readonly papers: readonly Age[] }; answer: Result<readonly (OpenedPaper | null)[], Locked | 'no-trust'> }
  /** Statistical records sealed to this key; null for whatever else was handed in, so that no wrap or label opens this way. */
  openRecords: { ask: { readonly records: readonly Age[] }; answer: Result<readonly (Readonly<Record<string, unknown>> | null)[], Locked | 'too-many'> }
}
export type RequestName = keyof KeyringRequests
export type Ask<Name extends RequestName> = KeyringRequests[Name]['ask']
export type AnswerTo<Name extends RequestName> = KeyringRequests[Name]['answer']

/** Page to worker: a request, or what the authenticator gave. */
export type ToWorker =
  | { readonly id: number; readonly name: RequestName; readonly ask: unknown }
  | { readonly authenticator: number; readonly stanzas?: readonly PlainStanza[]; readonly fileKey?: Uint8Array | null }
/** Worker to page: an answer, a fault without detail, or a question for the authenticator. */
export type ToPage =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly fault: true }
  | { readonly authenticator: number; readonly credential: string; readonly wrap: Uint8Array }
  | { readonly authenticator: number; readonly credential: string; readonly unwrap: readonly PlainStanza[] }
