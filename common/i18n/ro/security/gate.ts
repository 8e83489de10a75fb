export const gate = {
  pick: {
    placeholder: 'nume, cameră sau ecuson',
    nobody: 'Nimeni din casă nu se potrivește.',
    remove: 'Scoate pe {{alias}}',
    family_one: '{{alias}} și familia ({{count}} persoană)',
    family_few: '{{alias}} și familia ({{count}} persoane)',
    family_other: '{{alias}} și familia ({{count}} de persoane)',
    badge: 'ecuson {{badge}}',
    out: 'este afară',
  },
} as const
