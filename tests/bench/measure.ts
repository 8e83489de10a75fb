export type Sample = { readonly median: number; readonly p95: number }
export type Pair = { readonly ours: Sample; readonly plain: Sample }

/** One piece of work: what is timed, and what puts things back untimed. */
export type Work<T> = { run(): T; restore?(result: T): void }

function timed<T>({ run, restore }: Work<T>): number {
  const started = performance.now()
  const result = run()
  const elapsed = performance.now() - started
  restore?.(result)
  return elapsed
}

/** Times two ways of doing the same in turns, A B A B, so that a busy moment of the machine falls on both. */
export function inTurns<A, B>(runs: number, ours: Work<A>, plain: Work<B>): Pair {
  for (let warmUp = 0; warmUp < Math.ceil(runs / 5); warmUp++) {
    timed(ours)
    timed(plain)
  }
  const times = Array.from({ length: runs }, () => [timed(ours), timed(plain)] as const)
  return { ours: sample(times.map(([a]) => a)), plain: sample(times.map(([, b]) => b)) }
}

/** Times one way alone, the first runs not counted. */
export function alone<T>(runs: number, work: Work<T>): Sample {
  for (let warmUp = 0; warmUp < Math.ceil(runs / 5); warmUp++) timed(work)
  return sample(Array.from({ length: runs }, () => timed(work)))
}

/** Median and 95th percentile (nearest rank) in milliseconds. */
export function sample(times: readonly number[]): Sample {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN
  return { median: at(0.5), p95: at(0.95) }
}

/** How fast this machine is at the moment: milliseconds to sort a million numbers, median of five. */
export function machineSpeed(): number {
  const numbers = Float64Array.from({ length: 1_000_000 }, (_, index) => Math.sin(index * 12.9898) * 43_758.5453)
  return sample(Array.from({ length: 5 }, () => timed({ run: () => numbers.slice().sort() }))).median
}
