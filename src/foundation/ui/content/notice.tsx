import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'care' | 'good' | 'warn' | 'bad'

const icons: Record<NoticeTone, IconName> = { info: 'info', care: 'eye', good: 'check', warn: 'clock', bad: 'warning' }

export type NoticeProps = {
  readonly tone?: NoticeTone
  readonly title?: string | undefined
  readonly level?: 'h2' | 'h3'
  /** Read out when it appears: `status` waits for a pause, `alert` does not. Leave out on a page that is served with it. */
  readonly live?: 'status' | 'alert' | undefined
  readonly children?: ComponentChildren
}

/** Something the reader must know before going on. */
export const Notice = ({ tone = 'info', title, level: Heading = 'h2', live, children }: NoticeProps) => (
  <div class={`notice ${tone}`} role={live}>
    <Icon name={icons[tone]} size={22} />
    <div class="notice-body">
      {title !== undefined && <Heading>{title}</Heading>}
      {children}
    </div>
  </div>
)
