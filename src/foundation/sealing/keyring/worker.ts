/** The worker's side of the wire: requests by id, one answer each; a fault tells the page nothing. */
import { isRequestName } from './request-names.ts'
import type { Authenticator, PlainStanza } from './passkeys.ts'
import type { ToPage, ToWorker } from './requests.ts'
import { newVault } from './vault.ts'
import type { VaultSettings } from './vault-parts.ts'

/** As much of a worker's global scope as is used; `self` of a dedicated worker fits. */
export type WorkerScope = {
  readonly postMessage: (message: ToPage) => void
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: ToWorker }) => void) => void
  readonly setInterval: (run: () => void, milliseconds: number) => unknown
}

type Given = { readonly stanzas?: readonly PlainStanza[] | undefined; readonly fileKey?: Uint8Array | null | undefined }

/** Call it once, in the worker's own entry file, with the roots the client was built with. */
export const startKeyringWorker = (scope: WorkerScope, settings: Omit<VaultSettings, 'authenticator'>): void => {
  const waiting = new Map<number, (given: Given) => void>()
  // oxlint-disable-next-line require-post-message-target-origin -- a worker talks to its own page only
  const send = (message: ToPage): void => scope.postMessage(message)
  let asked = 0
  const askPage = (question: (authenticator: number) => ToPage): Promise<Given> =>
    new Promise((resolve) => {
      asked += 1
      waiting.set(asked, resolve)
      send(question(asked))
    })
  const authenticator: Authenticator = {
    wrap: async (credential, fileKey) => (await askPage((id) => ({ authenticator: id, credential, wrap: fileKey }))).stanzas ?? [],
    unwrap: async (credential, stanzas) => (await askPage((id) => ({ authenticator: id, credential, unwrap: stanzas }))).fileKey ?? null,
  }
  const vault = newVault({ ...settings, authenticator })
  scope.setInterval(vault.tick, 30_000)
  scope.addEventListener('message', ({ data }) => {
    if ('authenticator' in data) {
      waiting.get(data.authenticator)?.({ stanzas: data.stanzas, fileKey: data.fileKey })
      waiting.delete(data.authenticator)
      return
    }
    const { id, name, ask } = data
    const answer = async (): Promise<unknown> => {
      if (!isRequestName(name)) throw new TypeError('no such request')
      return (vault.answers[name] as (ask: unknown) => Promise<unknown>)(ask)
    }
    answer().then((value) => send({ id, answer: value }), () => send({ id, fault: true }))
  })
}
