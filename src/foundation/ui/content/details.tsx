import type { ComponentChildren } from 'preact'

/** Explanation on demand; works without script. */
export const Details = ({ summary, open, children }: { summary: string; open?: boolean | undefined; children: ComponentChildren }) => (
  <details class="details" open={open}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)
