import { expect, test } from 'vitest'
import { releaseShare } from './share.ts'

test('a share with enough people on both sides is shown with its base', () => expect(releaseShare(448, 4481).value).toEqual({ state: 'shown', part: 448, base: 4481 }))
test('"three percent told nobody" rests on thirteen people and may be shown; "38 percent of those" may not', () => {
  expect(releaseShare(13, 448).value).toEqual({ state: 'shown', part: 13, base: 448 })
  expect(releaseShare(5, 13).value).toEqual({ state: 'hidden', because: 'base-too-small' })
})
test('nobody and everybody say something of each person in the base', () => {
  expect(releaseShare(0, 40).value).toEqual({ state: 'hidden', because: 'part-too-small' })
  expect(releaseShare(40, 40).value).toEqual({ state: 'hidden', because: 'part-too-small' })
})
test('a part larger than its base is a fault', () => expect(() => releaseShare(3, 2)).toThrow('share'))
