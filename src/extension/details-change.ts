import type { SettingChange } from '../core/edit/setting-change.ts';
import { type Details, type Field, fieldName } from '../core/view/details.ts';
import type { FromForm, RemoveMessage, SetMessage, ToggleMessage } from '../webview/protocol.ts';

export type ChangeMessage = Extract<FromForm, SetMessage | ToggleMessage | RemoveMessage>;

/**
 * What a message asks for, held against what the file says now. `nothing`: it says so already. `newer`: the setting was
 * changed since the person saw it. `foreign`: no form that we made can ask for this.
 */
export type Asked = SettingChange | 'nothing' | 'newer' | 'foreign';

export function askedChange(details: Details, message: ChangeMessage): Asked {
  const fields = details.state === 'form' ? details.groups.flatMap(group => group.fields) : [];
  const field = fields.find(candidate => fieldName(candidate) === fieldName(message));
  if (!field) return details.state === 'form' ? 'foreign' : 'newer';
  switch (message.type) {
    case 'set':
      return setOne(field, message);
    case 'toggle':
      return toggle(field, message);
    case 'remove':
      return remove(field, message);
  }
}

function setOne(field: Field, { value, was }: SetMessage): Asked {
  // What somebody made a list of since is no longer this field's to change.
  if (field.kind === 'written') return 'newer';
  if (field.kind === 'choices' || field.kind === 'items') return 'foreign';
  if (field.value === value) return 'nothing';
  if (field.value !== was) return 'newer';
  if (field.kind === 'choice') {
    const isOption = value === '' ? field.none !== undefined : isIn(field.options, value);
    if (!isOption) return 'foreign';
  }
  return { path: field.path, value: value.trim() === '' ? undefined : value };
}

/** Others may have chosen something else meanwhile; that stays. */
function toggle(field: Field, { option, on }: ToggleMessage): Asked {
  if (field.kind === 'written') return 'newer';
  if (field.kind !== 'choices') return 'foreign';
  const place = field.values.indexOf(option);
  if (on === place >= 0) return 'nothing';
  if (!on) return { path: field.path, removeAt: place };
  return isIn(field.options, option) ? { path: field.path, add: option } : 'foreign';
}

function remove(field: Field, { index, was }: RemoveMessage): Asked {
  if (field.kind === 'written') return 'newer';
  if (field.kind !== 'items') return 'foreign';
  return field.items[index]?.written === was ? { path: field.path, removeAt: index } : 'newer';
}

function isIn(options: readonly { readonly value: string }[], value: string): boolean {
  return options.some(option => option.value === value);
}
