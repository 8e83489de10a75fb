import { setNonce } from 'get-nonce'

/** The host allows style elements only with a number that it makes for each page. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

// The kit's scroll lock adds a style element of its own and asks here.
setNonce(styleNonce)
