// Opens the sandbox's page in headless Chromium, at two widths, light and dark: nothing may stick
// out, every text must stand off its ground, a call must show up, and nothing may be complained of.
// Usage: node check-page.mjs URL FOLDER_FOR_SCREENSHOTS
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [url, folder] = process.argv.slice(2);
const LEAST_CONTRAST = 4.5;

const profile = mkdtempSync(join(tmpdir(), 'page-'));
const chromium = spawn(
  process.env.CHROMIUM ?? 'chromium',
  ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe',
    `--user-data-dir=${profile}`, 'about:blank'],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });

let lastId = 0;
const waiting = new Map();
const complaints = [];
let received = '';
chromium.stdio[4].on('data', (data) => {
  const messages = (received + data).split('\0');
  received = messages.pop();
  for (const message of messages.map((text) => JSON.parse(text))) {
    if (message.id) {
      const { resolve, reject } = waiting.get(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    } else if (message.method === 'Runtime.exceptionThrown') {
      complaints.push(message.params.exceptionDetails.exception?.description);
    } else if (message.method === 'Log.entryAdded' && message.params.entry.level === 'error') {
      complaints.push(message.params.entry.text);
    }
  }
});

function send(method, params = {}, sessionId = undefined) {
  const id = ++lastId;
  chromium.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

const { targetInfos } = await send('Target.getTargets');
const { targetId } = targetInfos.find((target) => target.type === 'page');
const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
const page = (method, params) => send(method, params, sessionId);

async function evaluate(expression) {
  const { result, exceptionDetails } = await page('Runtime.evaluate',
    { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description);
  }
  return result.value;
}

async function until(expression) {
  for (let tries = 0; tries < 600; tries++) {
    if (await evaluate(expression)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  complaints.push(`never came true: ${expression}`);
}

const FAINT_TEXTS = `(() => {
  const colour = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const c = colour(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0) { return c; }
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (own && element.getClientRects().length) {
      const [a, b] = [light(colour(getComputedStyle(element).color)), light(ground(element))];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < ${LEAST_CONTRAST}) {
        faint.add(element.tagName + ' ' + contrast.toFixed(2) + ' ' + element.textContent.slice(0, 30));
      }
    }
  }
  return [...faint];
})()`;

try {
  await page('Runtime.enable');
  await page('Log.enable');
  await page('Page.enable');
  for (const width of [390, 1280]) {
    for (const scheme of ['light', 'dark']) {
      const where = `${width} px, ${scheme}`;
      await page('Emulation.setEmulatedMedia',
        { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      await page('Emulation.setDeviceMetricsOverride',
        { width, height: 900, deviceScaleFactor: 1, mobile: width < 600 });
      await page('Page.navigate', { url });
      await until('document.querySelectorAll("#domains tr").length > 5');
      await evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true; })');
      await evaluate('document.querySelector("#registerDomain form button").click()');
      await until('document.querySelector("#registerDomain output pre") !== null');
      await until('document.querySelector("#requests").textContent.includes("domain/register")');
      const over = await evaluate('document.documentElement.scrollWidth - innerWidth');
      if (over > 0) {
        complaints.push(`${where}: the page is ${over} px too wide`);
      }
      for (const text of await evaluate(FAINT_TEXTS)) {
        complaints.push(`${where}: too faint: ${text}`);
      }
      await page('Page.bringToFront');
      await evaluate('document.activeElement.blur(); scrollTo(0, 0)');
      const { data } = await page('Page.captureScreenshot', { captureBeyondViewport: false });
      writeFileSync(join(folder, `page-${width}-${scheme}.png`), Buffer.from(data, 'base64'));
    }
  }
  await page('Page.navigate', { url });
  await until('document.querySelectorAll("#domains tr").length > 5');
  for (const type of ['keyDown', 'keyUp']) {
    await page('Input.dispatchKeyEvent', { type, key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 });
  }
  if (await evaluate('document.activeElement.className') !== 'skip') {
    complaints.push('the first stop of the keyboard is not the link to the content');
  }
} finally {
  chromium.kill();
  chromium.once('exit', () => rmSync(profile, { recursive: true, force: true }));
}
for (const complaint of complaints) {
  console.error(complaint);
}
console.log(`The page was opened four times: ${complaints.length} complaints. Screenshots: ${folder}`);
process.exitCode = complaints.length ? 1 : 0;
