/** What a page of instructions says to do. */
export type Step = { readonly kind: 'on'; readonly day: string } | { readonly kind: 'edit'; readonly from: string; readonly to: string; readonly json: object } | { readonly kind: 'run'; readonly line: string; readonly code: 0 | 1 }

/** The page as a list of steps: `<!-- on DAY -->`, json blocks that edit a file, shell blocks. */
export const stepsOf = (page: string): Step[] =>
  [...page.matchAll(/<!-- on (\S+) -->|```(sh|json)([^\n]*)\n([\s\S]*?)```/g)].flatMap(([, day, kind, about, body]): Step[] => {
    if (day !== undefined) return [{ kind: 'on', day }]
    const [from, to] = (about ?? '').trim().split(' -> ')
    if (kind === 'json') return [{ kind: 'edit', from: from as string, to: to as string, json: JSON.parse(body as string) as object }]
    return (body as string).trim().split('\n').map((line) => ({ kind: 'run', line, code: from === 'refused' ? 1 : 0 }))
  })

/** A line as a shell would take it apart. */
export const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? (bare as string))
