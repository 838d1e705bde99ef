/** In place of `tiny-inflate` in the bundle: the same call, done by Node. What follows the deflated data is ignored by both. */
const { inflateRawSync } = require('node:zlib')

module.exports = (source, target) => {
  target.set(inflateRawSync(source))
  return target
}
