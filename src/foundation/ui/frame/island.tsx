import { render } from 'preact'
import type { ComponentChildren, ComponentType } from 'preact'

/**
 * The place of an island. `data` reaches the browser as JSON in an attribute, so it must hold nothing secret;
 * the children stand there until the island starts, and stay when it cannot.
 */
export const Island = ({ name, data, children }: { name: string; data?: unknown; children?: ComponentChildren }) => (
  <div data-island={name} data-island-data={data === undefined ? undefined : JSON.stringify(data)}>
    {children}
  </div>
)

/** Starts an island in every place of that name. Call it once, at the end of the island's entry file. Browser only. */
export const mountIsland = <Data,>(name: string, Component: ComponentType<{ data: Data }>): void => {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)) {
    const data = JSON.parse(place.dataset['islandData'] ?? 'null') as Data
    place.replaceChildren()
    render(<Component data={data} />, place)
  }
}
