/** A text in some languages at its place in a document, written with dots: `moves.0.name`. */
export type TextAt = { readonly place: string; readonly text: { readonly nl?: string | undefined; readonly en?: string | undefined; readonly easy?: string | undefined } }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A part of a document without the texts at these places: what is left is structure, which editors change as JSON. */
export const structureWithout = (part: unknown, textPlaces: readonly string[]): unknown => {
  const places = new Set(textPlaces)
  const strip = (value: unknown, path: string): unknown => {
    // A text in a list leaves an empty place, so that the others keep theirs.
    if (Array.isArray(value)) return value.map((item, index) => (places.has(`${path}.${index}`) ? {} : strip(item, path === '' ? String(index) : `${path}.${index}`)))
    if (!isObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]): [string, string, unknown] => [key, path === '' ? key : `${path}.${key}`, item]).filter(([, place]) => !places.has(place)).map(([key, place, item]) => [key, strip(item, place)]))
  }
  return strip(part, '')
}

/** Puts texts back into a structure at their places; a place that the structure no longer has is left out. */
export const withTexts = (structure: unknown, texts: readonly TextAt[]): unknown => {
  const copy = JSON.parse(JSON.stringify(structure)) as unknown
  for (const { place, text } of texts) {
    const steps = place.split('.')
    const last = steps.pop() as string
    let at: unknown = copy
    for (const step of steps) at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined
    if (isObject(at) && last !== '__proto__') at[last] = text
    else if (Array.isArray(at) && /^\d{1,4}$/.test(last) && Number(last) <= at.length) at[Number(last)] = text
  }
  return copy
}
