// Today: a step is opened, its reason read, it is done and undone, another is snoozed with a wrong day first; a conversation
// written in one line lets the step that asked for it go.
import assert from 'node:assert/strict'

export const name = 'today'

const toast = page => page.locator('#toasts .toast').last()
const tab = (page, n) => page.locator(`#tab-${n} .count`).textContent().then(text => Number(text.replace(/\D/g, '')))

export async function run({ page, base, links, lang }) {
  await page.goto(links[lang])
  await page.waitForURL('**/today')
  const open = await tab(page, 1)
  assert.ok(open > 3, 'the demo has something to do')

  // Keys: down, up, why.
  const first = await page.locator('li.task').first().getAttribute('id')
  await page.keyboard.press('j')
  assert.equal(await page.evaluate(() => document.activeElement.closest('li.task')?.id), first, 'j goes to the first')
  await page.keyboard.press('r')
  await page.waitForSelector('dialog#act[open] dd a[href]')
  await page.keyboard.press('Escape')

  // Done and undone.
  await page.locator(`#${first} [data-open]`).focus()
  await page.keyboard.press('e')
  await page.waitForSelector(`#${first}`, { state: 'detached' })
  assert.equal(await tab(page, 1), open - 1)
  assert.ok(await page.evaluate(() => document.activeElement.closest('li.task')), 'the focus goes to the next step')
  await toast(page).locator('button[type=submit]').click()
  await page.waitForSelector(`#${first}`)
  assert.equal(await tab(page, 1), open, 'it is as it was')

  // Snoozed: a day that is over is refused and kept, tomorrow is not.
  await page.locator(`#${first} [data-row-key=h]`).click()
  await page.waitForSelector('dialog#act[open]')
  await page.fill('#f-until', '2020-02-29')
  await page.click('dialog#act .form-foot button[type=submit]')
  await page.waitForSelector('dialog#act [aria-invalid=true]')
  assert.equal(await page.inputValue('#f-until'), '2020-02-29', 'what was typed is kept')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog#act', { state: 'detached' })
  await page.locator(`#${first} [data-row-key=h]`).click()
  await page.waitForSelector('dialog#act[open]')
  assert.equal(await page.inputValue('#f-until'), '', 'opened anew it is empty')
  await page.click('dialog#act button[value=tomorrow]')
  await page.waitForSelector(`#${first}`, { state: 'detached' })
  assert.equal(await tab(page, 3), 1, 'one is put off')

  // Two at once.
  const boxes = page.locator('[data-pick]')
  await boxes.nth(0).check({ force: true })
  await boxes.nth(1).check({ force: true })
  await page.click('form.bulk button[value=done]')
  await page.waitForFunction(n => document.querySelector('#tab-1 .count').textContent.replace(/\D/g, '') === String(n), open - 3)
  await toast(page).locator('button[type=submit]').click()
  await page.waitForFunction(n => document.querySelector('#tab-1 .count').textContent.replace(/\D/g, '') === String(n), open - 1)

  // One line: the check-in that it answers goes.
  await page.goto(`${base}/today?tab=team&group=check_ins`)
  const write = page.locator(`li.task .do a.btn:text-is("${lang === 'ru' ? 'Написать' : 'Write'}")`)
  const href = await write.first().getAttribute('href')
  const task = page.locator(`li.task:has(.do a.btn[href="${href}"])`)
  const before = await task.count()
  const name = (await task.first().locator('.by b').textContent()).trim()
  const said = lang === 'ru' ? `созвонились: ${name}, просит меньше подарков, пришлю условия завтра` : `called ${name}, wants fewer gifts, send terms tomorrow`
  await page.keyboard.press('Control+k')
  await page.fill('#palette-q', said)
  await page.locator('#palette-list a[href^="/log?line="]').click()
  await page.waitForURL('**/log?line=*')
  await page.waitForSelector('#draft [name=promise]')
  assert.ok(await page.inputValue('#f-promise-due-0'), 'the day of the promise was understood')
  assert.ok(await page.inputValue('#f-wish-0'), 'the wish was understood')
  const people = page.locator('#draft [name=creator_id]')
  assert.ok((await people.count()) > 0, `${name} was found`)
  if (!(await page.locator('#draft [name=creator_id]:checked').count())) await people.first().check()
  await page.locator('#draft [name=kind][value=check_in]').check({ force: true })
  await page.click('#draft .form-foot button[type=submit]')
  await page.waitForURL(/\/(partnerships|creators)\//)
  await page.goto(`${base}/today?tab=team&group=check_ins`)
  assert.ok((await task.count()) < before, 'what the conversation settled is gone')
}
