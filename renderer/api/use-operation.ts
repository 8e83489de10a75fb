import type { UseMutationResult, UseQueryOptions, UseQueryResult } from '@tanstack/react-query'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { AppContract, OperationName } from '../../common/contract.ts'
import type { Topic } from '../../common/kernel/operation.ts'
import type { InputOf, OutputOf } from './client.ts'
import { call } from './client.ts'
import { queryClient } from './query-client.ts'

type OfKind<K extends 'query' | 'command'> = {
  [N in OperationName]: AppContract[N]['kind'] extends K ? N : never
}[OperationName]

export type QueryName = OfKind<'query'>
export type CommandName = OfKind<'command'>

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
    onSuccess: async () => refresh((contract) => contract[name].touches),
  })
}

/** Refreshes every query that reads one of the topics. */
export function refreshTopics(topics: readonly Topic[]): Promise<void> {
  return refresh(() => topics)
}

/** Without the contract nobody knows what a query reads, so then all are refreshed. */
async function refresh(changedIn: (contract: AppContract) => readonly Topic[]): Promise<void> {
  const contract = await fetchContract()
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => contract === null || readsOneOf(changedIn(contract), contract, name),
  })
}

/** The contract brings every operation's schema; a page that only reads does not wait for it. */
export function fetchContract(): Promise<AppContract | null> {
  return import('../../common/contract.ts').then(
    ({ contract }) => contract,
    () => null,
  )
}

function readsOneOf(topics: readonly Topic[], contract: AppContract, name: unknown): boolean {
  if (typeof name !== 'string' || !Object.hasOwn(contract, name)) return false
  return contract[name as OperationName].touches.some((topic) => topics.includes(topic))
}
