import { createContext, useContext } from 'react'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'

/** Opens the one menu of the list beside the button of a line. */
export type OpenLineMenu = (entry: LogEntry, button: HTMLElement) => void

/** `null` where lines are only read. */
const LineMenuContext = createContext<OpenLineMenu | null>(null)

export const LineMenuOf = LineMenuContext.Provider

export const useLineMenu = (): OpenLineMenu | null => useContext(LineMenuContext)
