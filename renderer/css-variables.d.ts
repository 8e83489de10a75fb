import 'react'

// Positions are handed to the style sheet as custom properties; the type of `style` does not know them.
declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined
  }
}
