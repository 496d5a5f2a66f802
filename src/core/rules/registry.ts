import type { Rule } from './rule.ts';
import { invalidFrontmatter } from './sef101-invalid-frontmatter.ts';
import { unknownCriterion } from './sef102-unknown-criterion.ts';
import { unknownFocus } from './sef103-unknown-focus.ts';
import { unknownEvidenceType } from './sef104-unknown-evidence-type.ts';
import { invalidValue } from './sef105-invalid-value.ts';
import { unknownKey } from './sef106-unknown-key.ts';
import { duplicateSection } from './sef107-duplicate-section.ts';
import { deadLink } from './sef108-dead-link.ts';
import { notEvidence } from './sef109-not-evidence.ts';
import { mergeConflict } from './sef110-merge-conflict.ts';
import { invalidConfig } from './sef111-invalid-config.ts';
import { criterionWording } from './sef112-criterion-wording.ts';
import { missingHeading } from './sef113-missing-heading.ts';
import { unreadableFile } from './sef114-unreadable-file.ts';
import { ambiguousKind } from './sef115-ambiguous-kind.ts';
import { unreasonedSuppression } from './sef116-unreasoned-suppression.ts';
import { unusedSuppression } from './sef117-unused-suppression.ts';
import { missingSection } from './sef201-missing-section.ts';
import { missingEvidence } from './sef202-missing-evidence.ts';
import { missingStatementEvidence } from './sef203-missing-statement-evidence.ts';
import { missingFocusEvidence } from './sef204-missing-focus-evidence.ts';
import { singleEvidenceType } from './sef205-single-evidence-type.ts';
import { missingEvidenceType } from './sef206-missing-evidence-type.ts';
import { staleEvidence } from './sef207-stale-evidence.ts';
import { uncitedEvidence } from './sef208-uncited-evidence.ts';
import { overReliance } from './sef209-over-reliance.ts';
import { circularEvidence } from './sef210-circular-evidence.ts';
import { missingAlternativeProvision } from './sef211-missing-alternative-provision.ts';
import { expiredAcceptance } from './sef212-expired-acceptance.ts';
import { missingLead } from './sef301-missing-lead.ts';
import { singleSector } from './sef302-single-sector.ts';
import { missingFamilyVoice } from './sef303-missing-family-voice.ts';
import { leadsFromOneSector } from './sef304-leads-from-one-sector.ts';
import { changedSinceAgreed } from './sef305-changed-since-agreed.ts';
import { unsupportedClaim } from './sef401-unsupported-claim.ts';
import { noImpact } from './sef402-no-impact.ts';
import { incompleteAction } from './sef403-incomplete-action.ts';
import { overdueAction } from './sef404-overdue-action.ts';
import { noAction } from './sef405-no-action.ts';
import { outcomeContradictsRule } from './sef406-outcome-contradicts-rule.ts';
import { figureMismatch } from './sef407-figure-mismatch.ts';
import { unknownFigure } from './sef408-unknown-figure.ts';
import { conflictingFigures } from './sef409-conflicting-figures.ts';
import { unreasonedOutcome } from './sef410-unreasoned-outcome.ts';
import { nhsNumber } from './sef501-nhs-number.ts';
import { upn } from './sef502-upn.ts';
import { uln } from './sef503-uln.ts';
import { nationalInsuranceNumber } from './sef504-national-insurance-number.ts';
import { dateOfBirth } from './sef505-date-of-birth.ts';
import { postcode } from './sef506-postcode.ts';
import { contactDetails } from './sef507-contact-details.ts';
import { smallNumber } from './sef508-small-number.ts';
import { personLevelData } from './sef509-person-level-data.ts';
import { confidentialReport } from './sef510-confidential-report.ts';
import { unexaminedFile } from './sef511-unexamined-file.ts';

/** Every rule, in the order of its code. Documentation, help and settings are held to this list by tests. */
export const rules: readonly Rule[] = [
  invalidFrontmatter,
  unknownCriterion,
  unknownFocus,
  unknownEvidenceType,
  invalidValue,
  unknownKey,
  duplicateSection,
  deadLink,
  notEvidence,
  mergeConflict,
  invalidConfig,
  criterionWording,
  missingHeading,
  unreadableFile,
  ambiguousKind,
  unreasonedSuppression,
  unusedSuppression,
  missingSection,
  missingEvidence,
  missingStatementEvidence,
  missingFocusEvidence,
  singleEvidenceType,
  missingEvidenceType,
  staleEvidence,
  uncitedEvidence,
  overReliance,
  circularEvidence,
  missingAlternativeProvision,
  expiredAcceptance,
  missingLead,
  singleSector,
  missingFamilyVoice,
  leadsFromOneSector,
  changedSinceAgreed,
  unsupportedClaim,
  noImpact,
  incompleteAction,
  overdueAction,
  noAction,
  outcomeContradictsRule,
  figureMismatch,
  unknownFigure,
  conflictingFigures,
  unreasonedOutcome,
  nhsNumber,
  upn,
  uln,
  nationalInsuranceNumber,
  dateOfBirth,
  postcode,
  contactDetails,
  smallNumber,
  personLevelData,
  confidentialReport,
  unexaminedFile,
];

/** Code and alias → code. */
export const ruleCodes: ReadonlyMap<string, string> = new Map(
  rules.flatMap(({ code, name }): [string, string][] => [
    [code, code],
    [name, code],
  ]),
);

/** By code or alias, in any letter case. */
export function findRule(name: string): Rule | undefined {
  const wanted = name.trim().toLowerCase();
  return rules.find(({ code, name: alias }) => code.toLowerCase() === wanted || alias === wanted);
}
