/** A stay that a dialog acts on, with how the person is called. */
export type StaySubject = {
  readonly stayId: string
  readonly personId: string
  readonly alias: string
  readonly code: string
}

/** The people of some stays in one line, for titles and messages. */
export function namesOf(people: readonly { alias: string }[]): string {
  return people.map((person) => person.alias).join(', ')
}
