import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, ButtonBar } from '../../../../foundation/ui/index.ts'
import { overviewTexts } from '../../texts/overview.ts'
import { destructionAddress, overviewAddress, takeDownAddress, worklistAddress } from './routing.ts'

export const shortcutKeys = ['?', '/', 'w', 'o', 'i', 'v', 'a', 'b', 'n', 'p'] as const
export type ShortcutKey = (typeof shortcutKeys)[number]

/** Where typing goes: there a letter is a letter. */
const typing = (target: EventTarget | null): boolean => target !== null && 'closest' in target && (target as Element).closest('input, textarea, select, [contenteditable], dialog') !== null

/** The shortcut that a key press means, or null: never while typing, never with a modifier, never a key held down. */
export const shortcutOf = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'defaultPrevented' | 'target'>): ShortcutKey | null => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || event.defaultPrevented || typing(event.target)) return null
  return shortcutKeys.find((key) => key === event.key) ?? null
}

const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click()

/** Goes by the page's own links, so that moves inside the page stay inside it. */
const follow = (address: string): void => {
  const link = document.createElement('a')
  link.href = address
  document.body.append(link)
  link.click()
  link.remove()
}

/** Off stays off in this tab, also when the page is loaded again: it is kept in the tab's own history and nowhere on the device. */
const readOn = (): boolean => (history.state as { readonly shortcuts?: unknown } | null)?.shortcuts !== 'off'
const keepOn = (on: boolean): void => history.replaceState(on ? null : { shortcuts: 'off' }, '')

/** Single-key shortcuts with their list; they can be turned off (WCAG 2.1.4), and then `?` does nothing either. */
export const Shortcuts = ({ language }: { readonly language: 'nl' | 'en' }) => {
  const text = overviewTexts[language]
  const [on, setOn] = useState(readOn)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!on) return
    const acts: Record<ShortcutKey, () => void> = {
      '?': () => dialog.current?.showModal(),
      '/': () => { const field = document.getElementById('search'); if (field) field.focus(); else { follow(worklistAddress(language)); requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('search')?.focus())) } },
      w: () => follow(worklistAddress(language)), o: () => follow(overviewAddress(language)), i: () => press(`.work-menu a[href="${takeDownAddress(language)}"]`), v: () => follow(destructionAddress(language)),
      a: () => press('[data-act="text"]'), b: () => press('[data-act="letter"]'), n: () => press('[data-act="note"]'), p: () => press('#print-case'),
    }
    const listen = (event: KeyboardEvent): void => {
      const key = shortcutOf(event)
      if (key === null) return
      event.preventDefault()
      acts[key]()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, language])
  const toggle = (): void => {
    keepOn(!on)
    setOn(!on)
  }
  return (
    <>
      <button class="link" type="button" onClick={() => dialog.current?.showModal()}>{text.shortcuts}</button>
      <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title" tabIndex={-1}>{text.shortcuts}</h2>
        <p>{text.shortcutsIntro}</p>
        <dl class="keys">{shortcutKeys.map((key) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{text[`key-${key}`]}</dd></div>)}</dl>
        <p role="status">{on ? text.shortcutsOn : text.shortcutsOff}</p>
        <ButtonBar>
          <Button type="button" onPress={() => dialog.current?.close()}>{text.close}</Button>
          <Button kind="quiet" type="button" onPress={toggle}>{on ? text.turnOff : text.turnOn}</Button>
        </ButtonBar>
      </dialog>
    </>
  )
}
