import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A Chromium that is spoken to over a pipe (file descriptors 3 and 4, messages end with a zero byte); its profile is made in the given folder. */
export function openBrowser(work) {
  const child = spawn(process.env.CHROMIUM || 'chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--allow-file-access-from-files', '--remote-debugging-pipe',
    '--font-render-hinting=none', `--user-data-dir=${join(work, 'profile')}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const waiting = new Map();
  const listeners = [];
  let id = 0, buffer = Buffer.alloc(0);
  child.stdio[4].on('data', chunk => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let end; (end = buffer.indexOf(0)) >= 0; buffer = buffer.subarray(end + 1)) {
      const message = JSON.parse(buffer.subarray(0, end).toString());
      if (message.id) {
        const [yes, no] = waiting.get(message.id);
        waiting.delete(message.id);
        message.error ? no(new Error(JSON.stringify(message.error))) : yes(message.result);
      } else listeners.forEach(f => f(message));
    }
  });
  const send = (method, params = {}, sessionId) => new Promise((yes, no) => {
    waiting.set(++id, [yes, no]);
    child.stdio[3].write(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }) + '\0');
  });
  return { send, on: f => listeners.push(f), close: () => send('Browser.close').catch(() => child.kill()) };
}
