/**
 * Finds regexes in which the time to match can grow faster than the text, so that a text of some hundred kilobytes from outside stops a process; and
 * regexes that can't be judged, because they are made while the program runs or are too hard for the checker. Run as `npm run regexes`.
 */
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseSync } from "@swc/core";

// In this process, or it starts one of its own that outlives the check.
process.env["RECHECK_BACKEND"] = "pure";
const { checkSync } = await import("recheck");

const FOLDERS = ["domain", "workflows", "activities", "omgeving", "worker", "client", "scripts"];
/** Of one regex: past this it is too hard, and a simpler one says the same. The worst of ours takes a second on a quiet machine. */
const PATIENCE = 60_000;

export interface Finding {
  readonly file: string;
  readonly regex: string;
  readonly because: string;
}

/** In every source file under `root`. */
export function superLinear(root: string): Finding[] {
  const files = globSync(
    FOLDERS.map((folder) => `${folder}/**/*.{ts,js}`),
    { cwd: root },
  )
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
  if (files.length === 0) throw new Error(`no source files in ${root}`);
  const verdicts = new Map<string, string | null>();
  return files.flatMap((file) => {
    const found: Regex[] = [];
    collect(parseSync(readFileSync(join(root, file), "utf8"), { syntax: "typescript", target: "esnext" }), found);
    return found.flatMap((regex) => {
      const name = `/${regex.pattern}/${regex.flags}`;
      const because = verdicts.has(name) ? (verdicts.get(name) ?? null) : verdict(regex);
      verdicts.set(name, because);
      return because === null ? [] : [{ file, regex: name, because }];
    });
  });
}

interface Regex {
  /** Null: only known while the program runs. */
  readonly pattern: string | null;
  readonly flags: string;
}

function verdict({ pattern, flags }: Regex): string | null {
  if (pattern === null) return "is made while the program runs";
  // The other checker only tries, and says of what it did not break that it is safe.
  const judged = checkSync(pattern, flags, { checker: "automaton", timeout: PATIENCE });
  if (judged.status === "vulnerable") return judged.complexity.summary;
  return judged.status === "safe" ? null : `can't be judged (${judged.error.kind})`;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

function collect(value: unknown, found: Regex[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (isNode(value)) {
    if (value["type"] === "RegExpLiteral")
      found.push({ pattern: String(value["pattern"]), flags: String(value["flags"]) });
    else if (makesRegex(value)) found.push({ pattern: null, flags: "" });
    for (const [key, child] of Object.entries(value)) if (key !== "span") collect(child, found);
  }
}

/** `RegExp(…)`, `new RegExp(…)`; and a string where a regex belongs is made into one: `tekst.match("(a+)+$")`. */
function makesRegex(node: Node): boolean {
  if (node["type"] !== "NewExpression" && node["type"] !== "CallExpression") return false;
  const callee = isNode(node["callee"]) ? node["callee"] : {};
  if (callee["value"] === "RegExp") return true;
  const method = isNode(callee["property"]) ? String(callee["property"]["value"]) : "";
  const [first] = Array.isArray(node["arguments"]) ? (node["arguments"] as Node[]) : [];
  const given = isNode(first?.["expression"]) ? first["expression"]["type"] : undefined;
  return (
    ["match", "matchAll", "search"].includes(method) && ["StringLiteral", "TemplateLiteral"].includes(String(given))
  );
}

if (process.argv[1] === import.meta.filename) {
  const findings = superLinear(resolve(import.meta.dirname, "../.."));
  for (const { file, regex, because } of findings) console.error(`${file}: ${regex} ${because}`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
