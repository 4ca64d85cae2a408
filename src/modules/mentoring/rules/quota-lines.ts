import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { bands, type Band } from './lists.ts'
import type { RoundQuota } from './round.ts'

/** Quotas as a coordinator writes them, one a line: `name; mentee; lvvn; 5`. Refused with the number of the line that cannot be read. */
export const readQuotas = (typed: string, departments: readonly string[]): Result<readonly RoundQuota[], number> => {
  const quotas: RoundQuota[] = []
  for (const [at, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue
    const [name = '', side = '', of = '', least = '', ...more] = line.split(';').map((part) => part.trim())
    const department = departments.find((one) => one === of.toLowerCase()) ?? null
    const band = bands.find((one): one is Band => one === of) ?? null
    if (name === '' || (side !== 'mentor' && side !== 'mentee') || (department === null && band === null) || !/^\d{1,3}$/.test(least) || more.length > 0) return refuse(at + 1)
    quotas.push({ name, side, department, band, atLeast: Number(least) })
  }
  return ok(quotas)
}

export const writeQuotas = (quotas: readonly RoundQuota[]): string => quotas.map(({ name, side, department, band, atLeast }) => [name, side, department ?? band ?? '', atLeast].join('; ')).join('\n')
