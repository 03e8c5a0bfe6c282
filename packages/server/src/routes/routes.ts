/** Every resource of the API. */
import type { Routes } from '../http/app.js'
import { accounts } from './accounts.js'
import { articles } from './articles.js'
import { briefs } from './briefs.js'
import { desk } from './desk.js'
import { exports } from './exports.js'
import { health } from './health.js'
import { intake } from './intake.js'
import { labels } from './labels.js'
import { me } from './me.js'
import { pairs } from './pairs.js'
import { people } from './people.js'
import { records } from './records.js'
import { reminders } from './reminders.js'
import { review } from './review.js'
import { search } from './search.js'
import { session } from './session.js'
import { watches } from './watches.js'

export const routes: readonly Routes[] = [
  health,
  desk,
  labels,
  session,
  me,
  accounts,
  pairs,
  records,
  people,
  articles,
  search,
  review,
  intake,
  watches,
  reminders,
  briefs,
  exports,
]
