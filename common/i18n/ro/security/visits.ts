export const visits = {
  refusal: {
    place: 'La poartă',
    done: 'Vizita a fost refuzată; vizitatorul nu a intrat în casă.',
  },
} as const
