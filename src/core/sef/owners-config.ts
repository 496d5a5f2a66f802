import * as z from 'zod/mini';
import { listOf, ownerField } from './fields.ts';

/** `owners` of sef.yaml: who looks at changes, by the post of the System Lead; `*` for everything else. */
export const ownersField = z.record(z.string(), listOf(ownerField));

/** What stands for every file that no section's lead answers for. */
export const everythingElse = '*';
