import { systemClock } from '../../../src/foundation/kernel/clock.ts'
import { fromBase64Url, toBase64Url, utf8 } from '../../../src/foundation/kernel/bytes.ts'
import { newId } from '../../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../../src/foundation/kernel/random.ts'
import { identityOf, recipientOf } from '../../../src/foundation/sealing/core/age.ts'
import { openPaper, sealPaper } from '../../../src/foundation/sealing/core/circle.ts'
import { sha256 } from '../../../src/foundation/sealing/core/digest.ts'
import { sealOwn } from '../../../src/foundation/sealing/core/post.ts'
import { publicKey } from '../../../src/foundation/sealing/core/signing.ts'
import type { DemoKeys } from '../../../src/house/demo/keys.ts'
import { staffOf } from '../../../src/house/demo/staff.ts'
import { focusApi } from '../../../src/modules/survey/rules/focus/places.ts'
import { checks, commitmentText } from '../../../src/modules/survey/rules/focus/quote.ts'
import type { FocusState } from '../../../src/modules/survey/rules/focus/state.ts'
import { clerks, expectStatus, type Clerk } from './clerk.ts'
import type { Desk } from './scripted-day.ts'
import type { Stored } from './stored.ts'

/**
 * A study of focus groups from consent to a public theme. `stem` is in what was said and thought behind the seal: transcripts, codings and
 * their notes, the talk about them, quotations that nobody released. `open` is in what the server may read: the codebook, themes, the reason
 * why a quotation was refused, and a quotation that two researchers released, which is public from then on.
 */
export const focusCanary = async (keys: DemoKeys, stem: string, open: string, staffDoor: Desk['staffDoor'], said: Stored[]): Promise<{ readonly heard: string }> => {
  const day = systemClock.today()
  const people = await Promise.all(['Merel Bosrank', 'Tobias Veldbies', 'Loes Wegedoorn'].map(async (name) => {
    const one = staffOf(keys).find((member) => member.name === name)
    if (!one) throw new Error(`${name} does not play along`)
    const signSeed = fromBase64Url(one.signSeed)
    return { person: one.id, enc: await recipientOf(fromBase64Url(one.encSeed)), sig: publicKey(signSeed), signSeed, identity: identityOf(fromBase64Url(one.encSeed)), clerk: await clerks(staffDoor, said)(one.id) }
  }))
  type Researcher = (typeof people)[number]
  const [first, second, third] = people as [Researcher, Researcher, Researcher]
  const study = /focusgroepen\/([A-Za-z0-9_-]{22})"[^>]*>[^<]*tweede ronde/.exec(await first.clerk.read('/nl/onderzoek/focusgroepen'))?.[1]
  if (study === undefined) throw new Error('there is no study to code')
  const api = `${focusApi}/${study}`
  const call = async (who: Researcher, method: Parameters<Clerk['call']>[0], end: string, body: unknown, wanted: number): Promise<unknown> => {
    const answer = await who.clerk.call(method, `${api}${end}`, body)
    expectStatus(answer, wanted, end)
    return answer.status === 204 ? null : JSON.parse(answer.page)
  }
  const state = async (who: Researcher): Promise<FocusState> => JSON.parse((await who.clerk.call('GET', api)).page) as FocusState
  const seal = (by: Researcher, kind: string, about: string, body: unknown): Promise<string> => sealPaper({ realm: keys.realm, circle: study, kind, about, author: by.person, day, body }, people, by.signSeed)

  // Consent is by number: a name where the number belongs is refused and kept nowhere.
  const named = await first.clerk.write(`/nl/onderzoek/focusgroepen/${study}/groep/1`, { do: 'consent', 'p1-there': 'yes', p1: `${stem}-participant`, 'p1-until': `${stem}-until` })
  expectStatus(named, 422, 'a name in place of a number')
  const { codebook } = await state(first)
  const code = { id: newId(systemRandom), parent: '', name: `${open}-code`, definition: `${open}-definition`, use: `${open}-use`, notUse: '' }
  await call(first, 'POST', '/codebook', { from: codebook.version, codes: [...codebook.codes, code], why: `${open}-why` }, 200)

  const passages = [1, 2].flatMap((group) => [1, 2, 3].map((participant) => ({ group, n: participant, participant, text: `${stem}-said-${group}-${participant}` })))
  for (const group of [1, 2]) await call(first, 'PUT', `/groups/${group}/transcript`, { parts: await Promise.all(passages.filter((one) => one.group === group).map(async ({ participant, n, text }) => ({ participant, content: await seal(first, 'passages', `${group}.${participant}`, { segments: [{ n, text }] }) }))) }, 204)
  for (const coder of [first, second]) {
    const coding = { codes: Object.fromEntries(passages.map(({ group, n }) => [`${group}.${n}`, coder === second && n === 3 ? [] : [code.id]])), notes: { '1.1': `${stem}-note-of-a-coder` } }
    await call(coder, 'PUT', '/coding', { version: 0, codebook: codebook.version + 1, own: await sealOwn(coding, coder.enc), done: null }, 200)
    await call(coder, 'PUT', '/coding', { version: 1, codebook: codebook.version + 1, own: await sealOwn(coding, coder.enc), done: await seal(coder, 'coding', '1', coding) }, 200)
  }
  const decided = Object.fromEntries(['1.3', '2.3'].map((key) => [key, { codes: [code.id], reason: `${stem}-reason-of-both` }]))
  await call(first, 'PUT', '/consensus', { version: 0, content: await seal(first, 'consensus', '1', { decided }), agreement: { passages: 6, percent: 667, kappa: 0, alpha: 0 } }, 200)
  await call(second, 'POST', '/consensus/confirmation', { version: 1 }, 204)

  const theme = (await call(first, 'POST', '/themes', { content: { titleNl: `${open}-title`, titleEn: `${open}-title`, textNl: `${open}-text-of-the-theme`, textEn: `${open}-text-of-the-theme`, codes: [code.id], practice: true }, counts: { groups: 2, ofGroups: 2, participants: 6, ofParticipants: 6 } }, 200)) as string
  await call(third, 'POST', `/themes/${theme}/decision`, { act: 'agree' }, 204)
  const propose = async (participant: number, text: string): Promise<{ readonly quote: string; readonly salt: string; readonly text: string }> => {
    const body = { group: 1, n: participant, original: `${stem}-said-1-${participant}`, text, salt: newId(systemRandom), why: `${stem}-why-this-quotation` }
    const quote = (await call(first, 'POST', '/quotes', { theme, group: 1, participant, content: await seal(first, 'quote', `${theme}.1.${participant}`, body), commitment: toBase64Url(sha256(utf8(commitmentText(body)))) }, 200)) as string
    return { quote, salt: body.salt, text }
  }
  await propose(1, `${stem}-quotation-that-waits`)
  const refused = await propose(2, `${stem}-quotation-that-is-refused`)
  await call(third, 'POST', `/quotes/${refused.quote}/decision`, { act: 'refuse', reason: `${open}-reason-of-refusal` }, 204)
  const released = await propose(3, `${open}-released-quotation`)
  // Other words than those that were proposed are not released, and their text stays nowhere.
  await call(third, 'POST', `/quotes/${released.quote}/decision`, { act: 'release', text: `${stem}-other-words`, salt: released.salt, checked: checks }, 422)
  await call(third, 'POST', `/quotes/${released.quote}/decision`, { act: 'release', text: released.text, salt: released.salt, checked: checks }, 204)
  await call(first, 'POST', `/themes/${theme}/decision`, { act: 'example' }, 200)

  // What a broken client would send in clear is refused as a whole.
  await call(second, 'PUT', '/groups/1/transcript', { parts: [{ participant: 1, content: `${stem}-in-clear`.padEnd(200, ' ') }] }, 400)
  await call(second, 'PUT', '/coding', { version: 0, codebook: 1, own: { notes: `${stem}-note-in-clear` }, done: null }, 400)
  await call(second, 'POST', '/themes', `{"content": ${stem}-broken`, 400)
  expectStatus(await second.clerk.call('GET', `${focusApi}/${stem}-study`), 404, 'an unknown study')

  const stands = await state(third)
  const papers = [...stands.passages, ...stands.quotes, ...(stands.consensus ? [stands.consensus] : []), ...stands.codings.map(({ done }) => ({ content: done }))]
  const read = await Promise.all(papers.map(({ content }) => (content === null ? null : openPaper(content, third.identity, { realm: keys.realm, circle: study }, people))))
  return { heard: JSON.stringify(read.map((one) => one?.paper.body)) }
}
