import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

// Without the rules that ask the types: the snippets below belong to no TypeScript project.
const eslint = new ESLint({
  overrideConfig: [
    {
      languageOptions: { parserOptions: { projectService: false } },
      rules: {
        '@typescript-eslint/await-thenable': 'off',
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/switch-exhaustiveness-check': 'off',
      },
    },
  ],
})

async function rulesBrokenBy(filePath: string, code: string) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'syntax')
}

const syntax = 'no-restricted-syntax'

describe('refused', () => {
  it.each([
    ['host/a.ts', 'export const a: any = 1', '@typescript-eslint/no-explicit-any'],
    ['db/a.ts', 'export enum Side { Left }', syntax],
    ['host/a.ts', `shell.openExternal('x')`, syntax],
    ['core/a.ts', 'export const a = Date.now()', syntax],
    ['common/a.ts', 'export const a = new Date()', syntax],
    ['core/a.ts', 'export const a = Math.random()', syntax],
    ['core/a.ts', `console.log('x')`, 'no-console'],
    ['renderer/a.ts', `console.log('x')`, 'no-console'],
    ['db/a.ts', 'export const a = db.serialize()', syntax],
    ['host/a.ts', 'await db.backup(file)', syntax],
    ['host/a.ts', `db.exec("ATTACH 'b' AS b")`, syntax],
    ['host/a.ts', 'db.exec(`ATTACH ${file} AS b`)', syntax],
    ['db/a.ts', `db.pragma('rekey = 1')`, syntax],
    ['renderer/a.ts', `element.innerHTML = text`, syntax],
    ['renderer/a.tsx', `export const a = <p dangerouslySetInnerHTML={{ __html: text }} />`, syntax],
    ['renderer/a.ts', `window.localStorage.setItem('a', 'b')`, syntax],
    ['renderer/a.ts', `sessionStorage.clear()`, syntax],
    ['renderer/a.ts', `export const a = document.cookie`, syntax],
    ['electron/window.ts', `ipcMain.handle('a', run)`, syntax],
    ['renderer/features/shelter/board/A.tsx', `export const a = <p>Liber</p>`, 'liman/no-literal-text'],
    ['renderer/a.ts', 'export function a(on: boolean) { if (on) useState(1) }', 'react-hooks/rules-of-hooks'],
    ['core/a.ts', 'const left = 1', '@typescript-eslint/no-unused-vars'],
    ['scripts/a.mjs', 'const left = 1', '@typescript-eslint/no-unused-vars'],
  ])('%s: %s', async (file, code, rule) => {
    expect(await rulesBrokenBy(file, code)).toContain(rule)
  })

  it('even when a comment asks for silence', async () => {
    const comment = ['eslint', 'disable'].join('-')
    expect(await rulesBrokenBy('core/a.ts', `/* ${comment} */\nexport const a = Date.now()`)).toContain(syntax)
  })
})

describe('let through', () => {
  it.each([
    ['host/a.ts', 'export const a = Date.now()'],
    ['core/a.ts', 'export const a = new Date(0)'],
    ['core/a.ts', 'export const a = serialize(value)'],
    ['host/a.ts', `console.log('x')`],
    ['electron/ipc.ts', `ipcMain.handle('a', run)`],
    ['renderer/features/shelter/board/A.tsx', `export const a = <p>{t('free')}</p>`],
  ])('%s: %s', async (file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual([])
  })
})
