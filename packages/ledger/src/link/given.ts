/** Given names that sound alike once vowels and breaths are dropped, and are names of different people. */

/** A line holds names whose consonants agree, parted by `|`; ways of writing one name stand together. */
const LINES = [
  'mohammad mohammed muhammad muhammed mohamed mohamad mukhamed|hamid hameed|hamed|ahmad ahmed akhmed akhmet|mahmoud mahmud mahmood makhmud|mahdi mehdi|hammad hamad',
  'hassan hasan khasan|hossein hussein hussain hossain husain huseyn|ihsan ehsan',
  'karim kareem|akram ikram ekram|karam',
  'rashid rasheed|rashad|reshad',
  'salem|salim saleem|salam|islam eslam|salma',
  'jamal gamal|jamil jameel gamil',
  'kamal kemal|kamel kamil',
  'majid majeed|majed maged|amjad',
  'omar umar|amir|amer|ammar|imran emran|amira',
  'saeed said saied|saad|saud|asaad',
  'naser nasser nasir|nasr|nizar|nasrin',
  'amin ameen|iman eman|amina',
  'latif|altaf|lotfi lutfi',
  'habib|wahib|hiba',
  'rahim raheem|rahma|ibrahim ebrahim',
  'adel adil|adli',
  'jalal|jalil jaleel',
  'khalid khaled|khalida|khulud',
  'sami|osama usama|samia|asim asem',
  'faris fares|firas',
  'nabil|nabila',
  'hadi|huda hoda|hadia',
  'rida reza reda|raed|rafid',
  'sharif sherif|ashraf',
  'zaher zahir|zuhair zohair|zahra',
  'bashar|bashir|bishr',
  'murad morad|marat',
  'davud davoud dawood|wadud',
] as const

const GROUPS: ReadonlyMap<string, readonly [line: number, name: number]> = new Map(
  LINES.flatMap((line, l) => line.split('|').flatMap((one, n) => one.split(' ').map((w) => [w, [l, n]] as const))),
)

/** Said before a name, no name themselves. */
const BEFORE = /^((seyed|seyyed|sayyid|sayed|haj|hajj|sheikh|mullah)\s+)+/

const given = (name: string): readonly [number, number] | undefined =>
  GROUPS.get(name.trim().toLowerCase().replace(BEFORE, '').split(/\s+/)[0]!)

/**
 * @param a a whole name in Latin letters
 * @param b another
 * @returns whether they begin with given names that only seem to be one
 */
export const otherGiven = (a: string, b: string): boolean => {
  const x = given(a)
  const y = given(b)
  return x !== undefined && y !== undefined && x[0] === y[0] && x[1] !== y[1]
}
