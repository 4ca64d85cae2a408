import type { Desk } from './scripted-day.ts'
import type { Stored } from './stored.ts'

type Fields = Readonly<Record<string, string>>
type Answered = { readonly status: number; readonly page: string; /** Where a form sends its sender on to. */ readonly location: string }

/** What a server says outside the page that somebody typed in: addresses that it sends on to, and the bodies of refusals by an API. */
export const overheard = (said: Stored[]) => async (path: string, answer: Response): Promise<Answered> => {
  const [page, location] = [await answer.text(), answer.headers.get('location') ?? '']
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  said.push({ where: `the headers that answer ${path}`, bytes: Buffer.from(headers) })
  if (!answer.ok && /json/.test(answer.headers.get('content-type') ?? '')) said.push({ where: `the refusal by ${path}`, bytes: Buffer.from(page) })
  return { status: answer.status, page, location }
}

/** Somebody of the staff who reads pages, sends forms and calls the API as their browser would; what the server says beside its pages is kept in `said`. */
export const clerks = (staffDoor: Desk['staffDoor'], said: Stored[]) => async (person: string) => {
  const { url, cookie } = await staffDoor(person)
  const headers = { Cookie: cookie ?? '', Origin: url }
  const hear = overheard(said)
  const sent = async (path: string, body: BodyInit, more: Fields = {}, method: 'POST' | 'PUT' = 'POST'): Promise<Answered> => hear(path, await fetch(url + path, { method, redirect: 'manual', headers: { ...headers, ...more }, body }))
  return {
    read: async (path: string): Promise<string> => (await hear(path, await fetch(url + path, { headers }))).page,
    write: (path: string, fields: Fields): Promise<Answered> => sent(path, new URLSearchParams(fields)),
    /** A form with a file. */
    bring: (path: string, fields: Fields, file: { readonly field: string; readonly name: string; readonly bytes: Uint8Array }): Promise<Answered> => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set(file.field, new Blob([Buffer.from(file.bytes)]), file.name)
      return sent(path, form)
    },
    call: (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Answered> => (method === 'GET' ? fetch(url + path, { headers }).then((answer) => hear(path, answer)) : sent(path, typeof body === 'string' ? body : JSON.stringify(body), { 'Content-Type': 'application/json' }, method)),
  }
}
export type Clerk = Awaited<ReturnType<ReturnType<typeof clerks>>>

/** Throws unless somebody was answered as the story needs: a story that was refused on the way proves nothing. */
export const expectStatus = ({ status, page }: Answered, wanted: number, what: string): void => { if (status !== wanted) throw new Error(`${what} was answered with ${status} instead of ${wanted}: ${page.slice(0, 300)}`) }
