/** Follows every link that somebody meets, without a browser, and tells what leads nowhere. */
type Cookie = string | null
export type Walk = { readonly pages: number; readonly problems: readonly string[] }

/** What no sentence of ours ever holds. */
const strange = /undefined|\[object Object\]|\bNaN\b|\bInfinity\b/
/** Not followed: files of the build, other roles of the demonstration, and what ends the visit. */
const left = /\/assets\/|\.(css|js|svg|woff2|png|pdf|odt|xlsx|zip)(\?|$)|sign-out|\/demo\/(nl|en)\/|\/verlaten|\/leave/

const linksOf = (html: string, url: string): readonly string[] =>
  [...html.matchAll(/\shref="([^"]+)"/g)].flatMap(([, found]) => (found && !/^(mailto|tel|data|blob):/.test(found) ? [new URL(found.replaceAll('&amp;', '&'), url).href.replace(/#.*/, '')] : []))

const plain = (html: string): string => html.replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<[^>]+>/g, ' ')

/** Pages of one kind differ only in ids and numbers: of each kind a few are enough. */
const kindOf = (url: string): string => `${new URL(url).pathname.replaceAll(/[\w-]{20,}/g, ':id').replaceAll(/\d+/g, ':n')}?${[...new URL(url).searchParams.keys()].join()}`

export const walk = async (start: readonly string[], cookie: Cookie, ofOneKind = 2): Promise<Walk> => {
  const [waiting, met, kinds, problems] = [[...start], new Set(start), new Map<string, number>(), [] as string[]]
  const from = new Map<string, string>()
  let pages = 0
  const meet = (url: string, on: string): void => {
    const kind = kindOf(url)
    const times = kinds.get(kind) ?? 0
    if (met.has(url) || new URL(url).origin !== new URL(on).origin || left.test(url) || times >= ofOneKind) return
    kinds.set(kind, times + 1)
    met.add(url)
    from.set(url, on)
    waiting.push(url)
  }
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    pages++
    const answer = await fetch(url, { headers: cookie === null ? {} : { cookie }, redirect: 'manual' })
    const body = await answer.text()
    const to = answer.headers.get('location')
    if (answer.status >= 400) problems.push(`${answer.status} ${url} (from ${from.get(url) ?? 'the start'})`)
    else if (to !== null) meet(new URL(to, url).href, url)
    else if (answer.headers.get('content-type')?.includes('html')) {
      const said = strange.exec(plain(body))
      if (said) problems.push(`“${said[0]}” on ${url}`)
      for (const link of linksOf(body, url)) meet(link, url)
    }
  }
  return { pages, problems }
}
