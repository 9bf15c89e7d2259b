// Keeps what the server really sent: clients decode, and hide what they do not know.
import http from 'node:http';
import zlib from 'node:zlib';

/** The last complete answer of any client in this process: { status, type, text }. */
export const recorder = { last: undefined };

const push = http.IncomingMessage.prototype.push;
http.IncomingMessage.prototype.push = function (chunk, encoding) {
  if (chunk) {
    (this.recorded ??= []).push(Buffer.from(chunk));
  } else if (this.statusCode) {
    recorder.last = { status: this.statusCode, type: this.headers['content-type'] ?? '', text: decode(this) };
  }
  return push.call(this, chunk, encoding);
};

function decode(message) {
  const bytes = Buffer.concat(message.recorded ?? []);
  return (message.headers['content-encoding'] === 'gzip' ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
}
