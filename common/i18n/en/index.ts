import { access } from './access.ts'
import { app } from './app.ts'
import { atelier } from './atelier.ts'
import { documents } from './documents.ts'
import { errors } from './errors.ts'
import { figures } from './figures.ts'
import { people } from './people.ts'
import { register } from './register.ts'
import { rules } from './rules.ts'
import { security } from './security.ts'
import { shelter } from './shelter.ts'

export const en = {
  access,
  app,
  atelier,
  documents,
  errors,
  figures,
  people,
  register,
  rules,
  security,
  shelter,
} as const
