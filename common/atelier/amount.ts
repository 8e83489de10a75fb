import { z } from 'zod'
import type { Reason } from '../kernel/app-error.ts'

/** Whole units of at most seven digits, and one or two digits behind a comma or a point. */
const written = /^(\d{1,7})(?:[.,](\d{1,2}))?$/

/** An amount as people type it (`9`, `9,5`, `9.50`) in cents or bani; `null` for anything else, signs and words included. */
export function minorOf(text: string): number | null {
  const [, whole, part = ''] = written.exec(text.trim()) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** Cents or bani as a field shows them: `9,50`. */
export function amountText(minor: number): string {
  return `${Math.floor(minor / 100)},${String(minor % 100).padStart(2, '0')}`
}

/** A field in which an amount is typed. */
export const amountInput = (reason: Reason) =>
  z.string().transform((text, context) => {
    const minor = minorOf(text)
    if (minor !== null) return minor
    context.addIssue({ code: 'custom', message: reason })
    return z.NEVER
  })
