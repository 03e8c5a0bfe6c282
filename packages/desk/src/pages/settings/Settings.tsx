/** How one reads, who one is, and the ledger itself: copies, export, whether its log holds. */
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useAsk } from '../../api/ask.js'
import { type Theme, useManner } from '../../manner.js'
import { useMay, useMe } from '../../me.js'
import { Answer } from '../../parts/Answer.js'
import { buttonLook } from '../../parts/Button.js'
import { Choice, Finder } from '../../parts/Field.js'
import { Page, Section } from '../../parts/Page.js'
import { useSay } from '../../parts/words.js'
import { type Calendar, type Digits, languages } from '../../words/language.js'
import { Account } from './Account.js'
import { People } from './People.js'
import { Sessions } from './Sessions.js'
import { Tokens } from './Tokens.js'

const CALENDARS: readonly Calendar[] = ['gregory', 'persian', 'islamic-umalqura']
const DIGITS: readonly Digits[] = ['latn', 'arabext', 'arab']
const THEMES: readonly Theme[] = ['system', 'light', 'dark']
/** Stands for the zone of the device. */
const OWN = 'own'

const Reading = () => {
  const { formatMessage } = useIntl()
  const say = useSay()
  const { own, asked, theme, timeZone, choose } = useManner()
  const today = useAsk('/api/v1/about').data?.today
  const told = (id: string): string => formatMessage({ id })
  const zones = [
    { id: OWN, name: told('settings.zone.own') },
    ...Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id.replaceAll('_', ' ') })),
  ]
  return (
    <Section title={told('settings.reading')}>
      <div className="grid gap-4 p-4 sm:grid-cols-2">
        <Choice
          label={told('settings.language')}
          value={own.code}
          options={languages.map((l) => ({ id: l.code, name: l.name }))}
          onChange={(language) => choose({ language, calendar: null, digits: null })}
        />
        <Choice
          label={told('settings.calendar')}
          value={asked.calendar}
          options={CALENDARS.map((id) => ({ id, name: told(`settings.calendar.${id}`) }))}
          onChange={(calendar) => choose({ calendar: calendar as Calendar })}
        />
        <Choice
          label={told('settings.digits')}
          value={asked.digits}
          options={DIGITS.map((id) => ({ id, name: told(`settings.digits.${id}`) }))}
          onChange={(digits) => choose({ digits: digits as Digits })}
        />
        <Choice
          label={told('settings.theme')}
          value={theme}
          options={THEMES.map((id) => ({ id, name: told(`settings.theme.${id}`) }))}
          onChange={(id) => choose({ theme: id as Theme })}
        />
        <Finder
          label={told('settings.zone')}
          value={timeZone ?? OWN}
          options={zones}
          onChange={(id) => choose({ timeZone: id === OWN ? null : id })}
        />
        <div>
          <p className="mb-1 text-sm font-medium text-ink-2">{told('settings.example')}</p>
          <p className="flex min-h-9 items-center text-ink">
            {today && `${say.day(today, 'long')} · ${say.number(1234567.8)}`}
          </p>
        </div>
      </div>
    </Section>
  )
}

const Log = () => {
  const { formatMessage } = useIntl()
  const verified = useAsk('/api/v1/log/verification')
  return (
    <Answer of={verified} rows={1}>
      {({ lines, broken }) => (
        <p className={`flex items-start gap-2 ${broken ? 'text-late' : 'text-ink-2'}`}>
          {broken ? (
            <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          ) : (
            <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          )}
          {broken
            ? formatMessage({ id: 'settings.verify.broken' }, { seq: broken.seq })
            : formatMessage({ id: 'settings.verify' }, { n: lines })}
        </p>
      )}
    </Answer>
  )
}

const Ledger = () => {
  const { formatMessage } = useIntl()
  const about = useAsk('/api/v1/about')
  const mayCopy = useMay('admin')
  return (
    <Section title={formatMessage({ id: 'settings.ledger' })}>
      <div className="space-y-3 p-4">
        <Answer of={about} rows={2}>
          {({ engine, version }) => (
            <>
              <p className="text-ink-2">
                {formatMessage(
                  { id: 'settings.ledger.engine' },
                  { engine: engine === 'sqlite' ? 'SQLite' : 'PostgreSQL', version },
                )}
              </p>
              <Log />
              <div className={mayCopy ? 'flex flex-wrap gap-2' : 'hidden'}>
                {engine === 'sqlite' && (
                  <a href="/api/v1/backup" download className={buttonLook()}>
                    {formatMessage({ id: 'settings.backup' })}
                  </a>
                )}
                <a href="/api/v1/export.jsonl" download className={buttonLook()}>
                  {formatMessage({ id: 'settings.export' })}
                </a>
              </div>
            </>
          )}
        </Answer>
      </div>
    </Section>
  )
}

export const Settings = () => {
  const { formatMessage } = useIntl()
  const hasAccounts = useMe().data?.mode === 'accounts'
  const isAdmin = useMay('admin')
  return (
    <Page title={formatMessage({ id: 'nav.settings' })}>
      <div className="space-y-4">
        <Reading />
        <div className="grid items-start gap-4 md:grid-cols-2">
          <Account />
          <Ledger />
          {hasAccounts && <Sessions />}
          {hasAccounts && <Tokens />}
        </div>
        {hasAccounts && isAdmin && <People />}
      </div>
    </Page>
  )
}
