/** Contact sheets of what was read wrong or left open. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const TILE = 150
const LABEL = 34
const ACROSS = 9
const DOWN = 6

const escaped = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)

async function tileOf({ picture, lines }) {
  const image = await sharp(picture)
    .resize(TILE - 6, TILE - 6, { fit: 'contain', background: '#88f' })
    .png()
    .toBuffer()
  const texts = lines.map(
    (line, i) => `<text x="2" y="${TILE + 8 + 11 * i}" font-size="10" font-family="monospace">${escaped(line)}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE}" height="${TILE + LABEL}">${texts.join('')}</svg>`
  return { image, label: Buffer.from(svg) }
}

/** Writes the tiles (a picture and three short lines each) as numbered sheets; gives the files. */
export async function writeContactSheets(folder, name, tiles) {
  mkdirSync(folder, { recursive: true })
  const files = []
  for (let from = 0; from < tiles.length; from += ACROSS * DOWN) {
    const some = await Promise.all(tiles.slice(from, from + ACROSS * DOWN).map(tileOf))
    const composite = some.flatMap(({ image, label }, i) => {
      const [left, top] = [(i % ACROSS) * TILE, Math.floor(i / ACROSS) * (TILE + LABEL)]
      return [
        { input: image, left: left + 3, top: top + 3 },
        { input: label, left, top },
      ]
    })
    const height = Math.ceil(some.length / ACROSS) * (TILE + LABEL)
    const file = join(folder, `${name}-${String(files.length + 1).padStart(2, '0')}.png`)
    await sharp({ create: { width: ACROSS * TILE, height, channels: 3, background: '#fff' } })
      .composite(composite)
      .png()
      .toFile(file)
    files.push(file)
  }
  return files
}
