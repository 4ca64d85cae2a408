/** How a command ended: 0 done, 1 the answer is no (the JSON says why), 2 bad input (`error` is one plain sentence). `text` is for people. */
export type CommandResult = { readonly exit: 0 | 1 | 2; readonly json?: unknown; readonly text?: string; readonly error?: string }
