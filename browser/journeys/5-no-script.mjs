// The basics without any script: sign-in by link, the list, a filter, the next page, a creator, the other language.
import assert from 'node:assert/strict'

export const name = 'no-script'
export const script = false

export async function run({ page, base, links, lang }) {
  await page.goto(links[lang])
  await page.waitForURL('**/today')
  // Today: a step is done by its button, and taken back from the note.
  const task = await page.locator('li.task').first().getAttribute('id')
  await page.locator(`#${task} form[action$="/done"] button`).click()
  await page.waitForURL('**/today')
  assert.equal(await page.locator(`#${task}`).count(), 0)
  await page.locator('#toasts form button').click()
  await page.waitForURL('**/today')
  assert.equal(await page.locator(`#${task}`).count(), 1)
  await page.goto(`${base}/partners`)
  assert.ok((await page.locator('tr[data-row]').count()) > 10)
  await page.goto(`${base}/partners?f=market:RU`)
  const first = await page.locator('tr[data-row] th a').first().textContent()
  const more = page.locator('a[data-more]')
  if (await more.count()) {
    await more.first().click()
    assert.notEqual(await page.locator('tr[data-row] th a').first().textContent(), first)
  }
  await page.locator('tr[data-row] th a').first().click()
  await page.waitForURL('**/creators/*')
  const other = lang === 'ru' ? 'en' : 'ru'
  await page.click(`form.language button[value=${other}]`)
  assert.equal(await page.getAttribute('html', 'lang'), other)
  await page.click(`form.language button[value=${lang}]`)
  assert.equal(await page.getAttribute('html', 'lang'), lang)
}
