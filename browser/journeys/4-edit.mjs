// A creator is added by form (a mistake keeps what was typed), edited, and changed in the table without leaving it.
import assert from 'node:assert/strict'

export const name = 'edit'

export async function run({ page, base, links, lang }) {
  await page.goto(links[lang])
  await page.waitForURL('**/today')
  const given = lang === 'ru' ? 'Проба' : 'Proba'
  const family = lang === 'ru' ? 'Правкина' : 'Editson'
  await page.goto(`${base}/creators/new`)
  await page.fill('[name=given_name]', given)
  await page.fill('[name=family_name]', family)
  await page.fill('[name=contact_value] >> nth=0', 'not an address')
  await page.click('.form-foot button[type=submit]')
  await page.waitForSelector('[data-error-summary]')
  assert.equal(await page.inputValue('[name=family_name]'), family, 'what was typed is kept')
  await page.fill('[name=contact_value] >> nth=0', `proba.${lang}@example.org`)
  await page.click('.form-foot button[type=submit]')
  await page.waitForURL(/\/creators\/[0-9a-f-]{36}$/)
  const id = page.url().split('/').pop()
  assert.ok((await page.textContent('h1')).includes(family))

  await page.goto(`${base}/creators/${id}/edit`)
  await page.fill('[name=city]', lang === 'ru' ? 'Тверь' : 'Portland')
  await page.click('.form-foot button[type=submit]')
  await page.waitForURL(/\/creators\/[0-9a-f-]{36}$/)
  assert.ok((await page.textContent('main')).includes(lang === 'ru' ? 'Тверь' : 'Portland'))

  await page.goto(`${base}/partners?q=${encodeURIComponent(family)}&cols=market,tags`)
  const cell = page.locator(`tr:has([data-pick][value="${id}"]) .c-tags`)
  await cell.locator('[data-edit]').click()
  const field = cell.locator('input:not([type=hidden])').first()
  await field.fill('осень')
  await field.press('Enter')
  await page.waitForFunction(id => document.getElementById(id)?.textContent.includes('осень'), `c-tags-${id}`)
  await page.reload()
  assert.ok((await cell.textContent()).includes('осень'), 'it was saved')
}
