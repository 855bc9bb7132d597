// The palette finds a person in the other alphabet, and Enter opens them; the search page does the same without the palette.
import assert from 'node:assert/strict'

export const name = 'search'

export async function run({ page, base, links, lang }) {
  await page.goto(links[lang])
  await page.waitForURL('**/today')
  const typed = lang === 'ru' ? 'джун' : 'vera les'
  const name = lang === 'ru' ? 'June Castellano' : 'Вера Лесникова'
  // Before its part of the script has come, the same keys lead to the search page.
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  await page.waitForSelector('#palette[open]')
  await page.keyboard.type(typed)
  const option = page.locator('#palette-list [role=option]', { hasText: name }).first()
  await option.waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/creators/*')
  assert.ok((await page.textContent('h1')).includes(name), await page.textContent('h1'))
  await page.goto(`${base}/search`)
  await page.fill('#q', typed)
  await page.waitForSelector(`#results a.found:has-text("${name}")`)
  assert.ok((await page.locator('#results mark').count()) > 0, 'the match is marked')
  await page.fill('#q', 'qqqzzz')
  await page.waitForSelector('#results .empty')
}
