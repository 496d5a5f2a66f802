/** @typedef {ReadonlyMap<string, string>} Files by path */
/** @typedef {{ message: string, author: string, change: (files: Files, sample: Files) => Map<string, string> }} Revision */

const send = 'Head of SEND';
const health = 'Designated Clinical Officer';
const forum = 'Parent Carer Forum';
const data = 'Performance Lead';
const director = "Director of Children's Services";

/** How a partnership writes its SEF in a term: from the first draft, by way of a few mistakes, to what is agreed. */
/** @type {readonly Revision[]} */
export const revisions = [
  by(
    send,
    'Start the SEF',
    take('sef.yaml', 'README.md', 'data/ehc-timeliness.csv', 'data/therapy-waits.csv'),
  ),
  by(send, 'Draft how needs are identified', draft('01-identified')),
  by(send, 'Bring the evidence for it', evidenceOf('01-identified')),
  by(forum, 'Draft how families take part', draft('02-participate', '07-engage')),
  by(forum, 'Bring the surveys', evidenceOf('02-participate', '07-engage')),
  by(health, 'Draft the right help', draft('03-right-help', '04-prepared')),
  by(data, 'Bring the figures and the audits', evidenceOf('03-right-help', '04-prepared')),
  by(send, 'Draft being valued and the leaders’ ambition', draft('05-valued', '06-ambitious')),
  by(send, 'Bring what shows it', evidenceOf('05-valued', '06-ambitious')),
  by(
    data,
    'Draft understanding and commissioning',
    draft('08-understand', '09-commission', '10-evaluate', '11-environment'),
  ),
  by(
    data,
    'Bring the rest of the evidence',
    evidenceOf('08-understand', '09-commission', '10-evaluate', '11-environment'),
  ),
  by(
    director,
    'Write about the journey and the outcome',
    take(
      'sections/experiences.md',
      'sections/outcomes.md',
      'sections/journey.md',
      'sections/self-evaluated-outcome.md',
      'recommendations/quality-and-timeliness-of-plans.md',
      'recommendations/waits-for-health-assessment.md',
    ),
  ),
  by(data, 'Keep surveys in a folder of their own', moveSurveys),
  by(
    data,
    'Correct the date of the assembly',
    edit('evidence/young-peoples-assembly-2026.md', /^date: .*$/m, 'date: 2025-03-11'),
  ),
  by(
    forum,
    'Say that we are not there yet with families',
    edit('sections/07-engage.md', /^position: \w[\w-]*$/m, 'position: mixed'),
  ),
  by(health, 'Say what waits mean for children', needsWork),
  by(
    director,
    'Agree three sections',
    agree('sections/01-identified.md', 'sections/02-participate.md', 'sections/06-ambitious.md'),
  ),
  by(send, 'Tell a story of moving to adult health', privacySlip),
  by(send, 'Take the child out of the story', undoSlip),
  by(
    data,
    'Take out the peer challenge, which nobody could find',
    without('evidence/peer-challenge-2026.md'),
  ),
];

/** @param {string} author @param {string} message @param {Revision['change']} change @returns {Revision} */
function by(author, message, change) {
  return { author, message, change };
}

/** @param {readonly string[]} paths of the sample @returns {Revision['change']} */
function take(...paths) {
  return (files, sample) =>
    new Map([...files, ...paths.map(path => /** @type {const} */ ([path, sample.get(path) ?? '']))]);
}

/** @param {readonly string[]} names of sections @returns {Revision['change']} */
function draft(...names) {
  return (files, sample) =>
    new Map([
      ...files,
      ...names.map(name => {
        const path = `sections/${name}.md`;
        return /** @type {const} */ ([
          path,
          (sample.get(path) ?? '').replace(/^status: .*$/m, 'status: draft'),
        ]);
      }),
    ]);
}

/** @param {readonly string[]} names of sections @returns {Revision['change']} what they lead to */
function evidenceOf(...names) {
  return (files, sample) => {
    const texts = names.map(name => sample.get(`sections/${name}.md`) ?? '');
    const paths = texts.flatMap(text =>
      [...text.matchAll(/\.\.\/(evidence\/[\w-]+\.md)/g)].map(([, path = '']) => path),
    );
    return take(...paths.filter(path => sample.has(path)))(files, sample);
  };
}

/** @param {string} path @param {RegExp} from @param {string} to @returns {Revision['change']} */
function edit(path, from, to) {
  return files => {
    const text = files.get(path) ?? '';
    if (!from.test(text)) throw new Error(`${path} holds nothing like ${from}.`);
    return new Map([...files, [path, text.replace(from, to)]]);
  };
}

/** @type {Revision['change']} */
function moveSurveys(files) {
  const isSurvey = (/** @type {string} */ path) => /^evidence\/.*survey.*\.md$/.test(path);
  return new Map(
    [...files].map(([path, text]) => [
      isSurvey(path) ? path.replace('evidence/', 'evidence/surveys/') : path,
      text.replaceAll(/\.\.\/evidence\/([\w-]*survey[\w-]*\.md)/g, '../evidence/surveys/$1'),
    ]),
  );
}

/** @type {Revision['change']} */
function needsWork(files, sample) {
  const path = 'sections/04-prepared.md';
  const named = edit(path, /^position: \w[\w-]*$/m, 'position: needs-work')(files, sample);
  return edit(
    path,
    /^## What does it mean\?\n/m,
    '## What does it mean?\n\nToo many young people wait until they are eighteen to hear what comes next.\n',
  )(named, sample);
}

/** @param {readonly string[]} paths @returns {Revision['change']} */
function agree(...paths) {
  return (files, sample) =>
    paths.reduce((now, path) => edit(path, /^status: .*$/m, 'status: agreed')(now, sample), new Map(files));
}

const slip =
  '\nJordan (NHS number 943 476 5919, born 3 May 2009) waited fourteen months for a first appointment.\n';

/** @type {Revision['change']} */
function privacySlip(files, sample) {
  return edit('sections/04-prepared.md', /(## What do we know\?\n)/, `$1${slip}`)(files, sample);
}

/** @type {Revision['change']} */
function undoSlip(files) {
  const path = 'sections/04-prepared.md';
  return new Map([...files, [path, (files.get(path) ?? '').replace(slip, '')]]);
}

/** @param {string} path @returns {Revision['change']} */
function without(path) {
  return files => {
    const left = new Map(files);
    if (!left.delete(path)) throw new Error(`There is no ${path}.`);
    return left;
  };
}
