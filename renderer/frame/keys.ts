/** Physical keys: a Cyrillic layout sends other letters from the same places. */
const codes: Readonly<Record<string, string>> = {
  Enter: 'Enter',
  Esc: 'Escape',
  Space: 'Space',
  Delete: 'Delete',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
}

/**
 * Whether an event is the key named, such as `N`, `Shift+N`, `Ctrl+Z`, `F9` or `?`. Letters and digits are meant by their
 * place on the keyboard, signs by what they print. Ctrl with Alt never matches: on Romanian keyboards it writes signs.
 */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split(/[+ ](?=.)/)
  const name = parts.at(-1) ?? ''
  const wantsCtrl = parts.includes('Ctrl')
  if (event.altKey !== parts.includes('Alt') || (event.ctrlKey || event.metaKey) !== wantsCtrl) return false
  if (wantsCtrl && event.altKey) return false
  const code = codeOf(name)
  if (code === null) return event.key === name
  return event.code === code && event.shiftKey === parts.includes('Shift')
}

function codeOf(name: string): string | null {
  if (/^[A-Z]$/.test(name)) return `Key${name}`
  if (/^\d$/.test(name)) return `Digit${name}`
  if (/^F\d{1,2}$/.test(name)) return name
  return codes[name] ?? null
}

/** Whether a command needs no Ctrl, so that it must not work while somebody types. */
export function isSingleKey(keys: string): boolean {
  return !/Ctrl|Alt|^F\d/.test(keys)
}

/** Whether somebody is typing, or a window stands above the page. */
export function isTyping(event: KeyboardEvent): boolean {
  if (document.querySelector('[aria-modal="true"]') !== null) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="menu"], [role="listbox"]') !== null) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
