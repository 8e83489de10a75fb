import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { confirmPassword, signOut } from '../api/session.ts'
import { houseZone } from '../../common/kernel/calendar.ts'
import { useFormat } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { useFailureText } from '../ui/reason-text.ts'
import { todayInHouse } from '../today.ts'
import classes from './QuickHide.module.css'
import { showScreen, useScreenHidden } from './screen-hiding.ts'
import { useQuickHide } from './use-quick-hide.ts'

/** The neutral screen: a clock and nothing that says what lies under it. Ready in the page, so that hiding takes no rendering. */
export function QuickHide() {
  useQuickHide()
  const hidden = useScreenHidden()
  useEffect(() => showScreen, [])
  const cover = document.getElementById('cover')
  return cover && createPortal(<Cover key={String(hidden)} hidden={hidden} />, cover)
}

function Cover({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation('app')
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const clock = useClock(format.locale)
  return (
    <main className={classes.cover} aria-label={t('hidden.region')}>
      <p className={classes.clock}>{clock}</p>
      <p className={classes.date}>{format.longDate(todayInHouse())}</p>
      <div className={classes.back}>
        {asking ? <ReturnForm /> : <WakeButton focus={hidden} onWake={() => setAsking(true)} />}
      </div>
    </main>
  )
}

function WakeButton({ focus, onWake }: { focus: boolean; onWake: () => void }) {
  const { t } = useTranslation('app')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focus) button.current?.focus({ preventScroll: true })
  }, [focus])
  return (
    <button ref={button} type="button" className={classes.wake} onClick={onWake}>
      {t('hidden.wake')}
    </button>
  )
}

function ReturnForm() {
  const { t } = useTranslation('app')
  const failureText = useFailureText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Error | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await confirmPassword(field.current?.value ?? '')
      showScreen()
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)))
      field.current?.select()
      field.current?.focus()
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={classes.form} onSubmit={(event) => void confirm(event)}>
      <label htmlFor="cover-password">{t('hidden.password')}</label>
      <div className={classes.line}>
        <input
          ref={field}
          id="cover-password"
          type="password"
          autoComplete="current-password"
          aria-invalid={problem !== null}
          aria-describedby="cover-problem"
        />
        <Button kind="primary" type="submit" busy={busy}>
          {t('hidden.wake')}
        </Button>
      </div>
      <p id="cover-problem" role="alert" className={classes.problem}>
        {problem && failureText(problem)}
      </p>
      <Button kind="quiet" onClick={() => void signOut()}>
        {t('hidden.signOut')}
      </Button>
    </form>
  )
}

function useClock(locale: string): string {
  const read = () =>
    new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: houseZone,
    }).format(Date.now())
  const [time, setTime] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setTime(read()), 5_000)
    return () => clearInterval(timer)
  })
  return time
}
