/**
 * Writes the OpenAPI document of the server and the desk's types made from it: npm run api
 * With --check it writes nothing, and fails when they are not those of the server.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLedger } from '@farabi/ledger'
import { createServer, makeBell, openKeep, readSettings } from '@farabi/server'
import openapi from 'openapi-typescript'

const FILES = {
  document: fileURLToPath(new URL('../docs/openapi.json', import.meta.url)),
  types: fileURLToPath(new URL('../packages/desk/src/api/schema.d.ts', import.meta.url)),
}

const nothing = {
  async *take() {},
  async *poll() {},
}

/** The document of a server over an empty ledger. */
const documentOf = async () => {
  const home = mkdtempSync(join(tmpdir(), 'farabi-api-'))
  const ledger = await openLedger({ home })
  const keep = await openKeep({ home })
  const { version } = JSON.parse(readFileSync(new URL('../packages/farabi/package.json', import.meta.url), 'utf8'))
  const settings = readSettings({ FARABI_LOG: 'silent' })
  const app = await createServer({
    ledger,
    keep,
    settings,
    version,
    home,
    bell: makeBell(),
    intake: nothing,
    deskFiles: null,
  })
  try {
    await app.ready()
    return app.swagger()
  } finally {
    await app.close()
    await keep.close()
    await ledger.close()
    rmSync(home, { recursive: true, force: true })
  }
}

const document = await documentOf()
const made = {
  document: `${JSON.stringify(document, null, 1)}\n`,
  types: await openapi(structuredClone(document)),
}
if (process.argv.includes('--check')) {
  const old = Object.keys(FILES).filter((name) => readFileSync(FILES[name], 'utf8') !== made[name])
  if (old.length > 0) {
    console.error(`not as the server has it: ${old.map((name) => FILES[name]).join(', ')}. Run: npm run api`)
    process.exit(1)
  }
} else for (const [name, file] of Object.entries(FILES)) writeFileSync(file, made[name])
