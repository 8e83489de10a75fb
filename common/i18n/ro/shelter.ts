import { board } from './shelter/board.ts'
import { requests } from './shelter/requests.ts'
import { rollCall } from './shelter/roll-call.ts'
import { rooms } from './shelter/rooms.ts'
import { stays } from './shelter/stays.ts'
import { today } from './shelter/today.ts'

/** Texts of the shelter's screens, one object per feature. */
export const shelter = { today, board, stays, rollCall, rooms, requests } as const
