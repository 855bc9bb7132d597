// A dirty spreadsheet in windows-1251 goes all the way: read, columns, check, brought in, totals that add up, taken back.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const name = 'import'

// Cyrillic letters of windows-1251; everything else here is ASCII.
const encoded = text =>
  Buffer.from([...text].map(c => {
    const code = c.codePointAt(0)
    if (code < 128) return code
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0
    return { Ё: 0xa8, ё: 0xb8, '«': 0xab, '»': 0xbb }[c] ?? 0x3f
  }))

export async function run({ page, base, links, lang }) {
  const mark = lang === 'ru' ? 'ru' : 'en'
  const rows = ['Имя;Ник;Подписчики;Город;Почта']
  for (let i = 0; i < 12; i++) rows.push(`Проверка Загрузкина ${i};@journey_${mark}_${i};${i + 1},5 тыс.;Тверь;journey${i}.${mark}@example.org`)
  rows.push(`Проверка Загрузкина 3;@journey_${mark}_3;4,5 тыс.;Тверь;journey3.${mark}@example.org`)
  rows.push('Кривая Строка;@journey_bad;много;Тверь;не адрес')
  const file = path.join(os.tmpdir(), `journey-${mark}.csv`)
  fs.writeFileSync(file, encoded(rows.join('\r\n') + '\r\n'))

  await page.goto(links[lang])
  await page.waitForURL('**/today')
  await page.goto(`${base}/imports`)
  await page.setInputFiles('#file', file)
  await page.click('form[action="/imports"] button[type=submit]')
  await page.waitForURL(/\/imports\/[0-9a-f-]+/)
  const id = page.url().match(/imports\/([0-9a-f-]+)/)[1]
  await page.goto(`${base}/imports/${id}/reading`)
  assert.ok((await page.textContent('table.many')).includes('Проверка Загрузкина'), 'the encoding was found')
  await page.goto(`${base}/imports/${id}/columns`)
  if (lang === 'en') {
    // Bare names are on some platform: that is asked, by the name of the column, once for all files of this kind.
    await page.click('.dock button.primary')
    await page.waitForSelector('.error-summary')
    assert.ok((await page.textContent('.error-summary')).includes('Ник'), 'the column is named')
    await page.selectOption('select[name=platform]', 'telegram')
  }
  assert.equal(await page.inputValue('select[name=platform]'), 'telegram', 'as it was said last time')
  await page.click('.dock button.primary')
  await page.waitForSelector('button[name=run]', { timeout: 30_000 })
  await page.click('button[name=run]')
  await page.waitForSelector('.banner.is-good', { timeout: 30_000 })
  const numbers = (await page.locator('dl.statements dd').allTextContents()).map(t => Number(t.replace(/\D/g, '')))
  assert.ok(numbers.reduce((a, b) => a + b, 0) >= 14, `totals: ${numbers}`)
  await page.goto(`${base}/search?q=journey_${mark}_7`)
  await page.waitForSelector(`#results a.found:has-text("Загрузкина 7")`)
  await page.goto(`${base}/imports/${id}`)
  await page.click('form[action$="/undo"] button')
  await page.waitForSelector('.banner:not(.is-good):not(.is-due):not(.is-bad)', { timeout: 30_000 })
  await page.goto(`${base}/search?q=journey_${mark}_7`)
  assert.equal(await page.locator(`#results a.found:has-text("Загрузкина 7")`).count(), 0, 'taken back')
}
