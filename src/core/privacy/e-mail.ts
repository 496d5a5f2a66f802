import { teamMayStay } from './phone.ts';
import type { Match } from './place.ts';

const localChar = /[a-z0-9._%+'’-]/i;
const domainAt = /(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}(?![a-z0-9-])/iy;
const MAX_LOCAL = 64;

/** RFC 2606 and 6761: nobody has an address there. */
const reserved = /(?:^|\.)example\.(?:com|org|net)$|\.(?:example|test|invalid|localhost)$/;
const publicBodies = /(?:^|\.)(?:gov\.uk|nhs\.uk|nhs\.net|sch\.uk|police\.uk)$/;
/** `logo@2x.png` is a picture of twice the size, `area-send@2025-06.yaml` a file of a version. */
const files = /^\d(?:\.\d)?x\.[a-z]{3,4}$|\.(?:csv|docx?|html?|jpe?g|json|md|pdf|png|svg|txt|xlsx?|ya?ml)$/;
/** Words of mailboxes that several people read. */
const shared =
  /^(?:admin|advice|ap|area|assessments?|ask|business|camhs|care|carers|cdc|children|childrens|comms|communications|complaints|consultation|contact|council|data|dco|dpo|dsco|early|ehc|ehcp|ehcps|engagement|enquir(?:y|ies)|family|families|feedback|finance|foi|forum|front|hello|help|helpdesk|hr|hub|icb|info|information|inclusion|learning|local|localoffer|mail|mailbox|mash|media|mediation|no|noreply|offer|office|panel|parent|participation|partnership|pcf|post|press|privacy|reception|referrals?|reply|schools?|secretary|sen|senco|send|sendiass|senteam|service|services|social|support|team|therap(?:y|ies)|transport|tribunal|youth)$/;

/** E-mail addresses. Those of organisations weigh less; `at` is the place of the `@` in the text. */
export function readEmail(text: string, at: number): Match | undefined {
  let start = at;
  while (start > 0 && at - start < MAX_LOCAL && localChar.test(text.charAt(start - 1))) start--;
  while (start < at && !/[a-z0-9]/i.test(text.charAt(start))) start++;
  domainAt.lastIndex = at + 1;
  const domain = domainAt.exec(text)?.[0];
  if (start === at || domain === undefined) return undefined;
  const end = at + 1 + domain.length;
  const local = text.slice(start, at).toLowerCase();
  const place = domain.toLowerCase();
  // `git@github.com:area/sef` and `ssh://git@github.com/area/sef` are addresses of a repository.
  if (reserved.test(place) || local === 'git') return undefined;
  if (files.test(place)) return undefined;
  const found = { rule: 'SEF507', start, end };
  return isPersonal(local, place)
    ? { ...found, says: 'is a person’s e-mail address' }
    : {
        ...found,
        says: 'seems to be the e-mail address of an organisation',
        next: teamMayStay,
        atMost: 'info',
      };
}

function isPersonal(local: string, domain: string): boolean {
  if (isWebmail(domain) && !/[a-z]/.test(local)) return true;
  const words = local.split(/[._+-]/);
  const unnumbered = words.map(word => word.replace(/\d+$/, ''));
  if (unnumbered.every(word => word === '' || shared.test(word))) return false;
  const named = words.length > 1 && unnumbered.every(word => /^[a-z'’]+$/.test(word));
  const mixed = unnumbered.some(word => shared.test(word));
  if (publicBodies.test(domain)) return named && !mixed;
  return !mixed || (isWebmail(domain) && !/forum|pcf|sendiass|team|office/.test(local));
}

function isWebmail(domain: string): boolean {
  return /^(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|mac|yahoo|ymail|aol|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|proton|protonmail|gmx|mail)\./.test(
    domain,
  );
}
