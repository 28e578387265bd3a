// Groups the places that would hide each other on the map: by cells of the world, so that moving
// the map changes no group; then neighbours that touch are joined.

const CELL = 72
const TOUCHING = 40
const WORLD = 256

/**
 * The groups of these ranks inside `view` (east and south of its corners, from 0 to 1) at a zoom.
 * A group has its `ranks`, its middle (`east`, `south`), and `isPoint` when all stand at one point.
 */
export function grouped(places, ranks, zoom, view) {
  const pixels = WORLD * 2 ** zoom
  const cells = new Map()
  for (const rank of ranks) {
    const east = places.east[rank]
    const south = places.south[rank]
    if (east < view.west || east > view.east || south < view.north || south > view.south) continue
    const key = Math.floor((east * pixels) / CELL) * 1e7 + Math.floor((south * pixels) / CELL)
    const cell = cells.get(key)
    if (cell) cell.push(rank)
    else cells.set(key, [rank])
  }
  const largestFirst = [...cells.values()]
    .map((members) => ({ ranks: members, ...middleOf(places, members) }))
    .sort((one, other) => other.ranks.length - one.ranks.length || one.ranks[0] - other.ranks[0])
  return joined(largestFirst, TOUCHING / pixels)
    .map((members) => ({ ranks: members, ...middleOf(places, members), isPoint: isPoint(places, members) }))
    .sort((one, other) => one.south - other.south || one.east - other.east)
}

function joined(cells, touching) {
  const kept = []
  for (const cell of cells) {
    const near = kept.find(
      (one) => Math.abs(one.east - cell.east) < touching && Math.abs(one.south - cell.south) < touching,
    )
    if (near) near.ranks.push(...cell.ranks)
    else kept.push({ ...cell, ranks: [...cell.ranks] })
  }
  return kept.map(({ ranks }) => ranks)
}

function middleOf(places, ranks) {
  let east = 0
  let south = 0
  for (const rank of ranks) {
    east += places.east[rank]
    south += places.south[rank]
  }
  return { east: east / ranks.length, south: south / ranks.length }
}

function isPoint(places, ranks) {
  const [first] = ranks
  return ranks.every((one) => places.east[one] === places.east[first] && places.south[one] === places.south[first])
}
