import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** The heading of a screen: takes the focus when the screen takes another's place, not when the page is first loaded. */
export const Heading = ({ focus, children }: { readonly focus: boolean; readonly children: ComponentChildren }) => {
  const place = useRef<HTMLHeadingElement>(null)
  useEffect(() => { if (focus) place.current?.focus() }, [])
  return <h1 ref={place} tabIndex={-1}>{children}</h1>
}

/** Gives the focus to the error summary when there are errors to read. */
export const focusErrors = (): void => requestAnimationFrame(() => document.getElementById('error-summary')?.focus()) as unknown as void
