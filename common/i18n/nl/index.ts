import type { PartialCatalogue } from '../catalogue.ts'

/** Dutch: begun with the words of the buttons; it is offered once it has every key. */
export const nl = {
  app: {
    action: {
      add: 'Toevoegen',
      apply: 'Toepassen',
      back: 'Terug',
      cancel: 'Annuleren',
      clear: 'Wissen',
      close: 'Sluiten',
      confirm: 'Bevestigen',
      continue: 'Doorgaan',
      delete: 'Verwijderen',
      edit: 'Wijzigen',
      open: 'Openen',
      print: 'Afdrukken',
      retry: 'Opnieuw proberen',
      save: 'Opslaan',
      undo: 'Ongedaan maken',
    },
  },
} as const satisfies PartialCatalogue
