export const log = {
  time: {
    label: 'When it happened',
    now: 'now',
    nowIs: 'now, {{time}}',
    earlier: 'How long ago',
    minutesAgo_one: '{{count}} minute ago',
    minutesAgo_other: '{{count}} minutes ago',
    late: 'Late entry',
  },
} as const
