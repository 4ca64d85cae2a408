import type { ComponentChildren } from 'preact'

export type ButtonProps = {
  /** One primary button a page; `grave` for steps that cannot be taken back. */
  readonly kind?: 'primary' | 'quiet' | 'grave'
  readonly type?: 'submit' | 'button'
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** Makes it a link that looks like a button: for going somewhere, not for doing. */
  readonly href?: string | undefined
  readonly download?: string | undefined
  /** Stays focusable and says that it is busy; presses do nothing. */
  readonly busy?: boolean | undefined
  readonly onPress?: (() => void) | undefined
  readonly children: ComponentChildren
}

/** A button, or a link in a button's clothes. */
export const Button = ({ kind = 'primary', type = 'submit', name, value, href, download, busy, onPress, children }: ButtonProps) => {
  const style = kind === 'primary' ? 'button' : `button ${kind}`
  if (href !== undefined) {
    return (
      <a class={style} href={href} download={download}>
        {children}
      </a>
    )
  }
  const press = (event: Event): void => {
    if (busy) event.preventDefault()
    else onPress?.()
  }
  return (
    <button class={style} type={type} name={name} value={value} aria-disabled={busy ? 'true' : undefined} onClick={press}>
      {children}
    </button>
  )
}

/** Buttons side by side, under one another on a narrow screen. */
export const ButtonBar = ({ children }: { children: ComponentChildren }) => <div class="bar">{children}</div>
