import type { B64 } from '../../sealing/core/protocol.ts'
import type { TrustSettings } from '../../sealing/core/roster.ts'

const loopback = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1' || host === '[::1]'

/** The roots of a demonstration as they travel to the worker, in its name. */
export const demoName = (demo: boolean, demoRoots: readonly B64[]): string => (demo ? JSON.stringify(demoRoots) : '')

const rootsIn = (name: string): readonly B64[] => {
  try {
    const read: unknown = JSON.parse(name)
    return Array.isArray(read) && read.every((one) => typeof one === 'string') ? read : []
  } catch {
    return []
  }
}

/** Whom to believe: the roots built in; a demonstration's own only where none are built in and the page comes from this very machine. */
export const trustSettings = (roots: readonly B64[], builtInEpoch: number, host: string, name: string): Omit<TrustSettings, 'today'> => {
  const demo = roots.length === 0 && loopback(host) && name !== ''
  return { roots: demo ? rootsIn(name) : roots, builtInEpoch, demoAllowed: demo }
}
