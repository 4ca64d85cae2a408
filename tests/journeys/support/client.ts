import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../../src/foundation/kernel/clock.ts'
import { demoRoots, membersOf, type DemoKeys } from '../../../src/house/demo/keys.ts'
import { changeReaders, fileReport, sayFromCase, trustAt, type Filed } from '../../../src/modules/desk/tools/index.ts'
import { dataDir, url } from './test.ts'

/** The demonstration's people with their keys, acting by the code that runs in browsers, over the same doors. */
export const deskClient = async () => {
  const keys = JSON.parse(readFileSync(join(dataDir(), 'demo-keys.json'), 'utf8')) as DemoKeys
  const members = membersOf(keys)
  const today = systemClock.today()
  const trusted = await trustAt({ url: url() }, demoRoots(keys), today)
  const page = await (await fetch(`${url()}/nl/demo`)).text()
  const doors = new Map<string, Promise<{ url: string; cookie: string }>>()
  const person = (name: string) => {
    const found = members.find((one) => one.name === name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const enter = async (id: string) => {
    const link = new RegExp(`href="([^"]*/demo/nl/${id})"`).exec(page)?.[1] ?? ''
    const answer = await fetch(link, { redirect: 'manual' })
    return { url: new URL(link).origin, cookie: answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') }
  }
  const doorOf = (name: string) => {
    const { id } = person(name)
    const door = doors.get(id) ?? enter(id)
    doors.set(id, door)
    return door
  }
  return {
    trusted, today, person, doorOf,
    /** An integrity report that only these officers read. */
    file: (title: string, readers: readonly string[], naming: 'anonymous' | 'confidential'): Promise<Filed> => fileReport({ url: url() }, trusted, today, {
      body: 'icr', exclude: members.filter(({ name }) => !readers.includes(name)).map(({ id }) => id), ...(naming === 'confidential' ? { identity: { name: 'Voorbeeld Zoveel', telephone: '', address: '' } } : {}),
      report: { questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'integrity', naming, title, answers: { danger: 'no', what: 'De directeur vraagt in overleggen waar mensen echt vandaan komen.', 'about-role': ['top'], title }, wayBack: 'mailbox' },
    }),
    says: async (name: string, caseId: string, wish: Parameters<typeof sayFromCase>[5]): Promise<void> => sayFromCase(await doorOf(name), trusted, person(name), caseId, today, wish),
    /** Two readers sign a change of who reads. */
    changes: async (names: readonly [string, string], caseId: string, add: readonly string[], remove: readonly string[] = []): Promise<void> => {
      const [first, second] = await Promise.all(names.map(async (name) => ({ door: await doorOf(name), keys: person(name) })))
      if (first && second) await changeReaders(trusted, [first, second], caseId, today, { act: remove.length > 0 ? 'remove' : 'add', add: add.map((name) => person(name).id), remove: remove.map((name) => person(name).id) })
    },
  }
}
