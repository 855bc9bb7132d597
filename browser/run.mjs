// Journeys in Chromium against a demo of its own: every file in journeys/, in both languages. `node run.mjs NAME…` runs some.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const here = path.dirname(fileURLToPath(import.meta.url))
const program = process.env.JOURNEY_PROGRAM || path.join(here, '../target/debug/perennial')
const wanted = process.argv.slice(2)

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

// Starts a demo and waits for the links that it prints.
async function demo() {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'perennial-journeys-'))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const child = spawn(program, ['demo', '--data', data, '--listen', `127.0.0.1:${port}`, '--public-url', base], { stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  let log = ''
  child.stderr.on('data', chunk => (log += chunk))
  const links = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the demo did not start:\n${printed}\n${log}`)), 120_000)
    child.on('exit', code => reject(new Error(`the demo ended with ${code}:\n${printed}\n${log}`)))
    child.stdout.on('data', chunk => {
      printed += chunk
      const found = [...printed.matchAll(/(https?:\/\/\S+\/open\/\S+)/g)].map(m => m[1])
      if (found.length >= 3) {
        clearTimeout(late)
        resolve({ en: found[0], ru: found[1], viewer: found[2] })
      }
    })
  })
  const stop = () =>
    new Promise(resolve => {
      child.removeAllListeners('exit')
      child.on('exit', () => {
        fs.rmSync(data, { recursive: true, force: true })
        resolve()
      })
      child.kill('SIGTERM')
    })
  return { base, links, data, stop }
}

const files = fs.readdirSync(path.join(here, 'journeys')).filter(f => f.endsWith('.mjs')).sort()
const journeys = []
for (const file of files) journeys.push(await import(path.join(here, 'journeys', file)))

const server = await demo()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
let passed = 0
let failed = 0
for (const journey of journeys) {
  if (wanted.length && !wanted.includes(journey.name)) continue
  for (const lang of journey.languages ?? ['en', 'ru']) {
    const context = await browser.newContext({ locale: lang === 'ru' ? 'ru-RU' : 'en-US', viewport: { width: 1280, height: 860 }, javaScriptEnabled: journey.script ?? true })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const wrong = []
    page.on('pageerror', e => wrong.push(`script: ${e}`))
    page.on('console', m => m.type() === 'error' && !/status of 4\d\d/.test(m.text()) && wrong.push(`console: ${m.text()}`))
    try {
      await journey.run({ page, context, base: server.base, links: server.links, lang, data: server.data })
      if (wrong.length) throw new Error(wrong.join('\n'))
      passed++
      console.log(`ok      ${journey.name} (${lang})`)
    } catch (error) {
      failed++
      const shot = path.join(os.tmpdir(), `perennial-${journey.name}-${lang}.png`)
      await page.screenshot({ path: shot, fullPage: true }).catch(() => {})
      console.log(`FAILED  ${journey.name} (${lang}) at ${page.url()}\n        ${String(error.stack || error).split('\n').slice(0, 6).join('\n        ')}\n        picture: ${shot}`)
    }
    await context.close()
  }
}
await browser.close()
await server.stop()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed || !passed ? 1 : 0)
