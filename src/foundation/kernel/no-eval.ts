import * as z from 'zod/mini'

/**
 * The first import of every island and worker: zod otherwise tries `new Function` to see whether it may, and the page's content
 * security policy reports that as an attack.
 */
z.config({ jitless: true })
