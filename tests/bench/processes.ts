import { readdirSync, readFileSync } from 'node:fs'

/** What Linux says of a process; the benchmark runs on Linux only. */
const fieldsOf = (pid: number | string): string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in brackets may hold spaces; after it: state, ppid, … utime (12th), stime, cutime, cstime.
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
const tick = 10

/** Processor time of one process so far, milliseconds, in steps of 10. */
export const cpuOf = (pid: number): number => {
  const fields = fieldsOf(pid)
  return (Number(fields[11]) + Number(fields[12])) * tick
}

/** Processor time of a process, of its living children and of those that ended. */
export const cpuOfFamily = (pid: number): number => {
  const own = fieldsOf(pid)
  let sum = [11, 12, 13, 14].reduce((so, at) => so + Number(own[at]) * tick, 0)
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const fields = fieldsOf(name)
      if (Number(fields[1]) === pid) sum += (Number(fields[11]) + Number(fields[12])) * tick
    } catch {
      // It ended between the listing and the reading: its parent's own figures hold it by now.
    }
  }
  return sum
}

/** Resident memory of a process in MiB, now and at its highest since it began. */
export const memoryOf = (pid: number): { readonly now: number; readonly highest: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const mebibytes = (name: string): number => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { now: mebibytes('VmRSS'), highest: mebibytes('VmHWM') }
}
