/** Every page and its address. Pages are loaded when they are gone to. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { Search } from './address.js'
import { Failed } from './parts/Failed.js'
import { Lost } from './parts/Lost.js'
import { Waiting } from './parts/Waiting.js'
import { Shell } from './shell/Shell.js'

const root = createRootRoute({ component: Shell, notFoundComponent: Lost })

/** What is no text is left out; numbers and yes/no keep their letters. */
const texts = (search: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(search).flatMap(([k, v]) =>
      typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean' ? [[k, String(v)]] : [],
    ),
  )

const page = (path: string, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: texts,
    component: lazyRouteComponent(load as never, name),
  })

const pages = [
  page('/', () => import('./pages/pair/Start.js'), 'Start'),
  page('/p/$pair', () => import('./pages/pair/Pair.js'), 'Pair'),
  page('/p/$pair/timeline', () => import('./pages/timeline/Timeline.js'), 'Timeline'),
  page('/p/$pair/commitments', () => import('./pages/commitments/Commitments.js'), 'Commitments'),
  page('/p/$pair/figures', () => import('./pages/figures/Figures.js'), 'Figures'),
  page('/p/$pair/people', () => import('./pages/people/People.js'), 'People'),
  page('/p/$pair/map', () => import('./pages/map/Map.js'), 'MapPage'),
  page('/p/$pair/brief', () => import('./pages/brief/Brief.js'), 'Brief'),
  page('/records/$id', () => import('./pages/record/Record.js'), 'Record'),
  page('/people/$id', () => import('./pages/people/Profile.js'), 'Profile'),
  page('/articles/$id', () => import('./pages/article/Article.js'), 'Article'),
  page('/review', () => import('./pages/review/Review.js'), 'Review'),
  page('/search', () => import('./pages/search/Search.js'), 'Search'),
  page('/alerts', () => import('./pages/alerts/Alerts.js'), 'Alerts'),
  page('/intake', () => import('./pages/intake/Intake.js'), 'Intake'),
  page('/join', () => import('./pages/signin/Join.js'), 'Join'),
  page('/settings', () => import('./pages/settings/Settings.js'), 'Settings'),
]

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Failed,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 150,
})
