/** The mark: arcs of an ear. Decorative; the word Gehoor stands beside it. */
export const Mark = ({ size = 34 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 34 34" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" aria-hidden="true">
    <path d="M9 25a12 12 0 1 1 17-11" />
    <path d="M14 21a6 6 0 1 1 8-6" />
    <circle cx="18" cy="16" r="1.6" fill="currentColor" stroke="none" />
    <path d="M23 20c-1 4-4 7-8 9" />
  </svg>
)

/** The same mark as a file, for the tab of the browser. */
export const markFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34" fill="none" stroke="#2a8398" stroke-width="3" stroke-linecap="round"><path d="M9 25a12 12 0 1 1 17-11"/><path d="M14 21a6 6 0 1 1 8-6"/><circle cx="18" cy="16" r="1.6" fill="#2a8398" stroke="none"/><path d="M23 20c-1 4-4 7-8 9"/></svg>`

/** The mark drawn large and thin; decoration beside the opening words of a page. */
export const Arcs = () => (
  <svg class="arcs" viewBox="0 0 34 34" fill="none" stroke="currentColor" stroke-width="0.7" stroke-linecap="round" aria-hidden="true">
    <path d="M5.6 28.4a16.8 16.8 0 1 1 24.6-17.6" />
    <path d="M9 25a12 12 0 1 1 17-11" />
    <path d="M14 21a6 6 0 1 1 8-6" />
    <circle cx="18" cy="16" r="0.9" fill="currentColor" stroke="none" />
    <path d="M23 20c-1 4-4 7-8 9" />
    <path d="M27.6 20.6c-1.2 5.2-4.6 9.2-9.6 11.8" />
  </svg>
)
