import type { Framework } from '../framework/framework.ts';
import { yamlText } from './yaml-text.ts';

/** The files of a new SEF that are not sections, in the words of someone who has never seen YAML or git. */

export function newConfig(area: string, { id, types, criteria }: Framework): string {
  const freshness = types.map(type => `#   ${type.id}: ${type.freshness}`).join('\n');
  return `# The settings of this self-evaluation. A line that begins with # is only a note.

# What it is checked against, and the area it is about. Only these two are needed.
framework: ${id}
area: ${yamlText(area)}

# Folders that are not read, for trying things out.
exclude: ["drafts/**"]

# To change a setting below, take the # away from its lines.

# How many types of evidence a criterion needs before it counts as covered.
# coverage: { evidence-types: 2 }

# How many months each type of evidence stays current.
# freshness:
${freshness}

# A gap you know about and have agreed to live with until a date.
# accepted-gaps:
#   - { criterion: ${criteria.at(-1)?.id}, reason: "Why, in a sentence", owner: "The post that agreed it", until: 2027-03-31 }
`;
}

export function evidenceReadme({ types, criteria }: Framework): string {
  const kinds = types.map(({ id, hint }) => `- \`${id}\`: ${hint}`).join('\n');
  return `# Evidence

One short page for each thing that shows what you know: a survey, an audit, a case study, a set of figures, a plan.
The document itself stays where it is; the page says what it is, what it shows and where to find it.

A page begins like this:

\`\`\`markdown
---
evidence: ${types[0]?.id ?? ''}
title: Parent carer survey 2026
criteria: [${criteria
    .slice(0, 2)
    .map(({ id }) => id)
    .join(', ')}]
voices: [parent-carers]
date: 2026-05-20
location: "SharePoint: SEND board papers, May 2026"
---
What it shows, in a sentence or two, and what changed because of it.
\`\`\`

The types are:

${kinds}

A page counts for a section once the section links to it.
Never write about an individual child here, and never so closely about a few that they could be recognised.
`;
}

export const dataReadme = `# Data

Tables of totals, rates and trends, as CSV files: one row for each period, and the period in the first column.
A sentence can then link to a single figure, as in [63.2%](../data/ehc-timeliness.csv#2026-Q2.within_20_weeks).

Only figures for the area as a whole. Rows about one child never belong here, and neither does a number so small that it
points to someone.
`;

export const gitignore = `# What this list names stays on your computer and is never shared with the SEF: git does not take it up.
# Once something has been shared it stays in the history, even after it is deleted.

# About individual children: this belongs in the case management system and in the inspectors' own upload site.
cases/
tracking/
annex-a-person-level/
*person-level*
*pupil-level*

# Survey answers and audit forms before they are added up
raw/

# Spreadsheets, because lists of children come as spreadsheets. Keep the figures you quote as CSV in data/.
# To share one spreadsheet on purpose, add a line such as: !data/sufficiency-forecast.xlsx
*.xlsx
*.xlsm
*.xls
*.ods

# A draft inspection report is restricted and confidential.
*draft-report*
*draft-inspection-report*

# Left behind by Word, Excel and the computer
~$*
.DS_Store
Thumbs.db
`;
