import { describe, expect, it } from 'vitest'
import { AppError } from '../../common/kernel/app-error.ts'
import { instantOf } from '../../common/kernel/calendar.ts'
import { createThrottle } from '../../host/throttle.ts'

function throttleAt(start = 1_800_000_000_000) {
  let at = start
  const throttle = createThrottle(() => instantOf(at))
  const seconds = (name: string) => {
    try {
      throttle.check(name)
      return 0
    } catch (error) {
      if (error instanceof AppError && error.failure.reason === 'session.wait') return error.failure.params?.['seconds']
      throw error
    }
  }
  return { throttle, seconds, pass: (ms: number) => (at += ms) }
}

describe('wrong passwords', () => {
  it('cost 0, 0, 1, 2, 4 … seconds, at most 300, and nobody is locked out for good', () => {
    const { throttle, seconds, pass } = throttleAt()
    const waits = Array.from({ length: 14 }, () => {
      throttle.failed('ana')
      const wait = Number(seconds('ana'))
      pass(wait * 1000)
      expect(seconds('ana')).toBe(0)
      return wait
    })
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
  })

  it('are counted for each name alone and forgotten after a right one', () => {
    const { throttle, seconds } = throttleAt()
    for (let attempt = 0; attempt < 5; attempt++) throttle.failed('ana')
    expect([seconds('ana'), seconds('maria')]).toEqual([4, 0])
    throttle.succeeded('ana')
    throttle.failed('ana')
    expect(seconds('ana')).toBe(0)
  })

  it('say how long the wait still is', () => {
    const { throttle, seconds, pass } = throttleAt()
    for (let attempt = 0; attempt < 6; attempt++) throttle.failed('ana')
    pass(4600)
    expect(seconds('ana')).toBe(4)
  })

  it('of the same name do not push out another', () => {
    const { throttle, seconds } = throttleAt()
    for (let attempt = 0; attempt < 9; attempt++) throttle.failed('ana')
    for (let index = 0; index < 999; index++) throttle.failed(`nume${index}`)
    for (let attempt = 0; attempt < 50; attempt++) throttle.failed('nume998')
    expect(seconds('ana')).toBe(64)
  })
})
