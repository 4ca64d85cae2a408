import { folderBlobs } from './blobs-folder.ts'
import { s3Blobs } from './blobs-s3.ts'
import type { Blobs } from './blobs.ts'

/** `s3://bucket/prefix?endpoint=…&region=…` (keys from the usual AWS variables), or absent: the folder `dataDir/blobs`. */
export const openBlobs = (options: { readonly url?: string | undefined; readonly dataDir: string }): Blobs => (options.url ? s3Blobs(options.url) : folderBlobs(`${options.dataDir}/blobs`))
