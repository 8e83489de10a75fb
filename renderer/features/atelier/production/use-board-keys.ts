import type { KeyboardEvent } from 'react'

/** Arrows go from card to card within a column and to the nearest one of the next column. */
export function useBoardKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const { target } = event
    if (event.shiftKey || event.altKey || event.ctrlKey || !(target instanceof HTMLElement)) return
    if (!target.hasAttribute('data-card')) return
    const next = besides(target, event.key)
    if (next === undefined) return
    event.preventDefault()
    next?.focus()
  }
}

const cardsIn = (part: Element | null | undefined) => [...(part?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]

/** The card to go to; `undefined` for other keys, `null` at an edge. */
function besides(card: HTMLElement, key: string): HTMLElement | null | undefined {
  const column = card.closest('[data-stage]')
  const place = cardsIn(column).indexOf(card)
  if (key === 'ArrowDown') return cardsIn(column)[place + 1] ?? null
  if (key === 'ArrowUp') return cardsIn(column)[place - 1] ?? null
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const columns = [...(column?.parentElement?.querySelectorAll('[data-stage]') ?? [])]
  const from = columns.findIndex((one) => one === column)
  const others = key === 'ArrowRight' ? columns.slice(from + 1) : columns.slice(0, from).reverse()
  const cards = cardsIn(others.find((one) => cardsIn(one).length > 0))
  return cards[Math.min(place, cards.length - 1)] ?? null
}
