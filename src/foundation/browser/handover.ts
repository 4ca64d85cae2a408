/**
 * Takes somebody's own text from one page of this product to another, on this device: the second page is opened by the first and asks it.
 * Nothing is sent to the server, nothing is stored, and only a page of the same origin is answered.
 */
const ask = 'gehoor-text-asked'
const give = 'gehoor-text-given'
const most = 20_000

/** Opens the page and hands it the text as soon as it asks; call it when a button is pressed. False when the browser opened nothing. */
export const handOver = (address: string, text: string): boolean => {
  const opened = window.open(address, '_blank')
  if (opened === null) return false
  const stop = new AbortController()
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== opened || event.origin !== location.origin || event.data !== ask) return
    opened.postMessage({ [give]: text.slice(0, most) }, location.origin)
    stop.abort()
  }, { signal: stop.signal })
  return true
}

/** Asks the page that opened this one for a text, once; nothing happens when there is none. Returns what stops the waiting. */
export const takeOver = (onText: (text: string) => void): (() => void) => {
  const opener: unknown = window.opener
  if (opener === null || opener === undefined) return () => undefined
  const stop = new AbortController()
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== opener || event.origin !== location.origin || typeof event.data !== 'object' || event.data === null) return
    const text = (event.data as Record<string, unknown>)[give]
    if (typeof text !== 'string' || text === '') return
    stop.abort()
    onText(text.slice(0, most))
  }, { signal: stop.signal })
  ;(opener as Window).postMessage(ask, location.origin)
  return () => stop.abort()
}
