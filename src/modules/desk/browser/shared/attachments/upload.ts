import type { Bytes } from '../../../../../foundation/kernel/bytes.ts'
import type { Random } from '../../../../../foundation/kernel/random.ts'
import { ok, type Result } from '../../../../../foundation/kernel/result.ts'
import { attachmentUpload, type AttachmentUpload } from '../../../../../foundation/sealing/core/attachment-upload.ts'
import type { Attachment, Id } from '../../../../../foundation/sealing/core/protocol.ts'
import type { ApiRefusal } from '../api.ts'
import { untilAccepted, type RetryOptions } from '../retry.ts'
import { cleanable, type AttachmentAction, type ChosenFile, type FileProgress } from './chosen.ts'

/**
 * Why not every file stands at the desk. `interrupted` and `busy` ended the run, and the next one goes on where it was; `gone`: the
 * case or the sign-in is no longer there; `too-much`, `file-refused` and `cancelled` concern one file, and the others went on.
 */
export const uploadTroubles = ['interrupted', 'busy', 'gone', 'too-much', 'file-refused', 'cancelled'] as const
export type UploadTrouble = (typeof uploadTroubles)[number]
export type Uploaded = { readonly attachments: readonly Attachment[]; readonly trouble: UploadTrouble | null }

/** How an island reaches the desk: for a ticket, which lives a day, and with one part under it. */
export type UploadDoor = {
  readonly ticket: () => Promise<Result<{ readonly ticket: string }, ApiRefusal>>
  readonly put: (ticket: string, part: Id, bytes: Bytes, signal: AbortSignal) => Promise<Result<null, ApiRefusal>>
}
export type UploadTools = UploadDoor & Pick<RetryOptions<ApiRefusal>, 'pause' | 'onWait'> & { readonly random: Random; readonly clean: (file: File) => Promise<File> }
export type Uploads = {
  /** Sends what does not stand yet, one file at a time, and says what becomes of each. A second run waits for the first. */
  readonly run: (files: readonly ChosenFile[], say: (action: AttachmentAction) => void) => Promise<Uploaded>
  /** Stops a file for good, before or while it is sent. */
  readonly cancel: (id: number) => void
  /** Stops and lets go of everything: the message was sent, or the page is closed. */
  readonly clear: () => void
}

/** So often a part is sent again by itself before the reporter or handler is asked. */
const patience = 3
const passing = ({ reason }: ApiRefusal): boolean => reason === 'offline' || reason === 'fault' || reason === 'busy'

const outcomeOf = (reason: ApiRefusal['reason'] | null): { readonly trouble: UploadTrouble; readonly progress: FileProgress } => {
  if (reason === 'busy') return { trouble: 'busy', progress: 'busy' }
  if (reason === 'not-found') return { trouble: 'gone', progress: 'interrupted' }
  if (reason === 'too-much') return { trouble: 'too-much', progress: 'full' }
  return reason === 'refused' || reason === 'stale' ? { trouble: 'file-refused', progress: 'refused' } : { trouble: 'interrupted', progress: 'interrupted' }
}

/**
 * The one way files leave the browser, for reporters and handlers alike: cleaned, sealed and sent part by part, one part in memory at
 * a time. What was sent belongs to nothing until a signed message names it, and expires otherwise.
 */
export const uploadsFor = ({ ticket, put, pause, onWait, random, clean }: UploadTools): Uploads => {
  const under = new Map<number, AttachmentUpload>()
  const standing = new Map<number, Attachment>()
  const stops = new Map<number, AbortController>()
  let held: string | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const stopOf = (id: number): AbortController => {
    const stop = stops.get(id) ?? new AbortController()
    stops.set(id, stop)
    return stop
  }

  const putOnce = async (part: Id, bytes: Bytes, signal: AbortSignal): Promise<Result<null, ApiRefusal>> => {
    for (let renewed = held === null; ; renewed = true) {
      const given = held === null ? await ticket() : ok({ ticket: held })
      if (!given.ok) return given
      held = String(given.value.ticket)
      const answer = await put(held, part, bytes, signal)
      if (answer.ok || answer.error.reason !== 'not-found') return answer
      // The ticket has expired: once more with a new one.
      held = null
      if (renewed) return answer
    }
  }

  const begin = async (one: ChosenFile, say: (progress: FileProgress) => void): Promise<AttachmentUpload | null> => {
    const known = under.get(one.id)
    if (known) return known
    let { file } = one
    if (cleanable(file) && !one.original) {
      say('cleaning')
      try {
        file = await clean(file)
      } catch {
        return null
      }
    }
    say('sealing')
    const upload = attachmentUpload(file.stream(), { name: file.name.slice(0, 500), type: file.type.slice(0, 200), size: file.size }, random)
    under.set(one.id, upload)
    return upload
  }

  const sendOne = async (one: ChosenFile, say: (progress: FileProgress, sent?: number) => void): Promise<UploadTrouble | null> => {
    const { signal } = stopOf(one.id)
    const upload = await begin(one, say)
    if (upload === null) {
      // The browser cannot draw this image anew; the original goes only when its owner says so.
      say('not-cleaned')
      return 'file-refused'
    }
    let last: ApiRefusal['reason'] | null = null
    const result = await upload.run({
      signal,
      send: async (part) => {
        let tries = 0
        const answer = await untilAccepted(() => putOnce(part.id, part.bytes, signal), { again: (refusal) => passing(refusal) && tries++ < patience, pause, onWait, signal })
        last = answer.ok || answer.error === 'cancelled' ? null : answer.error.reason
        return answer.ok
      },
      onProgress: (done, of) => say('sending', Math.round((one.file.size * done) / of)),
    })
    if (result.ok && !signal.aborted) {
      standing.set(one.id, result.value)
      say('sent', one.file.size)
      return null
    }
    if (result.ok || result.error === 'cancelled') {
      say('cancelled')
      return 'cancelled'
    }
    if (result.error === 'file-changed') {
      say('changed')
      return 'file-refused'
    }
    const { trouble, progress } = outcomeOf(last)
    say(progress)
    return trouble
  }

  const standingOf = (files: readonly ChosenFile[]): readonly Attachment[] => files.flatMap(({ id }) => standing.get(id) ?? [])

  const runAll = async (files: readonly ChosenFile[], say: (action: AttachmentAction) => void): Promise<Uploaded> => {
    let trouble: UploadTrouble | null = null
    for (const one of files) {
      if (standing.has(one.id) || one.progress === 'cancelled' || stops.get(one.id)?.signal.aborted) continue
      const met = await sendOne(one, (progress, sent) => say({ type: 'progress', id: one.id, progress, ...(sent === undefined ? {} : { sent }) }))
      if (met === 'interrupted' || met === 'busy' || met === 'gone') return { attachments: standingOf(files), trouble: met }
      trouble ??= met
    }
    return { attachments: standingOf(files), trouble }
  }

  return {
    cancel: (id) => stopOf(id).abort(),
    clear: () => {
      for (const stop of stops.values()) stop.abort()
      for (const map of [under, standing, stops]) map.clear()
    },
    run: (files, say) => {
      const mine = turn.then(() => runAll(files, say))
      turn = mine.catch(() => undefined)
      return mine
    },
  }
}
