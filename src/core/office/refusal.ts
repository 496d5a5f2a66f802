import type { OfficeRefusal, RefusalReason } from './office-reading.ts';

const words: Readonly<Record<RefusalReason, Omit<OfficeRefusal, 'refused'>>> = {
  encrypted: {
    what: 'This file is protected by a password, so nobody can see what is in it, and neither can this check.',
    next: 'Keep it outside the SEF, or save it without a password once it holds nothing about a child.',
  },
  'too-large': {
    what: 'This file holds more than this check can look through.',
    next: 'Keep it outside the SEF, or keep only the pages or sheets that the SEF needs.',
  },
  bomb: {
    what: 'This file unpacks to very much more than its size, as files do that are made to stop a computer.',
    next: 'Do not open it, keep it outside the SEF and ask whoever sent it what it is.',
  },
  'old-format': {
    what: 'This file is in an older or rarer format of Word or Excel, which this check cannot look into.',
    next: 'Save it as a Word document (.docx) or an Excel workbook (.xlsx), or keep it outside the SEF.',
  },
  damaged: {
    what: 'This file is damaged, or it is no Word document or Excel workbook, so this check cannot look into it.',
    next: 'Open it in Word or Excel and save it again, or keep it outside the SEF.',
  },
};

export function refuse(reason: RefusalReason): OfficeRefusal {
  return { refused: reason, ...words[reason] };
}
