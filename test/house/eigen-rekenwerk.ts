/**
 * Finds date arithmetic outside domain/kalender. What adds days to a date by itself forgets the weekend, the feestdagen or the hour that
 * March skips, and can't say which rule set the day.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

const FOLDERS = ["domain", "workflows", "activities", "worker", "client", "scripts"];
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
      return node["operator"] === "+" && [node["left"], node["right"]].some(isInstant)
        ? "a sum with an instant"
        : undefined;
    case "NewExpression":
    case "CallExpression":
      return buildsDate(node) ? "a date made of reckoned parts" : undefined;
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

/** `Date.parse(…)`, `Date.UTC(…)`, `….getTime()`, `….valueOf()`. */
function isInstant(node: unknown): boolean {
  if (!isNode(node) || node["type"] !== "CallExpression" || !isNode(node["callee"])) return false;
  const { object, property } = node["callee"];
  return (
    ["getTime", "valueOf"].includes(nameOf(property)) ||
    (nameOf(object) === "Date" && ["parse", "UTC"].includes(nameOf(property)))
  );
}

function buildsDate(node: Node): boolean {
  const callee = node["callee"];
  const isUtc = isNode(callee) && nameOf(callee["object"]) === "Date" && nameOf(callee["property"]) === "UTC";
  if (!isUtc && nameOf(callee) !== "Date") return false;
  const parts = Array.isArray(node["arguments"]) ? (node["arguments"] as unknown[]) : [];
  return (
    parts.length > 1 &&
    parts.some(
      (part) => isNode(part) && isNode(part["expression"]) && part["expression"]["type"] === "BinaryExpression",
    )
  );
}
