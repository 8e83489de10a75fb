import { askPassword } from './command/ask-password.ts'
import { commandLine } from './command/command-line.ts'

process.exitCode = await commandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  password: () => process.env['LIMAN_PASSWORD'] || askPassword(),
})
