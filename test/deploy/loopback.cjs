// Preloaded into clasp (NODE_OPTIONS=--require): sends every https call to the fake of Google on this machine.
const http = require('node:http');
const https = require('node:https');

https.request = (url, options, callback) => {
  const { hostname, pathname, search } = new URL(url);
  const headers = { ...options.headers, 'x-forwarded-host': hostname };
  const target = { host: '127.0.0.1', port: process.env.FAKE_GOOGLE_PORT, path: pathname + search };
  return http.request({ method: options.method, headers, ...target }, callback);
};
