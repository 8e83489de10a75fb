import { parseArgs } from 'node:util'
import { app as english } from '../../common/i18n/en/app.ts'
import { demo as englishDemo } from '../../common/i18n/en/demo.ts'
import { app as romanian } from '../../common/i18n/ro/app.ts'
import { demo as romanianDemo } from '../../common/i18n/ro/demo.ts'
import { AppError } from '../../common/kernel/app-error.ts'
import { createHost } from '../host.ts'
import { sentence, systemLanguage } from '../sentences.ts'
import { floorKdf } from '../vault/crypto.ts'
import { movableClock } from './clock.ts'
import { foundDemonstration } from './demonstration.ts'
import { signIns } from './sign-ins.ts'

/** Fills the folder of `--data` with a demonstration house and prints who can sign in. */
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('--data is required')

const texts =
  systemLanguage === 'en' ? { demo: englishDemo, role: english.role } : { demo: romanianDemo, role: romanian.role }

async function fill(folder: string): Promise<void> {
  const clock = movableClock()
  // The passwords are printed: a dearer key derivation would protect nothing and cost seconds at every start.
  const host = createHost({ folder, kdf: floorKdf, now: clock.now })
  try {
    await foundDemonstration(host, clock, texts.demo.house, clock.now())
  } finally {
    host.close()
  }
}

function table(): string {
  const { demo, role } = texts
  const rows = [
    [demo.role, demo.login, demo.password],
    ...signIns.map((account) => [role[account.role], account.login, account.password]),
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 3)
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('')}\n`).join('')
}

try {
  await fill(values.data)
  process.stdout.write(`${texts.demo.signIns}\n\n${table()}\n${texts.demo.throwAway}\n`)
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${sentence(error.failure.reason)}\n`)
  process.exitCode = 1
}
