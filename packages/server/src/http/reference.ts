/** The OpenAPI document and a page to read it by. */
import { z } from 'zod'
import { interfaceLanguages } from '../sentences/languages.js'
import type { App } from './app.js'

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
    readonly schema?: { readonly type?: string; readonly enum?: readonly string[] }
  }[]
}

const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)

const operation = (path: string, method: string, o: Operation): string => `
<section id="${safe(`${method}${path}`.replace(/\W+/g, '-'))}">
<h3><code class="${method}">${method.toUpperCase()}</code> <code>${safe(path)}</code></h3>
<p>${safe(o.summary ?? '')}${o.description ? ` ${safe(o.description)}` : ''}</p>
${
  o.parameters?.length
    ? `<table><thead><tr><th>name</th><th>in</th><th>kind</th><th></th></tr></thead><tbody>${o.parameters
        .map(
          (p) =>
            `<tr><td><code>${safe(p.name)}</code>${p.required ? ' *' : ''}</td><td>${safe(p.in)}</td><td>${safe(p.schema?.enum?.join(' · ') ?? p.schema?.type ?? '')}</td><td>${safe(p.description ?? '')}</td></tr>`,
        )
        .join('')}</tbody></table>`
    : ''
}
</section>`

const STYLE = `body{font:15px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2433;background:#fff}
h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:1px solid #d8dee8;text-transform:capitalize}h3{margin:1.6rem 0 .2rem;font-weight:600;font-size:.95rem;overflow-wrap:anywhere}
code{font:13px ui-monospace,monospace}table{border-collapse:collapse;width:100%;font-size:.87rem}th,td{text-align:start;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #eceff4;vertical-align:top}
.get{color:#0b6b3a}.post{color:#8a4b00}.put,.patch{color:#5b3fa8}.delete{color:#a32020}
@media(prefers-color-scheme:dark){body{background:#12161e;color:#dfe5ee}h2,th,td{border-color:#2b3342}.get{color:#6fd39b}.post{color:#f0b072}.put,.patch{color:#b9a3f5}.delete{color:#ff9a9a}}`

const page = (document: { info: { title: string; version: string; description?: string }; paths?: object }): string => {
  const groups = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(document.paths ?? {}) as [string, Record<string, Operation>][])
    for (const [method, o] of Object.entries(methods)) {
      const tag = o.tags?.[0] ?? 'others'
      groups.set(tag, [...(groups.get(tag) ?? []), operation(path, method, o)])
    }
  const body = [...groups].map(([tag, all]) => `<h2>${safe(tag)}</h2>${all.join('')}`).join('')
  return `<!doctype html><html lang="${interfaceLanguages[0]!.code}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Farabi API</title><style>${STYLE}</style><main><h1>${safe(document.info.title)} API ${safe(document.info.version)}</h1><p>${safe(document.info.description ?? '')} The whole of it for programs: <a href="/api/v1/openapi.json">openapi.json</a>. Errors are RFC 9457 problems with a <code>code</code> and a <code>remedy</code>.</p>${body}</main></html>`
}

export const addReference = (app: App): void => {
  app.get(
    '/api/v1/openapi.json',
    { config: { access: 'open' }, schema: { summary: 'This document', tags: ['desk'], response: { 200: z.any() } } },
    async () => app.swagger(),
  )
  app.get(
    '/api/v1/reference',
    { config: { access: 'open' }, schema: { summary: 'The routes, to be read', tags: ['desk'] } },
    async (_request, reply) => reply.type('text/html; charset=utf-8').send(page(app.swagger() as never)),
  )
}
