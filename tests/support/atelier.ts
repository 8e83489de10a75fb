import { randomId } from '../../host/callers.ts'
import type { InputOf } from '../../host/outputs.ts'
import type { Client, World } from './world.ts'

type Content = Omit<InputOf<'styleVersions.describe'>, 'id' | 'version'>

/** A version of which nothing is said yet. */
export const emptyContent: Content = { care: '', notes: '', measures: [], fibres: [], operations: [], bom: [] }

/** An operation of a version, sewn by a straight machine. */
export function operation(name: string, samSeconds = 120): Content['operations'][number] {
  const names = { nameRo: name, nameEn: name, nameNl: name, nameUk: name }
  return { ...names, machine: 'lockstitch', skill: 'basic', samSeconds }
}

/** A style with its first version as a draft, and sizes in colours at 9.00 euros. */
export function addStyle(client: Client, code: string, sizes = ['S', 'M'], colours = ['Rood', 'Blauw']) {
  const names = { nameRo: 'Șorț', nameEn: 'Apron', nameNl: 'Keukenschort', nameUk: 'Фартух' }
  const { id: styleId } = client.call('styles.add', { code, ...names, category: 'apron' })
  const { ids: variantIds } = client.call('variants.add', { styleId, sizes, colours, priceCents: 900 })
  const { id: versionId } = client.call('styleVersions.draft', { styleId, copyOfId: null })
  return { styleId, variantIds, versionId }
}

/** Says what a draft is made of. */
export function describeVersion(client: Client, id: string, content: Partial<Content>): void {
  const { version } = client.call('styleVersions.get', { id })
  client.call('styleVersions.describe', { ...emptyContent, ...content, id, version })
}

const versionOf = (client: Client, id: string) => client.call('samples.get', { id }).version

/** A sample that was sewn and sent today. */
export function sendSample(client: Client, w: World, versionId: string): string {
  const { id } = client.call('samples.request', { versionId, origin: 'ours', notes: '' })
  client.call('samples.make', { id, version: versionOf(client, id) })
  client.call('samples.send', { id, version: versionOf(client, id), sentOn: w.today })
  return id
}

/** Brings a version to its approval by a sample. */
export function approveVersion(client: Client, w: World, versionId: string): string {
  const id = sendSample(client, w, versionId)
  client.call('samples.decide', {
    id,
    version: versionOf(client, id),
    decision: 'approve',
    decidedBy: 'J. de Vries',
    decidedOn: w.today,
    comment: '',
  })
  return id
}

/** A material in the atelier's file, until its own operations make one. */
export function addMaterial(w: World, name: string, unit: 'mm' | 'piece' = 'mm'): string {
  const id = randomId('material')
  w.host.vault
    .file('atelier')!
    .sqlite.prepare('INSERT INTO materials (id, name, folded, kind, unit, min_stock) VALUES (?, ?, ?, ?, ?, 0)')
    .run(id, name, name.toLowerCase(), 'fabric', unit)
  return id
}
