// The libraries inside the Terraform provider, each as it puts a call on the wire. A target is { scheme, port, host, key, secret, token }.
import { send } from './raw.mjs';
import { encode, md5, nonce, sha256, signAcs3, signParameters, signPath, sorted } from './signing.mjs';

const agent = 'AlibabaCloud (linux; amd64) Golang/1.24.4 Core/0.01 TeaDSL/1 Terraform/1.13.0 Provider/1.289.0 Module/';
const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

/** Go writes a space as a plus. */
const goPairs = (pairs) => sorted(pairs).map(([name, value]) => `${encode(name)}=${encode(value)}`.replaceAll('%20', '+')).join('&');
const now = () => `${new Date().toISOString().slice(0, 19)}Z`;
const withQuery = (path, query) => (Object.keys(query).length ? `${path}?${goPairs(query)}` : path);
const given = (pairs) => Object.fromEntries(Object.entries(pairs).filter(([, value]) => value !== undefined));

function sendParameters(target, method, query, fields, headers) {
  const signature = signParameters(method, { ...query, ...fields }, target.secret);
  return send({ ...target, method, path: withQuery('/', { ...query, Signature: signature }), headers: { Host: target.host, ...headers } }, goPairs(fields));
}

/** tea-rpc, under most resources: what is asked in the form, everything else in the query. */
export function teaRpc(target, { version, action, method = 'POST', query = {}, fields = {} }) {
  const common = given({
    ...query, Action: action, Format: 'json', Timestamp: now(), Version: version, SignatureNonce: nonce(), SecurityToken: target.token,
    SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0', AccessKeyId: target.key,
  });
  const headers = { 'user-agent': agent, 'x-acs-version': version, 'x-acs-action': action, ...(method === 'POST' && { 'content-type': form }) };
  return sendParameters(target, method, common, fields, headers);
}

/** credentials-go, which assumes the role: always by TLS. */
export function credentialsGo(target, fields) {
  const common = given({
    Version: '2015-04-01', Action: 'AssumeRole', Format: 'JSON', Timestamp: now(), SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0',
    SignatureNonce: nonce(), AccessKeyId: target.key, SecurityToken: target.token,
  });
  const headers = { 'Accept-Encoding': 'identity', 'Content-Type': form, 'x-acs-credentials-provider': 'static_ak' };
  return sendParameters({ ...target, scheme: 'https' }, 'POST', common, fields, headers);
}

/** The Go SDK of the generation before: all in the query, a form of nothing, an empty parameter that is signed. */
export function legacyRpc(target, { version, action, method = 'POST', query = {} }) {
  const common = given({
    ...query, Version: version, Action: action, Format: 'JSON', Timestamp: now(), SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0',
    SignatureType: '', SignatureNonce: nonce(), AccessKeyId: target.key, RegionId: 'cn-hangzhou', SecurityToken: target.token,
  });
  return sendParameters(target, method, common, {}, { 'User-Agent': agent, 'Content-Type': form, 'x-sdk-client': 'golang/1.0.0', 'x-sdk-invoke-type': 'common' });
}

/** The same SDK by path: no nonce. */
export function legacyRoa(target, ask) {
  return sendPath(target, ask, given({
    Accept: json, Date: new Date().toUTCString(), 'Content-MD5': md5(''), 'Content-Type': 'application/octet-stream', 'User-Agent': agent,
    'x-acs-version': '2015-12-15', 'x-acs-region-id': 'cn-hangzhou', 'x-acs-signature-method': 'HMAC-SHA1', 'x-acs-signature-version': '1.0',
    'x-acs-credentials-provider': 'static_ak', 'x-acs-security-token': target.token,
  }));
}

/** tea-roa: no name of the action, and an empty value signed without its equals sign. */
export function teaRoa(target, ask) {
  return sendPath(target, ask, given({
    date: new Date().toUTCString(), accept: json, 'user-agent': agent, 'x-acs-version': '2015-12-15', 'x-acs-signature-nonce': nonce(),
    'x-acs-signature-method': 'HMAC-SHA1', 'x-acs-signature-version': '1.0', 'x-acs-accesskey-id': target.token && target.key,
    'x-acs-security-token': target.token,
  }));
}

function sendPath(target, { method = 'GET', path, query = {} }, headers) {
  const pairs = sorted(query).map(([name, value]) => (value ? `${name}=${value}` : name)).join('&');
  const authorization = signPath(method, headers, pairs ? `${path}?${pairs}` : path, target);
  return send({ ...target, method, path: withQuery(path, query), headers: { Host: target.host, ...headers, Authorization: authorization } });
}

/** aliyungo, under the older data sources of clusters: always by TLS, and the query signed as it is written. */
export function aliyungo(target, { method = 'GET', path, query = {} }) {
  const headers = given({
    'User-Agent': agent, Accept: json, Date: new Date().toUTCString(), 'x-acs-version': '2015-12-15', 'x-acs-signature-version': '1.0',
    'x-acs-signature-nonce': nonce(), 'x-acs-signature-method': 'HMAC-SHA1', 'x-acs-security-token': target.token,
  });
  const resource = withQuery(path, query);
  const authorization = signPath(method, headers, resource, target);
  return send({ ...target, scheme: 'https', method, path: resource, headers: { Host: target.host, ...headers, Authorization: authorization } });
}

/** darabonba of the second generation; the client of clusters adds two headers without a value and signs them. */
export function darabonba(target, { version, action, method = 'POST', path = '/', query = {}, fields, headers = {} }) {
  const body = fields ? goPairs(fields) : '';
  const all = given({
    host: target.host, 'x-acs-version': version, 'x-acs-action': action, 'user-agent': agent, 'x-acs-date': now(), 'x-acs-signature-nonce': nonce(),
    accept: json, ...headers, 'content-type': fields && form, 'x-acs-content-sha256': sha256(body), 'x-acs-credentials-provider': 'static_ak',
    'x-acs-accesskey-id': target.token && target.key, 'x-acs-security-token': target.token,
  });
  const authorization = signAcs3(method, path, query, all, target);
  return send({ ...target, method, path: withQuery(path, query), headers: { ...all, Authorization: authorization } }, body);
}
