import { skipToken, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { omitColumn } from '../../../../common/shelter/register/register.columns.ts'
import type { RegisterMapping, RoomsMapping } from '../../../../common/shelter/register/register.columns.ts'
import type { corrections } from '../../../../common/shelter/register/register.contract.ts'
import type { InputOf, OutputOf } from '../../../api/client.ts'
import { queryClient } from '../../../api/query-client.ts'
import type { ImportFiles, UploadDescription } from './upload.ts'

export const importSteps = ['file', 'columns', 'check', 'result'] as const
export type ImportStep = (typeof importSteps)[number]
export type Correction = z.output<typeof corrections>[number]

/** An import that is under way: what was chosen and put right so far. */
export type ImportDraft = {
  readonly step: ImportStep
  readonly files: ImportFiles | null
  readonly upload: UploadDescription | null
  readonly registerMapping: RegisterMapping | null
  readonly roomsMapping: RoomsMapping | null
  readonly corrections: readonly Correction[]
  readonly result: OutputOf<'register.import'> | null
}

export const emptyDraft: ImportDraft = {
  step: 'file',
  files: null,
  upload: null,
  registerMapping: null,
  roomsMapping: null,
  corrections: [],
  result: null,
}

const draftKey = ['register-draft'] as const

/** The draft survives a look at another page and is forgotten, with all other data, when the session ends. */
export function useImportDraft(): ImportDraft {
  const { data } = useQuery({
    queryKey: draftKey,
    queryFn: skipToken,
    initialData: emptyDraft,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  return data ?? emptyDraft
}

export function changeDraft(change: Partial<ImportDraft> | ((draft: ImportDraft) => Partial<ImportDraft>)): void {
  queryClient.setQueryData<ImportDraft>(draftKey, (draft = emptyDraft) => ({
    ...draft,
    ...(typeof change === 'function' ? change(draft) : change),
  }))
}

/**
 * Takes newly read files into the draft. Columns with the same headings keep the meaning that was chosen for them;
 * corrections stay only when the very same files were sent again.
 */
export function takeUpload(files: ImportFiles, upload: UploadDescription): void {
  changeDraft((draft) => {
    const again = draft.files?.register === files.register && draft.files.rooms === files.rooms
    const before = draft.upload
    return {
      step: again && draft.step !== 'file' ? draft.step : 'columns',
      files,
      upload,
      registerMapping:
        draft.registerMapping && sameHeading(before?.register, upload.register)
          ? draft.registerMapping
          : upload.register.mapping,
      roomsMapping:
        upload.rooms && draft.roomsMapping && sameHeading(before?.rooms, upload.rooms)
          ? draft.roomsMapping
          : (upload.rooms?.mapping ?? null),
      corrections: again ? draft.corrections : [],
      result: null,
    }
  })
}

type Headed = { readonly heading: readonly string[] } | null | undefined

function sameHeading(a: Headed, b: Headed): boolean {
  return JSON.stringify(a?.heading) === JSON.stringify(b?.heading)
}

/** Puts one value right; `null` takes the correction back. */
export function correct(cell: Omit<Correction, 'value'>, value: string | null): void {
  changeDraft(({ corrections: made }) => {
    const others = made.filter((one) => !sameCell(one, cell))
    return { corrections: value === null ? others : [...others, { ...cell, value }] }
  })
}

/** Leaves lines out of the import; they can be put back. */
export function omitLines(lines: readonly Pick<Correction, 'sheet' | 'line'>[]): void {
  changeDraft(({ corrections: made }) => {
    const cells = lines.map(({ sheet, line }) => ({ sheet, line, column: omitColumn, value: '1' }))
    const known = new Set(made.filter((one) => one.column === omitColumn).map((one) => `${one.sheet} ${one.line}`))
    const fresh = new Map(cells.map((cell) => [`${cell.sheet} ${cell.line}`, cell]))
    return { corrections: [...made, ...[...fresh].flatMap(([key, cell]) => (known.has(key) ? [] : [cell]))] }
  })
}

export function sameCell(a: Omit<Correction, 'value'>, b: Omit<Correction, 'value'>): boolean {
  return a.sheet === b.sheet && a.line === b.line && a.column === b.column
}

/** What is asked of the host: the upload with all that was chosen and corrected. */
export function registerInputOf(draft: ImportDraft): InputOf<'register.check'> | null {
  const { upload, registerMapping, roomsMapping } = draft
  return upload && { upload: upload.upload, registerMapping, roomsMapping, corrections: [...draft.corrections] }
}
