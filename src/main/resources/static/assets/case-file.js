// Staff files go up as a raw body, so that the server can encrypt them as they come and never spools them in clear.
const form = document.querySelector('[data-upload]');
const token = document.querySelector('input[name="_csrf"]');
form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const status = form.querySelector('[data-upload-status]');
  for (const file of form.querySelector('input[type=file]').files) {
    status.textContent = `${file.name} …`;
    const address = `/staff/case-file/documents?${form.dataset.query}&name=${encodeURIComponent(file.name)}`;
    try {
      const answer = await fetch(address, {
        method: 'PUT', body: file,
        headers: { 'Content-Type': file.type || 'application/octet-stream', 'X-CSRF-TOKEN': token.value },
      });
      if (!answer.ok) {
        const problem = await answer.json().catch(() => ({}));
        status.textContent = problem.message ?? `${file.name} could not be stored. Reload the page and try again.`;
        return;
      }
    } catch {
      status.textContent = `${file.name} could not be sent. Check your connection and try again.`;
      return;
    }
  }
  location.hash = 'documents';
  location.reload();
});
