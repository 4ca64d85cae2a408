import type { PostView, PostWords } from '../../../../foundation/sealing/core/post.ts'
import type { Said } from '../../rules/messages.ts'
import type { PublicPage } from '../shared/door.ts'

/** What the page tells this island. */
export type BoxPage = PublicPage & { readonly directoryAddress: string; readonly deskAddress: string; readonly listAddress: string }

/** Somebody who can be written to today. */
export type Reachable = { readonly person: string; readonly name: string; readonly department: string; readonly kind: 'internal' | 'external' }

/** What the employee can do; each says whether it went. */
export type Act = {
  readonly send: (thread: string, words: PostWords) => Promise<boolean>
  readonly write: (person: string, words: PostWords) => Promise<boolean>
  readonly reload: () => Promise<void>
  readonly close: () => void
  readonly say: (tone: 'good' | 'bad', sentence: string) => void
}
/** The box as it stands. */
export type ScreenProps = { readonly page: BoxPage; readonly views: readonly PostView[]; readonly reachable: readonly Reachable[]; readonly told: { readonly tone: 'good' | 'bad'; readonly sentence: string } | null; readonly busy: boolean; readonly act: Act }

/** One conversation in it. */
export type ThreadProps = Omit<ScreenProps, 'told'> & { readonly view: PostView; readonly said: readonly Said[] }
