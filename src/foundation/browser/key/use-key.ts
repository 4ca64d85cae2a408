import { builtInEpoch, roots } from 'gehoor:roots'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { systemClock } from '../../kernel/clock.ts'
import type { StoredKeyring, Trust } from '../../sealing/core/protocol.ts'
import { verifyTrust, type TrustedRoster } from '../../sealing/core/roster.ts'
import type { Keyring } from '../../sealing/keyring/client.ts'
import type { PublicHalves, RequestName } from '../../sealing/keyring/requests.ts'
import { apiFor, type Api } from '../api.ts'
import { readKeyring, writeKeyring, type KeptKeyring, type StoreRefusal } from './keyring-store.ts'
import type { KeyData } from './key-data.ts'
import { startKeyring } from './start-worker.ts'
import { demoName, trustSettings } from './trust.ts'

/** Where the key stands. `why` says what shut it. */
export type KeyState =
  | { readonly at: 'starting' }
  | { readonly at: 'trouble'; readonly why: StoreRefusal | 'worker' }
  | { readonly at: 'untrusted'; readonly code: string }
  | { readonly at: 'none' }
  | { readonly at: 'locked'; readonly why: 'first' | 'idle' | 'again' | 'hand' }
  | { readonly at: 'open' }

export type Key = {
  readonly state: KeyState
  readonly keyring: Keyring
  readonly api: Api
  readonly kept: KeptKeyring | null
  /** Null until it was read, and while no roster has been signed. */
  readonly trusted: TrustedRoster | null
  /** Whether the directory lists this key; null where it does not stand in the directory, or is not known yet. */
  readonly approval: Approval | null
  /** The public halves of the open key. */
  readonly keys: PublicHalves | null
  readonly minutesLeft: number
  readonly begin: () => void
  readonly opened: () => void
  readonly lock: () => void
  /** To make a new key in the place of the one whose words are lost; nothing is replaced before it is made. */
  readonly renew: () => void
  readonly keep: (stored: StoredKeyring) => Promise<StoreRefusal | null>
}

/** `waiting`: an administrator has yet to compare the fingerprint; `refused`: it did not match. */
export type Approval = 'waiting' | 'approved' | 'refused'

const idleMinutes = 15
const givesKeys: readonly RequestName[] = ['create', 'open', 'openWithPasskey']

/** The public halves in an answer that has them. */
const halvesIn = (value: unknown): PublicHalves | null => {
  if (typeof value !== 'object' || value === null) return null
  const found = 'keys' in value ? value.keys : value
  return typeof found === 'object' && found !== null && 'enc' in found && 'sig' in found ? (found as PublicHalves) : null
}

/** The key in this page: the worker that holds it, the encrypted keyring at the server, and the roster that it all rests on. */
export const useKey = (data: KeyData): Key => {
  const [state, setState] = useState<KeyState>({ at: 'starting' })
  const [kept, setKept] = useState<KeptKeyring | null>(null)
  const [trusted, setTrusted] = useState<TrustedRoster | null>(null)
  const [minutesLeft, setMinutesLeft] = useState(idleMinutes)
  const [keys, setKeys] = useState<PublicHalves | null>(null)
  const [approval, setApproval] = useState<Approval | null>(null)
  const lastUse = useRef(0)
  const api = useMemo(() => apiFor({ language: data.language, signedIn: true }), [])
  const name = demoName(data.demo, data.demoRoots)
  const announce = async (halves: PublicHalves): Promise<void> => {
    setKeys(halves)
    if (data.directory === null) return
    const told = await api.post<{ readonly state: Approval }>(data.directory, { enc: halves.enc, sig: halves.sig })
    if (told.ok) setApproval(told.value.state)
  }
  const keyring = useMemo((): Keyring => {
    const ask = startKeyring(name, () => setState({ at: 'trouble', why: 'worker' }))
    return async (request, argument) => {
      const answer = await ask(request, argument)
      if (request !== 'status') lastUse.current = Date.now()
      if (!answer.ok && (answer.error === 'locked' || answer.error === 'ask-again')) {
        const why = answer.error === 'ask-again' ? 'again' : 'idle'
        setState((now) => (now.at === 'open' ? { at: 'locked', why } : now))
      }
      const given = answer.ok && givesKeys.includes(request) ? halvesIn(answer.value) : null
      if (given !== null) void announce(given)
      return answer
    }
  }, [])

  const begin = async (): Promise<void> => {
    setState({ at: 'starting' })
    const found = await readKeyring(data.identity)
    if (!found.ok) return setState({ at: 'trouble', why: found.error })
    const trust = await api.get<Trust>(data.trust)
    // Before the first roster keys are made all the same: the officers put their public halves in it.
    const none = !trust.ok && trust.error.reason === 'not-found'
    if (!trust.ok && !none) return setState({ at: 'trouble', why: trust.error.reason === 'offline' ? 'offline' : 'fault' })
    if (trust.ok) {
      const verified = verifyTrust(trust.value, { ...trustSettings(roots, builtInEpoch, location.hostname, name), today: systemClock.today() })
      const inside = await keyring('trust', trust.value)
      if (!verified.ok || !inside.ok) return setState({ at: 'untrusted', code: verified.ok ? (inside.ok ? '' : inside.error) : verified.error })
      setTrusted(verified.value)
    }
    setKept(found.value)
    if (found.value === null) return setState({ at: 'none' })
    // In a demonstration nothing is real, so the key opens by itself.
    const known = data.demoPassphrase === null ? null : await keyring('open', { stored: found.value.stored, passphrase: data.demoPassphrase })
    setState(known?.ok ? { at: 'open' } : { at: 'locked', why: 'first' })
  }
  const keep = async (stored: StoredKeyring): Promise<StoreRefusal | null> => {
    const written = await writeKeyring(data.identity, stored, kept?.version ?? null)
    if (!written.ok) return written.error
    setKept(written.value)
    return null
  }
  useEffect(() => void begin(), [])
  useEffect(() => {
    if (state.at !== 'open') return
    const look = async (): Promise<void> => {
      setMinutesLeft(Math.max(0, Math.ceil(idleMinutes - (Date.now() - lastUse.current) / 60_000)))
      const status = await keyring('status', null)
      if (status.ok && !status.value.open) setState({ at: 'locked', why: 'idle' })
    }
    void look()
    const timer = setInterval(() => void look(), 10_000)
    return () => clearInterval(timer)
  }, [state.at])

  return {
    state, keyring, api, kept, trusted, approval, keys, minutesLeft, keep,
    begin: () => void begin(),
    opened: () => setState({ at: 'open' }),
    renew: () => setState({ at: 'none' }),
    lock: () => void keyring('lock', null).then(() => setState({ at: 'locked', why: 'hand' })),
  }
}
