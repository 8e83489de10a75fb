/** Width and height in pixels, or `null` when the picture is not whole. */
export type Size = { readonly width: number; readonly height: number } | null
