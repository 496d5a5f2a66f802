/** The settings of a root; a folder that has them is one. */
export const configName = 'sef.yaml';

/** What was found when the checks were taken up, and is held back since. */
export const baselineName = 'sef-baseline.json';
