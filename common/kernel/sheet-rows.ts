/** A filled row of a sheet with its number there; cells are plain text, a real date as `YYYY-MM-DD`. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] }

/** A sheet as it stands, heading and all: for files whose table is only a part of what they say. */
export type SheetRows = { readonly name: string; readonly rows: readonly SheetRow[] }
