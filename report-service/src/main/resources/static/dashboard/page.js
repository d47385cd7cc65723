// Petra's dashboard: asks for a key, keeps it in this tab, and shows cases, models and reports from the public API.

const STORE = 'petra-key';
const REFRESH_MS = 4000;
const CASES_SHOWN = 200;
const SPLITS = ['TRAINING', 'VALIDATION', 'EXTERNAL'];
const TASKS = { HER2_OVER: 'HER2 over', HER2_LOW: 'HER2 low', HER2_ZERO: 'HER2 zero' };

const byId = (id) => document.getElementById(id);
const evaluations = new Map(); // versions never change, so each is fetched once

/** An element with attributes and children; text is always set as text. */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') node.addEventListener('click', value);
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

async function fetchWithKey(path, accept = 'application/json') {
  const answer = await fetch(path, {
    headers: { Authorization: `Bearer ${sessionStorage.getItem(STORE)}`, Accept: accept },
  });
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  const error = new Error(problem.detail ?? `The server answered ${answer.status}.`);
  error.status = answer.status;
  throw error;
}

const getJson = async (path) => (await fetchWithKey(path)).json();

function table(headings, rows, empty) {
  if (rows.length === 0) return element('p', { class: 'hint' }, empty);
  const head = element('tr', {}, ...headings.map((text) => element('th', { scope: 'col' }, text)));
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
}

const cell = (...children) => element('td', {}, ...children);
const number = (value) => (value === null || value === undefined ? '–' : value.toFixed(3));
const simulatedMark = (yes) => (yes ? element('span', { class: 'mark' }, 'simulated') : null);

function auc(evaluation, split) {
  const part = evaluation.splits.find((each) => each.split === split);
  return part ? estimate(part.auc) : element('td', { class: 'number' }, '–');
}

/** A value with its interval, or why it has none. */
function estimate({ value, low, high, absentBecause }) {
  const interval = low === null ? (absentBecause ?? '') : `(${number(low)}–${number(high)})`;
  return element('td', { class: 'number' }, `${number(value)} `, element('span', { class: 'interval' }, interval));
}

function showCohorts(cohorts) {
  byId('cohorts').replaceChildren(...cohorts.map((cohort) => {
    const counts = cohort.cases;
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const done = (counts.EXTRACTED ?? 0) + (counts.FAILED ?? 0);
    const words = `${counts.EXTRACTED ?? 0} of ${total} extracted` + (counts.FAILED ? `, ${counts.FAILED} failed` : '');
    return element('div', { class: 'card' },
      element('h3', {}, cohort.name, ' ', simulatedMark(cohort.simulated)),
      element('p', {}, `profile ${cohort.profile}`),
      element('progress', { max: Math.max(total, 1), value: done, 'aria-label': `extraction of ${cohort.name}` }),
      element('p', {}, total === 0 ? 'no case yet' : words));
  }));
}

function showCases(page) {
  const rows = page.items.map((each) => element('tr', {},
    cell(element('code', {}, each.caseId)),
    cell(each.cohort, ' ', simulatedMark(each.simulated)),
    cell(element('span', { class: `state ${each.state}` }, each.state.toLowerCase())),
    cell(each.problem ? `${each.problem.code}: ${each.problem.detail}` : ''),
    cell(String(each.instances)),
    cell(each.clinical?.her2 ? each.clinical.her2.toLowerCase() : (each.clinical?.unlabelledBecause ?? '–'))));
  byId('cases').replaceChildren(
    table(['Case', 'Cohort', 'State', 'Problem', 'Objects', 'HER2'], rows, 'No case has been received.'),
    page.nextCursor ? element('p', { class: 'hint' }, `The first ${CASES_SHOWN} are shown; the API has the rest.`) : '');
}

async function showModels(page) {
  const rows = [];
  for (const model of page.items) {
    const path = `api/v1/models/${encodeURIComponent(model.name)}/versions/${model.latestVersion}/evaluation`;
    if (!evaluations.has(path)) evaluations.set(path, await getJson(path));
    const evaluation = evaluations.get(path);
    const aliases = Object.entries(model.aliases ?? {}).map(([name, version]) => `@${name} v${version}`);
    const validation = evaluation.validation;
    rows.push(element('tr', {},
      cell(`${model.name} v${model.latestVersion} `, simulatedMark(evaluation.simulated),
        aliases.length ? element('span', { class: 'small' }, ` ${aliases.join(', ')}`) : null),
      cell(TASKS[model.task] ?? model.task), cell(model.classifier),
      validation && validation.folds > 0 ? estimate(validation.auc) : element('td', { class: 'number' }, '–'),
      ...SPLITS.map((split) => auc(evaluation, split))));
  }
  byId('models').replaceChildren(
    table(['Model', 'Task', 'Classifier', 'AUC cross-validated', 'AUC training', 'AUC validation', 'AUC external'], rows, 'No model has been trained.'));
}

/** Opens a report in a new tab; it is fetched with the key, so a plain link would not do. */
async function open(id, type) {
  const tab = window.open('', '_blank');
  try {
    const body = await (await fetchWithKey(`api/v1/reports/${id}`, type)).blob();
    const url = URL.createObjectURL(new Blob([body], { type }));
    if (tab) tab.location = url;
  } catch (error) {
    tab?.close();
    say(error.message);
  }
}

function showReports(page) {
  const rows = page.items.map((report) => element('tr', {},
    cell(report.title, ' ', simulatedMark(report.simulated)),
    cell(new Date(report.createdAt).toLocaleString()),
    cell(
      element('button', { class: 'quiet', type: 'button', onclick: () => open(report.id, 'application/pdf') }, 'PDF'), ' ',
      element('button', { class: 'quiet', type: 'button', onclick: () => open(report.id, 'text/html') }, 'Page'), ' ',
      element('button', { class: 'quiet', type: 'button', onclick: () => open(report.id, 'application/json') }, 'JSON'))));
  byId('reports').replaceChildren(table(['Report', 'Made', 'Open'], rows, 'No report has been made.'));
}

const say = (text) => { byId('message').textContent = text; };

/** Shows everything once. */
async function refresh() {
  const [cohorts, cases, models, reports] = await Promise.all([
    getJson('api/v1/cohorts'), getJson(`api/v1/cases?limit=${CASES_SHOWN}`),
    getJson('api/v1/models'), getJson('api/v1/reports')]);
  showCohorts(cohorts);
  showCases(cases);
  showReports(reports);
  await showModels(models);
  byId('simulated').hidden = !cases.items.some((each) => each.simulated);
  byId('content').hidden = false;
  byId('key-form').hidden = true;
  byId('forget').hidden = false;
}

function forget() {
  sessionStorage.removeItem(STORE);
  byId('content').hidden = true;
  byId('key-form').hidden = false;
  byId('forget').hidden = true;
}

async function keepFresh() {
  if (sessionStorage.getItem(STORE)) {
    try {
      await refresh();
      say('');
    } catch (error) {
      if (error.status === 401 || error.status === 403) forget();
      say(error.message);
    }
  }
}

byId('key-form').addEventListener('submit', (event) => {
  event.preventDefault();
  sessionStorage.setItem(STORE, byId('key').value.trim());
  byId('key').value = '';
  keepFresh();
});
byId('forget').addEventListener('click', () => { forget(); say(''); });
// One refresh ends before the next is planned, however slow the server is.
async function loop() {
  if (!document.hidden) await keepFresh();
  setTimeout(loop, REFRESH_MS);
}
loop();
