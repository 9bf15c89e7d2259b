// Answers in XML beside those in JSON: both must say the same.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { parseString } = require('xml2js');

/** The tree below the root and the root's name. */
export function parseXml(text) {
  let tree;
  parseString(text, { explicitArray: false, async: false }, (error, parsed) => {
    if (error) {
      throw error;
    }
    tree = parsed;
  });
  return Object.entries(tree)[0];
}

/** What names the request that it answers. */
const own = ['/RequestId', '/Recommend'];

/** Every other value of an answer with its path; XML knows neither types nor lists, and says nothing of what is empty. */
export function leaves(value, path = '') {
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([name, inner]) => leaves(inner, Array.isArray(value) ? path : `${path}/${name}`));
  }
  return value === '' || value === null || own.includes(path) ? [] : [`${path}=${value}`];
}
