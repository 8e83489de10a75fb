export const access = {
  users: {
    title: 'Users',
    description: 'Everybody has an account of their own; what they see depends on the role.',
    list: 'Users',
    add: 'Add a user',
    you: 'you',
    roles: 'The roles and what they see',
    nobody: 'no account',
    accounts_one: '{{count}} account',
    accounts_other: '{{count}} accounts',
    column: { name: 'Name', login: 'User name', role: 'Role', sees: 'What they see' },
    field: {
      name: 'Name of the person',
      nameHint: 'As colleagues know them.',
      login: 'User name',
      loginHint: 'Letters, digits, full stop or hyphen; typed at each sign-in.',
      role: 'Role',
      password: 'Password',
      passwordHint: 'At least 12 characters. Four or five unrelated words are easy to remember.',
      repeat: 'Password, once more',
    },
    dialog: {
      title: 'New user',
      submit: 'Add the user',
      preparing: 'The keys are being made; this takes a few seconds…',
    },
    handOver: 'Tell the password to this person only; do not send it in a message and do not leave it written down.',
    added: 'The account “{{login}}” was created.',
    sees: {
      coordinator:
        'Sees everything except the notes of the psychologist and the legal adviser; manages accounts, rooms and imports.',
      'social-worker': 'Sees and may change people, families, stays, the bed board and reports; opens legal names.',
      psychologist: 'Sees people by alias and where they stay; no legal names, and changes no stays.',
      'legal-adviser': 'Sees people by alias and where they stay; no legal names, and changes no stays.',
      'security-officer':
        'Writes the security log, sees who is in the house by alias and room, visits, keys, rounds and incidents; nothing of the files.',
      'atelier-manager': 'Sees only the atelier, not the house; does not learn who lives or lived here.',
      payroll: 'Sees only payroll; neither the house nor the files.',
      auditor: 'Sees only totals, without any name.',
    },
  },
} as const
