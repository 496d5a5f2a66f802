/** What a heading or a row's label says is counted, if anything. */
export type Counted = 'people' | 'number' | 'other' | 'none';

/** Words in plain words (`plainWords`) that look like people or like something else, and are not. */
const misleading =
  /\b(?:pupil referral units?|pupil premium|family (?:hubs?|cent(?:re|er)s?)|children (?:homes?|cent(?:re|er)s?|services?|hospitals?|hospices?)|(?:action|improvement|delivery|business|school|strategic|accessibility|workforce) plans?|business cases?|(?:mainstream|primary|secondary|special|independent|state|own|high) schools? (?=pupils|children|age)|school (?=pupils|children|age)|year ?\d{1,2}|year groups?|early years|academic year|(?:under |over |aged? )?\d{1,2} ?(?:to|-|–|and) ?\d{1,2}(?: years?(?: olds?)?)?)/g;
/** `waiting over 18 weeks` counts children all the same. */
const duration =
  /(?:(?:more|less|longer|fewer) than|at least|over|under|within|after|up to|[<>≥≤+]) ?\d{1,3}(?:\.\d)? ?\+? ?(?:weeks?|months?|days?|years?|hours?|wks?)\b|\b\d{1,3} ?\+ ?(?:weeks?|months?|days?|years?)|\b\d{1,3} ?(?:-|to|–) ?\d{1,3} (?:weeks|months|days|years)\b/g;
/** Whatever else stands there: the cell is no count. */
const measure =
  /%|£|\b(?:percent|percentage|pct|proportion|rate|rates|ratio|per|average|mean|median|avg|cost|costs|spend|budget|score|scores|rank|ranking|rag|target|targets|index|change|difference|variance|increase|decrease|share|weeks?|months?|days?|hours?|minutes|fte|wte|years?|rating|level|band|tier|priority|week|criteri(?:on|a)|order|version|page|date|capacity)\b/;
const people =
  /\b(?:children|child|pupils?|students?|learners?|young people|young person|cyp|yp|boys?|girls?|males?|females?|families|parents?|carers?|people|persons?|patients|clients|siblings|babies|toddlers|teenagers|respondents|participants|attendees|responses|headcount|cohort|ehcps?|ehc plans?|plans?|cases|caseload|waiting|referrals|referred|appeals|tribunals|suspensions|exclusions|suspended|excluded|admissions|placements|looked after|lac|cla|cin|neet|eotas|ehe|assessments|requests|leavers|starters|missing education|cme)\b/;
const things =
  /\b(?:schools?|settings?|providers?|provisions?|sites?|services?|units?|homes|cent(?:re|er)s?|visits?|sessions?|meetings?|events?|activities|audits?|terms?|places|staff|teachers?|psychologists?|therapists?|nurses?|practitioners?|professionals|posts?|vacancies|workers?|members?|sencos?|governors?|teams?|areas?|wards?|districts?|authorities|actions?|complaints?|compliments?|themes?|questions?|recommendations?|documents?|items?|organisations?|statements?|courses?|hubs?|clubs?|workshops?|incidents?|risks?|groups?|policies|trusts?|nurseries|colleges|documents|surveys?|projects?|contracts?|breaks?|no\.? of weeks)\b/;
const bare =
  /^(?:n|no|number|numbers|count|counts|total|totals|all|frequency|#|base|denominator|numerator|overall)$/;
const general = /\b(?:number|no|count|total|n)\b/;

/** People or things: whichever is named first is what is counted (pupils in special schools; schools with such pupils). */
export function counted(words: string): Counted {
  const said = words.replace(duration, ' ').replace(misleading, ' ').trim();
  if (measure.test(said)) return 'other';
  const person = said.search(people);
  const thing = said.search(things);
  if (person >= 0) return thing >= 0 && thing < person ? 'other' : 'people';
  if (thing >= 0) return 'other';
  return bare.test(said) || general.test(said) ? 'number' : 'none';
}

/** Headings of a first column that sorts people, so that bare numbers beside it count people. */
export function sortsPeople(words: string): boolean {
  return /^(?:age|age (?:group|band|range)|ages|gender|sex|ethnicity|ethnic group|year ?group|ncy|primary needs?|needs?|type of need|area of need|sen type|sen provision|first language|key stage|diagnosis|disability)$/.test(
    words,
  );
}

/** One of the groups that such a column or row of headings sorts people into. */
export function isGroupOfPeople(words: string): boolean {
  return /^(?:boys?|girls?|males?|females?|m|f|non-?binary|white|asian|black|mixed|other ethnic group|autism|asd|asc|semh|slcn|mld|sld|pmld|spld|hi|vi|msi|pd|adhd|no specialist assessment|sen support|ehcp|ehc plan|fsm|eal|year ?\d{1,2}|reception|nursery|ks ?[1-5]|key stage \d|(?:aged? |under |over )?\d{1,2} ?(?:to|-|–|\+) ?(?:\d{1,2})?(?: years?)?)$/.test(
    words,
  );
}

/** A number that a cell shows as a whole one, perhaps with its percentage: `3`, `1,204`, `3 (8%)`. */
const wholeNumber = /^(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\s?\(\s?\d{1,3}(?:\.\d+)?\s?%\s?\))?$/;

export function wholeNumberIn(text: string): number | undefined {
  const first = text.charCodeAt(0);
  if (!(first >= 48 && first <= 57) || text.endsWith('%')) return undefined;
  const found = wholeNumber.exec(text)?.[1];
  return found === undefined ? undefined : Number(found.replaceAll(',', ''));
}

const percentage = /^(\d{1,3}(?:\.\d{1,4})?)\s?%?$/;

export interface Percentage {
  readonly value: number;
  readonly decimals: number;
}

export function percentageIn(text: string): Percentage | undefined {
  const found = percentage.exec(text)?.[1];
  const value = Number(found);
  if (found === undefined || value > 100) return undefined;
  return { value, decimals: found.split('.')[1]?.length ?? 0 };
}

const hidden =
  /^(?:\*{1,3}|[<≤]\s?\d{1,2}|(?:fewer|less) than \d{1,2}|\[?[cs]\]?|\[?x\]?|\[?low\]?|supp(?:ressed)?|[01]\s?(?:-|–|to)\s?\d)$/i;

/** What stands where a small number was taken out: `*`, `<5`, `c`, `[c]`, `low`. */
export function isHidden(text: string): boolean {
  return text.length <= 20 && hidden.test(text);
}
