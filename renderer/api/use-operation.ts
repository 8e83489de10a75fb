import type { UseMutationResult, UseQueryOptions, UseQueryResult } from '@tanstack/react-query'
import { QueryClient, queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { AppContract, OperationName } from '../../common/contract.ts'
import { contract, isOperationName } from '../../common/contract.ts'
import { AppError } from '../../common/kernel/app-error.ts'
import type { Topic } from '../../common/kernel/operation.ts'
import type { InputOf, OutputOf } from './client.ts'
import { call } from './client.ts'

type OfKind<K extends 'query' | 'command'> = {
  [N in OperationName]: AppContract[N]['kind'] extends K ? N : never
}[OperationName]

export type QueryName = OfKind<'query'>
export type CommandName = OfKind<'command'>

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

/** The query of an operation, for loaders and `useQueries`. */
export function queryOp<N extends QueryName>(name: N, input: InputOf<N>) {
  return queryOptions<OutputOf<N>, Error, OutputOf<N>, readonly [N, InputOf<N>]>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, signal),
  })
}

type QueryOpOptions<T> = Omit<UseQueryOptions<T, Error, T, readonly unknown[]>, 'queryKey' | 'queryFn'>

/** Reads an operation and stays fresh: commands and the host's events refresh it through its topics. */
export function useQueryOp<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  options: QueryOpOptions<OutputOf<N>> = {},
): UseQueryResult<OutputOf<N>, Error> {
  return useQuery<OutputOf<N>, Error, OutputOf<N>, readonly unknown[]>({
    ...options,
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, signal),
  })
}

/** Runs a command and refreshes what it touches before it counts as done. */
export function useCommandOp<N extends CommandName>(name: N): UseMutationResult<OutputOf<N>, Error, InputOf<N>> {
  return useMutation({
    mutationFn: (input: InputOf<N>) => call(name, input),
    onSuccess: () => refreshTopics(contract[name].touches),
  })
}

/** Refreshes every query that reads one of the topics. */
export function refreshTopics(topics: readonly Topic[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      typeof name === 'string' &&
      isOperationName(name) &&
      contract[name].touches.some((topic) => topics.includes(topic)),
  })
}
