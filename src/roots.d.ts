declare module 'gehoor:roots' {
  /** Ed25519 public keys of the three officers, built into the client; empty in a demonstration build. */
  export const roots: readonly string[]
  /** A roster older than this is refused. */
  export const builtInEpoch: number
}
