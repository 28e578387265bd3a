// The cell of each point: the part of the map that is nearer to it than to any other. Outlines of
// communes would weigh more than all the rest; their centres are known, and cells follow from them.

const LARGEST = 0.2
const SQUARE = 0.05
const REACH = Math.ceil((2 * LARGEST) / SQUARE)

/**
 * The cells of some positions (longitude, latitude in degrees): rings of the same, in their order.
 * None goes farther than `LARGEST` degrees each way; points at one place share their cell.
 */
export function cellsOf(positions) {
  const north = positions.reduce((sum, [, latitude]) => sum + latitude, 0) / positions.length
  const narrowing = Math.cos((north * Math.PI) / 180)
  const points = positions.map(([longitude, latitude]) => [longitude * narrowing, latitude])
  const squares = new Map()
  for (const point of points) {
    const key = squareOf(Math.floor(point[0] / SQUARE), Math.floor(point[1] / SQUARE))
    if (squares.has(key)) squares.get(key).push(point)
    else squares.set(key, [point])
  }
  return points.map((point) => cellOf(point, squares).map(([x, y]) => [x / narrowing, y]))
}

/** A large square around a point, less what is nearer to others, who are asked from near to far. */
function cellOf(point, squares) {
  const [x, y] = point
  let cell = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([east, north]) => [x + east * LARGEST, y + north * LARGEST])
  let farthest = 2 * LARGEST ** 2
  // Who is twice as far as the farthest corner takes nothing of the cell.
  for (let ring = 0; ring <= REACH && (Math.max(0, ring - 1) * SQUARE) ** 2 < 4 * farthest; ring += 1) {
    for (const other of standing(point, ring, squares)) {
      if (apart(point, other) >= 4 * farthest) continue
      cell = nearer(cell, point, other)
      farthest = Math.max(...cell.map((corner) => apart(point, corner)))
    }
  }
  return cell
}

/** What stands in the squares that are `ring` steps from that of a point. */
function standing([x, y], ring, squares) {
  const column = Math.floor(x / SQUARE)
  const row = Math.floor(y / SQUARE)
  const found = []
  for (let across = -ring; across <= ring; across += 1) {
    const step = Math.abs(across) === ring ? 1 : 2 * ring
    for (let down = -ring; down <= ring; down += step) found.push(...(squares.get(squareOf(column + across, row + down)) ?? []))
  }
  return found
}

/** The part of a cell that is nearer to one point than to the other. */
function nearer(cell, one, other) {
  const excess = cell.map((corner) => apart(one, corner) - apart(other, corner))
  if (excess.every((far) => far <= 0)) return cell
  return cell.flatMap((corner, rank) => {
    const next = (rank + 1) % cell.length
    const kept = excess[rank] <= 0 ? [corner] : []
    if (excess[rank] > 0 === excess[next] > 0) return kept
    const part = excess[rank] / (excess[rank] - excess[next])
    const [[x, y], [nextX, nextY]] = [corner, cell[next]]
    return [...kept, [x + part * (nextX - x), y + part * (nextY - y)]]
  })
}

function squareOf(column, row) {
  return column * 1e5 + row
}

/** The square of a distance. */
function apart([x, y], [otherX, otherY]) {
  return (x - otherX) ** 2 + (y - otherY) ** 2
}
