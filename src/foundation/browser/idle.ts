import { useEffect, useRef } from 'preact/hooks'
import { systemClock } from '../kernel/clock.ts'

const signs = ['pointerdown', 'keydown', 'input', 'scroll'] as const
const restMilliseconds = 15 * 60_000

/** Ends something open after a quarter of an hour without a sign of the reader; a machine that slept counts as rest. */
export const useIdleEnd = (active: boolean, onEnd: () => void): void => {
  const last = useRef(0)
  const end = useRef(onEnd)
  end.current = onEnd
  useEffect(() => {
    if (!active) return
    last.current = systemClock.now()
    const stop = new AbortController()
    const look = (): void => { if (systemClock.now() - last.current >= restMilliseconds) end.current() }
    for (const sign of signs) addEventListener(sign, () => { look(); last.current = systemClock.now() }, { signal: stop.signal, passive: true })
    document.addEventListener('visibilitychange', look, { signal: stop.signal })
    const timer = setInterval(look, 5000)
    return () => { clearInterval(timer); stop.abort() }
  }, [active])
}
