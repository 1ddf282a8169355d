// Checks the description of the JSON addresses, its examples, and answers of the site against it.
//   node check-openapi.mjs DESCRIPTION ANSWERS      ANSWERS: [{ "path": "/…", "status": 200, "mediaType": "…", "body": … }]
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";

const require = createRequire(fileURLToPath(import.meta.url));
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;
const [description, answers] = process.argv.slice(2, 4).map((file) => JSON.parse(readFileSync(file, "utf8")));
const faults = [];

const valid = await new Validator().validate(structuredClone(description));
if (!valid.valid) faults.push(`the description is no OpenAPI document: ${JSON.stringify(valid.errors)}`);
if (description.openapi !== "3.1.1") faults.push("the description is not of OpenAPI 3.1.1");

// Two paths that differ by the names of their parameters only are one path, which generators of clients stumble over.
const shapes = Object.keys(description.paths).map((path) => path.replace(/\{\w+\}/g, "{}"));
for (const shape of new Set(shapes)) if (shapes.filter((s) => s === shape).length > 1) faults.push(`${shape}: described twice`);
for (const [path, { get }] of Object.entries(description.paths)) {
  if (!get.summary || !get.description) faults.push(`${path}: no summary or description`);
  if (!Object.keys(get.responses).some((status) => status.startsWith("4"))) faults.push(`${path}: no refusal is described`);
}

// What an answer has and the description does not know is a fault here, though callers are to ignore it.
const strict = structuredClone(description);
close(strict.components.schemas);
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(strict, "description");

for (const [path, item] of Object.entries(description.paths)) {
  for (const [status, response] of Object.entries(item.get.responses)) examples(`${path} ${status}`, resolve(response));
}
for (const [name, response] of Object.entries(description.components.responses)) examples(name, response);

const seen = new Set();
// Concrete paths come before those with parameters, as the standard says.
const patterns = Object.keys(description.paths).sort((a, b) => a.split("{").length - b.split("{").length).map((path) => ({ path, pattern: new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>[^/]+?)`)}$`) }));
for (const answer of answers) {
  const { pathname } = new URL(answer.path, "http://site.invalid");
  // The first that fits and whose parameters fit: /{publication}/{year}.json is not /{publication}/{month}.json.
  const found = patterns.find(({ path, pattern }) => {
    const match = pattern.exec(pathname);
    return match && parametersOf(path).every((p) => p.in !== "path" || check(p.schema, typed(p.schema, match.groups[p.name])) === null);
  });
  if (!found) {
    faults.push(`${answer.path}: no path of the description fits`);
    continue;
  }
  const response = resolve(description.paths[found.path].get.responses[answer.status]);
  const content = response?.content?.[answer.mediaType];
  if (!response) faults.push(`${answer.path}: ${answer.status} is not described for ${found.path}`);
  else if (!content) faults.push(`${answer.path}: ${answer.mediaType} is not described for ${answer.status}`);
  else report(answer.path, check(content.schema, answer.body));
  if (answer.status === 200) seen.add(found.path);
}
for (const path of Object.keys(description.paths)) if (!seen.has(path)) faults.push(`${path}: no answer was checked`);

for (const fault of faults) console.log(fault);
console.log(`${patterns.length} paths, ${answers.length} answers, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;

function parametersOf(path) {
  const item = description.paths[path];
  return [...(item.parameters ?? []), ...(item.get.parameters ?? [])].map(resolve);
}

function resolve(node) {
  return node?.$ref ? node.$ref.slice(2).split("/").reduce((at, name) => at[name], description) : node;
}

function examples(where, response) {
  for (const [type, content] of Object.entries(response.content ?? {})) {
    const values = Object.values(content.examples ?? {});
    if (!values.length) faults.push(`${where} ${type}: no example`);
    for (const example of values) report(`${where}: example`, check(content.schema, example.value));
  }
}

function check(schema, value) {
  const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"description#/components'));
  const validate = ajv.compile(local);
  return validate(value) ? null : validate.errors.map((e) => `${e.instancePath || "/"} ${e.message} ${JSON.stringify(e.params)}`).join("; ");
}

function typed(schema, text) {
  return schema.type === "integer" ? Number(text) : text;
}

function report(where, errors) {
  if (errors) faults.push(`${where}: ${errors}`);
}

function close(node) {
  if (!node || typeof node !== "object") return;
  if (node.type === "object" && node.properties && node.additionalProperties === undefined) node.additionalProperties = false;
  for (const child of Object.values(node)) close(child);
}
