/** Attributes that a person reads or hears. */
const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'cancelLabel',
  'confirmLabel',
  'description',
  'emptyText',
  'error',
  'heading',
  'label',
  'nothingFoundMessage',
  'placeholder',
  'subtitle',
  'summary',
  'text',
  'title',
  'tooltip',
])

const hasLetter = /\p{L}/u

/**
 * The text an expression would show when it is a literal: `'text'`, `` `text ${x}` ``, and both sides of `?:`, `&&`,
 * `||`, `??`.
 * @param {import('estree').Node} node
 * @returns {{ node: import('estree').Node, text: string }[]}
 */
function literalTexts(node) {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ node, text: node.value }] : []
    case 'TemplateLiteral':
      return [{ node, text: node.quasis.map((quasi) => quasi.value.raw).join('') }]
    case 'ConditionalExpression':
      return [...literalTexts(node.consequent), ...literalTexts(node.alternate)]
    case 'LogicalExpression':
      return [...literalTexts(node.left), ...literalTexts(node.right)]
    default:
      return []
  }
}

/** Every text that a person reads comes from the catalogues; marks and digits need no translation. */
export const noLiteralText = {
  meta: {
    type: /** @type {const} */ ('problem'),
    docs: { description: 'text in JSX comes from the message catalogues' },
    schema: [
      {
        type: /** @type {const} */ ('object'),
        properties: {
          allow: { type: /** @type {const} */ ('array'), items: { type: /** @type {const} */ ('string') } },
        },
        additionalProperties: false,
      },
    ],
    messages: { literal: '"{{text}}" is shown to people: take it from a message catalogue with t().' },
  },
  /** @param {import('eslint').Rule.RuleContext} context */
  create(context) {
    const allowed = new Set(context.options[0]?.allow ?? [])

    /**
     * @param {any} node
     * @param {string} text
     */
    function check(node, text) {
      const trimmed = text.replaceAll(/&\w+;/g, '').trim()
      if (!hasLetter.test(trimmed) || allowed.has(trimmed)) return
      context.report({ node, messageId: 'literal', data: { text: trimmed.slice(0, 40) } })
    }

    return {
      JSXText: (/** @type {any} */ node) => check(node, node.value),
      JSXExpressionContainer(/** @type {any} */ node) {
        if (!['JSXElement', 'JSXFragment'].includes(node.parent.type)) return
        for (const found of literalTexts(node.expression)) check(found.node, found.text)
      },
      JSXAttribute(/** @type {any} */ node) {
        if (!spokenAttributes.has(node.name.name) || !node.value) return
        const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value
        for (const found of literalTexts(value)) check(found.node, found.text)
      },
    }
  },
}
