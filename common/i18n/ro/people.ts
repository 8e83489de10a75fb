import { households } from './people/households.ts'
import { persons } from './people/persons.ts'

/** Texts of the screens about people, one object per feature. */
export const people = { persons, households } as const
