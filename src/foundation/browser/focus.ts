import { useLayoutEffect, useRef } from 'preact/hooks'

/** Gives focus to the screen's heading when the screen appears or changes, so that it is read out and the keyboard starts there. */
export const useHeadingFocus = (screen: string) => {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const heading = place.current?.querySelector('h1')
    if (heading === null || heading === undefined) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [screen])
  return place
}

/** Goes from a line of the error summary to its field. The address stays as it is: not even the name of a question stands in it. */
export const focusField = (event: MouseEvent): void => {
  const id = (event.target as Element | null)?.closest('a[href^="#"]')?.getAttribute('href')?.slice(1)
  if (id === undefined) return
  event.preventDefault()
  document.getElementById(id)?.focus()
}
