import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconUser } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { useMay } from '../api/session.ts'
import { useQueryOp } from '../api/use-operation.ts'

/** People by alias or code, for the palette; nobody for texts too short to mean somebody. */
export function usePersonSearch(typed: string) {
  const navigate = useNavigate()
  const text = useDeferredValue(typed.trim())
  const enabled = useMay('people:read') && text.length >= 2
  const found = useQueryOp('persons.search', { text, limit: 8 }, { enabled, placeholderData: keepPreviousData })
  if (!enabled) return []
  return (found.data ?? []).map(({ id, alias, code }) => ({
    id,
    label: alias,
    detail: code,
    icon: IconUser,
    run: () => void navigate({ to: '/persoane/$id', params: { id } }),
  }))
}
