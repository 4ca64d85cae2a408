/** One place where two documents differ; null where one of them has nothing there. */
export type Difference = { readonly place: string; readonly before: string | null; readonly after: string | null }

/** Every value of a document by its place; parts of a list stand under their id, so that an order that changed is not a change of everything. */
const flat = (value: unknown, place: string, found: Map<string, string>): void => {
  if (Array.isArray(value)) {
    const ids = value.map((item: unknown) => (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : null))
    if (value.length > 0 && ids.every((id) => id !== null)) {
      found.set(`${place} (volgorde)`, ids.join(', '))
      value.forEach((item: unknown, index) => flat(item, `${place}.${ids[index]}`, found))
    } else if (value.some((item) => typeof item === 'object')) value.forEach((item: unknown, index) => flat(item, `${place}.${index}`, found))
    else found.set(place, JSON.stringify(value))
  } else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) flat(item, place === '' ? key : `${place}.${key}`, found)
  else found.set(place, typeof value === 'string' ? value : JSON.stringify(value))
}

/** What changed from one version of a document to another, but for the number of the version. */
export const differencesOf = (before: object, after: object): readonly Difference[] => {
  const [a, b] = [new Map<string, string>(), new Map<string, string>()]
  flat({ ...before, version: 0 }, '', a)
  flat({ ...after, version: 0 }, '', b)
  return [...new Set([...a.keys(), ...b.keys()])].filter((place) => a.get(place) !== b.get(place)).map((place) => ({ place, before: a.get(place) ?? null, after: b.get(place) ?? null }))
}
