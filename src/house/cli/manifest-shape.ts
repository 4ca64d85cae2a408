import { z } from 'zod'

/** The list the build writes: paths as a browser asks for them, SHA-256 as unpadded base64url. */
export const fileList = z.array(z.strictObject({ path: z.string().startsWith('/'), sha256: z.string() })).min(1)

/** What officers sign (type `manifest`) and `/.well-known/gehoor-manifest.json` gives as `{payload, sigs: [{key, sig}]}`. */
export const manifestPayload = z.strictObject({ version: z.string(), files: fileList, roots: z.array(z.string()), demo: z.boolean() })
export type ManifestPayload = z.infer<typeof manifestPayload>

/** What a server gives that has no signed list: the demonstration, or a trial. */
export const unsignedManifest = z.looseObject({ version: z.string().default('unknown'), files: fileList, roots: z.array(z.string()), demo: z.boolean() })
