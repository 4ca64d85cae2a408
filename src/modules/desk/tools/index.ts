/** The desk's second door: what the command line and the demonstration use. */
export { termCommand } from '../rules/terms/term-command.ts'
export { scenarios } from './scenarios.ts'
export type { Scenario, Step } from './scenario.ts'
export { playScenarios, type Played } from './play.ts'
export { fileReport, openMailbox, sayFromCase, sayFromMailbox, sealReport, trustAt, type Filed, type HandlerKeys } from './client.ts'
export type { LocalFile } from './attach.ts'
export type { Door } from './door.ts'
