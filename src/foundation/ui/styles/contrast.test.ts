import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const split = css.indexOf('@media (prefers-color-scheme: dark)')

const tokensIn = (text: string): Record<string, string> => Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]))

const light = tokensIn(css.slice(0, split))
const dark = { ...light, ...tokensIn(css.slice(split)) }

const luminance = (colour: string): number => {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

const contrast = (one: string, other: string): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

const text: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'action', 'action-hover'].flatMap((ink) => ['paper', 'surface', 'wash'].map((ground) => [ink, ground] as const)),
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ...['good', 'warn', 'bad'].map((tone) => [tone, `${tone}-wash`] as const),
  ...['good', 'warn', 'bad'].flatMap((tone) => [['ink', `${tone}-wash`] as const, ['action', `${tone}-wash`] as const]),
  ['bad', 'paper'],
  ['bad', 'surface'],
]

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in %s colours', (_, tokens) => {
  const pair = (one: string, other: string): number => contrast(tokens[one] ?? '', tokens[other] ?? '')

  it.each(text)('text in %s on %s has a contrast of at least 7', (ink, ground) => {
    expect(pair(ink, ground)).toBeGreaterThanOrEqual(7)
  })

  it.each(['paper', 'surface'])('the accent on %s is visible as a graphic (4.5)', (ground) => {
    expect(pair('accent', ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper', 'surface', 'wash'])('the edge of a control on %s is visible (3)', (ground) => {
    expect(pair('edge', ground)).toBeGreaterThanOrEqual(3)
  })
})

describe('the measure of contrast itself', () => {
  it('gives 21 for black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })
})
