import { z } from 'zod'
import { fromBase64Url, sameBytes, toBase64Url } from '../../foundation/kernel/bytes.ts'
import { noteMatches, verifyCheckpoint } from '../../foundation/sealing/core/checkpoint.ts'
import { append, emptyFrontier, frontierRoot, type Frontier } from '../../foundation/sealing/core/log-tree.ts'
import type { Checkpoint, Roster, Trust } from '../../foundation/sealing/core/protocol.ts'
import { verifyTrust } from '../../foundation/sealing/core/roster.ts'
import { b64Schema, trustSchema } from '../../foundation/sealing/core/schemas.ts'
import { readAs, rootsFile } from './ceremony/core/files.ts'
import { refusals } from './ceremony/sentences.ts'
import { rosterIn } from './ceremony/core/roster.ts'
import { badInput, mustBeNew, no, runCommand, writeJson, type Command, type Input } from './command.ts'
import { fetchBytes, fetchJson, jsonIn, originOf, type Fetch } from './fetching.ts'
import type { CommandIo } from './io.ts'

const headSchema = z.strictObject({ checkpoint: z.strictObject({ payload: b64Schema, sig: b64Schema, key: b64Schema }), note: z.string().max(20_000) })
const leavesSchema = z.looseObject({ leaves: z.array(z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)).max(10_000) })
/** What `--save` writes and `--since` reads: the head that was seen. */
const savedSchema = z.strictObject({ kind: z.literal('gehoor-checkpoint'), realm: z.string(), size: z.int().min(0), root: z.string(), day: z.iso.date() })

const clockRoster = async (input: Input, trust: unknown): Promise<Roster> => {
  const parsed = trustSchema.safeParse(trust)
  if (!parsed.success) return no('trust', 'The server gave no roster.')
  const path = input.maybe('roots')
  if (path === undefined) {
    const last = rosterIn(parsed.data.chain.at(-1)?.payload ?? '')
    return last.ok ? last.value : no('trust', refusals.malformed)
  }
  const { roots } = await readAs(input.io, path, rootsFile, 'a list of root keys')
  const held = verifyTrust(parsed.data as Trust, { roots: roots.map((one) => one.key), builtInEpoch: 0, today: input.io.clock.today(), demoAllowed: false })
  return held.ok ? held.value.roster : no('trust', refusals[held.error])
}

/** Reads every leaf up to `size`, page by page; gives the frontiers at the earlier head and at the end. */
const readLeaves = async (fetch: Fetch, origin: string, size: number, earlier: number): Promise<{ readonly old: Frontier; readonly now: Frontier }> => {
  let now = emptyFrontier
  let old = emptyFrontier
  while (now.size < size) {
    const from = now.size
    const page = leavesSchema.safeParse(await fetchJson(fetch, `${origin}/api/v1/desk/log/leaves?from=${from}`))
    if (!page.success || page.data.leaves.length === 0) return no('leaves-missing', `The server signed a log of ${size} entries but gives only ${from}.`)
    for (const leaf of page.data.leaves.slice(0, size - from)) {
      now = append(now, fromBase64Url(leaf))
      if (now.size === earlier) old = now
    }
  }
  return { old, now }
}

const command = (fetch: Fetch): Command => ({
  usage: 'gehoor verify-log URL [--roots ROOTS.json] [--since CHECKPOINT.json] [--save CHECKPOINT.json]',
  about: 'Recomputes the log of a server from its leaves, checks the signature of the head, and, against a head that was saved earlier, that nothing was dropped or rewritten. It cannot see entries that a server never took up.',
  flags: {
    roots: 'the list of root keys you trust; without it the roster is believed', since: 'the head of an earlier check', save: 'file to save this head to',
  },
  run: async (input) => {
    const origin = originOf(input.positionals[0] ?? badInput('Name the address of the server.'))
    const [since, save] = [input.maybe('since'), input.maybe('save')]
    if (save !== undefined) await mustBeNew(input.io, save)
    const earlier: Checkpoint | null = since === undefined ? null : await readAs(input.io, since, savedSchema, 'a saved head of the log')
    const roster = await clockRoster(input, await fetchJson(fetch, `${origin}/api/v1/directory/trust`))
    const answer = await fetchBytes(fetch, `${origin}/api/v1/desk/log/checkpoint`)
    if (!answer) return no('no-checkpoint', 'The server gives no signed head of its log. The first one is made in the night after the first report.')
    const head = headSchema.safeParse(jsonIn(answer))
    if (!head.success) return no('no-checkpoint', 'The server gives no head of the log in the form that is expected.')
    const held = verifyCheckpoint(head.data.checkpoint, roster.realm, roster.clockKeys)
    if (!held.ok) return no(held.error, 'The head of the log is not signed by a clock key of the roster for this installation.')
    const checkpoint = held.value
    if (!noteMatches(head.data.note, checkpoint, head.data.checkpoint.key)) return no(
      'other-note', 'The note for witnesses says something else than the signed head.',
    )
    if (earlier && earlier.realm !== checkpoint.realm) return no('other-realm', 'The earlier head belongs to another installation.')
    if (earlier && earlier.size > checkpoint.size) return no(
      'shrunk', `The log had ${earlier.size} entries on ${earlier.day} and has ${checkpoint.size} now: entries were dropped.`,
    )
    const { old, now } = await readLeaves(fetch, origin, checkpoint.size, earlier?.size ?? 0)
    if (!sameBytes(frontierRoot(now), fromBase64Url(checkpoint.root))) return no(
      'other-root', 'The leaves that the server gives do not make the head it signed.',
    )
    if (earlier && toBase64Url(frontierRoot(old)) !== earlier.root) return no(
      'rewritten', `The first ${earlier.size} entries are not those of ${earlier.day}: the log was rewritten or forked.`,
    )
    if (save !== undefined) await writeJson(input.io, save, { kind: 'gehoor-checkpoint', ...checkpoint })
    const grown = earlier ? `, and only added to the ${earlier.size} of ${earlier.day}` : ''
    return {
      json: { ...checkpoint, key: head.data.checkpoint.key, consistentSince: earlier?.size ?? null },
      text: `The log of ${checkpoint.size} entries of ${checkpoint.day} holds${grown}.`,
    }
  },
})

/** `gehoor verify-log URL`: was the log of cases rewritten? */
export const verifyLog = (args: string[], io: CommandIo, fetch: Fetch): Promise<number> => runCommand(command(fetch), args, io)
