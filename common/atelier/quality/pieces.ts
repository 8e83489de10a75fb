import { z } from 'zod'

/** Where the pieces of a bundle are; the parts always make up what was cut. */
export const pieces = z.object({
  cut: z.int(),
  /** Not sewn to the end. */
  sewing: z.int(),
  /** Sewn, and waiting for control. */
  control: z.int(),
  /** Sent back, and waiting to be looked at again. */
  rework: z.int(),
  passed: z.int(),
  second: z.int(),
  scrap: z.int(),
})
export type Pieces = z.output<typeof pieces>

/** What one look decided about pieces. */
export type Decided = {
  readonly passed: number
  readonly rework: number
  readonly second: number
  readonly scrap: number
}

export type Check = Decided & { readonly ofRework: boolean }

/** Pieces that one look decided about. */
export function decidedIn({ passed, rework, second, scrap }: Decided): number {
  return passed + rework + second + scrap
}

/** Pieces that are sewn to the end: those that went through every step. */
export function sewnToTheEnd(done: readonly number[]): number {
  return done.length === 0 ? 0 : Math.min(...done)
}

/**
 * Where the pieces of a bundle are, from what was cut, what is sewn to the end and what control decided (without what was
 * taken back). cut = sewing + control + rework + passed + second + scrap, whatever is given.
 */
export function piecesOf(cut: number, sewn: number, checks: readonly Check[]): Pieces {
  const sum = (of: (check: Check) => number) => checks.reduce((total, check) => total + of(check), 0)
  return {
    cut,
    sewing: cut - sewn,
    control: sewn - sum((check) => (check.ofRework ? 0 : decidedIn(check))),
    rework: sum((check) => check.rework) - sum((check) => (check.ofRework ? decidedIn(check) : 0)),
    passed: sum(({ passed }) => passed),
    second: sum(({ second }) => second),
    scrap: sum(({ scrap }) => scrap),
  }
}

/** Pieces that are neither passed nor second choice nor scrap. */
export function inWork({ sewing, control, rework }: Pieces): number {
  return sewing + control + rework
}

/** Whether no count has become impossible. */
export function isPossible(all: Pieces): boolean {
  return Object.values(all).every((count) => count >= 0)
}
