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

/** Wide arcs, as sound that arrives; decoration beside the opening words of a page. */
export const Arcs = () => (
  <svg class="arcs" width="320" height="260" viewBox="0 0 320 260" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
    {[24, 56, 88, 120, 152, 184, 216].map((radius) => (
      <path key={radius} d={`M${300 - radius * 0.94} ${130 - radius * 0.34}A${radius} ${radius} 0 0 0 ${300 - radius * 0.94} ${130 + radius * 0.34}`} />
    ))}
    <circle cx="300" cy="130" r="6" fill="currentColor" stroke="none" />
  </svg>
)
