import { gunzipSync, gzipSync } from 'node:zlib'

/** A column as bytes for storage: most columns of a survey repeat a few values and shrink to a hundredth. */
export const packColumn = (values: readonly string[]): Uint8Array => new Uint8Array(gzipSync(JSON.stringify(values), { level: 4 }))

/** The column again. Throws for bytes that `packColumn` did not make. */
export const unpackColumn = (bytes: Uint8Array): readonly string[] => JSON.parse(gunzipSync(bytes).toString('utf8')) as string[]
