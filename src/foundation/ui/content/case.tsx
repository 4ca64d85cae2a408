import type { ComponentChildren } from 'preact'

export type CaseLayoutProps = {
  /** The name of the timeline's region and the timeline itself. */
  readonly time: { readonly title: string; readonly content: ComponentChildren }
  /** Who can read, what one may do: each a heading with a list. */
  readonly side: readonly { readonly title: string; readonly content: ComponentChildren }[]
  readonly children: ComponentChildren
}

/** A case in three columns: its course, the conversation and papers, who can read and what one may do. */
export const CaseLayout = ({ time, side, children }: CaseLayoutProps) => (
  <div class="case">
    <div class="case-main">{children}</div>
    <section class="case-time">
      <h2>{time.title}</h2>
      {time.content}
    </section>
    <aside class="case-side">
      {side.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          {part.content}
        </section>
      ))}
    </aside>
  </div>
)

/** One message: who wrote it, on which day, and its paragraphs as plain text. `theirs` sets the other side's messages apart. */
export const Message = ({ from, day, theirs, children }: { from: string; day: string; theirs?: boolean | undefined; children: ComponentChildren }) => (
  <article class={theirs ? 'message theirs' : 'message'}>
    <header>
      <strong>{from}</strong> <span>{day}</span>
    </header>
    {children}
  </article>
)
