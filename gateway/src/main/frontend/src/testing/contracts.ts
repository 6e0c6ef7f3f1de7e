/** Values that the server's contracts and documents enumerate. Tests run in the frontend's folder. */
import { readFileSync } from "node:fs";

interface Schema {
  $ref?: string;
  enum?: string[];
  items?: Schema;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
}

interface OpenApi {
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, Schema> };
}

interface OpenApiOperation {
  responses: Record<string, { content?: { "application/json"?: { schema: Schema } } }>;
}

interface AsyncApi {
  operations: Record<
    string,
    { action: string; channel: { $ref: string }; tags: { name: string }[] }
  >;
}

const contract = (name: string): unknown =>
  JSON.parse(readFileSync(`../resources/contracts/${name}.json`, "utf8"));

const openApi = contract("openapi") as OpenApi;
const asyncApi = contract("asyncapi") as AsyncApi;

/** The values of a member of `GET path`'s response; "[]" in the member's path enters a list. */
export function enumOf(path: string, ...member: string[]): string[] {
  const responses = openApi.paths[path]?.get?.responses ?? {};
  const root = responses["200"]?.content?.["application/json"]?.schema;
  const schema = member.reduce<Schema | undefined>(
    (parent, name) =>
      name === "[]" ? resolve(parent)?.items : resolve(parent)?.properties?.[name],
    root,
  );
  const values = resolve(schema)?.enum;
  if (values === undefined) {
    throw new Error(`GET ${path} has no enumeration ${member.join(".")}`);
  }
  return values;
}

function resolve(schema: Schema | undefined): Schema | undefined {
  const reference = schema?.$ref ?? schema?.allOf?.[0]?.$ref;
  return reference === undefined
    ? schema
    : openApi.components.schemas[reference.split("/").at(-1) ?? ""];
}

/** The problem types without their prefix. */
export const problemTypes = (): string[] =>
  (openApi.components.schemas.Problem?.properties?.type?.enum ?? []).map(
    (urn) => urn.split(":").at(-1) ?? "",
  );

/** The events that a service publishes. */
export const eventsOf = (service: string): string[] =>
  Object.values(asyncApi.operations)
    .filter(({ action, tags }) => action === "send" && tags.some(({ name }) => name === service))
    .map(({ channel }) => channel.$ref.split("/").at(-1) ?? "");

/** The codes in a column of a document's table, which is found by the header of its first column. */
export function codesOfTable(document: string, first: string, column = first): string[] {
  const lines = readFileSync(`../../../../docs/${document}`, "utf8").split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  const index = cellsOf(lines[start] ?? "").indexOf(column);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows
    .slice(0, end)
    .flatMap((row) => [...(cellsOf(row)[index] ?? "").matchAll(/`([^`]+)`/g)])
    .map(([, code = ""]) => code);
}

const cellsOf = (row: string): string[] => row.split("|").map((cell) => cell.trim());

/** The message templates of notification-service. */
export function notificationTemplates(): string[] {
  const wording = "../../../../notification-service/src/main/resources/wording/en.properties";
  const lines = readFileSync(wording, "utf8").split("\n");
  return [
    ...new Set(lines.flatMap((line) => /^([\w-]+)\.(?:subject|title)=/.exec(line)?.[1] ?? [])),
  ];
}
