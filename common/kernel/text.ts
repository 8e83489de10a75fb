import { z } from 'zod'

/**
 * Characters that are not writing: controls other than tab and line end, zero-width and bidirectional marks, soft
 * hyphens. They come along when text is pasted from a word processor, cannot be seen, and could make a record read
 * differently from what it says. Built from a pattern so that the source holds none of them.
 */
const hiddenPattern =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb]'

/** Whether a text holds characters that nobody can see. */
export function hasHiddenCharacters(text: string): boolean {
  return new RegExp(hiddenPattern, 'u').test(text)
}

/** The text without hidden characters; the line breaks among them stay line breaks. */
export function withoutHiddenCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u2028\u2029]/gu, '\n')
    .replace(new RegExp(hiddenPattern, 'gu'), '')
    .normalize('NFC')
}

/** Text that somebody writes: trimmed, composed, at most `max` characters, without hidden characters. */
export const writtenText = (max: number) =>
  z
    .string({ error: 'field.required' })
    .trim()
    .max(max, { error: 'field.too-long' })
    .refine((text) => !hasHiddenCharacters(text), { error: 'field.hidden-characters' })
    .transform((text) => text.normalize('NFC'))

/** The same, and something must be written. */
export const requiredText = (max: number) => writtenText(max).refine((text) => text !== '', { error: 'field.required' })
