import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

/**
 * Where the sign-in service of a demonstration keeps what it handed out: in memory, for as long as the program runs. What is
 * older than its life is forgotten.
 */
export const memoryAdapter = (now: () => number): AdapterFactory => {
  const kept = new Map<string, { readonly payload: AdapterPayload; readonly ends: number }>()
  const clear = (): void => {
    for (const [at, { ends }] of kept) if (ends <= now()) kept.delete(at)
  }
  return (model: string): Adapter => {
    const key = (id: string): string => `${model}:${id}`
    const read = (id: string): AdapterPayload | undefined => {
      const found = kept.get(key(id))
      if (found !== undefined && found.ends <= now()) kept.delete(key(id))
      return found !== undefined && found.ends > now() ? found.payload : undefined
    }
    const first = (fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
      [...kept].find(([at, { payload, ends }]) => at.startsWith(`${model}:`) && ends > now() && fits(payload))?.[1].payload
    return {
      upsert: async (id, payload, seconds) => {
        clear()
        kept.set(key(id), { payload, ends: seconds ? now() + seconds * 1000 : Infinity })
      },
      find: async (id) => read(id),
      findByUid: async (uid) => first((payload) => payload.uid === uid),
      findByUserCode: async (code) => first((payload) => payload.userCode === code),
      consume: async (id) => {
        const found = kept.get(key(id))
        if (found) kept.set(key(id), { ...found, payload: { ...found.payload, consumed: Math.floor(now() / 1000) } })
      },
      destroy: async (id) => void kept.delete(key(id)),
      revokeByGrantId: async (grant) => {
        for (const [at, { payload }] of kept) if (at.startsWith(`${model}:`) && payload.grantId === grant) kept.delete(at)
      },
    }
  }
}
