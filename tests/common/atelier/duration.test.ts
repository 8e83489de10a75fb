import { describe, expect, it } from 'vitest'
import { readDuration, writeDuration } from '../../../common/atelier/workers/duration.ts'

describe('a declared time', () => {
  it.each([
    ['8', 480],
    ['7:30', 450],
    ['7.05', 425],
    ['7,5', 450],
    ['6,25 h', 375],
    [' 0 ', 0],
    ['12', 720],
    ['12:01', null],
    ['7:75', null],
    ['-1', null],
    ['opt', null],
    ['', null],
  ])('%j is %s minutes', (text, minutes) => {
    expect(readDuration(text)).toBe(minutes)
  })

  it('is read back as it was written', () => {
    for (let minutes = 0; minutes <= 720; minutes += 1) expect(readDuration(writeDuration(minutes))).toBe(minutes)
  })
})
