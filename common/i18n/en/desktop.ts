export const desktop = {
  windowTitle: 'Register',
  anotherCopy:
    'The program is already open on this data, in another window or for another user of this computer. Close it there and start again.',
  keepsFailing:
    'The program stopped several times in a row. What you saved is not lost. Restart the computer; if it happens again, speak to the administrator.',
} as const
