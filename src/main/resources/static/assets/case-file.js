// Staff files go up as a raw body, so that the server can encrypt them as they come and never spools them in clear.
// Until this runs no file can be chosen: a form sent before would lose it without a word.
const token = document.querySelector('input[name="_csrf"]');

async function put(file, query) {
  const address = `/staff/case-file/documents?${query}&name=${encodeURIComponent(file.name)}`;
  let answer;
  try {
    answer = await fetch(address, {
      method: 'PUT', body: file,
      headers: { 'Content-Type': file.type || 'application/octet-stream', 'X-CSRF-TOKEN': token.value },
    });
  } catch {
    throw new Error(`${file.name} could not be sent. Check your connection and try again.`);
  }
  const stored = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(stored.message ?? `${file.name} could not be stored. Reload the page and try again.`);
  }
  return stored;
}

// Files of a system: stored at once, then shown.
const form = document.querySelector('[data-upload]');
form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const status = form.querySelector('[data-upload-status]');
  try {
    for (const file of form.querySelector('input[type=file]').files) {
      status.textContent = `${file.name} …`;
      await put(file, `${form.dataset.query}&system=${form.querySelector('[name=system]')?.value ?? ''}`);
    }
  } catch (problem) {
    status.textContent = problem.message;
    return;
  }
  location.hash = 'documents';
  location.reload();
});

form?.querySelectorAll('[disabled]').forEach(part => { part.disabled = false; });

// Files that belong to what is being entered: stored first, then named in the form.
for (const entry of document.querySelectorAll('[data-attach]')) {
  entry.addEventListener('submit', async (event) => {
    event.preventDefault();
    const status = entry.querySelector('[data-attach-status]');
    const chosen = entry.querySelector('input[type=file]');
    const stored = entry.querySelector('input[name=files]');
    try {
      for (const file of chosen.files) {
        status.textContent = `${file.name} …`;
        const { id } = await put(file, entry.dataset.attach);
        stored.value = stored.value ? `${stored.value},${id}` : id;
      }
    } catch (problem) {
      status.textContent = problem.message;
      return;
    }
    entry.submit();
  });
  entry.querySelector('input[type=file]').disabled = false;
}

// The task beside this page is done by what was just entered: Tasklist shows the next one.
if (document.querySelector('[data-task-done]') && window.parent !== window) {
  window.parent.postMessage('rightsdesk.taskDone', window.location.origin);
}
