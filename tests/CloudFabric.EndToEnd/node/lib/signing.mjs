// The three signatures, from their description and by nobody's package.
import crypto from 'node:crypto';

const hmac = (kind, key, text, encoding) => crypto.createHmac(kind, key).update(text, 'utf8').digest(encoding);
export const sha256 = (text) => crypto.createHash('sha256').update(text, 'utf8').digest('hex');
export const md5 = (text) => crypto.createHash('md5').update(text, 'utf8').digest('base64');
export const nonce = () => crypto.randomBytes(16).toString('hex');

/** As every signature wants it: all but letters, digits and -_.~ in upper-case hex. */
export const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Names in the order of their bytes. */
export const sorted = (pairs) => Object.entries(pairs).sort(([left], [right]) => (left < right ? -1 : 1));

/** The parameter Signature over all others, whether they stand in the query or in a form. */
export function signParameters(method, parameters, secret) {
  const canonical = sorted(parameters).map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  return hmac('sha1', `${secret}&`, `${method}&%2F&${encode(canonical)}`, 'base64');
}

/** The header Authorization of the first generation. The resource is the path and the query as its client writes them down. */
export function signPath(method, headers, resource, key) {
  const lower = lowered(headers);
  const lines = [method, ...['accept', 'content-md5', 'content-type', 'date'].map((name) => lower[name] ?? '')];
  const vendor = sorted(lower).filter(([name]) => name.startsWith('x-acs-')).map(([name, value]) => `${name}:${value}`);
  return `acs ${key.key}:${hmac('sha1', key.secret, [...lines, ...vendor, resource].join('\n'), 'base64')}`;
}

/** The header Authorization of the second generation. */
export function signAcs3(method, path, query, headers, key) {
  const canonicalQuery = sorted(query).map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  const signed = sorted(lowered(headers)).filter(([name]) => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'));
  const names = signed.map(([name]) => name).join(';');
  const block = signed.map(([name, value]) => `${name}:${value}\n`).join('');
  const request = [method, path, canonicalQuery, block, names, headers['x-acs-content-sha256']].join('\n');
  const signature = hmac('sha256', key.secret, `ACS3-HMAC-SHA256\n${sha256(request)}`, 'hex');
  return `ACS3-HMAC-SHA256 Credential=${key.key},SignedHeaders=${names},Signature=${signature}`;
}

function lowered(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
