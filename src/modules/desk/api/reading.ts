import type { Context } from 'hono'
import type { ZodType } from 'zod'
import { fromUtf8, type Bytes } from '../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { decodeBase64Url } from '../../../foundation/storage/bytes.ts'
import { frameType, fromFrame, withOctets } from '../rules/frame.ts'

/** Reads at most that many bytes of a request's body; stops reading as soon as there is more. */
export const readBytes = async (context: Context, limit: number): Promise<Result<Uint8Array<ArrayBuffer>, 'too-large'>> => {
  const announced = context.req.header('Content-Length')
  if (Number(announced ?? 0) > limit) return refuse('too-large')
  // HTTP holds a sender to the length it announced, so the whole can be taken at once: much cheaper than a stream.
  if (announced !== undefined) {
    const whole = new Uint8Array(await context.req.arrayBuffer())
    return whole.length > limit ? refuse('too-large') : ok(whole)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) return refuse('too-large')
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return ok(bytes)
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
