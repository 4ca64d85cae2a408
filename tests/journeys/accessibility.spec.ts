import { inspect } from './support/inspect.ts'
import { test } from './support/test.ts'
import { tours } from './support/tours.ts'

for (const [name, tour] of Object.entries(tours))
  test(`Anyone can see and use every state of ${name}: light and dark, narrow and wide, with text twice as large`, async ({ person }) => {
    test.setTimeout(480_000)
    await tour(person, inspect)
  })
