/** The names that `package.json` and the code share. A test holds the two to each other. */
export const commands = {
  refresh: 'sef.refresh',
  showGapsOnly: 'sef.showGapsOnly',
  showAll: 'sef.showAll',
  focusCoverage: 'sef.focusCoverage',
  openPlace: 'sef.openPlace',
  openSection: 'sef.openSection',
  createSection: 'sef.createSection',
  newSection: 'sef.newSection',
  addEvidence: 'sef.addEvidence',
  citeEvidence: 'sef.citeEvidence',
  tagFile: 'sef.tagFile',
  markAgreed: 'sef.markAgreed',
  acceptGap: 'sef.acceptGap',
  passOver: 'sef.passOver',
  addLead: 'sef.addLead',
  addContributors: 'sef.addContributors',
  writeAnswer: 'sef.writeAnswer',
  addAction: 'sef.addAction',
  showGap: 'sef.showGap',
  setUp: 'sef.setUp',
  openSample: 'sef.openSample',
  openWalkthrough: 'sef.openWalkthrough',
  whyNotIncluded: 'sef.whyNotIncluded',
  showEvidence: 'sef.showEvidence',
  showGaps: 'sef.showGaps',
  showActions: 'sef.showActions',
  showUses: 'sef.showUses',
  explainRule: 'sef.explainRule',
  saveVersion: 'sef.saveVersion',
  getLatest: 'sef.getLatest',
  sendForReview: 'sef.sendForReview',
  focusDetails: 'sef.focusDetails',
  groupEvidence: 'sef.groupEvidence',
  citeInSection: 'sef.citeInSection',
  focusChanges: 'sef.focusChanges',
  openChange: 'sef.openChange',
  chooseBase: 'sef.chooseBase',
  compareAgain: 'sef.compareAgain',
  copyChanges: 'sef.copyChanges',
} as const;

export const coverageView = 'sef.coverage';
export const detailsView = 'sef.details';
export const evidenceView = 'sef.evidence';
export const changesView = 'sef.changes';

/** The six steps of a beginner, of this extension's `walkthroughs`. */
export const walkthrough = 'begin';

/** The day to work out ages for, where it is not today. */
export const asOfSetting = { section: 'sef', name: 'asOf' } as const;

/** Context keys that the welcome views and menus look at. */
export const contexts = {
  state: 'sef.state',
  gapsOnly: 'sef.gapsOnly',
  hasRepository: 'sef.hasRepository',
  compared: 'sef.compared',
} as const;

/** The scheme of the sample where it is served from memory. */
export const sampleScheme = 'sef-sample';

/** The scheme under which the rules' pages are shown, so that they open in every host without a network. */
export const rulePageScheme = 'sef-rule';
