import { describe, expect, it } from 'vitest'
import { instantAt, houseZone, type Instant, type LocalDate } from '../../../common/kernel/calendar.ts'
import { parseLater, parseMoment, parseTime } from '../../../common/kernel/moment-shorthand.ts'

/** 22 November 2026, 00:10 in Oradea. */
const night = '2026-11-21T22:10:00.000Z' as Instant
const evening = '2026-11-21T20:00:00.000Z' as Instant

describe('a time of the day', () => {
  it.each([
    ['21:40', '21:40'],
    ['2140', '21:40'],
    ['940', '09:40'],
    ['7', '07:00'],
    ['21.05', '21:05'],
    ['24:00', null],
    ['21:60', null],
    ['acum', null],
    ['', null],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time))
})

describe('a moment that has passed', () => {
  it.each([
    ['-5', '2026-11-21T22:05:00.000Z'],
    ['−10', '2026-11-21T22:00:00.000Z'],
    ['0:05', '2026-11-21T22:05:00.000Z'],
    // Just after midnight, 23:50 was last night.
    ['23:50', '2026-11-21T21:50:00.000Z'],
    ['ieri 14:00', '2026-11-21T12:00:00.000Z'],
    ['20.11 21:40', '2026-11-20T19:40:00.000Z'],
    ['20.11.2026 2140', '2026-11-20T19:40:00.000Z'],
    ['31.02 10:00', null],
    ['curând', null],
  ])('%s is %s', (typed, moment) => expect(parseMoment(typed, night)).toBe(moment))

  it('stays ahead when it is a little ahead, so that the house can say so', () => {
    expect(parseMoment('23:30', evening)).toBe('2026-11-21T21:30:00.000Z')
  })
})

describe('a moment ahead', () => {
  it.each([
    ['+90', '2026-11-21T21:30:00.000Z'],
    ['23', '2026-11-21T21:00:00.000Z'],
    ['7', '2026-11-22T05:00:00.000Z'],
    ['24.11 18:00', '2026-11-24T16:00:00.000Z'],
    ['oricând', null],
  ])('%s is %s', (typed, moment) => expect(parseLater(typed, evening)).toBe(moment))
})

describe('the clock of the house', () => {
  it.each([
    ['2026-11-22', '19:00', '2026-11-22T17:00:00.000Z'],
    ['2026-07-01', '19:00', '2026-07-01T16:00:00.000Z'],
    // 03:30 does not exist on this night and becomes 04:30; 03:30 in autumn is the first of the two.
    ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '03:30', '2026-10-25T00:30:00.000Z'],
  ])('%s %s is %s', (date, time, moment) => {
    expect(instantAt(houseZone, date as LocalDate, time)).toBe(moment)
  })
})
