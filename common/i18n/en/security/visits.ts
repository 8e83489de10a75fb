export const visits = {
  refusal: {
    place: 'At the gate',
    done: 'The visit was refused; the visitor did not come into the house.',
  },
} as const
