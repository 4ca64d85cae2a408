import { describe, expect, it } from 'vitest'
import { calendarFile, checkBackWeeks } from './calendar-file.ts'

let count = 0
const counting = (length: number) => new Uint8Array(length).fill(++count)
const file = calendarFile('2026-11-23', 'Even kijken; rustig, thuis', counting)

describe('dates to look, in the reporter’s own calendar', () => {
  it('gives whole days, the first a week after receipt and the last after half a year', () => {
    const days = [...file.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day)
    expect(days).toHaveLength(checkBackWeeks.length)
    expect([days[0], days.at(-1)]).toEqual(['20261130', '20270524'])
  })
  it('says nothing of product, place or hour', () => {
    expect(file).not.toMatch(/gehoor|meld|http|LOCATION|ORGANIZER|T(?!000000Z)\d{6}/i)
  })
  it('is a calendar that readers accept: own id each, escaped text, CRLF', () => {
    expect(new Set([...file.matchAll(/UID:(\S+)/g)].map(([, id]) => id)).size).toBe(checkBackWeeks.length)
    expect(file).toContain('SUMMARY:Even kijken\\; rustig\\, thuis\r\n')
    expect(file.replaceAll('\r\n', '')).not.toContain('\n')
  })
  it('does not slip at the change of the clock', () => {
    expect(calendarFile('2027-03-21', 'x', counting)).toContain('DTSTART;VALUE=DATE:20270328')
  })
})
