// The patterns of the checker, translated to this language when the guide is built.

export class Patterns {
  constructor(described) {
    this.made = new Map(
      Object.entries(described).map(([name, { motif, drapeaux }]) => [name, { motif, drapeaux }]),
    )
  }

  whole(name) {
    const { motif, drapeaux } = this.made.get(name)
    return new RegExp(`^(?:${motif})$`, drapeaux)
  }

  // Matches where `lastIndex` says, and nowhere else.
  from(name) {
    const { motif, drapeaux } = this.made.get(name)
    return new RegExp(motif, `${drapeaux}y`)
  }

  all(name) {
    const { motif, drapeaux } = this.made.get(name)
    return new RegExp(motif, `${drapeaux}g`)
  }
}
