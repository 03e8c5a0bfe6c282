/** The three ways to give articles: text, files, an address. */
import { FileUp } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import {
  DropZone,
  FileTrigger,
  isFileDropItem,
  Button as Press,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from 'react-aria-components'
import { useIntl } from 'react-intl'
import { useRefresh } from '../../api/ask.js'
import { ApiError, api, body } from '../../api/client.js'
import { Button, buttonLook } from '../../parts/Button.js'
import { TextInput } from '../../parts/Field.js'

const TAB =
  'cursor-default border-b-2 border-transparent px-3 py-2.5 text-ink-2 outline-offset-[-4px] data-[selected]:border-accent data-[selected]:font-medium data-[selected]:text-ink'

/** Files go as a form; the typed client knows JSON alone. */
const upload = async (files: readonly File[]): Promise<void> => {
  const form = new FormData()
  for (const file of files) form.append('file', file, file.name)
  const answer = await fetch('/api/v1/intake/files', { method: 'POST', body: form, headers: { 'x-farabi': 'desk' } })
  if (!answer.ok)
    throw new ApiError(
      await answer.json().catch(() => ({ status: answer.status, code: 'failed', title: answer.statusText })),
    )
}

/** Sends, and says what was wrong with it. */
const useSending = () => {
  const refresh = useRefresh()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setTrouble(null)
    try {
      await work()
      void refresh()
      return true
    } catch (error) {
      const problem = error instanceof ApiError ? error.problem : null
      setTrouble([problem?.detail ?? String(error), problem?.remedy].filter(Boolean).join(' '))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { trouble, busy, send }
}

export const Give = () => {
  const { formatMessage } = useIntl()
  const { trouble, busy, send } = useSending()
  const [text, setText] = useState('')
  const [address, setAddress] = useState('')
  const [source, setSource] = useState('')
  const said = source.trim() ? { source: source.trim() } : {}
  const told = (id: string): string => formatMessage({ id })

  const giveText = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const done = await send(() => body(api.POST('/api/v1/intake/text', { body: { text, ...said } })))
    if (done) setText('')
  }
  const giveAddress = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const done = await send(() =>
      body(api.POST('/api/v1/intake/address', { body: { address: address.trim(), ...said } })),
    )
    if (done) setAddress('')
  }
  const giveFiles = (files: readonly File[]): void => {
    if (files.length > 0) void send(() => upload(files))
  }

  return (
    <section className="card" aria-label={told('intake.give')}>
      <Tabs>
        <TabList aria-label={told('intake.give')} className="flex border-b border-line px-1">
          <Tab id="text" className={TAB}>
            {told('intake.text')}
          </Tab>
          <Tab id="files" className={TAB}>
            {told('intake.files')}
          </Tab>
          <Tab id="address" className={TAB}>
            {told('intake.address')}
          </Tab>
        </TabList>
        <TabPanel id="text" className="p-4 outline-none">
          <form onSubmit={giveText} className="space-y-3">
            <TextInput
              long
              rows={9}
              label={told('intake.text.label')}
              value={text}
              onChange={setText}
              placeholder={told('intake.text.hint')}
              isRequired
            />
            <TextInput
              label={told('intake.source')}
              value={source}
              onChange={setSource}
              hint={told('intake.source.hint')}
            />
            <Button look="main" type="submit" isDisabled={busy || text.trim() === ''}>
              {told('intake.read')}
            </Button>
          </form>
        </TabPanel>
        <TabPanel id="files" className="p-4 outline-none">
          <DropZone
            className="flex flex-col items-center gap-3 rounded-md border-2 border-dashed border-line-strong/60 px-4 py-10 text-center data-[drop-target]:border-accent data-[drop-target]:bg-accent-soft"
            onDrop={async (event) => {
              giveFiles(await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())))
            }}
          >
            <FileUp aria-hidden className="size-7 text-ink-3" />
            <p className="text-ink-2">{told('intake.files.hint')}</p>
            <FileTrigger
              allowsMultiple
              acceptedFileTypes={['.txt', '.html', '.htm', '.pdf', '.docx']}
              onSelect={(list) => giveFiles([...(list ?? [])])}
            >
              <Press className={buttonLook('main')} isDisabled={busy}>
                {told('intake.files.choose')}
              </Press>
            </FileTrigger>
          </DropZone>
        </TabPanel>
        <TabPanel id="address" className="p-4 outline-none">
          <form onSubmit={giveAddress} className="space-y-3">
            <TextInput
              label={told('intake.address.label')}
              type="url"
              dir="ltr"
              value={address}
              onChange={setAddress}
              placeholder="https://"
              hint={told('intake.address.hint')}
              isRequired
            />
            <Button look="main" type="submit" isDisabled={busy || !/^https?:\/\/.+/.test(address.trim())}>
              {told('intake.read')}
            </Button>
          </form>
        </TabPanel>
      </Tabs>
      {trouble && (
        <p role="alert" className="mx-4 mb-4 rounded-md bg-late-soft px-3 py-2 text-late">
          {trouble}
        </p>
      )}
    </section>
  )
}
