export const log = {
  time: {
    label: 'Când s-a întâmplat',
    now: 'acum',
    nowIs: 'acum, {{time}}',
    earlier: 'Cu cât timp în urmă',
    minutesAgo_one: 'acum {{count}} minut',
    minutesAgo_few: 'acum {{count}} minute',
    minutesAgo_other: 'acum {{count}} de minute',
    late: 'Intrare târzie',
  },
} as const
