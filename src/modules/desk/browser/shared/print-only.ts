/** Prints one element of the page and nothing else of it. */
export const printOnly = (element: HTMLElement): void => {
  const root = document.documentElement
  const back = (): void => {
    root.classList.remove('printing-one')
    element.classList.remove('print-this')
  }
  root.classList.add('printing-one')
  element.classList.add('print-this')
  addEventListener('afterprint', back, { once: true })
  window.print()
}
