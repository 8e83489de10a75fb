export const access = {
  users: {
    title: 'Utilizatori',
    description: 'Fiecare om are contul lui; ce vede depinde de rol.',
    list: 'Utilizatori',
    add: 'Adaugă un utilizator',
    you: 'dumneavoastră',
    roles: 'Rolurile și ce văd',
    nobody: 'niciun cont',
    accounts_one: '{{count}} cont',
    accounts_few: '{{count}} conturi',
    accounts_other: '{{count}} de conturi',
    column: { name: 'Nume', login: 'Nume de utilizator', role: 'Rol', sees: 'Ce vede' },
    field: {
      name: 'Numele persoanei',
      nameHint: 'Cum o cunosc colegii.',
      login: 'Nume de utilizator',
      loginHint: 'Litere, cifre, punct sau cratimă; îl scrie la fiecare intrare.',
      role: 'Rolul',
      password: 'Parola',
      passwordHint: 'Cel puțin 12 caractere. Patru sau cinci cuvinte fără legătură între ele se țin minte ușor.',
      repeat: 'Parola, încă o dată',
    },
    dialog: {
      title: 'Utilizator nou',
      submit: 'Adaugă utilizatorul',
      preparing: 'Se pregătesc cheile; durează câteva secunde…',
    },
    handOver: 'Spuneți parola numai acestei persoane; nu o trimiteți prin mesaje și nu o lăsați scrisă.',
    added: 'Contul „{{login}}” a fost creat.',
    sees: {
      coordinator:
        'Vede tot, în afară de notițele psihologului și ale consilierului juridic; administrează conturi, camere și import.',
      'social-worker':
        'Vede persoanele, familiile, șederile, tabla paturilor și rapoartele și le poate modifica; deschide numele din acte.',
      psychologist: 'Vede persoanele sub alias și unde stau; nu vede numele din acte și nu modifică șederi.',
      'legal-adviser': 'Vede persoanele sub alias și unde stau; nu vede numele din acte și nu modifică șederi.',
      'security-officer':
        'Scrie jurnalul de pază, vede cine este în casă sub alias și cameră, vizite, chei, ronduri și incidente; nimic din dosare.',
      'atelier-manager': 'Vede numai atelierul, nu și casa; nu află cine locuiește sau a locuit aici.',
      payroll: 'Vede numai salarizarea; nu vede casa și nici dosarele.',
      auditor: 'Vede numai cifre totale, fără niciun nume.',
    },
  },
} as const
