/**
 * Hands a text from one page of this product to the next, in the memory of the two tabs alone: it enters no address, no storage, no
 * history and no request. The next page must be opened by this one (a link or form with a target of its own) and on the same origin;
 * it asks its opener, and is answered once. Browser only.
 */
type Asked = { readonly gehoor: 'text?' }
type Answered = { readonly gehoor: 'text'; readonly text: string }

const most = 30_000
const isAsked = (data: unknown): data is Asked => typeof data === 'object' && data !== null && 'gehoor' in data && data.gehoor === 'text?'
const isAnswered = (data: unknown): data is Answered => typeof data === 'object' && data !== null && 'gehoor' in data && data.gehoor === 'text' && 'text' in data && typeof data.text === 'string'

/** A name for a tab that no other tab has, so that a link or form opens a new one that may ask its opener. */
export const freshTarget = (): string => `gehoor-${crypto.randomUUID()}`

/** Answers the first page of this origin that asks; then stops and calls `onTaken`. Returns how to stop before that. */
export const offerText = (text: string, onTaken: () => void): (() => void) => {
  const answer = (event: MessageEvent<unknown>): void => {
    if (event.origin !== location.origin || event.source === null || event.source === window || !isAsked(event.data)) return
    stop()
    ;(event.source as Window).postMessage({ gehoor: 'text', text: text.slice(0, most) } satisfies Answered, location.origin)
    onTaken()
  }
  const stop = (): void => removeEventListener('message', answer)
  addEventListener('message', answer)
  return stop
}

/** The text that the page which opened this one offers; null when there is none within `patience` milliseconds. */
export const receiveText = (patience = 1_500): Promise<string | null> => new Promise((resolve) => {
  const opener = window.opener as Window | null
  if (opener === null) return resolve(null)
  const done = (text: string | null): void => {
    removeEventListener('message', hear)
    clearTimeout(timer)
    resolve(text)
  }
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.origin === location.origin && event.source === opener && isAnswered(event.data)) done(event.data.text.slice(0, most))
  }
  const timer = setTimeout(() => done(null), patience)
  addEventListener('message', hear)
  opener.postMessage({ gehoor: 'text?' } satisfies Asked, location.origin)
})
