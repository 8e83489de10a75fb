/** What `--demo` prints before the application opens. */
export const demo = {
  house: 'Casa Liman — demonstration',
  signIns: 'A house to try out, with a year of invented data; deleted when it closes. Accounts:',
  role: 'Role',
  login: 'User name',
  password: 'Password',
  throwAway: 'The passwords are the same at every start with --demo; do not use them for a real house.',
} as const
