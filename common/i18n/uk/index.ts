import type { PartialCatalogue } from '../catalogue.ts'

/** Ukrainian: begun with the words of the buttons; it is offered once it has every key. */
export const uk = {
  app: {
    action: {
      add: 'Додати',
      apply: 'Застосувати',
      back: 'Назад',
      cancel: 'Скасувати',
      clear: 'Очистити',
      close: 'Закрити',
      confirm: 'Підтвердити',
      continue: 'Продовжити',
      delete: 'Видалити',
      edit: 'Змінити',
      open: 'Відкрити',
      print: 'Друкувати',
      retry: 'Спробувати ще раз',
      save: 'Зберегти',
      undo: 'Відмінити',
    },
  },
} as const satisfies PartialCatalogue
