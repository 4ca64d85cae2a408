import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { change, fileReport, makeWorld, open, value, write, type Officer } from './support/sealing-world.ts'

type Step = { readonly act: 'add' | 'remove' | 'rotate' | 'recover'; readonly pick: number; readonly signers: readonly [number, number] }
const steps = fc.array(
  fc.record({ act: fc.constantFrom<Step['act'][]>('add', 'remove', 'rotate', 'recover'), pick: fc.nat(20), signers: fc.tuple(fc.nat(20), fc.nat(20)) }), { minLength: 2, maxLength: 4 },
)
const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item

it('after any sequence of add, remove, rotate, recover: somebody can decrypt if and only if they were a reader at that epoch', { timeout: 120_000 }, async () => {
  const world = await makeWorld(6)
  await fc.assert(fc.asyncProperty(steps, async (sequence) => {
    const filed = await fileReport(world)
    let readers: readonly Officer[] = filed.panel
    let epoch = 1
    /** The highest epoch during which somebody was a reader; earlier epochs come with the wrap. */
    const reached = new Map(readers.map((reader) => [reader.id, 1]))
    /** Nobody forgets: every wrap that was ever stored for somebody stays in their hands. */
    const kept = [...filed.filing.wraps]
    const recoveries = [filed.filing.recovery as string]
    const written: { readonly epoch: number; readonly content: core.Age }[] = [{ epoch: 1, content: filed.filing.items[0] as string }]

    for (const step of sequence) {
      const outside = world.officers.slice(0, 6).filter((one) => !readers.includes(one))
      const first = at(readers, step.signers[0])
      const target = at(readers, step.pick)
      // The removed one may not be the second signer: their own client would post under keys it does not get.
      const second = at(readers.filter((one) => one !== first && (step.act !== 'remove' || one !== target)), step.signers[1])
      const possible = step.act === 'add' ? outside.length > 0 : step.act === 'remove' ? readers.length > 2 : true
      if (step.act === 'recover') {
        const keys = await Promise.all(recoveries.map((wrap) => core.openRecovery(world.internal, world.external, wrap, filed.filing.case)))
        const recovered = keys.flatMap((one) => value(one)).flatMap((key) => ('seed' in key ? [key] : []))
        for (const item of written) expect((await core.openItem(item.content, recovered)).ok).toBe(true)
        continue
      }
      if (!possible) continue
      const add = step.act === 'add' ? [at(outside, step.pick)] : []
      const remove = step.act === 'remove' ? [target] : []
      const applied = await change(world, filed.stored, first, second, { act: step.act, add: add.map((one) => one.id), remove: remove.map((one) => one.id) })
      kept.push(...applied.wraps)
      if (applied.recovery) recoveries.push(applied.recovery)
      readers = [...readers.filter((one) => !remove.includes(one)), ...add]
      if (step.act !== 'add') epoch += 1
      for (const reader of readers) reached.set(reader.id, epoch)
      const text = await write(world, filed, `in epoch ${epoch}`)
      written.push({ epoch, content: text.items[0] as string })
    }

    for (const who of world.officers) {
      const { keys } = await core.openWraps(who.encIdentity, kept.filter((wrap) => wrap.reader === who.id).map((wrap) => wrap.content), filed.filing.case, who.id)
      for (const item of written) expect((await core.openItem(item.content, keys)).ok, `${who.id} at epoch ${item.epoch}`).toBe((reached.get(who.id) ?? 0) >= item.epoch)
    }
    for (const reader of readers) expect(value(await open(world, filed.stored, reader)).messages.filter(({ message }) => message.kind === 'text')).toHaveLength(written.length - 1)
  }), { numRuns: 6 })
})
