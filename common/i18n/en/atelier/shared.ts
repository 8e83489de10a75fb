/** Words that all screens of the atelier share. */
export const shared = {
  pieces_one: '{{count}} piece',
  pieces_other: '{{count}} pieces',
  oneSize: 'one size',
} as const
