// What a call is expected to answer, and where it differs.

/** A refusal with this status and code. */
export const fails = (status, code) => ({ refusal: { status, code } });

/** DryRun of what would have been done. */
export const possible = fails(400, 'DryRunOperation');

/**
 * Every difference between an answer and what was wanted: a refusal, or values by their paths. In a path `3` is an element, `#` the
 * number of elements and `*` what the rest of the path finds in each. A value is wanted as it is, to match, or to satisfy.
 */
export function problems({ status, body, error }, wanted) {
  const { refusal = { status: 200 }, ...values } = wanted;
  const code = error ? body.Code ?? error.code : undefined;
  if (status !== refusal.status || code !== refusal.code) {
    return [`answered ${status} ${code ?? ''} ${body.Message ?? ''}, wanted ${refusal.status} ${refusal.code ?? ''}`];
  }
  return Object.entries(values).filter(([path, value]) => !holds(at(body, path.split('.')), value))
    .map(([path, value]) => `${path} is ${JSON.stringify(at(body, path.split('.')))}, wanted ${typeof value === 'function' || value instanceof RegExp ? value : JSON.stringify(value)}`);
}

/** What a path finds; undefined where there is nothing. */
export function at(value, [head, ...rest]) {
  if (head === undefined || value === undefined || value === null) {
    return value;
  }
  if (head === '#') {
    return value.length;
  }
  return head === '*' ? value.map((element) => at(element, rest)) : at(value[head], rest);
}

function holds(found, value) {
  if (value instanceof RegExp) {
    return typeof found === 'string' && value.test(found);
  }
  return typeof value === 'function' ? found !== undefined && value(found) : JSON.stringify(found) === JSON.stringify(value);
}
