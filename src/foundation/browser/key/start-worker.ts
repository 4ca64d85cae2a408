// The build turns this import into an address.
// oxlint-disable-next-line import/default
import workerAddress from './keyring-worker.ts?worker&url'
import { connectKeyring, type Keyring, type WorkerPort } from '../../sealing/keyring/client.ts'
import { browserAuthenticator } from '../../sealing/keyring/passkeys.ts'

type TrustedTypes = { readonly createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => { readonly createScriptURL: (address: string) => string } }

/** The one policy of the staff pages: a script address is the built worker's, or there is none. */
const policy = (): { readonly createScriptURL: (address: string) => string } => {
  const createScriptURL = (address: string): string => {
    if (address !== workerAddress) throw new TypeError('not an address of this build')
    return address
  }
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  return trustedTypes ? trustedTypes.createPolicy('gehoor', { createScriptURL }) : { createScriptURL }
}

/** Starts the keyring's worker, once a page. `onFault` is told when it could not be started or died: then nothing can be opened. */
export const startKeyring = (name: string, onFault: () => void): Keyring => {
  const worker = new Worker(policy().createScriptURL(workerAddress), { type: 'module', name })
  worker.addEventListener('error', onFault)
  return connectKeyring(worker as WorkerPort, browserAuthenticator)
}
