import { Temporal } from 'temporal-polyfill'

/** These times of tomorrow, in Amsterdam, in milliseconds: a story is the same at every hour at which tests run. */
export const tomorrowAt = (...times: readonly string[]): readonly number[] => {
  const tomorrow = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').add({ days: 1 })
  return times.map((time) => tomorrow.withPlainTime(time).epochMilliseconds)
}

/** A script that puts the clock of whoever runs it ahead; it goes on at its pace. */
export const clockAhead = (milliseconds: number): string => `(() => {
  const real = Date, now = () => real.now() + ${milliseconds};
  globalThis.Date = new Proxy(real, {
    construct: (of, given, as) => Reflect.construct(of, given.length === 0 ? [now()] : given, as),
    apply: () => new real(now()).toString(),
    get: (of, name) => (name === 'now' ? now : Reflect.get(of, name)),
  });
})();`

/** The same for a process and its children. */
export const environmentAhead = (milliseconds: number): Readonly<Record<string, string>> => ({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clockAhead(milliseconds))}` })
