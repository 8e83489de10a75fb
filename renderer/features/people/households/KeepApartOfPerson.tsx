import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import { PersonName } from '../persons/PersonName.tsx'
import type { Pair } from './EndKeepApartDialog.tsx'
import { EndKeepApartDialog } from './EndKeepApartDialog.tsx'
import { KeepApartDialog } from './KeepApartDialog.tsx'
import classes from './KeepApartOfPerson.module.css'

/** From whom a person is kept apart. */
export function KeepApartOfPerson({ person }: { person: Person }) {
  const { t } = useTranslation('people')
  const mayWrite = useMay('people:write')
  const pairs = useQueryOp('keepApart.list', {})
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Pair | null>(null)
  const add = mayWrite && (
    <Button icon={IconPlus} onClick={() => setAdding(true)}>
      {t('households.keepApart.add')}
    </Button>
  )
  return (
    <Section title={t('households.keepApart.of')} actions={add}>
      <p className={classes.text}>{t('households.keepApart.text')}</p>
      <QueryView query={pairs}>
        {(all) => {
          const own = all.filter(({ personA, personB }) => personA === person.id || personB === person.id)
          if (own.length === 0) return <p className={classes.none}>{t('households.keepApart.none')}</p>
          return (
            <ul className={classes.pairs}>
              {own.map((pair) => (
                <PairLine
                  key={pair.id}
                  pair={pair}
                  ownId={person.id}
                  onEnd={mayWrite ? () => setEnding(pair) : undefined}
                />
              ))}
            </ul>
          )
        }}
      </QueryView>
      {adding && <KeepApartDialog person={person} onClose={() => setAdding(false)} />}
      {ending && <EndKeepApartDialog pair={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

type PairLineProps = { pair: Pair; ownId: string; onEnd: (() => void) | undefined }

function PairLine({ pair, ownId, onEnd }: PairLineProps) {
  const { t } = useTranslation('people')
  const other =
    pair.personA === ownId
      ? { id: pair.personB, alias: pair.aliasB, code: pair.codeB }
      : { id: pair.personA, alias: pair.aliasA, code: pair.codeA }
  return (
    <li className={classes.pair}>
      <IconArrowsSplit2 size={16} stroke={1.75} aria-hidden="true" />
      <Link to="/persoane/$id" params={{ id: other.id }} className={classes.link}>
        <PersonName alias={other.alias} code={other.code} />
      </Link>
      <span className={classes.note}>{pair.note}</span>
      {onEnd && (
        <Button kind="quiet" onClick={onEnd}>
          <span aria-hidden="true">{t('households.keepApart.end')}</span>
          <span className="visually-hidden">{t('households.keepApart.endOf', { a: pair.aliasA, b: pair.aliasB })}</span>
        </Button>
      )}
    </li>
  )
}
