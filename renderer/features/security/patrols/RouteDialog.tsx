import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { parseTime } from '../../../../common/kernel/moment-shorthand.ts'
import { requiredText, writtenText } from '../../../../common/kernel/text.ts'
import type { Route } from '../../../../common/security/patrols/patrols.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'

const parts = (text: string, between: RegExp) =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')
const timesIn = (text: string) => parts(text, /[\s,;]+/).map(parseTime)
const placesIn = (text: string) => parts(text, /\n/)

/** Times are typed in one line and places one on each, because that is quicker than fields for each. */
const schema = z.object({
  name: requiredText(60),
  times: z.string().refine((text) => !timesIn(text).includes(null), { error: 'field.time' }),
  graceMinutes: z.int({ error: 'field.number' }).min(0, { error: 'field.number' }).max(240, { error: 'field.number' }),
  places: requiredText(3000).refine(
    (text) => placesIn(text).every((place) => writtenText(60).safeParse(place).success),
    {
      error: 'field.too-long',
    },
  ),
})

type Draft = { name: string; times: string; graceMinutes: number | null; places: string }

function detailsOf(draft: Draft) {
  const { name, times, graceMinutes, places } = schema.parse(draft)
  return {
    name,
    times: timesIn(times).filter((time) => time !== null),
    graceMinutes,
    checkpoints: placesIn(places).map((place) => ({ name: place })),
  }
}

function draftOf(route: Route | null): Draft {
  if (!route) return { name: '', times: '', graceMinutes: 15, places: '' }
  const { name, times, graceMinutes, checkpoints } = route
  return { name, times: times.join(' '), graceMinutes, places: checkpoints.map((place) => place.name).join('\n') }
}

/** Adds a route, or changes one from now on. */
export function RouteDialog({ route, onClose }: { route: Route | null; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync: add } = useCommandOp('routes.add')
  const { mutateAsync: correct } = useCommandOp('routes.correct')
  const form = useAppForm({
    ...formRules,
    defaultValues: draftOf(route),
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const details = detailsOf(draft)
      if (route) await correct({ ...details, id: route.id, version: route.version })
      else await add(details)
      notify.done(t(route ? 'patrols.dialog.corrected' : 'patrols.dialog.added', { name: details.name }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={route ? t('patrols.dialog.correct', { name: route.name }) : t('patrols.dialog.add')}
      >
        {route && <p>{t('patrols.dialog.fromNow')}</p>}
        <form.AppField name="name">
          {(field) => (
            <field.TextField
              label={t('patrols.dialog.name')}
              description={t('patrols.dialog.nameHint')}
              required
              autoFocus
            />
          )}
        </form.AppField>
        <form.AppField name="times">
          {(field) => <field.TextField label={t('patrols.dialog.times')} description={t('patrols.dialog.timesHint')} />}
        </form.AppField>
        <form.AppField name="graceMinutes">
          {(field) => (
            <field.NumberField
              label={t('patrols.dialog.grace')}
              suffix={t('patrols.dialog.minutes')}
              w={200}
              required
            />
          )}
        </form.AppField>
        <form.AppField name="places">
          {(field) => (
            <field.TextArea
              label={t('patrols.dialog.places')}
              description={t('patrols.dialog.placesHint')}
              rows={5}
              required
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
