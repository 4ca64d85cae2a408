import type { ComponentChildren } from 'preact'

/** Says what would stand here, and what the reader can do meanwhile. */
export const EmptyState = ({ title, level: Heading = 'h2', children }: { title: string; level?: 'h2' | 'h3'; children?: ComponentChildren }) => (
  <div class="empty">
    <Heading>{title}</Heading>
    {children}
  </div>
)
