import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import type { TicketPlace } from './first-administrator.ts'

const shape = z.object({ kind: z.literal('gehoor-admin-link'), tokenHash: z.string().regex(/^[A-Za-z0-9_-]{43}$/), notAfter: z.iso.date() })

/** The ticket in a file that the ceremony wrote; a missing or broken file is no ticket. */
export const ticketFile = (path: string): TicketPlace => ({
  read: async () => {
    try {
      const { tokenHash, notAfter } = shape.parse(JSON.parse(await readFile(path, 'utf8')))
      return { tokenHash, notAfter }
    } catch {
      return null
    }
  },
  spend: () => rm(path, { force: true }),
})
