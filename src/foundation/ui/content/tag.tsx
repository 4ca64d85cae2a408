import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type Tone = 'plain' | 'good' | 'warn' | 'bad'

const icons: Record<Tone, IconName | undefined> = { plain: undefined, good: 'check', warn: 'clock', bad: 'warning' }

/** A state in a word; colour only with an icon. */
export const Tag = ({ tone = 'plain', icon = icons[tone], children }: { tone?: Tone; icon?: IconName | undefined; children: ComponentChildren }) => (
  <span class={tone === 'plain' ? 'tag' : `tag ${tone}`}>
    {icon !== undefined && <Icon name={icon} size={15} />}
    <span>{children}</span>
  </span>
)

/** Several tags on a line. */
export const Tags = ({ children }: { children: readonly ComponentChildren[] }) => (
  <ul class="tags">
    {children.map((tag, index) => (
      <li key={index}>{tag}</li>
    ))}
  </ul>
)
