import { expect } from 'chai';
import { commands, extensions } from 'vscode';
import { openSef } from './sef.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

describe('every host', () => {
  let manifest: Manifest;
  before(async () => {
    await openSef();
    manifest = extensions.getExtension('send-sef.send-sef')?.packageJSON;
  });

  it('has every command that the manifest names, and no other', async () => {
    const views = Object.values(manifest.contributes.views).flat();
    // VS Code makes some for each view: to show it, to move it back.
    const ours = (await commands.getCommands(true)).filter(
      command => command.startsWith('sef.') && !views.some(({ id }) => command.startsWith(`${id}.`)),
    );
    expect(ours).to.have.members(manifest.contributes.commands.map(({ command }) => command));
  });

  it('has every view that the manifest names', async () => {
    const all = new Set(await commands.getCommands(true));
    for (const { id } of Object.values(manifest.contributes.views).flat())
      expect(all.has(`${id}.focus`), id).to.equal(true);
  });
});
