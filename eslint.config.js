import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { noLiteralText } from './scripts/lint/no-literal-text.js'

/** @typedef {{ selector: string, message: string }} Ban */

/**
 * @param {string} selector
 * @param {string} message
 * @returns {Ban}
 */
const ban = (selector, message) => ({ selector, message })

/**
 * `no-restricted-syntax` of a later block replaces an earlier one, so each block lists all that holds for its files.
 * @param {...Ban[]} bans
 * @returns {{ 'no-restricted-syntax': ['error', ...Ban[]] }}
 */
const restrict = (...bans) => ({ 'no-restricted-syntax': ['error', ...bans.flat()] })

const everywhere = [
  ban('TSEnumDeclaration', 'Use a const array and a union of its members.'),
  ban('MemberExpression[property.name="openExternal"]', 'The application never opens addresses of the outside world.'),
]
const sql = [
  ban(
    'CallExpression[callee.property.name=/^(serialize|backup)$/]',
    'It fails or leaks on an encrypted file; VACUUM INTO copies it.',
  ),
  ban(
    ':matches(Literal[value=/\\b(ATTACH|attach database|rekey)\\b/], TemplateElement[value.raw=/\\b(ATTACH|attach database|rekey)\\b/])',
    'Files of the vault are never attached or re-keyed in place.',
  ),
]
const clock = [
  ban('NewExpression[callee.name="Date"][arguments.length=0]', 'The time is given: use now() of the context.'),
  ban(
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    'The time is given: use now() of the context.',
  ),
  ban('CallExpression[callee.name="Date"]', 'The time is given: use now() of the context.'),
  ban('MemberExpression[object.name="Temporal"][property.name="Now"]', 'The time is given: use now() of the context.'),
  ban(
    'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    'Ids are given: use newId() of the context.',
  ),
]
const page = [
  ban(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    'React writes the page; markup from data is an open door.',
  ),
  ban('JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'React writes the page; markup from data is an open door.'),
  ban('Identifier[name=/^(localStorage|sessionStorage|indexedDB)$/]', 'Nothing of a session stays in the window.'),
  ban('MemberExpression[object.name="document"][property.name="cookie"]', 'There are no cookies.'),
]
const rawIpc = [
  ban('Identifier[name="ipcMain"]', 'Channels are opened in electron/ipc.ts only, where the sender is checked.'),
]

/** @type {import('eslint').Linter.RulesRecord} */
const unused = {
  'no-unused-vars': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'all' }],
}

export default defineConfig(
  { ignores: ['out/', 'dist/', 'coverage/', 'test-results/', 'node_modules/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      ...unused,
      ...restrict(everywhere),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-param-reassign': 'error',
      'no-unneeded-ternary': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // Where a promise that nobody waits for loses data or hides a failure, the types are asked.
    files: ['host/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['{common,core,db,renderer}/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  { files: ['{common,core}/**/*.ts'], rules: restrict(everywhere, clock) },
  { files: ['{db,host}/**/*.ts'], rules: restrict(everywhere, sql) },
  { files: ['electron/**/*.ts'], rules: restrict(everywhere, rawIpc) },
  { files: ['electron/ipc.ts'], rules: restrict(everywhere) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': { rules: reactHooks.rules } },
    rules: {
      ...restrict(everywhere, page),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['renderer/{features,ui}/**/*.tsx'],
    plugins: { liman: { rules: { 'no-literal-text': noLiteralText } } },
    rules: {
      'liman/no-literal-text': [
        'error',
        { allow: ['Liman', 'Ctrl', 'Esc', 'Enter', 'Shift', 'Alt', 'Tab', 'K', 'F9'] },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      ...unused,
      ...restrict(everywhere),
      eqeqeq: 'error',
      'no-undef': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
)
