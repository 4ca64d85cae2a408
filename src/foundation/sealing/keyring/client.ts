/** The page's side of the wire to the keyring's worker. */
import type { Authenticator } from './passkeys.ts'
import type { AnswerTo, Ask, RequestName, ToPage, ToWorker } from './requests.ts'

/** As much of a Worker as is used. */
export type WorkerPort = {
  readonly postMessage: (message: ToWorker) => void
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: ToPage }) => void) => void
}
/** Asks the worker; rejects only when the worker itself failed. */
export type Keyring = <Name extends RequestName>(name: Name, ask: Ask<Name>) => Promise<AnswerTo<Name>>

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (fault: Error) => void }

/** Connects to a worker; `authenticator` is `browserAuthenticator` but in tests. */
export const connectKeyring = (port: WorkerPort, authenticator: Authenticator): Keyring => {
  const waiting = new Map<number, Waiting>()
  let last = 0
  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id)
    waiting.delete(id)
    return one
  }
  const serve = async (question: Extract<ToPage, { authenticator: number }>): Promise<ToWorker> => {
    const { authenticator: id, credential } = question
    try {
      if ('wrap' in question) return { authenticator: id, stanzas: await authenticator.wrap(credential, question.wrap) }
      return { authenticator: id, fileKey: await authenticator.unwrap(credential, question.unwrap) }
    } catch {
      return { authenticator: id, fileKey: null }
    }
  }
  port.addEventListener('message', ({ data }) => {
    if ('authenticator' in data) void serve(data).then((given) => port.postMessage(given))
    else if ('fault' in data) settle(data.id)?.reject(new Error('the keyring failed'))
    else settle(data.id)?.resolve(data.answer as never)
  })
  return (name, ask) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      port.postMessage({ id: last, name, ask })
    })
}
