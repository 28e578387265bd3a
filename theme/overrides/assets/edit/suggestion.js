// The known word nearest to a mistyped one: the measure of generator/problems/suggestion.py, which
// is twice the longest common subsequence over the sum of the lengths.

const CLOSE = 72

export function closest(word, candidates, cutoff = CLOSE) {
  let best = null
  let likeness = cutoff
  for (const candidate of [...new Set(candidates)].sort()) {
    const found = ratio(word.toLowerCase(), candidate.toLowerCase())
    if (found > likeness || (found === likeness && best === null)) [best, likeness] = [candidate, found]
  }
  return best
}

function ratio(one, other) {
  const [a, b] = [[...one], [...other]]
  if (!a.length && !b.length) return 100
  let row = new Array(b.length + 1).fill(0)
  for (const sign of a) {
    const next = [0]
    b.forEach((each, rank) => {
      next.push(sign === each ? row[rank] + 1 : Math.max(row[rank + 1], next[rank]))
    })
    row = next
  }
  return (200 * row[b.length]) / (a.length + b.length)
}
