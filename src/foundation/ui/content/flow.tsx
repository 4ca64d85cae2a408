/** A box of a flow; `group` names the band it stands in. */
export type FlowPlace = { readonly id: string; readonly name: string; readonly group: string; readonly end?: boolean }
/** A numbered arrow; `from` null means from several places, drawn as a short arrow into the box. */
export type FlowArrow = { readonly number: string; readonly from: string | null; readonly to: string }
export type FlowProps = { readonly id: string; readonly title: string; readonly description: string; readonly places: readonly FlowPlace[]; readonly arrows: readonly FlowArrow[]; readonly current?: string; readonly currentWord: string }

const rowHeight = 76
const box = { left: 230, width: 280, height: 44 }
const center = box.left + box.width / 2
const laneWidth = 26

type Laned = FlowArrow & { readonly from: string; readonly low: number; readonly high: number; readonly down: boolean; readonly lane: number }

/** Puts each arrow in the first lane beside the boxes where it meets no other. */
const inLanes = (arrows: readonly (Omit<Laned, 'lane'>)[]): readonly Laned[] => {
  const lanes: (readonly [low: number, high: number])[][] = []
  return arrows.toSorted((a, b) => a.high - a.low - (b.high - b.low)).map((arrow) => {
    let lane = lanes.findIndex((taken) => taken.every(([low, high]) => arrow.high <= low || arrow.low >= high))
    if (lane < 0) lane = lanes.push([]) - 1
    lanes[lane]?.push([arrow.low, arrow.high])
    return { ...arrow, lane }
  })
}

const grouped = <Item,>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => items.reduce((map, item) => map.set(key(item), [...(map.get(key(item)) ?? []), item]), new Map<string, readonly Item[]>())

const Head = ({ x, y, to }: { readonly x: number; readonly y: number; readonly to: 'left' | 'right' | 'down' }) => {
  const [a, b] = to === 'down' ? [`${x - 6},${y - 9}`, `${x + 6},${y - 9}`] : to === 'left' ? [`${x + 9},${y - 6}`, `${x + 9},${y + 6}`] : [`${x - 9},${y - 6}`, `${x - 9},${y + 6}`]
  return <polygon class="flow-head" points={`${x},${y} ${a} ${b}`} />
}

const Label = ({ x, y, number }: { readonly x: number; readonly y: number; readonly number: string }) => (
  <g><circle class="flow-label" cx={x} cy={y} r={13} /><text class="flow-number" x={x} y={y + 5} text-anchor="middle">{number}</text></g>
)

/** A flow from top to bottom: boxes in their order, arrows onward at the right, back at the left, each with the number of its row in the table beside it. */
export const FlowDiagram = ({ id, title, description, places, arrows, current, currentWord }: FlowProps) => {
  const at = (place: string): number => places.findIndex((one) => one.id === place)
  const top = (index: number): number => 14 + index * rowHeight
  const middle = (index: number): number => top(index) + box.height / 2
  const drawn = arrows.flatMap((one) => (one.from !== null && at(one.from) >= 0 && at(one.to) >= 0 ? [{ ...one, from: one.from }] : []))
  const sided = (down: boolean) => inLanes(drawn.map((one) => ({ ...one, low: Math.min(at(one.from), at(one.to)), high: Math.max(at(one.from), at(one.to)), down: at(one.to) > at(one.from) })).filter((one) => one.down === down && one.high - one.low > (down ? 1 : 0)))
  const steps = grouped(drawn.filter((one) => at(one.to) === at(one.from) + 1), (one) => one.from)
  const into = grouped(arrows.filter((one) => one.from === null), (one) => one.to)
  const height = top(places.length - 1) + box.height + 14
  const edge = { right: box.left + box.width, left: box.left }
  return (
    <div class="flow" role="region" aria-labelledby={`${id}-title`} tabIndex={0}>
      <svg viewBox={`0 0 780 ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {places.map((place, index) => (
          <g key={`group-${place.id}`}>{(index === 0 || places[index - 1]?.group !== place.group) && <><line class="flow-band" x1={0} x2={780} y1={top(index) - 12} y2={top(index) - 12} /><text class="flow-group" x={4} y={top(index) + 8}>{place.group}</text></>}</g>
        ))}
        {[...steps].flatMap(([from, list]) => list.map((one, place) => {
          const x = center + (place - (list.length - 1) / 2) * 64
          return <g key={`${one.number}-${from}`}><line class="flow-line" x1={x} x2={x} y1={top(at(from)) + box.height} y2={top(at(one.to)) - 4} /><Head x={x} y={top(at(one.to))} to="down" /><Label x={x + 20} y={top(at(from)) + box.height + 15} number={one.number} /></g>
        }))}
        {([true, false] as const).flatMap((down) => sided(down).map((one) => {
          const [side, sign] = down ? [edge.right, 1] : [edge.left, -1]
          // The short arrows into a box stand nearest to it, at the left.
          const x = side + sign * ((down ? 22 : 62) + one.lane * laneWidth)
          const [y1, y2] = [middle(at(one.from)) + 8, middle(at(one.to)) - 8]
          return (
            <g key={`${one.number}-${one.from}`}>
              <path class="flow-line" d={`M ${side} ${y1} H ${x} V ${y2} H ${side + sign * 4}`} /><Head x={side} y={y2} to={down ? 'left' : 'right'} /><Label x={x} y={(y1 + y2) / 2} number={one.number} />
            </g>
          )
        }))}
        {[...into].flatMap(([to, list]) => list.map((one, place) => <g key={`${one.number}-into`}><line class="flow-line dashed" x1={edge.left - 30 - place * 34} x2={edge.left - 4} y1={middle(at(to)) + 12} y2={middle(at(to)) + 12} /><Head x={edge.left} y={middle(at(to)) + 12} to="right" /><Label x={edge.left - 30 - place * 34} y={middle(at(to)) + 12} number={one.number} /></g>))}
        {places.map((place, index) => (
          <g key={place.id} class={place.id === current ? 'flow-place now' : place.end === true ? 'flow-place end' : 'flow-place'}>
            <rect x={box.left} y={top(index)} width={box.width} height={box.height} rx={place.end === true ? 22 : 6} />
            <text x={center} y={middle(index) + 6} text-anchor="middle">{place.id === current ? `● ${place.name} (${currentWord})` : place.name}</text>
          </g>
        ))}
      </svg>
    </div>
  )
}
