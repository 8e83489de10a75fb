import { z } from 'zod'

const longestLabel = 40
const mostBeds = 30

/** The labels in a text such as `A, B, C, D` or `A B C D`. */
export function labelsIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}

/** A text of bed labels, each of them once; empty for a room without beds. */
export const bedLabelsSchema = z
  .string()
  .refine((text) => new Set(labelsIn(text)).size === labelsIn(text).length, { error: 'rooms.label-taken' })
  .refine((text) => labelsIn(text).every((label) => label.length <= longestLabel), { error: 'field.too-long' })
  .refine((text) => labelsIn(text).length <= mostBeds, { error: 'field.too-long' })

/** The first letter that no bed of the room has yet. */
export function nextLabel(taken: readonly string[]): string {
  return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').find((letter) => !taken.includes(letter)) ?? ''
}
