/** What `--demo` prints before the application opens. */
export const demo = {
  house: 'Casa Liman — demonstrație',
  signIns: 'Casă de probă cu un an de date inventate; se șterge la închidere. Conturi:',
  role: 'Rol',
  login: 'Utilizator',
  password: 'Parolă',
  throwAway: 'Parolele sunt aceleași la fiecare pornire cu --demo; nu le folosiți pentru o casă adevărată.',
} as const
