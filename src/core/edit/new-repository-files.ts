import { escapeMarkdown } from '../text/markdown-text.ts';

/** The files that make the folder of a new SEF a place to work together in, whoever finds it and wherever. */

/** For people who find it on a website, and have never seen git. The words in italics are the commands' titles. */
export function sefReadme(area: string): string {
  return `# SEND self-evaluation: ${escapeMarkdown(area)}

This is where the local area partnership writes its self-evaluation (SEF) together: what it knows about children and young
people with special educational needs and disabilities (SEND), how it knows, what that means for them, and what comes next.
Every page is plain text, so everyone can read it, and it stays known what was changed, when and why.

| Where | What is in it |
| --- | --- |
| [sections](sections) | a page for each part of the self-evaluation |
| [evidence](evidence/README.md) | a short page for each survey, audit, case study, set of figures or plan that shows what we know |
| [data](data/README.md) | tables of figures for the area as a whole |
| [sef.yaml](sef.yaml) | the settings |

## Taking part

You need no technical knowledge. The words in brackets are what others call the same thing.

1. Open this folder in Visual Studio Code. It recommends the extension *SEND SEF*: install it, and choose its icon at the
   left edge.
2. *Get latest (pull)* brings you what others have written since.
3. *Coverage* shows what has evidence and what lacks it. Choose a gap to go to the line that closes it.
4. *Save a version (commit)* keeps what you did, with a sentence that says what it was.
5. *Send for review (push, pull request)* shows your versions to the others. Somebody reads them before they become part of
   what everyone has.

To say something about a page without changing it, tell the post that its first lines name as its lead.

## What must never be here

- Nothing about an individual child, young person or family: no name, no date of birth, no address, no number that stands
  for one of them, and no story in which they could be recognised.
- No number so small that it points to someone.
- No draft inspection report.

What has been shared stays in the history, even after it is deleted. If you find something of the kind, do not copy it or
write about it here. Tell the person who looks after this folder, and your data protection officer, at once.

The extension warns of much of this, but it cannot know names. Somebody has to read every page before it is shared.
`;
}

/**
 * Only what helps people who write, and nothing that is sent or fetched unasked: whether to look for others' changes every
 * few minutes is a question that VS Code itself asks each person. Git's settings matter only where a folder is trusted.
 */
export const editorSettings = `{
  // These settings are for everyone who opens this folder in Visual Studio Code. Elsewhere nothing changes.

  // Long lines are wrapped, and no small map of the text stands beside them.
  "editor.wordWrap": "on",
  "editor.minimap.enabled": false,

  // What was changed is shown below what was there, so that a paragraph keeps its width.
  "diffEditor.renderSideBySide": false,

  // What everyone has (the branch "main") changes by review. Who saves a version straight into it is asked first.
  "git.branchProtection": ["main"],

  // Where two people changed the same lines, both are shown beside what is to become of them.
  "git.mergeEditor": true
}
`;

export const recommendedExtensions = `{
  // Visual Studio Code offers to install this for whoever opens the folder: it shows what the SEF covers and what it lacks.
  "recommendations": ["send-sef.send-sef"]
}
`;

export const gitattributes = `# Lines end alike on every computer, so that a change shows what was changed and nothing else.
* text=auto

# These are no text, and are kept as they are.
*.docx binary
*.xlsx binary
*.pptx binary
*.pdf binary
*.png binary
*.jpg binary
*.jpeg binary
`;
