export const gate = {
  pick: {
    placeholder: 'name, room or badge',
    nobody: 'Nobody in the house matches.',
    remove: 'Remove {{alias}}',
    family_one: '{{alias}} and family ({{count}} person)',
    family_other: '{{alias}} and family ({{count}} persons)',
    badge: 'badge {{badge}}',
    out: 'is out',
  },
} as const
