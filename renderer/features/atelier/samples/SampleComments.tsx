import { useTranslation } from 'react-i18next'
import type { SampleComment } from '../../../../common/atelier/samples/sample.ts'
import { useFormat } from '../../../i18n.ts'
import { Section } from '../../../ui/Page.tsx'
import classes from './SamplePage.module.css'

/** What was said about a sample, the newest first. */
export function SampleComments({ comments }: { comments: readonly SampleComment[] }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  return (
    <Section title={t('samples.part.comments')}>
      {comments.length === 0 ? (
        <p className={classes.none}>{t('samples.nothing.comments')}</p>
      ) : (
        <ol className={classes.comments}>
          {comments.map(({ id, author, text, at, round }) => (
            <li key={id}>
              <p>{text}</p>
              <span>{t('samples.said', { author, at: format.dateTime(at), round })}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
