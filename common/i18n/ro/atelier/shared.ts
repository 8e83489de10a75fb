/** Words that all screens of the atelier share. */
export const shared = {
  pieces_one: '{{count}} bucată',
  pieces_few: '{{count}} bucăți',
  pieces_other: '{{count}} de bucăți',
  oneSize: 'mărime unică',
} as const
