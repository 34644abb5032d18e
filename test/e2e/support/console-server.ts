/**
 * Plays the AWS console on loopback: one HTTPS server that answers for every console host and serves the practice console there. The browser
 * is told to resolve the console's host names to it, so content scripts, cookies, redirects and the secure context are the real ones.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { createServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import selfsigned from 'selfsigned';

/** Console hosts by partition, and hosts under them (regions, multi-session). */
const CONSOLE_HOSTS = [
  'console.aws.amazon.com',
  'console.amazonaws-eusc.eu',
  'console.amazonaws-us-gov.com',
  'console.amazonaws.cn',
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** @returns true when it has answered the request */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface SeenRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly path: string;
}

export interface ConsoleServer {
  readonly port: number;
  /** SHA-256 of the certificate's public key, in base64: by it a browser can be told to trust this server and no other. */
  readonly keyHash: string;
  /** Everything that was asked for since the last {@link ConsoleServer.reset}, oldest first. */
  readonly seen: readonly SeenRequest[];
  /** Answers before the practice console does, until the next reset. */
  handle(handler: Handler): void;
  reset(): void;
  close(): Promise<void>;
}

/**
 * @param folder the built practice console: `index.html` and the files it names
 * @returns a server on a free port of 127.0.0.1
 */
export async function startConsoleServer(folder: string): Promise<ConsoleServer> {
  const { private: key, cert } = selfsigned.generate([{ name: 'commonName', value: 'console.aws.amazon.com' }], {
    keySize: 2048,
    algorithm: 'sha256',
    days: 30,
    extensions: [
      {
        name: 'subjectAltName',
        altNames: CONSOLE_HOSTS.flatMap((host) => [host, `*.${host}`]).map((value) => ({ type: 2, value })),
      },
    ],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const files = new Map<string, Promise<Buffer>>();
  const read = (name: string): Promise<Buffer> => {
    const known = files.get(name) ?? readFile(path.join(folder, name));
    files.set(name, known);
    return known;
  };
  let seen: SeenRequest[] = [];
  let handlers: Handler[] = [];

  const server = createServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'console.aws.amazon.com'}`);
    seen.push({ method: request.method ?? '', host: url.host, path: url.pathname + url.search });
    if (handlers.some((handler) => handler(request, response))) return;
    const name = path.posix.basename(url.pathname);
    const type = TYPES[path.posix.extname(name)];
    if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    // Console pages (/iam/home, /ec2/home) are one document; the files it names lie beside it wherever that is.
    read(type ? name : 'index.html').then(
      (body) =>
        response
          // Scripts stay in the browser's cache, and with them their compiled code: a reload is then as quick as the console's own.
          .writeHead(200, { 'content-type': type ?? 'text/html; charset=utf-8', 'cache-control': type ? 'max-age=3600' : 'no-cache' })
          .end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end(`${name} is not part of the practice console`),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    keyHash: createHash('sha256').update(publicKey).digest('base64'),
    get seen() {
      return seen;
    },
    handle: (handler) => void handlers.push(handler),
    reset: () => {
      seen = [];
      handlers = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Gives the pages of the practice console with a policy that lets nothing in but the console's own files, and no text become script. */
export function withStrictPolicy(folder: string): Handler {
  const html = readFileSync(path.join(folder, 'index.html'));
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
    "require-trusted-types-for 'script'; trusted-types 'none'",
  ].join('; ');
  return ({ url = '' }, response) => {
    if (/\.\w+(\?|$)/.test(url)) return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(html);
    return true;
  };
}

/**
 * Pages of Chromium's own window that it loads for each window, and that no test needs: starting a browser costs half without them. Chromium
 * hears only the last switch of a name, so what Playwright switches off stands here too.
 */
const SWITCHED_OFF = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable'],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
].join(',');

/**
 * Chromium switches that send the console's host names to the server and everything else nowhere, and leave out what only its window needs.
 * @param keyHash of the server; without it no certificate is checked, and the browser caches nothing
 */
export function consoleSwitches({ port, keyHash }: { readonly port: number; readonly keyHash?: string | undefined }): string[] {
  const rules = CONSOLE_HOSTS.flatMap((host) => [`MAP ${host} 127.0.0.1:${port}`, `MAP *.${host} 127.0.0.1:${port}`]);
  return [
    `--disable-features=${SWITCHED_OFF}`,
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    keyHash === undefined ? '--ignore-certificate-errors' : `--ignore-certificate-errors-spki-list=${keyHash}`,
  ];
}
