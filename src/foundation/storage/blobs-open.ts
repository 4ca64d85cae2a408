import { fileURLToPath } from 'node:url'
import { folderBlobs } from './blobs-folder.ts'
import { s3Blobs } from './blobs-s3.ts'
import type { Blobs } from './blobs.ts'

/** `s3://bucket/prefix?endpoint=…&region=…` (keys from the usual AWS variables), `file:///folder`, or absent: the folder `dataDir/blobs`. */
export const openBlobs = (options: { readonly url?: string | undefined; readonly dataDir: string }): Blobs => {
  if (!options.url) return folderBlobs(`${options.dataDir}/blobs`)
  return options.url.startsWith('file:') ? folderBlobs(fileURLToPath(options.url)) : s3Blobs(options.url)
}
