import type { Translate } from '../kernel/document.ts'

/** `Parter`, `Etajul 2`, `Subsolul 1`. @param floor 0 is the ground floor, negative numbers lie below it */
export function floorName(floor: number, t: Translate): string {
  if (floor === 0) return t('floor.ground')
  return floor > 0 ? t('floor.above', { number: floor }) : t('floor.below', { number: -floor })
}
