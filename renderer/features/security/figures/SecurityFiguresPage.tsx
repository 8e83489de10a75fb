import { IconShieldCheck } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { instantOf } from '../../../../common/kernel/calendar.ts'
import type { SecurityFigures } from '../../../../common/security/figures/figures.contract.ts'
import { isEmpty } from '../../../../common/security/figures/figures.rules.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import type { NightRange } from '../../../period.ts'
import { lastNightOf, rangeFrom } from '../../../period.ts'
import { todayInHouse } from '../../../today.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ExportMenu } from '../../shelter/occupancy/ExportMenu.tsx'
import { ComplianceTables } from './ComplianceTables.tsx'
import { FigureTiles } from './FigureTiles.tsx'
import { IncidentCategories } from './IncidentCategories.tsx'
import { IncidentHours } from './IncidentHours.tsx'
import { IncidentMonths } from './IncidentMonths.tsx'
import { LogLines } from './LogLines.tsx'
import { LogPeriodFilter } from './LogPeriodFilter.tsx'

/** What the gate wrote down in a period, as figures without names, and the report of them. */
export function SecurityFiguresPage() {
  const { t } = useTranslation(['security', 'documents'])
  const format = useFormat()
  const { range, showRange } = usePlace()
  const query = useQueryOp('securityFigures.get', range, { placeholderData: keepPreviousData })
  return (
    <Page
      title={t('documents:securityFigures.title')}
      description={t('figures.period.days', { from: format.date(range.from), to: format.date(lastNightOf(range)) })}
      actions={<ExportMenu range={range} paper="security-figures" />}
      filters={<LogPeriodFilter range={range} onChange={showRange} />}
    >
      <QueryView query={query}>
        {(figures) =>
          isEmpty(figures) ? (
            <EmptyState icon={IconShieldCheck} title={t('figures.empty.title')} hint={t('figures.empty.hint')} />
          ) : (
            <Body figures={figures} range={range} calculatedAt={query.dataUpdatedAt} />
          )
        }
      </QueryView>
    </Page>
  )
}

type BodyProps = { figures: SecurityFigures; range: NightRange; calculatedAt: number }

function Body({ figures, range, calculatedAt }: BodyProps) {
  const { t } = useTranslation('documents')
  const format = useFormat()
  const source = t('securityFigures.source', { when: format.dateTime(instantOf(calculatedAt)) })
  return (
    <>
      <FigureTiles figures={figures} range={range} />
      <IncidentMonths figures={figures} range={range} source={source} />
      <IncidentHours figures={figures} source={source} />
      <IncidentCategories figures={figures} source={source} />
      <ComplianceTables figures={figures} source={source} />
      <LogLines figures={figures} range={range} source={source} />
    </>
  )
}

/** The period lives in the address, so that going back and reopening show the same figures. */
function usePlace() {
  const search = useSearch({ from: '/frame/cifre-paza' })
  const navigate = useNavigate()
  const { from, until } = rangeFrom(search, todayInHouse())
  const range = useMemo(() => ({ from, until }), [from, until])
  const showRange = (next: NightRange) => void navigate({ to: '/cifre-paza', search: next })
  return { range, showRange }
}
