import type { Catalogue } from '../common/i18n/catalogue.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Catalogue
    returnNull: false
  }
}
