import type { Machine, Skill, VersionFile } from '../../../../common/atelier/catalogue/style.ts'

/** The content of a version while somebody writes it: numbers that are not there yet are `null`. */
export type ContentDraft = {
  care: string
  notes: string
  measures: { name: string; size: string; targetMm: number | null; toleranceMm: number | null }[]
  fibres: { part: string; fibre: string; percent: number | null }[]
  operations: {
    id?: string | null | undefined
    nameRo: string
    nameEn: string
    nameNl: string
    nameUk: string
    machine: Machine | null
    skill: Skill | null
    samSeconds: number | null
  }[]
  bom: {
    materialId: string | null
    size?: string | null | undefined
    quantity: number | null
    wasteBp: number | null
  }[]
}

export type ListPart = 'measures' | 'fibres' | 'operations' | 'bom'

/** What a new row of each part begins with. */
export const blankRows: { [Part in ListPart]: ContentDraft[Part][number] } = {
  measures: { name: '', size: '-', targetMm: null, toleranceMm: 5 },
  fibres: { part: '', fibre: '', percent: null },
  operations: {
    id: null,
    nameRo: '',
    nameEn: '',
    nameNl: '',
    nameUk: '',
    machine: 'lockstitch',
    skill: 'basic',
    samSeconds: null,
  },
  bom: { materialId: null, size: '', quantity: null, wasteBp: 0 },
}

export function draftOf({ care, notes, measures, fibres, operations, bom }: VersionFile): ContentDraft {
  return {
    care,
    notes,
    measures,
    fibres,
    operations: operations.map(({ position: _position, tariffs: _tariffs, ...operation }) => operation),
    bom: bom.map(({ materialId, size, quantity, wasteBp }) => ({ materialId, size: size ?? '', quantity, wasteBp })),
  }
}
