import type { TrustRefusal } from '../../../foundation/sealing/core/roster.ts'
import type { CountersignRefusal } from '../../../foundation/sealing/core/countersign.ts'
import type { JoinRefusal } from '../../../foundation/sealing/core/recovery.ts'

/** Every refusal of a roster, in one plain sentence. */
export const refusals: Readonly<Record<TrustRefusal | 'other-realm' | 'body-unknown' | 'key-twice', string>> = {
  malformed: 'The roster has a field that is missing, unknown or of the wrong form.',
  'too-few-signatures': 'A roster needs the signatures of two of the three root keys; there are fewer. Have another officer sign it.',
  'broken-chain': 'This roster does not follow on the one before it.',
  'epoch-not-rising': 'The number of this roster is not higher than the one before it.',
  'older-than-built-in': 'This roster is older than the one the client was built with.',
  expired: 'The roster has expired. Make a new one from it (gehoor ceremony roster draft --trust) and have two officers sign.',
  'valid-too-long': 'A roster is valid for thirteen months at most.',
  inconsistent: 'The roster contradicts itself: a body, person or key occurs twice or is missing.',
  'demo-roster': 'This is the roster of a demonstration.',
  'bad-freshness': 'The freshness note is not signed by one of the root keys. An officer must sign a new one.',
  'freshness-of-other-roster': 'The freshness note belongs to another roster. An officer must sign one for this roster.',
  'freshness-in-future': 'The freshness note is dated after today; check the clock of this machine.',
  'freshness-too-old': 'The freshness note is 30 days old or more; an officer must sign a new one.',
  'other-realm': 'This draft belongs to another installation: its realm differs.',
  'body-unknown': 'A handler or recovery group names a body that the roster does not list. Add the body to the draft or correct its id.',
  'key-twice': 'A handler or a key occurs twice in the draft. Take one of them out.',
}

/** Every refusal of shares, in one plain sentence. */
export const shareRefusals: Readonly<Record<JoinRefusal, string>> = {
  'too-few-shares': 'Three shares of a group are needed; there are fewer. Ask another keeper for theirs.',
  'damaged-share': 'A share is damaged: its checksum does not match. Use another share of the same group.',
  'same-share-twice': 'The same share was given twice. Give three different shares.',
  'shares-of-different-groups': 'The shares do not belong to one and the same group.',
  'wrong-secret': 'The shares do not give the group\'s key: at least one of them is false.',
}

/** Every refusal to countersign, in one plain sentence. */
export const countersignRefusals: Readonly<Record<CountersignRefusal, string>> = {
  malformed: 'The change has a field that is missing, unknown or of the wrong form.',
  'other-realm': 'This change belongs to another installation.',
  'other-roster': 'This change was made under another roster than the one in force; it must be proposed again.',
  'other-detail': 'What the file says is not what was signed.',
  'more-left': 'More than one reader is left: they sign themselves, and no recovery group may take the place of one.',
  'none-left': 'No reader is left to sign this change: a recovery group alone cannot change who reads.',
  'not-signed-by-reader': 'The reader who is left has not signed this change.',
  'unknown-reader': 'Somebody this change brings does not stand in the roster with these keys.',
  'too-few-readers': 'After this change fewer than two people would read the case.',
  'other-group': 'This is not a recovery group of the body that has the case.',
}
