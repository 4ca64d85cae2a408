/** A reproducible generator for statistics, never for keys: the same seed gives the same numbers on every machine. */
export type Seeded = { /** From 0 up to, not including, 1, with 32 random bits. */ readonly uniform: () => number; /** A whole number from 0 up to, not including, `bound` (at most 2^32). */ readonly below: (bound: number) => number }

/** xoshiro128** (Blackman and Vigna, 2018), its state filled from the seed by splitmix32. `seed`: any whole number; its lowest 32 bits count. */
export const seeded = (seed: number): Seeded => {
  let mix = seed >>> 0
  const fill = (): number => {
    mix = (mix + 0x9e3779b9) >>> 0
    let z = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  let [a, b, c, d] = [fill(), fill(), fill(), fill()]
  const next = (): number => {
    const times5 = Math.imul(b, 5)
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return result
  }
  return {
    uniform: () => next() / 2 ** 32,
    below: (bound) => {
      const limit = 2 ** 32 - (2 ** 32 % bound)
      for (;;) {
        const value = next()
        if (value < limit) return value % bound
      }
    },
  }
}
