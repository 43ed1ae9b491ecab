// Shows open cases of the same person while somebody types, and fills in today for who phones or stands there.
const form = document.getElementById('entry')
const field = name => form.elements.namedItem(name)
const place = document.getElementById('likely')
const status = document.getElementById('likely-status')
let pause
let asked = 0

const look = async () => {
  const mine = ++asked
  const body = new URLSearchParams()
  for (const name of ['_csrf', 'organisation', 'name', 'email', 'phone', 'newCase']) {
    const input = field(name)
    if (input && (input.type !== 'checkbox' || input.checked)) {
      body.set(name, input.value)
    }
  }
  try {
    const answer = await fetch(form.dataset.likely, { method: 'POST', body, redirect: 'error' })
    if (!answer.ok) {
      throw new Error(answer.status)
    }
    const list = await answer.text()
    if (mine === asked) {
      place.innerHTML = list
      const count = place.querySelector('[data-count]')?.dataset.count ?? ''
      if (status.textContent !== count) {
        status.textContent = count
      }
    }
  } catch {
    if (mine === asked) {
      status.textContent = place.dataset.failed
    }
  }
}

form.addEventListener('input', ({ target }) => {
  if (['organisation', 'name', 'email', 'phone'].includes(target.name)) {
    clearTimeout(pause)
    pause = setTimeout(look, 500)
  }
})

// Only what belongs to a ticked right is asked; what was typed already never disappears.
const rights = () => [...form.querySelectorAll('[name=rights]')].filter(box => box.checked).map(box => box.value)
const about = [...form.querySelectorAll('details[data-right]')]
const typed = part => [...part.querySelectorAll('textarea, input')].some(input => /checkbox|radio/.test(input.type) ? input.checked && input.value : input.value)
const fold = () => about.forEach(part => {
  const ticked = rights().includes(part.dataset.right)
  part.open = ticked && part.hidden ? true : part.open
  part.hidden = !ticked && !typed(part)
})
if (about.length) {
  fold()
  form.addEventListener('change', ({ target }) => target.name === 'rights' && fold())
}

const parts = ['day', 'month', 'year']
const received = part => field(`received.${part}`)
form.addEventListener('change', ({ target }) => {
  if (target.name !== 'channel') {
    return
  }
  const now = ['PHONE', 'COUNTER'].includes(target.value)
  const empty = parts.every(part => !received(part).value)
  const today = parts.every(part => received(part).value === form.dataset[part])
  if (now ? empty : today) {
    parts.forEach(part => { received(part).value = now ? form.dataset[part] : '' })
  }
})
