/** The body of a brief: every heading and block can be edited, moved out or added to; citations stay with their block. */
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button, IconButton } from '../../parts/Button.js'
import { TextInput } from '../../parts/Field.js'
import { Sentence } from '../../parts/Text.js'
import { useSay } from '../../parts/words.js'
import { citationId } from './Citations.js'
import type { Block, Brief, BriefSection } from './shapes.js'

const Numbers = ({ of }: { readonly of: readonly number[] }) => {
  const say = useSay()
  return (
    <>
      {of.map((n) => (
        <sup key={n} className="ms-0.5">
          <a href={`#${citationId(n)}`} className="text-accent-strong hover:underline">
            [{say.number(n)}]
          </a>
        </sup>
      ))}
    </>
  )
}

const Table = ({ block, name }: { readonly block: Extract<Block, { kind: 'table' }>; readonly name: string }) => {
  const [head, ...rows] = block.rows
  return (
    <section className="my-2 overflow-x-auto" tabIndex={0} aria-label={name}>
      <table className="w-full min-w-[32rem] text-sm">
        <thead>
          <tr>
            {head?.map((cell) => (
              <th key={cell} className="border-b border-line-strong px-2 py-1.5 text-start font-medium text-ink-2">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.join('|')} className="break-inside-avoid border-b border-line align-top">
              {row.map((cell, j) => (
                <td key={`${head?.[j]}`} className="px-2 py-1.5">
                  <Sentence text={cell} strong={false} />
                  {j === row.length - 1 && <Numbers of={block.cited?.[i + 1] ?? block.cited?.[i] ?? []} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Editable = ({
  block,
  name,
  onChange,
  onRemove,
}: {
  readonly block: Block
  /** Of its table, among all of the brief's. */
  readonly name: string
  readonly onChange: (b: Block) => void
  readonly onRemove: () => void
}) => {
  const { formatMessage } = useIntl()
  const [editing, setEditing] = useState(false)
  const tools = (
    <span className="no-print flex opacity-60 group-focus-within:opacity-100 group-hover:opacity-100">
      {block.kind !== 'table' && (
        <IconButton label={formatMessage({ id: 'desk.edit' })} onPress={() => setEditing((e) => !e)}>
          <Pencil aria-hidden className="size-3.5" />
        </IconButton>
      )}
      <IconButton label={formatMessage({ id: 'desk.delete' })} onPress={onRemove}>
        <Trash2 aria-hidden className="size-3.5" />
      </IconButton>
    </span>
  )
  return (
    <div className="group flex break-inside-avoid items-start gap-2">
      <div className={block.kind === 'item' ? 'min-w-0 grow border-s-2 border-line ps-3' : 'min-w-0 grow'}>
        {block.kind === 'table' ? (
          <Table block={block} name={name} />
        ) : editing ? (
          <TextInput
            long
            autoFocus
            rows={3}
            label={formatMessage({ id: 'brief.text' })}
            hideLabel
            value={block.text}
            onChange={(text) => onChange({ ...block, text })}
          />
        ) : (
          <p className="text-pretty leading-7">
            <Sentence text={block.text} />
            <Numbers of={block.citations} />
          </p>
        )}
      </div>
      {tools}
    </div>
  )
}

export const Sections = ({ brief, onChange }: { readonly brief: Brief; readonly onChange: (b: Brief) => void }) => {
  const { formatMessage } = useIntl()
  const set = (sections: readonly BriefSection[]): void =>
    onChange({ ...brief, body: { ...brief.body, sections: [...sections] } })
  const change = (at: number, blocks: readonly Block[]): void =>
    set(brief.body.sections.map((s, i) => (i === at ? { ...s, blocks: [...blocks] } : s)))
  return (
    <div className="space-y-6">
      {brief.body.sections.map((section, at) => (
        <section key={section.id}>
          <h2 className="mb-2 text-md font-semibold break-after-avoid">{section.heading}</h2>
          <div className="space-y-1.5">
            {section.blocks.map((block, i) => (
              <Editable
                key={i}
                name={`${section.heading} ${i + 1}`}
                block={block}
                onChange={(b) =>
                  change(
                    at,
                    section.blocks.map((old, j) => (j === i ? b : old)),
                  )
                }
                onRemove={() =>
                  change(
                    at,
                    section.blocks.filter((_, j) => j !== i),
                  )
                }
              />
            ))}
          </div>
          <div className="no-print mt-1">
            <Button
              look="quiet"
              onPress={() =>
                change(at, [
                  ...section.blocks,
                  { kind: 'paragraph', text: formatMessage({ id: 'brief.new.text' }), citations: [] },
                ])
              }
            >
              <Plus aria-hidden className="size-4" />
              {formatMessage({ id: 'brief.add' })}
            </Button>
          </div>
        </section>
      ))}
    </div>
  )
}
