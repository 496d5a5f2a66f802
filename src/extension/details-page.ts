import { env, l10n, Uri, type Webview } from 'vscode';

/** The page that the form is drawn on: nothing may run or be loaded there but its own script and style. */
export function detailsPage(webview: Webview, folder: Uri): string {
  const nonce = crypto.randomUUID();
  const at = (name: string) => webview.asWebviewUri(Uri.joinPath(folder, name));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(l10n.t('Section details'))}</title>
<link rel="stylesheet" href="${at('details.css')}">
</head>
<body>
<main id="details"></main>
<script nonce="${nonce}" src="${at('details.js')}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
