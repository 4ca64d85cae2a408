import { useEffect } from 'preact/hooks'

/**
 * Warns before typed words are lost, except for whoever presses "leave this page": that must be instant.
 * A page that the browser kept and shows again starts empty.
 */
export const useLeaveWarning = (dirty: boolean): void => {
  useEffect(() => {
    let leavingAtOnce = false
    const notice = (event: Event): void => { if ((event.target as Element | null)?.closest?.('a.leave') != null) leavingAtOnce = true }
    const warn = (event: BeforeUnloadEvent): void => { if (dirty && !leavingAtOnce) event.preventDefault() }
    const again = (event: PageTransitionEvent): void => { if (event.persisted) location.reload() }
    document.addEventListener('click', notice, true)
    addEventListener('beforeunload', warn)
    addEventListener('pageshow', again)
    return () => {
      document.removeEventListener('click', notice, true)
      removeEventListener('beforeunload', warn)
      removeEventListener('pageshow', again)
    }
  }, [dirty])
}

/** Puts the screen, and nothing that was typed, in the browser's history, so that its own back and forward work. */
export const useScreenHistory = (screen: string, active: boolean, onVisit: (screen: string) => void): void => {
  useEffect(() => {
    if (!active) return
    if (history.state?.screen === screen) return
    if (history.state?.screen === undefined) history.replaceState({ screen }, '')
    else history.pushState({ screen }, '')
  }, [screen, active])
  useEffect(() => {
    const visit = (event: PopStateEvent): void => { if (typeof event.state?.screen === 'string') onVisit(event.state.screen) }
    addEventListener('popstate', visit)
    return () => removeEventListener('popstate', visit)
  }, [onVisit])
}

/** Shows or hides what the server put above the island for reading before anything is typed. */
export const showBefore = (shown: boolean): void => {
  const before = document.getElementById('before')
  if (before !== null) before.hidden = !shown
}
