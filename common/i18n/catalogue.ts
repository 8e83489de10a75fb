import type { ro } from './ro/index.ts'

/** Every dotted path to a text in a catalogue, plural endings removed: the type of a message key. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Paths<T[K]>}`
}[keyof T & string]

type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : K

export type Catalogue = typeof ro
export type Namespace = keyof Catalogue

/** The key of a message in one namespace. Romanian is the source language: a key exists when Romanian has it. */
export type MessageKey<N extends Namespace> = Paths<Catalogue[N]>

/** A catalogue in which any part may still be missing; Romanian stands in for it. */
export type PartialCatalogue<T = Catalogue> = {
  readonly [K in keyof T]?: T[K] extends string ? string : PartialCatalogue<T[K]>
}
