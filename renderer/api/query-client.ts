import { QueryClient } from '@tanstack/react-query'
import { AppError } from '../../common/kernel/app-error.ts'

/** One cache per window. The host is on this computer or in this house: never wait for "being online". */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: 15_000, gcTime: 5 * 60_000, retry: mayRetry, retryDelay: 800 },
    mutations: { networkMode: 'always', retry: false },
  },
})

function mayRetry(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof AppError && error.failure.code === 'unavailable'
}
