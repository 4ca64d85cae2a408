import { fromBase64Url, toBase64Url } from '../../../../foundation/kernel/bytes.ts'
import { apiFor as plainApiFor, type Api, type ApiOptions } from '../../../../foundation/browser/api.ts'
import { acceptsFrames, answerOf, bodyOf } from '../../rules/frame.ts'

export type { Api, ApiRefusal } from '../../../../foundation/browser/api.ts'

/** The desk's own server: as everywhere, and sealed values travel as octets. */
export const apiFor = (options: ApiOptions): Api =>
  plainApiFor(options, { accepts: acceptsFrames, read: (answer) => answerOf(answer, toBase64Url), body: (value) => bodyOf(value, fromBase64Url) })
