import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { AppError } from '../../common/kernel/app-error.ts'

/** Asks on the terminal without showing what is typed. @throws AppError where there is no terminal to ask on. */
export function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) throw new AppError('invalid-input', 'cli.password-missing')
  process.stderr.write('Parola / password: ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    reader.question('', (answer) => {
      reader.close()
      process.stderr.write('\n')
      resolve(answer)
    })
  })
}
