import { layers } from './layers.js'

const list = (names) => (names === undefined || names.length === 0 ? '–' : names.join(', '))

/** A row of the table of rooms: sign and folder, what it does, may import, sees of `model`. */
const ROW = /^\| ([●○]) `([\w-]+)` \|([^|]*)\|[^|]*\|[^|]*\|$/gm

/** The rooms as tools/layers.js has them, keyed by folder, each as `sign, may, sees`. */
export const roomsDue = new Map(
  Object.entries(layers).map(([folder, { may, sees, shell }]) => [folder, { sign: shell ? '○' : '●', may: list(may), sees: list(sees) }]),
)

const rowOf = (folder, role) => {
  const { sign, may, sees } = roomsDue.get(folder)
  return `| ${sign} \`${folder}\` |${role}| ${may} | ${sees} |`
}

/** The page with every row's signs and arrows brought up to date; roles and unknown rows stay. */
export const withRooms = (page) => page.replace(ROW, (row, _sign, folder, role) => (roomsDue.has(folder) ? rowOf(folder, role) : row))

/** What is wrong with the table of a page. */
export function roomFaults(page) {
  const rows = [...page.matchAll(ROW)]
  const there = rows.map(([, , folder]) => folder)
  return [
    ...rows
      .filter(([row, , folder, role]) => !roomsDue.has(folder) || row !== rowOf(folder, role))
      .map(([row]) => `docs/ARCHITECTURE.md: not as in tools/layers.js (npm run docs:write mends arrows): ${row}`),
    ...[...roomsDue.keys()].filter((folder) => !there.includes(folder)).map((folder) => `docs/ARCHITECTURE.md: the table lacks ${folder}`),
  ]
}
