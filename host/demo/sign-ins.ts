import type { Role } from '../../common/kernel/roles.ts'

export type SignIn = { readonly role: Role; readonly login: string; readonly name: string; readonly password: string }

/** One account per role. The passwords are fixed: the house is thrown away, and everybody can read them here. */
export const signIns: readonly [SignIn, ...SignIn[]] = [
  { role: 'coordinator', login: 'coordonare', name: 'Coordonator (probă)', password: 'sapte mere pe pervaz' },
  { role: 'social-worker', login: 'asistenta', name: 'Asistent social (probă)', password: 'barca verde si doi nori' },
  { role: 'psychologist', login: 'psiholog', name: 'Psiholog (probă)', password: 'ceai cald langa fereastra' },
  { role: 'legal-adviser', login: 'juridic', name: 'Consilier juridic (probă)', password: 'nuca plina si un creion' },
  { role: 'security-officer', login: 'paza', name: 'Ofițer de pază (probă)', password: 'felinar mic cu geam rotund' },
  { role: 'atelier-manager', login: 'atelier', name: 'Șef de atelier (probă)', password: 'ata rosie cu trei nasturi' },
  { role: 'payroll', login: 'salarizare', name: 'Salarizare (probă)', password: 'caiet gros cu dungi albe' },
  { role: 'auditor', login: 'audit', name: 'Auditor (probă)', password: 'lupa veche si zece foi' },
]
