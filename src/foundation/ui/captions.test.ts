import { describe, expect, test } from 'vitest'
import { quietCaptions } from './captions.ts'

const table = (caption: string): string => `<table><caption id="t-caption">${caption}</caption><tr></tr></table>`

describe('the caption of a table', () => {
  test('is seen when it says more than the heading above it', () => {
    const page = `<h1>Doelen</h1>${table('Doelen van dit jaar')}`
    expect(quietCaptions(page)).toBe(page)
  })

  test('is only heard when the heading above it said the same, also with something in between', () => {
    expect(quietCaptions(`<h2 id="x"><a href="#">Doelen</a></h2><p>Uitleg</p>${table('Doelen')}`)).toContain('<caption class="unseen" id="t-caption">Doelen</caption>')
  })

  test('is seen when the same words stood above an earlier heading', () => {
    const page = `<h2>Doelen</h2><h3>Cijfers</h3>${table('Doelen')}`
    expect(quietCaptions(page)).toBe(page)
  })

  test('two tables under one heading: each is judged by that heading', () => {
    expect(quietCaptions(`<h2>Doelen</h2>${table('Doelen')}${table('Cijfers')}${table('Doelen')}`).match(/class="unseen"/g)).toHaveLength(2)
  })
})
