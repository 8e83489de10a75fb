/** Draws that are the same for the same seed, so that every demonstration tells the same story. */
export type Chance = {
  /** A whole number of the closed range. */
  between(least: number, most: number): number
  /** True with a probability of 0 to 1. */
  happens(probability: number): boolean
  pick<T>(choices: readonly [T, ...T[]]): T
  /** One of the choices, each as likely as its weight. */
  weighted<T>(choices: readonly [readonly [number, T], ...(readonly [number, T])[]]): T
}

/** @param seed any whole number; the generator is mulberry32, which is for stories, not for secrets. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    happens: (probability) => next() < probability,
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    weighted(choices) {
      const total = choices.reduce((sum, [weight]) => sum + weight, 0)
      let left = next() * total
      const chosen = choices.find(([weight]) => (left -= weight) < 0)
      return (chosen ?? choices[0])[1]
    },
  }
}
