import { describe, expect, it } from 'vitest'
import { holds, roles } from '../../../common/kernel/roles.ts'
import { isKey, isSingleKey } from '../../../renderer/frame/keys.ts'
import { navigation, navigationFor, permissionFor, placesFor } from '../../../renderer/frame/navigation.ts'

const released = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const press = (code: string, key: string, held: Partial<typeof released> = {}) =>
  ({ ...released, code, key, ...held }) as KeyboardEvent

describe('isKey', () => {
  it.each([
    ['G', press('KeyG', 'g'), true],
    ['G', press('KeyG', 'п'), true],
    ['G', press('KeyU', 'g'), false],
    ['G', press('KeyG', 'G', { shiftKey: true }), false],
    ['Shift+N', press('KeyN', 'N', { shiftKey: true }), true],
    ['Ctrl+Z', press('KeyZ', 'z', { ctrlKey: true }), true],
    ['Ctrl+Z', press('KeyZ', 'z', { metaKey: true }), true],
    ['Z', press('KeyZ', 'z', { ctrlKey: true }), false],
    ['F9', press('F9', 'F9'), true],
    ['?', press('Slash', '?', { shiftKey: true }), true],
    ['+', press('Equal', '+', { shiftKey: true }), true],
    ['3', press('Digit3', '3'), true],
    ['Esc', press('Escape', 'Escape'), true],
    ['Ctrl+Q', press('KeyQ', 'â', { ctrlKey: true, altKey: true }), false],
  ])('%s', (keys, event, expected) => {
    expect(isKey(event, keys)).toBe(expected)
  })

  it('tells single keys from those with Ctrl and function keys', () => {
    expect(['N', 'Shift+N', '?', '1'].every(isSingleKey)).toBe(true)
    expect(['Ctrl+Z', 'Alt+1', 'F9'].some(isSingleKey)).toBe(false)
  })
})

describe('navigation', () => {
  const places = navigation.flatMap((group) => group.places)

  it('gives every place an address and a letter of its own', () => {
    expect(new Set(places.map(({ to }) => to)).size).toBe(places.length)
    expect(new Set(places.map(({ letter }) => letter)).size).toBe(places.length)
  })

  it.each([...roles])('offers %s exactly the places that the role may open, and no empty group', (role) => {
    expect(placesFor(role)).toEqual(places.filter(({ permission }) => holds(role, permission)))
    for (const group of navigationFor(role)) expect(group.places).not.toEqual([])
  })

  it('asks the permission of a place for the pages under it too', () => {
    expect(permissionFor('/persoane/per_1')).toBe('people:read')
    expect(permissionFor('/persoane-altele')).toBeNull()
  })
})
