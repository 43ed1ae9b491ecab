// Loaded by Tasklist, Cockpit and Admin. Public: no secrets here.

// Camunda's own login page cannot sign anybody in; there is one login for all.
// Its routes change without an event that could be listened to.
setInterval(() => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace('/staff/login');
  }
}, 400);

// Which of our own pages this person may open; none where the answer does not come.
const links = await fetch('/staff/links', { signal: AbortSignal.timeout(30000) })
  .then(answer => (answer.ok ? answer.json() : []))
  .catch(() => []);

const inTasklist = ({ id, label, href }, position) => ({
  id: 'rightsdesk.link.' + id,
  pluginPoint: 'tasklist.navbar.action',
  priority: 500 - position,
  render: node => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = label;
    link.className = 'rightsdesk-link';
    node.appendChild(link);
  }
});

const inCockpit = ({ id, label, href }) => ({
  id: 'rightsdesk.navigation.' + id,
  pluginPoint: 'cockpit.navigation',
  priority: 50,
  properties: { label, pagePath: href }
});

let frame = null;

const show = taskId => {
  if (frame && taskId) {
    const address = '/staff/case-file?task=' + encodeURIComponent(taskId);
    if (frame.getAttribute('src') !== address) {
      frame.setAttribute('src', address);
    }
  }
};

// The tab's pane scrolls by itself; the frame takes what is left below its top edge.
const fit = () => {
  if (frame && frame.isConnected) {
    const top = frame.getBoundingClientRect().top;
    frame.style.height = Math.max(320, window.innerHeight - top - 44) + 'px';
  }
};

// What was entered in the Case file has done the task: show the list without it.
window.addEventListener('message', event => {
  if (frame && event.source === frame.contentWindow && event.origin === window.location.origin
      && event.data === 'rightsdesk.taskDone') {
    window.location.hash = window.location.hash.replace(/([?&])task=[^&]*&?/, '$1');
    window.location.reload();
  }
});

const caseFile = {
  id: 'rightsdesk.caseFile',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: { label: 'Case file' },

  render: (node, { taskId }, scope) => {
    frame = document.createElement('iframe');
    frame.title = 'Case file of this task';
    frame.style.width = '100%';
    frame.style.border = '0';
    frame.style.display = 'block';
    frame.addEventListener('load', fit);
    window.addEventListener('resize', fit);
    show(taskId);
    node.appendChild(frame);
    requestAnimationFrame(fit);
    if (scope && scope.$watch) {
      scope.$watch('task.id', show);
    }
  },

  unmount: () => {
    window.removeEventListener('resize', fit);
    frame = null;
  }
};

// A part of our page of figures, as the server wrote it; its links lead out of Cockpit to our pages.
const openFigures = {
  id: 'rightsdesk.openFigures',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: async node => {
    node.className += ' rightsdesk-figures';
    const answer = await fetch('/staff/figures/open', { signal: AbortSignal.timeout(30000) }).catch(() => null);
    if (answer && answer.ok) {
      const part = new DOMParser().parseFromString(await answer.text(), 'text/html');
      node.replaceChildren(...part.body.children);
      // Cockpit calls the place "Custom Plugins".
      const title = node.closest('section')?.querySelector('.section-title');
      if (title) {
        title.textContent = 'Rights';
      }
    } else {
      node.textContent = 'The figures could not be read. Load the page again, or ask who runs the service.';
    }
  }
};

// How long each step of the model waits, and how many of those that wait there are past their statutory date.
const waitingSteps = {
  id: 'rightsdesk.waitingSteps',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 100,
  render: async (viewer, { processDefinitionId }) => {
    const model = processDefinitionId.split(':')[0];
    const answer = await fetch('/staff/figures/models/' + encodeURIComponent(model)).catch(() => null);
    const steps = answer && answer.ok ? await answer.json() : [];
    for (const { activity, late, medianDays } of steps) {
      const words = [];
      if (late > 0) {
        words.push(late + ' overdue');
      }
      if (medianDays !== null) {
        words.push('waits ' + medianDays.toFixed(1) + ' days');
      }
      if (words.length > 0 && viewer.get('elementRegistry').get(activity)) {
        const note = document.createElement('div');
        note.className = 'rightsdesk-waits' + (late > 0 ? ' rightsdesk-waits-late' : '');
        note.textContent = words.join(', ');
        note.title = 'Overdue: requests that wait here and whose statutory date is over. Days: half of the requests waited longer in this step.';
        viewer.get('overlays').add(activity,
          { position: { top: -22, left: 0 }, show: { minZoom: -Infinity, maxZoom: Infinity }, html: note });
      }
    }
  }
};

const watches = links.some(link => link.id === 'figures');

export default [
  caseFile,
  ...links.map(inTasklist),
  ...links.filter(link => ['cases', 'workload', 'figures'].includes(link.id)).map(inCockpit),
  ...(watches ? [openFigures, waitingSteps] : [])
];
