import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import { createTheme } from '@mantine/core'
import { componentDefaults } from './component-defaults.ts'

const petrol: MantineColorsTuple = [
  '#e9f4f5',
  '#d3e8ea',
  '#a9d3d7',
  '#7cbcc3',
  '#55a5ad',
  '#348e97',
  '#1d7c85',
  '#0f6c75',
  '#0b575f',
  '#074047',
]

const night: MantineColorsTuple = [
  '#e3e6e7',
  '#ccd1d3',
  '#b3b8bd',
  '#8f979b',
  '#434a4e',
  '#33393c',
  '#262b2d',
  '#1b1e20',
  '#16191a',
  '#101213',
]

const fontFamily = "'Noto Sans Variable', 'Segoe UI Variable Text', 'Segoe UI', system-ui, sans-serif"

/** Sizes of the office screen: 13 px text, 30 px fields, 4 px corners. Lengths are rem, so the browser's text size counts. */
export const theme = createTheme({
  colors: { petrol, dark: night },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  defaultRadius: 'sm',
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.375rem', lg: '0.5rem', xl: '0.75rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '1.5rem' },
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontFamily,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.125rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  components: componentDefaults,
})

/** Colours that Mantine leaves below 4.5:1, set to measured ones; the rest follows tokens.css. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface-hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--field-line)',
    '--mantine-color-anchor': 'var(--accent)',
  },
  light: {
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#5c636a',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-dimmed': '#b3b8bd',
    '--mantine-color-placeholder': '#a3a9af',
    '--mantine-color-error': '#f2b8b5',
  },
})
