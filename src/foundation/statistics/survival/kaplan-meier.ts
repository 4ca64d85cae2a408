import { byTime, type Observations } from './observations.ts'

/** One step of a survival curve: `survival` is the share still waiting just after `time`, `se` Greenwood's standard error (null once nobody is left). */
export type Step = { readonly time: number; readonly atRisk: number; readonly events: number; readonly survival: number; readonly se: number | null }

/** Kaplan-Meier's estimate of the share still waiting, one step for each time at which something happened. */
export const kaplanMeier = (data: Observations): Step[] => {
  const order = byTime(data)
  const steps: Step[] = []
  let [survival, greenwood] = [1, 0]
  for (let start = 0; start < order.length;) {
    const time = data.time[order[start] ?? 0] ?? 0
    let [end, events] = [start, 0]
    while (end < order.length && data.time[order[end] ?? 0] === time) {
      events += data.event[order[end] ?? 0] ?? 0
      end += 1
    }
    const atRisk = order.length - start
    if (events > 0) {
      survival *= (atRisk - events) / atRisk
      greenwood += events / (atRisk * (atRisk - events))
      steps.push({ time, atRisk, events, survival, se: events === atRisk ? null : survival * Math.sqrt(greenwood) })
    }
    start = end
  }
  return steps
}
