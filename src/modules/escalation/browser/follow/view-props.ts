import type { MoveKind } from '../../rules/model/shape.ts'
import type { NamesBody } from '../../rules/signal/content.ts'
import type { PublicPage } from '../shared/page.ts'
import type { OwnSignal } from './box.ts'

/** What the view of one signal shows and can do. */
export type ViewProps = {
  readonly page: PublicPage; readonly own: OwnSignal; readonly busy: boolean
  readonly act: (what: { readonly move: MoveKind | null; readonly text: string }) => Promise<boolean>
  readonly names: (names: NamesBody | null) => Promise<boolean>
  readonly endNames: () => Promise<boolean>
  /** Lets the running term pass, in the demonstration. */
  readonly endTerm: () => Promise<boolean>
}
