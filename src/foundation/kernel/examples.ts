import type { Text } from './language.ts'

/**
 * A good example that research released: two people checked that nobody can be recognised by it. Survey offers these to whoever keeps the
 * managers' guide, whose editor decides whether it becomes part of it.
 */
export type ProposedExample = { readonly id: string; readonly title: Text; readonly story: Text; /** Quotations that were released with it. */ readonly quotes: readonly string[] }

/** Whoever receives good examples; one that was handed in before counts once, and the answer says so. */
export type ExamplePort = { readonly receive: (example: ProposedExample) => Promise<'received' | 'known'> }
