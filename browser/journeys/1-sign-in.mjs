// In by a link, a password of one's own, out, and in again by password; a wrong password keeps the address that was typed.
import assert from 'node:assert/strict'

export const name = 'sign-in'

export async function run({ page, base, links, lang }) {
  await page.goto(links[lang])
  await page.waitForURL('**/today')
  assert.equal(await page.getAttribute('html', 'lang'), lang)
  await page.goto(`${base}/settings`)
  const email = (await page.textContent('.lede')).match(/\S+@\S+?\.com/)[0]
  await page.goto(`${base}/settings/security`)
  const secret = `длинная фраза ${lang} 42`
  await page.fill('form[action$="/password"] input[name="password"]', secret)
  await page.click('form[action$="/password"] button[type=submit]')
  await page.waitForLoadState()
  await page.context().clearCookies({ name: 'perennial' })
  await page.goto(`${base}/partners?sort=name`)
  await page.waitForURL('**/sign-in?**')
  await page.fill('input[name=email]', email)
  await page.fill('input[name=password]', 'not the right one')
  await page.click('form[action="/sign-in"] button[type=submit] >> nth=0')
  await page.waitForSelector('[data-error-summary], .error')
  assert.equal(await page.inputValue('input[name=email]'), email)
  await page.fill('input[name=password]', secret)
  await page.click('form[action="/sign-in"] button[type=submit] >> nth=0')
  await page.waitForURL('**/partners?sort=name')
}
