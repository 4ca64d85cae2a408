import type { Context } from 'hono'
import type { ZodType } from 'zod'
import { fromUtf8, joined, type Bytes } from '../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { decodeBase64Url, letGo } from '../../../foundation/storage/bytes.ts'
import { frameType, fromFrame, withOctets } from '../rules/frame.ts'

/** What is needed of Node's own request and answer. */
type Incoming = { readonly destroyed: boolean; readonly on: (event: 'data', then: (chunk: Uint8Array) => void) => unknown; readonly once: (event: 'end' | 'error' | 'close', then: (fault?: Error) => void) => unknown }
type Outgoing = { readonly once: (event: 'finish', then: () => void) => unknown }

/** The request and the answer as Node has them; absent where no server stands between, as in tests. */
export const nodeOf = (context: Context): { readonly incoming?: Incoming; readonly outgoing?: Outgoing } => context.env ?? {}

/** The whole body at once, its pieces given back as they are copied. HTTP holds a sender to the length it announced. */
const wholeOf = (incoming: Incoming): Promise<Bytes> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    incoming.on('data', (chunk) => chunks.push(chunk))
    incoming.once('error', reject)
    incoming.once('close', () => reject(new Error('the request broke off')))
    incoming.once('end', () => {
      const whole = joined(chunks)
      for (const chunk of chunks) letGo(chunk)
      resolve(whole)
    })
  })

/** Reads at most that many bytes of a request's body; stops reading as soon as there is more. They are gone once the request is answered. */
export const readBytes = async (context: Context, limit: number): Promise<Result<Uint8Array<ArrayBuffer>, 'too-large'>> => {
  const announced = context.req.header('Content-Length')
  if (Number(announced ?? 0) > limit) return refuse('too-large')
  // HTTP holds a sender to the length it announced, so the whole can be taken at once: much cheaper than a stream.
  if (announced !== undefined) {
    const { incoming, outgoing } = nodeOf(context)
    const whole = incoming && !incoming.destroyed ? await wholeOf(incoming) : new Uint8Array(await context.req.arrayBuffer())
    // Not when the connection breaks: then somebody may be at work on them still.
    outgoing?.once('finish', () => letGo(whole))
    return whole.length > limit ? refuse('too-large') : ok(whole)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) return refuse('too-large')
    chunks.push(chunk)
  }
  return ok(joined(chunks))
}

type ReadRefusal = 'too-large' | 'not-valid'

const readAs = async <Shape>(context: Context, schema: ZodType<Shape>, limit: number, parse: (bytes: Bytes) => unknown): Promise<Result<Shape, ReadRefusal>> => {
  const bytes = await readBytes(context, limit)
  if (!bytes.ok) return bytes
  try {
    const shape = schema.safeParse(parse(bytes.value))
    return shape.success ? ok(shape.data) : refuse('not-valid')
  } catch {
    return refuse('not-valid')
  }
}

const parseJson = (bytes: Bytes): unknown => JSON.parse(fromUtf8(bytes))

/** Reads JSON of exactly this shape; what is wrong with it is not told. */
export const readJson = <Shape>(context: Context, schema: ZodType<Shape>, limit: number): Promise<Result<Shape, ReadRefusal>> => readAs(context, schema, limit, parseJson)

/** Reads what carries sealed fields, as a frame or as plain JSON: either way they come out as octets. */
export const readSealed = <Shape>(context: Context, schema: ZodType<Shape>, limit: number): Promise<Result<Shape, ReadRefusal>> =>
  readAs(context, schema, limit, context.req.header('Content-Type') === frameType ? fromFrame : (bytes) => withOctets(parseJson(bytes), decodeBase64Url))
