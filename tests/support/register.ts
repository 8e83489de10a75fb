import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepTables, readRegisterFiles } from '../../host/import/uploads.ts'
import type { Client } from './world.ts'

export const sampleFolder = join(import.meta.dirname, '..', 'data', 'register-2021-2023')

type Month = {
  nights: number
  bedNights: number
  roomNights: number
  byCategory: Record<string, number>
  bedOccupancyPercent: number
  roomOccupancyPercent: number
}

/** What the sample register comes to, counted by another program. */
export const expected = JSON.parse(readFileSync(join(sampleFolder, 'expected.json'), 'utf8')) as {
  beds: number
  rooms: number
  persons: number
  households: number
  registerLines: number
  stillInHouse: number
  meanLengthOfStayOfLeavers: number
  sameDayDepartures: number
  byMonth: Record<string, Month>
  whoSlept: Record<string, { persons: number; households: number; rooms: string[]; codes: string[] }>
}

/** The months of the sample, as a range for the figures. */
export const sampleRange = { from: '2021-08-01', until: '2024-01-01' }

const named = (name: string) => ({ name, bytes: readFileSync(join(sampleFolder, name)) })

/** Hands files of the sample over as a window does, and returns the name of the upload. */
export async function upload(client: Client, register: string, rooms: string | null = null): Promise<string> {
  return keepTables(client.session, await readRegisterFiles(named(register), rooms === null ? null : named(rooms)))
}
