/** Every report that tells a record: outlet, day and the exact sentence, repetitions together. */
import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { useDecide } from '../../api/ask.js'
import type { RecordPage } from '../../api/types.js'
import { useMay } from '../../me.js'
import { Badge } from '../../parts/Badge.js'
import { Choice } from '../../parts/Field.js'
import { Section } from '../../parts/Page.js'
import { Name, Said } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'

type Telling = RecordPage['tellings'][number]
const GRADES = [1, 2, 3, 4, 5, 6] as const

const One = ({
  told,
  record,
  repeats,
}: {
  readonly told: Telling
  readonly record: string
  readonly repeats: number
}) => {
  const say = useSay()
  const { formatMessage } = useIntl()
  const decide = useDecide()
  const mayDecide = useMay('editor')
  return (
    <li className="px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-3">
        <span className="font-medium text-ink-2">
          <Name>{told.source ?? formatMessage({ id: 'record.noOutlet' })}</Name>
        </span>
        {told.reliability && <Badge>{told.reliability}</Badge>}
        {told.published && <span>{say.day(told.published.slice(0, 10))}</span>}
        {repeats > 0 && <span>· {formatMessage({ id: 'record.repeats' }, { n: repeats })}</span>}
      </p>
      {told.evidence.map((e) => (
        <Link
          key={e.start}
          to={'/articles/$id' as never}
          params={{ id: told.article } as never}
          search={{ record } as never}
          className="mt-1.5 block rounded-md border-s-3 border-mark-strong bg-mark/40 px-3 py-2 hover:bg-mark/70"
        >
          <Said lang={told.language}>{e.text}</Said>
        </Link>
      ))}
      {told.doubts.map((d) => (
        <p key={d.message} className="mt-1.5 text-sm text-quiet">
          {say.label('doubt', d.code)}: <bdi>{d.message}</bdi>
        </p>
      ))}
      <Choice
        className="mt-2 max-w-64"
        label={formatMessage({ id: 'record.credibility' })}
        hideLabel
        value={String(told.credibility ?? 0)}
        options={[
          { id: '0', name: formatMessage({ id: 'record.credibility.none' }) },
          ...GRADES.map((g) => ({ id: String(g), name: formatMessage({ id: `record.credibility.${g}` }) })),
        ]}
        isDisabled={!mayDecide}
        onChange={(id) =>
          decide.mutate({
            decision: { action: 'grade', record, article: told.article, credibility: id === '0' ? null : Number(id) },
          })
        }
      />
    </li>
  )
}

export const Reports = ({ page }: { readonly page: RecordPage }) => {
  const { formatMessage } = useIntl()
  const groups = new Map<string, Telling[]>()
  for (const t of page.tellings) groups.set(t.group, [...(groups.get(t.group) ?? []), t])
  return (
    <Section title={formatMessage({ id: 'record.told' })}>
      <ul className="divide-y divide-line">
        {[...groups.values()].map(([first, ...more]) => (
          <One key={first!.article} told={first!} record={page.record.id} repeats={more.length} />
        ))}
      </ul>
    </Section>
  )
}
