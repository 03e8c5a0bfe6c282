/** The map itself: borders, places by how often they are named, ties as arcs. All of it stands in the lists as well. */
import { type GeoProjection, geoCentroid, geoMercator, geoPath } from 'd3-geo'
import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom'
import type { FeatureCollection, GeoJSON as GeoJsonObject, Geometry } from 'geojson'
import { Minus, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useIntl } from 'react-intl'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import borders from 'world-atlas/countries-50m.json?url'
import type { PlaceMap } from '../../api/types.js'
import { IconButton } from '../../parts/Button.js'
import { Waiting } from '../../parts/Waiting.js'

const [WIDTH, HEIGHT, EDGE] = [960, 620, 56]
const CLOSEST = 14
/** Labels at once, before those that would lie over another are left out. */
const LABELS = 60
/** Pixels of a letter's width and height, as far as labels must keep apart. */
const [LETTER, LINE] = [6.4, 15]

type Shapes = FeatureCollection<Geometry, { name: string }>

let loaded: Promise<Shapes> | null = null
const loadShapes = (): Promise<Shapes> => {
  loaded ??= fetch(borders)
    .then((r) => r.json() as Promise<Topology<{ countries: GeometryCollection<{ name: string }> }>>)
    .then((world) => feature(world, world.objects.countries) as Shapes)
  return loaded
}

type Point = [number, number]

/** Fitted to where things happen: whole countries would make a dot of most, beside Russia or China. */
const fitted = (map: PlaceMap, shapes: Shapes): GeoProjection => {
  const own = shapes.features.filter((f) => map.countries.some((c) => c.numeric === f.id))
  const points: Point[] = [
    ...map.places.flatMap((p) => (p.at && map.countries.some((c) => c.code === p.country) ? [p.at as Point] : [])),
    ...map.ties.flatMap((t) => [t.from, t.to].filter((at) => at !== null) as Point[]),
    ...own.map((f) => geoCentroid(f) as Point),
  ]
  const object: GeoJsonObject =
    points.length > 2 ? { type: 'MultiPoint', coordinates: points } : { type: 'FeatureCollection', features: own }
  const [middle] = geoCentroid(object as never)
  return geoMercator()
    .rotate([-(Number.isFinite(middle) ? middle : 60), 0])
    .fitExtent(
      [
        [EDGE, EDGE],
        [WIDTH - EDGE, HEIGHT - EDGE],
      ],
      object as never,
    )
}

const arc = ([x1, y1]: Point, [x2, y2]: Point): string => {
  const [dx, dy] = [x2 - x1, y2 - y1]
  return `M${x1},${y1}Q${(x1 + x2) / 2 + dy * 0.18},${(y1 + y2) / 2 - Math.abs(dx) * 0.18 - 8} ${x2},${y2}`
}

const narrow = matchMedia('(max-width: 40rem)')

const useNarrow = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      narrow.addEventListener('change', tell)
      return () => narrow.removeEventListener('change', tell)
    },
    () => narrow.matches,
  )

interface Placed {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly r: number
  readonly side: number
}

/** The most named first; a label that would lie over another is left out until one comes closer. */
const labelled = (placed: readonly Placed[], scale: number, unit: number): ReadonlySet<string> => {
  const kept: { x: number; y: number; w: number }[] = []
  const ids = new Set<string>()
  for (const p of placed.slice(0, LABELS)) {
    const box = { x: p.x * scale, y: p.y * scale, w: (p.name.length * LETTER + p.r * 2) * unit }
    if (kept.some((k) => Math.abs(k.y - box.y) < LINE * unit && Math.abs(k.x - box.x) < (k.w + box.w) / 2 + 8)) continue
    kept.push(box)
    ids.add(p.id)
  }
  return ids
}

const SIDES = ['fill-accent', 'fill-odd', 'fill-ink-3'] as const

export const Drawing = ({
  map,
  chosen,
  onChoose,
}: {
  readonly map: PlaceMap
  readonly chosen: string | null
  readonly onChoose: (place: string) => void
}) => {
  const { formatMessage } = useIntl()
  const [shapes, setShapes] = useState<Shapes | null>(null)
  const [view, setView] = useState(zoomIdentity)
  const svg = useRef<SVGSVGElement>(null)
  /** On a narrow screen the whole drawing shrinks; names must not. */
  const unit = useNarrow() ? 2 : 1
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null)
  useEffect(() => {
    let current = true
    void loadShapes().then((s) => current && setShapes(s))
    return () => {
      current = false
    }
  }, [])
  const drawn = shapes !== null
  useEffect(() => {
    if (!svg.current || !drawn) return
    const own = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.4, CLOSEST])
      // the wheel scrolls the page unless a key says that the map is meant
      .filter((event: WheelEvent | TouchEvent | MouseEvent) =>
        event.type === 'wheel'
          ? event.ctrlKey || event.metaKey
          : 'touches' in event
            ? event.touches.length > 1
            : !event.button,
      )
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => setView(event.transform))
    behaviour.current = own
    const selection = select(svg.current).call(own).on('dblclick.zoom', null)
    return () => {
      selection.on('.zoom', null)
    }
  }, [drawn])
  const projected = useMemo(() => {
    if (!shapes) return null
    const projection = fitted(map, shapes)
    const path = geoPath(projection)
    const most = Math.max(1, ...map.places.map((p) => p.n))
    const places = map.places.flatMap((p): Placed[] => {
      const at = p.at && projection(p.at as Point)
      const side = map.countries.findIndex((c) => c.code === p.country)
      return at
        ? [
            {
              id: p.id,
              name: p.name,
              x: at[0],
              y: at[1],
              r: 3.5 + 9 * Math.sqrt(p.n / most),
              side: side < 0 ? 2 : side,
            },
          ]
        : []
    })
    const ties = map.ties.flatMap((t) => {
      const [from, to] = [t.from && projection(t.from as Point), t.to && projection(t.to as Point)]
      return from && to ? [{ id: t.record.id, d: arc(from, to) }] : []
    })
    const lands = shapes.features.flatMap((f) => {
      const d = path(f)
      return d
        ? [{ id: String(f.id ?? f.properties.name), d, side: map.countries.findIndex((c) => c.numeric === f.id) }]
        : []
    })
    return { places, ties, lands }
  }, [map, shapes])
  if (!projected) return <Waiting rows={8} />
  const labels = labelled(projected.places, view.k, unit)
  const come = (by: number): void => {
    if (svg.current && behaviour.current) behaviour.current.scaleBy(select(svg.current), by)
  }
  return (
    <div className="relative" dir="ltr">
      <svg
        ref={svg}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="block h-[62vw] max-h-[36rem] min-h-72 w-full touch-pan-y bg-sunken/60"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <g transform={view.toString()}>
          {projected.lands.map((l) => (
            <path
              key={l.id}
              d={l.d}
              className={`stroke-line-strong/60 ${l.side === 0 ? 'fill-accent-soft' : l.side === 1 ? 'fill-odd-soft' : 'fill-surface'}`}
              strokeWidth={0.7 / view.k}
            />
          ))}
          {projected.ties.map((t) => (
            <path
              key={t.id}
              d={t.d}
              fill="none"
              className="stroke-good"
              strokeWidth={1.8 / view.k}
              strokeLinecap="round"
            />
          ))}
          {projected.places.map((p) => (
            // the list beside the map does the same by keyboard
            // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from those who do not see it
            <circle
              key={p.id}
              cx={p.x}
              cy={p.y}
              r={(p.r * Math.sqrt(unit)) / Math.sqrt(view.k)}
              onClick={() => onChoose(p.id)}
              className={`cursor-pointer stroke-surface ${SIDES[p.side]} ${chosen === p.id ? 'opacity-100' : 'opacity-80'}`}
              strokeWidth={(chosen === p.id ? 3 : 1) / view.k}
            >
              <title>{p.name}</title>
            </circle>
          ))}
          {projected.places.map(
            (p) =>
              (labels.has(p.id) || chosen === p.id) && (
                <text
                  key={p.id}
                  x={p.x}
                  y={p.y - (p.r + 4) / Math.sqrt(view.k)}
                  textAnchor="middle"
                  fontSize={(12 * unit) / view.k}
                  strokeWidth={(3 * unit) / view.k}
                  className="pointer-events-none fill-ink stroke-surface font-medium [paint-order:stroke]"
                >
                  {p.name}
                </text>
              ),
          )}
        </g>
      </svg>
      <div className="absolute end-3 top-3 flex flex-col rounded-md border border-line bg-surface shadow-lifted">
        <IconButton label={formatMessage({ id: 'map.closer' })} onPress={() => come(1.6)}>
          <Plus aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={formatMessage({ id: 'map.farther' })} onPress={() => come(1 / 1.6)}>
          <Minus aria-hidden className="size-4" />
        </IconButton>
      </div>
    </div>
  )
}
