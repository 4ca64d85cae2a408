/**
 * The shapes of the sealing protocol: what is signed, what is sealed, what travels and what is stored.
 * Client, server and command line share this file and nothing else of their code.
 *
 * Conventions: `B64` is unpadded base64url; a `Signed` value is verified over its exact bytes and then
 * refused unless its JSON is canonical (RFC 8785); an `Age` value is an age file for `age1pq1…` only. Shapes with a
 * parameter `Sealed` hold age files as text in a client and as octets on their way and on the server.
 */
export * from './protocol/envelopes.ts'
export * from './protocol/roster.ts'
export * from './protocol/case-keys.ts'
export * from './protocol/messages.ts'
export * from './protocol/mailbox-state.ts'
export * from './protocol/change.ts'
export * from './protocol/log.ts'
export * from './protocol/filing.ts'
export * from './protocol/mailbox-wire.ts'
export * from './protocol/threads.ts'
export * from './protocol/case-wire.ts'
export * from './protocol/keyring.ts'
