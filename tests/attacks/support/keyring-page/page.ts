import { connectKeyring, type Keyring } from '../../../../src/foundation/sealing/keyring/client.ts'
import { browserAuthenticator, createPasskey } from '../../../../src/foundation/sealing/keyring/passkeys.ts'

/** What the test calls in the page. */
export type KeyringPage = { readonly keyring: Keyring; readonly createPasskey: typeof createPasskey }

const worker = new Worker('/worker.js', { type: 'module' })
Object.assign(window, { page: { keyring: connectKeyring(worker, browserAuthenticator), createPasskey } satisfies KeyringPage })
