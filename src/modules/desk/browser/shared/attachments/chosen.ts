/** The files that somebody chose, before and while they are sent: pure, the files themselves are only carried along. */
export const maxFileBytes = 500 * 1024 * 1024
export const maxFiles = 50

type FileLike = { readonly name: string; readonly size: number; readonly type: string }
/** `full`: the case has no room left; `busy` and `interrupted` can be tried again; `changed`: it is no longer as it was when chosen. */
export type FileProgress = 'chosen' | 'cleaning' | 'sealing' | 'sending' | 'sent' | 'cancelled' | 'interrupted' | 'busy' | 'full' | 'changed' | 'refused' | 'not-cleaned'
export type ChosenFile<Content extends FileLike = File> = {
  readonly id: number
  readonly file: Content
  /** True: sent as it is, with what is hidden in it. */
  readonly original: boolean
  readonly progress: FileProgress
  readonly sent: number
  readonly total: number
}
export type FileRefusal = { readonly name: string; readonly reason: 'too-big' | 'empty' | 'too-many' }
export type Attachments<Content extends FileLike = File> = { readonly files: readonly ChosenFile<Content>[]; readonly nextId: number; readonly refusals: readonly FileRefusal[] }

export type AttachmentAction<Content extends FileLike = File> =
  | { readonly type: 'add'; readonly files: readonly Content[] }
  | { readonly type: 'remove'; readonly id: number }
  | { readonly type: 'keep-original'; readonly id: number; readonly original: boolean }
  | { readonly type: 'progress'; readonly id: number; readonly progress: FileProgress; readonly sent?: number; readonly total?: number }

/** Kinds of images that are drawn anew, which leaves behind who made them, where and with what. */
export const cleanable = (file: FileLike): boolean => ['image/jpeg', 'image/png', 'image/webp'].includes(file.type)

export const noAttachments = { files: [], nextId: 1, refusals: [] } as const

const refusalOf = (file: FileLike, count: number): FileRefusal['reason'] | null => (file.size > maxFileBytes ? 'too-big' : file.size === 0 ? 'empty' : count >= maxFiles ? 'too-many' : null)

/** A file that was cancelled or refused stays in the list with that word, so that nobody thinks it was sent. */
export const attachmentReducer = <Content extends FileLike>(state: Attachments<Content>, action: AttachmentAction<Content>): Attachments<Content> => {
  const each = (id: number, change: Partial<ChosenFile<Content>>) => ({ ...state, files: state.files.map((one) => (one.id === id ? { ...one, ...change } : one)) })
  switch (action.type) {
    case 'add': {
      const files = [...state.files]
      const refusals: FileRefusal[] = []
      let { nextId } = state
      for (const file of action.files) {
        const reason = refusalOf(file, files.length)
        if (reason === null) files.push({ id: nextId++, file, original: false, progress: 'chosen', sent: 0, total: file.size })
        else refusals.push({ name: file.name, reason })
      }
      return { files, nextId, refusals }
    }
    case 'remove':
      return { ...state, refusals: [], files: state.files.filter(({ id }) => id !== action.id) }
    case 'keep-original':
      return each(action.id, { original: action.original })
    case 'progress':
      return each(action.id, { progress: action.progress, ...(action.sent === undefined ? {} : { sent: action.sent }), ...(action.total === undefined ? {} : { total: action.total }) })
  }
}

/** It is on its way now. */
export const underWay = ({ progress }: Pick<ChosenFile, 'progress'>): boolean => progress === 'cleaning' || progress === 'sealing' || progress === 'sending'

/** Nothing of it was sealed yet, so original or cleaned can still be chosen. */
export const undecided = ({ progress }: Pick<ChosenFile, 'progress'>): boolean => progress === 'chosen' || progress === 'not-cleaned'

/** Nothing more will happen with this file by itself: it was sent, or it will not be. */
export const settled = ({ progress }: Pick<ChosenFile, 'progress'>): boolean => ['sent', 'cancelled', 'full', 'changed', 'refused', 'not-cleaned'].includes(progress)

/** `12 kB`, `3,4 MB`: the size as people read it. */
export const sizeWords = (bytes: number, decimalComma: boolean): string => {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  const mega = (bytes / 1_000_000).toFixed(1)
  return `${decimalComma ? mega.replace('.', ',') : mega} MB`
}
