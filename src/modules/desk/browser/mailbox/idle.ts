import { useEffect, useRef } from 'preact/hooks'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { idleState } from './state.ts'

const signs = ['pointerdown', 'keydown', 'input', 'scroll'] as const

/** Watches for action while a mailbox is open; a machine that slept counts as rest. Returns what "I am still here" does. */
export const useIdle = (active: boolean, onAsk: () => void, onEnd: () => void): (() => void) => {
  const last = useRef(0)
  const act = useRef({ onAsk, onEnd })
  act.current = { onAsk, onEnd }
  const moved = (): void => { last.current = systemClock.now() }
  useEffect(() => {
    if (!active) return
    moved()
    const stop = new AbortController()
    for (const sign of signs) addEventListener(sign, () => { if (idleState(systemClock.now() - last.current) === 'active') moved() }, { signal: stop.signal, passive: true })
    const look = (): void => {
      const state = idleState(systemClock.now() - last.current)
      if (state === 'end') act.current.onEnd()
      else if (state === 'ask') act.current.onAsk()
    }
    const timer = setInterval(look, 5000)
    document.addEventListener('visibilitychange', look, { signal: stop.signal })
    return () => { clearInterval(timer); stop.abort() }
  }, [active])
  return moved
}
