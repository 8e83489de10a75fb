import { RuleTester } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, it } from 'vitest'
import { noLiteralText } from '../../scripts/lint/no-literal-text.js'

RuleTester.describe = describe
RuleTester.it = it

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
})
const literal = (count = 1) => Array.from({ length: count }, () => ({ messageId: 'literal' as const }))

tester.run('no-literal-text', noLiteralText, {
  valid: [
    `<Button>{t('save')}</Button>`,
    `<Text>{count} / {total} · 100 %</Text>`,
    `<Text>&nbsp;—</Text>`,
    `<Box className="board" data-testid="board" role="grid" />`,
    `<Field label={t('arrived')} placeholder={t('datePlaceholder')} />`,
    `<Field size={wide ? 'lg' : 'sm'} />`,
    { code: `<Title>Liman</Title>`, options: [{ allow: ['Liman'] }] },
  ],
  invalid: [
    { code: `<Button>Salvează</Button>`, errors: literal() },
    { code: `<Button>{'Save'}</Button>`, errors: literal() },
    { code: '<Text>{`Camera ${name}`}</Text>', errors: literal() },
    { code: `<Text>{open ? 'deschis' : 'închis'}</Text>`, errors: literal(2) },
    { code: `<Text>{late && 'întârziat'}</Text>`, errors: literal() },
    { code: `<Field label="Sosire" />`, errors: literal() },
    { code: `<IconButton aria-label={'Închide'} />`, errors: literal() },
    { code: `<Title>Liman</Title>`, options: [{ allow: ['Azil'] }], errors: literal() },
  ],
})
