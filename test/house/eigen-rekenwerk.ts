/**
 * Finds date arithmetic outside domain/kalender. What adds days to a date by itself forgets the weekend, the feestdagen or the hour that
 * March skips, and can't say which rule set the day.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

const FOLDERS = ["domain", "workflows", "activities", "omgeving", "worker", "client", "scripts"];
const CALENDAR = /^domain\/kalender\//;

export interface Finding {
  readonly file: string;
  /** What it uses, by name. */
  readonly uses: string;
}

/** One finding for each file and each thing that it uses. */
export function dateArithmetic(root: string): Finding[] {
  const files = globSync(
    FOLDERS.map((folder) => `${folder}/**/*.{ts,js}`),
    { cwd: root },
  )
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !CALENDAR.test(path))
    .toSorted();
  if (files.length === 0) throw new Error(`no source files in ${root}`);
  return files.flatMap((file) => {
    const found = new Set<string>();
    walk(parseSync(readFileSync(join(root, file), "utf8"), { syntax: "typescript", target: "esnext" }), found);
    return [...found].toSorted().map((uses) => ({ file, uses }));
  });
}

/** What the calendar builds its terms with. */
const COUNTERS = new Set(["plusDagen", "plusMaanden", "plusDuur"]);
const SETTERS = /^set(UTC)?(Date|Month|FullYear|Hours|Minutes|Seconds|Milliseconds|Time)$/;
const LIBRARIES = /^(date-fns|dayjs|luxon|moment|@js-joda|@js-temporal|temporal-polyfill|date-holidays)/;

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

function walk(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) walk(item, found);
  else if (isNode(value)) {
    const use = useIn(value);
    if (use !== undefined) found.add(use);
    for (const [key, child] of Object.entries(value)) if (key !== "span") walk(child, found);
  }
}

function useIn(node: Node): string | undefined {
  switch (node["type"]) {
    case "Identifier":
      return COUNTERS.has(String(node["value"])) ? String(node["value"]) : undefined;
    case "ImportDeclaration":
      return isNode(node["source"]) && LIBRARIES.test(String(node["source"]["value"]))
        ? String(node["source"]["value"])
        : undefined;
    case "MemberExpression":
      if (nameOf(node["object"]) === "Temporal") return "Temporal";
      return SETTERS.test(nameOf(node["property"])) ? nameOf(node["property"]) : undefined;
    case "NumericLiteral":
    case "BinaryExpression":
      if (isDays(node)) return "a day in seconds or milliseconds";
      if (node["operator"] === "+" && operands(node).some(isInstant)) return "a sum with an instant";
      return isSum(node) && operands(node).some(isPart) ? "a date made of reckoned parts" : undefined;
    case "NewExpression":
      return buildsDate(node) ? "a date made of reckoned parts" : undefined;
    case "CallExpression":
      if (buildsDate(node)) return "a date made of reckoned parts";
      return shiftsDay(node) ? "a shift of the day" : undefined;
    default:
      return undefined;
  }
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  if (node["type"] === "Computed") return nameOf(node["expression"]);
  return typeof node["value"] === "string" ? node["value"] : "";
}

/** A whole number of days, written out or as a product: 86_400_000, 7 * 24 * 3600, 24 * HOUR. */
function isDays(node: Node): boolean {
  const parts = factors(node);
  const product = parts.reduce((sofar, part) => sofar * part, 1);
  return (parts.length > 1 && parts.includes(24)) || (product >= 86_400 && product % 86_400 === 0);
}

/** Of a product; what is no number written out stands as NaN. */
function factors(node: unknown): number[] {
  if (!isNode(node)) return [Number.NaN];
  if (node["type"] === "ParenthesisExpression") return factors(node["expression"]);
  if (node["type"] === "NumericLiteral") return [Number(node["value"])];
  if (node["type"] !== "BinaryExpression" || node["operator"] !== "*") return [Number.NaN];
  return [...factors(node["left"]), ...factors(node["right"])];
}

const operands = (node: Node): readonly unknown[] => [node["left"], node["right"]];

const isSum = (node: unknown): node is Node =>
  isNode(node) && node["type"] === "BinaryExpression" && ["+", "-"].includes(String(node["operator"]));

const callOf = (node: unknown): string =>
  isNode(node) && node["type"] === "CallExpression" ? nameOf(node["callee"]) : "";

const argumentsOf = (node: Node): readonly unknown[] =>
  (Array.isArray(node["arguments"]) ? (node["arguments"] as unknown[]) : []).map((part) =>
    isNode(part) ? unwrapped(part["expression"]) : part,
  );

const unwrapped = (node: unknown): unknown =>
  isNode(node) && node["type"] === "ParenthesisExpression" ? unwrapped(node["expression"]) : node;

/** `Date.parse(…)`, `Date.UTC(…)`, `….getTime()`, `….valueOf()`, `tijdstipOm(…)`, `+new Date(…)`, `Number(new Date(…))`. */
function isInstant(operand: unknown): boolean {
  const node = unwrapped(operand);
  if (!isNode(node)) return false;
  if (node["type"] === "UnaryExpression") return node["operator"] === "+" && isDate(node["argument"]);
  if (node["type"] !== "CallExpression" || !isNode(node["callee"])) return false;
  if (callOf(node) === "Number") return argumentsOf(node).some(isDate);
  const { object, property } = node["callee"];
  return (
    callOf(node) === "tijdstipOm" ||
    ["getTime", "valueOf"].includes(nameOf(property)) ||
    (nameOf(object) === "Date" && ["parse", "UTC"].includes(nameOf(property)))
  );
}

/** `new Date(…)`. */
function isDate(operand: unknown): boolean {
  const node = unwrapped(operand);
  return isNode(node) && node["type"] === "NewExpression" && nameOf(node["callee"]) === "Date";
}

/** `jaarVan(…)`, `….getDate()` and the like, `Number(dag.slice(…))`: a sum with it is another day. */
function isPart(operand: unknown): boolean {
  const node = unwrapped(operand);
  if (!isNode(node) || node["type"] !== "CallExpression") return false;
  if (callOf(node) === "Number")
    return argumentsOf(node).some((part) => isNode(part) && isNode(part["callee"]) && isSlice(part["callee"]));
  return callOf(node) === "jaarVan" || (isNode(node["callee"]) && GETTERS.test(nameOf(node["callee"]["property"])));
}

const isSlice = (callee: Node): boolean => ["slice", "substring"].includes(nameOf(callee["property"]));
const GETTERS = /^get(UTC)?(Date|Month|FullYear)$/;

/** `telTerug(dag, -14)` goes forward, and `tijdstipOm(dag, 8 + 336)` is on another day. */
function shiftsDay(node: Node): boolean {
  const [, amount] = argumentsOf(node);
  if (callOf(node) === "telTerug")
    return isNode(amount) && amount["type"] === "UnaryExpression" && amount["operator"] === "-";
  return callOf(node) === "tijdstipOm" && isNode(amount) && amount["type"] === "BinaryExpression";
}

function buildsDate(node: Node): boolean {
  const callee = node["callee"];
  const isUtc = isNode(callee) && nameOf(callee["object"]) === "Date" && nameOf(callee["property"]) === "UTC";
  if (!isUtc && nameOf(callee) !== "Date") return false;
  const parts = argumentsOf(node);
  return parts.length > 1 && parts.some((part) => isNode(part) && part["type"] === "BinaryExpression");
}
