/** Just enough of a browser for HTTP tests: keeps cookies per name, follows redirects, and remembers what was set. */
export const browser = () => {
  const cookies = new Map<string, string>()
  const setCookies: string[] = []
  const step = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      setCookies.push(line)
      const [pair = ''] = line.split(';')
      const [name = '', ...rest] = pair.split('=')
      if (/Max-Age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name)
      else cookies.set(name, rest.join('='))
    }
    return answer
  }
  const walk = async (url: string, init: RequestInit | undefined, stop: (address: string) => boolean): Promise<{ answer: Response; address: string }> => {
    let [address, answer] = [url, await step(url, init)]
    for (let hops = 0; hops < 12 && [301, 302, 303, 307].includes(answer.status); hops++) {
      address = new URL(answer.headers.get('location') ?? '/', address).href
      if (stop(address)) break
      answer = await step(address)
    }
    return { answer, address }
  }
  return {
    cookies, setCookies,
    follow: async (url: string, init?: RequestInit): Promise<Response> => (await walk(url, init, () => false)).answer,
    /** Follows redirects up to, not including, the first whose path is `path`, and gives its address. */
    until: async (url: string, init: RequestInit, path: string): Promise<string> => (await walk(url, init, (address) => new URL(address).pathname === path)).address,
  }
}
