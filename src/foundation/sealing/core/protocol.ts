/**
 * The shapes of the sealing protocol: what is signed, what is sealed, what travels and what is stored.
 * Client, server and command line share this file and nothing else of their code.
 *
 * Conventions: `B64` is unpadded base64url; a `Signed` value is verified over its exact bytes and then
 * refused unless its JSON is canonical (RFC 8785); an `Age` value is an age file for `age1pq1…` only.
 */
import type { Day } from '../../kernel/clock.ts'

/** Binary as unpadded base64url. */
export type B64 = string
/** 128 random bits, 22 characters. */
export type Id = string
/** An age file as unpadded base64url. */
export type Age = B64
/** `age1pq1…` */
export type Recipient = string

// ---------------------------------------------------------------- signed envelopes

/** One signature: verified over `"gehoor/<type>/v1" ‖ 0x00 ‖ payload`. `key` is the Ed25519 public key. */
export type Signed = { readonly payload: B64; readonly sig: B64 }
/** The same payload signed by several keys (roster, change of readers). */
export type MultiSigned = { readonly payload: B64; readonly sigs: readonly { readonly key: B64; readonly sig: B64 }[] }

/** The `<type>` in what is signed. */
export type SignedType = 'roster' | 'freshness' | 'directory' | 'message' | 'state' | 'change' | 'log' | 'login' | 'receipt' | 'way-in' | 'join' | 'checkpoint' | 'manifest'

// ---------------------------------------------------------------- roster

export type BodyKind = 'complaints' | 'integrity'
export type RosterBody = { readonly id: string; readonly kind: BodyKind; readonly nl: string; readonly en: string; readonly panelSize: number }
export type RosterHandler = {
  readonly id: Id
  readonly body: string
  /** `triage` officers are drawn into panels; `member` and `secretary` join by a change of readers. */
  readonly duty: 'triage' | 'member' | 'secretary'
  /** What the reporter may recognise to exclude somebody: shown name. */
  readonly name: string
  readonly unitTags: readonly string[]
  readonly enc: Recipient
  readonly sig: B64
}
/**
 * Both groups are needed to open: the seeds are encrypted to the internal group, and that to the external group.
 * Either group's Ed25519 key countersigns for a last reader; it never counts without that reader's own signature.
 */
export type RosterRecovery = {
  readonly body: string
  readonly year: number
  readonly internal: Recipient
  readonly external: Recipient
  readonly internalSig: B64
  readonly externalSig: B64
}
export type Roster = {
  readonly realm: Id
  readonly epoch: number
  /** SHA-256 of the previous roster's payload; empty for the first. */
  readonly prev: B64
  readonly notAfter: Day
  readonly bodies: readonly RosterBody[]
  readonly handlers: readonly RosterHandler[]
  readonly recovery: readonly RosterRecovery[]
  /** Ed25519 keys that sign receipts and checkpoints. */
  readonly clockKeys: readonly B64[]
  /** Ed25519 key that signs the directory of advisers, managers and authorities. */
  readonly directoryKey: B64
  readonly apiOrigins: readonly string[]
  /** True for a demonstration: refused off loopback and by verify-client. */
  readonly demo: boolean
}
export type Freshness = { readonly epoch: number; readonly rosterHash: B64; readonly day: Day }
/** What `GET /api/v1/desk/trust` answers. `chain` = every roster up to the current one, oldest first. */
export type Trust = { readonly chain: readonly MultiSigned[]; readonly freshness: Signed & { readonly key: B64 }; readonly day: Day }

// ---------------------------------------------------------------- case keys

export const compartments = ['intake', 'evidence', 'accused', 'deliberation', 'identity'] as const
export type Compartment = (typeof compartments)[number]

/** A compartment's public half in one epoch. */
export type CompartmentKey = { readonly compartment: Compartment; readonly epoch: number; readonly recipient: Recipient }
/** What a reader's wrap holds: a seed, or (identity of a confidential report) one share of it. */
export type WrappedKey = CompartmentKey & ({ readonly seed: B64 } | { readonly share: B64; readonly fingerprint: B64 })
/** Plaintext of a wrap: always padded to a multiple of 4096 bytes. One wrap per reader and addition; a reader's keys are the union. */
export type WrapBody = { readonly case: Id; readonly reader: Id; readonly keys: readonly WrappedKey[] }
/** One row: who may fetch it, and the age file to that reader alone. */
export type Wrap = { readonly reader: Id; readonly content: Age }
/** `age(external, age(internal, WrapBody with reader "recovery"))`; absent when the reporter chose no recovery. */
export type RecoveryWrap = Age

export type ReaderKeys = { readonly id: Id; readonly enc: Recipient; readonly sig: B64 }

// ---------------------------------------------------------------- messages

export type Direction = 'in' | 'out' | 'inside'
export type Attachment = {
  /** Ids of the equal 1 MiB parts, in order. */
  readonly parts: readonly Id[]
  /** SHA-256 over all parts of the ciphertext, in order. */
  readonly hash: B64
  /** Length of the ciphertext before padding parts, and of the plaintext. */
  readonly sealedSize: number
  readonly size: number
  readonly name: string
  readonly type: string
  /** The attachment's own age identity seed (32 bytes); the file is encrypted to it, and this travels sealed. */
  readonly seed: B64
}
/**
 * A message, signed (type `message`) by the mailbox or a handler, padded, then encrypted to its compartment.
 * `sequence` and `prev` run per author and direction within the case: so the mailbox sees a handler's `out` messages
 * without a gap although it never sees those `inside`. `epoch` is the roster's.
 */
export type Message = {
  readonly realm: Id
  readonly case: Id
  readonly compartment: Compartment
  readonly mailbox: Id
  readonly direction: Direction
  /** Mailbox id or handler id. */
  readonly author: Id
  readonly sequence: number
  /** SHA-256 of the author's previous signed payload in this case and direction; empty for the first. */
  readonly prev: B64
  readonly epoch: number
  readonly readersMac: B64
  readonly day: Day
  /** What it is: `report`, `text`, `acknowledge`, … with its fields; the module's rules own this union. */
  readonly kind: string
  readonly body: unknown
  readonly attachments: readonly Attachment[]
}
/**
 * The plaintext inside the age file of an item: its JSON, padded to a multiple of 64 KiB. In a mailbox the same JSON
 * is cut into slots (see mailbox-slots.ts). The first message of a mailbox (kind `report`) has in its body
 * `{box: Recipient, signKey: B64, …}`: the keys by which handlers answer and check everything that follows.
 */
export type SealedMessage = Signed

/** Three words of the report's body; what they may be is for the module that owns it. */
export type MailboxAbout = { readonly procedure: string; readonly naming: string; readonly language: string }

/**
 * The mailbox's own memory, signed (type `state`) by the mailbox and sealed to its own box: later messages trust
 * only these keys and changes that chain from them.
 */
export type MailboxState = {
  readonly realm: Id
  readonly case: Id
  readonly mailbox: Id
  readonly body: string
  readonly rosterEpoch: number
  readonly keys: readonly CompartmentKey[]
  readonly readers: readonly ReaderKeys[]
  /** Seeds of compartments the reporter keeps writing to are NOT here: they only encrypt. `macKey` = HKDF(intake seed, "readers"). */
  readonly macKey: B64
  /** What the reporter chose, so that terms can be computed although the report itself cannot be read back. */
  readonly about: MailboxAbout
  /** Only of somebody who joined a case (see `Join`): the change of readers their mailbox starts after, and as whom they were asked. */
  readonly thread?: { readonly number: number; readonly head: B64; readonly party: Id; readonly role: string; readonly receivedDay: Day } | undefined
  /** Sequence and hash of the mailbox's last message, and the index of the log entry that brought this state. */
  readonly sequence: number
  readonly prev: B64
  readonly entry: number
  readonly day: Day
}

/**
 * A change of readers or a new epoch. This outer part is all the server sees, and it counts only with two signatures
 * (type `change`) of current readers, or one and a recovery group's when the roster still lists exactly one of the readers.
 */
export type PanelChange = {
  readonly realm: Id
  /** The roster in force when it was made: says who was left, and which recovery groups there were. */
  readonly epoch: number
  readonly case: Id
  /** 1 for the first change; `prev` is SHA-256 of change number-1's payload, empty for the first. */
  readonly number: number
  readonly prev: B64
  readonly add: readonly Id[]
  readonly remove: readonly Id[]
  /** The body that handles the case from now on. */
  readonly body: string
  /** SHA-256 of the canonical JSON of the sealed `ChangeDetail`. */
  readonly detailHash: B64
  readonly day: Day
}
/** Travels sealed: as body of a message of kind `change` to the case, and of one to the mailbox. */
export type ChangeDetail = {
  readonly act: 'add' | 'remove' | 'rotate' | 'hand-over'
  /** All readers, and the newest key of each compartment, after the change. */
  readonly readers: readonly ReaderKeys[]
  readonly keys: readonly CompartmentKey[]
  /** HKDF(new intake seed, "readers"), for the mailbox's own messages. */
  readonly macKey: B64
  /** SHA-256 of the reporter's signed consent message, where consent is needed. */
  readonly consent: B64 | null
}

// ---------------------------------------------------------------- threads

/**
 * What a one-time code gives somebody who is asked to join a case (accused, witness, a caller for whom an officer filed); signed (type `join`)
 * by one reader. It holds one public key and nobody's seed: whoever joins can write to that compartment and read nothing but what is sent to
 * their own mailbox. A thread is the mailbox of one such person with a chain of log entries of its own: it shows nothing of the rest of the case.
 */
export type Join = {
  readonly realm: Id
  readonly case: Id
  readonly body: string
  /** Names the person within the case; the sealed message that asked them has it too. */
  readonly party: Id
  /** A word of the module that owns it; sealed, so that the server cannot tell one kind of person from another. */
  readonly role: string
  /** From which day the terms of who joins count, and what they are told of the case; empty words where they need not know. */
  readonly receivedDay: Day
  readonly about: MailboxAbout
  readonly key: CompartmentKey
  readonly readers: readonly ReaderKeys[]
  readonly macKey: B64
  /** The last change of readers when it was made: number and hash. */
  readonly number: number
  readonly head: B64
  readonly by: Id
  /** The last day on which it counts. */
  readonly until: Day
}
/** `POST /api/v1/desk/threads`: begins a thread, with the ticket that the code was answered with. Answered 204, also when this very thread stands already. */
export type JoinRequest = {
  readonly ticket: string
  readonly mailbox: { readonly id: Id; readonly authKey: B64 }
  /** Entry 0 of the thread. */
  readonly entry: Signed
  /** The first message (kind `joined`): `{box, signKey, join, language}`. */
  readonly items: readonly Age[]
  readonly mailboxItems: readonly Age[]
}
/** A thread as the readers of its case get it: entries from 0, with the items they brought. */
export type ThreadFile = { readonly mailbox: Id; readonly entries: readonly Signed[]; readonly items: readonly { readonly i: number; readonly content: Age }[] }

// ---------------------------------------------------------------- log

/** Signed (type `log`) by its actor; the leaf in the public tree is SHA-256(salt ‖ payload). */
export type LogEntry = {
  readonly case: Id
  readonly i: number
  /** SHA-256 of entry i-1's payload; empty for the first. */
  readonly prev: B64
  readonly actor: Id
  /** Age file to the intake compartment: `{kind, …}` of what was done. That of entry 0 fixes the keys and readers the case starts with. */
  readonly sealedAction: Age
  /** `objectHashOf(items)` of the items this entry adds; empty when it adds none. */
  readonly objectHash: B64
  readonly readersMac: B64
  readonly day: Day
}
/** Signed (type `checkpoint`) by a clock key. */
export type Checkpoint = { readonly realm: Id; readonly size: number; readonly root: B64; readonly day: Day }
/** Signed (type `receipt`) by a clock key: the reporter's proof of receipt. */
export type ProofOfReceipt = { readonly realm: Id; readonly mailboxId: Id; readonly objectHash: B64; readonly day: Day }

// ---------------------------------------------------------------- what travels

/** `POST /api/v1/desk/cases`, no sign-in. Answered 201, or 200 when this very filing stands already. */
export type Filing = {
  readonly case: Id
  readonly body: string
  readonly rosterEpoch: number
  readonly panel: readonly Id[]
  /** `id` = SHA-256(authKey)[0..16]. */
  readonly mailbox: { readonly id: Id; readonly authKey: B64 }
  /** The first message, encrypted to `intake`; further items (identity, evidence) if any. */
  readonly items: readonly Age[]
  readonly wraps: readonly Wrap[]
  readonly recovery: RecoveryWrap | null
  readonly entry: Signed
  /** Slots for the mailbox itself: the state (chained when longer than a slot). */
  readonly mailboxItems: readonly Age[]
}
export type FilingAnswer = { readonly receipt: Signed & { readonly key: B64 }; readonly day: Day }

/** `POST /api/v1/desk/mailbox/challenge` */
export type Challenge = { readonly nonce: B64 }
/** Signed (type `login`) by the mailbox's auth key. */
export type Login = { readonly realm: Id; readonly origin: string; readonly mailboxId: Id; readonly nonce: B64 }
/** `POST /api/v1/desk/mailbox/session` */
export type LoginRequest = { readonly authKey: B64; readonly login: Signed }
/** The same for unknown mailboxes; the token then opens nothing. Pages are fetched by `GET /api/v1/desk/mailbox/pages/:n`. */
export type LoginAnswer = { readonly token: B64 }

/** A mailbox page is always 16 slots of 16 KiB, as octets: 262,144 bytes, unused slots random. */
export const slotsPerPage = 16
export const slotBytes = 16384
/** Plaintext bytes that fit a slot (u32 length, chain header and padding included). */
export const slotPlainBytes = 14336
export const partBytes = 1048576

/** `POST /api/v1/desk/mailbox/entries` (Bearer token): what the reporter adds. Refused 409 when `entry.i` is not next. */
export type MailboxAppend = {
  readonly entry: Signed
  readonly items: readonly Age[]
  readonly mailboxItems: readonly Age[]
  /** Uploaded parts that now belong to the case. */
  readonly parts: readonly Id[]
}
/** `GET /api/v1/desk/mailbox/log` (Bearer): heads only, so that the next entry can chain, and the pending changes. */
export type MailboxLog = { readonly next: number; readonly head: B64; readonly entries: readonly Signed[]; readonly changes: readonly MultiSigned[] }

/** `GET /api/v1/desk/cases/:case` (staff, reader of the case). */
export type CaseFile = {
  readonly case: Id
  readonly body: string
  readonly receivedDay: Day
  readonly nextDueDay: Day | null
  readonly open: boolean
  readonly mailbox: Id
  readonly readers: readonly Id[]
  /** Mine only. */
  readonly wraps: readonly Age[]
  readonly entries: readonly Signed[]
  readonly items: readonly { readonly i: number; readonly content: Age }[]
  readonly changes: readonly MultiSigned[]
  readonly threads: readonly ThreadFile[]
}
/** `POST /api/v1/desk/cases/:case/entries` (staff, reader). 409 when `entry.i` is not next: somebody was first. */
export type CaseAppend = {
  /** The mailbox of the thread whose chain it continues; null for the case's own. */
  readonly thread: Id | null
  readonly entry: Signed
  readonly items: readonly Age[]
  readonly mailboxItems: readonly Age[]
  readonly parts: readonly Id[]
  /** More keys for readers who are there already (a compartment that is opened later). */
  readonly wraps: readonly Wrap[]
  /** The new sealed label of the worklist: age to the intake compartment; null leaves it. */
  readonly label: Age | null
  readonly nextDueDay: Day | null
  readonly open: boolean
}
/** `POST /api/v1/desk/cases/:case/readers` (staff, reader): a change with its wraps, after two signatures. */
export type ReaderChange = {
  readonly change: MultiSigned
  readonly wraps: readonly Wrap[]
  readonly recovery: RecoveryWrap | null
  readonly removed: readonly Id[]
  readonly entry: Signed
  readonly items: readonly Age[]
  readonly mailboxItems: readonly Age[]
  /** The notice of the change in each thread: without it that mailbox would go on writing to old keys. */
  readonly threads: readonly { readonly thread: Id; readonly entry: Signed; readonly items: readonly Age[]; readonly mailboxItems: readonly Age[] }[]
}
/** `GET /api/v1/desk/worklist?page=0&filter=mine|due|open|closed` (staff): 25 a page, what is due first; bodies never. */
export type WorklistRow = {
  readonly case: Id
  readonly body: string
  readonly receivedDay: Day
  readonly nextDueDay: Day | null
  readonly open: boolean
  readonly readers: number
  /** The newest sealed label, if any (title, stage, who took it), readable by the panel, and my wraps to open it. */
  readonly label: Age | null
  readonly wraps: readonly Age[]
}

// ---------------------------------------------------------------- keyring

/** `GET|PUT /api/v1/identity/keyring` (staff): the seeds, encrypted twice; the server cannot open either. */
export type StoredKeyring = { readonly handler: Id; readonly passphrase: { readonly salt: B64; readonly content: Age } | null; readonly passkeys: readonly { readonly credential: string; readonly content: Age }[] }
/** Plaintext inside. */
export type KeyringBody = { readonly handler: Id; readonly encSeed: B64; readonly signSeed: B64 }
