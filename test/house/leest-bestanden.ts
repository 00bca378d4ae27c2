/**
 * Finds what reads a file or stdin. A file of a person is read by omgeving/bestand.ts alone: it knows codings and bounds, and says no in
 * Dutch; whatever reads one by itself takes Latin-1 for UTF-8 and loses letters for good.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

const FOLDERS = ["domain", "workflows", "activities", "omgeving", "worker", "client", "scripts"];

export interface Reading {
  readonly file: string;
  /** What it reads with, by name. */
  readonly uses: string;
}

/** One finding for each file and each thing that it reads with. */
export function readings(root: string): Reading[] {
  const files = globSync(
    FOLDERS.map((folder) => `${folder}/**/*.{ts,js,mjs}`),
    { cwd: root },
  )
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
  if (files.length === 0) throw new Error(`no source files in ${root}`);
  return files.flatMap((file) => {
    const found = new Set<string>();
    walk(parseSync(readFileSync(join(root, file), "utf8"), { syntax: "typescript", target: "esnext" }), found);
    return [...found].toSorted().map((uses) => ({ file, uses }));
  });
}

const MODULES = /^(node:)?(fs|fs\/promises|readline|readline\/promises|stream\/consumers|string_decoder)$/;
const READS =
  /^(readFile|readFileSync|createReadStream|open|openSync|openAsBlob|read|readSync|readv|readvSync|createInterface|text|json|buffer|arrayBuffer|blob|StringDecoder|default|promises)$/;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;
const nameOf = (node: unknown): string => (isNode(node) && typeof node["value"] === "string" ? node["value"] : "");

function walk(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) walk(item, found);
  else if (isNode(value)) {
    for (const use of usesIn(value)) found.add(use);
    for (const [key, child] of Object.entries(value)) if (key !== "span") walk(child, found);
  }
}

function usesIn(node: Node): string[] {
  switch (node["type"]) {
    case "ImportDeclaration": {
      const from = nameOf(node["source"]);
      return MODULES.test(from) && node["typeOnly"] !== true
        ? (node["specifiers"] as Node[]).flatMap((s) => imported(s, from))
        : [];
    }
    case "CallExpression": {
      const [first] = node["arguments"] as Node[];
      const from = nameOf(first?.["expression"]);
      const loads =
        isNode(node["callee"]) && (node["callee"]["type"] === "Import" || nameOf(node["callee"]) === "require");
      return loads && MODULES.test(from) ? [`all of ${from}`] : [];
    }
    case "Identifier":
      return ["TextDecoder", "TextDecoderStream"].includes(nameOf(node)) ? [nameOf(node)] : [];
    case "MemberExpression": {
      const name = `${nameOf(node["object"])}.${memberOf(node["property"])}`;
      return name === "process.stdin" || name === "JSON.parse" ? [name] : [];
    }
    default:
      return [];
  }
}

const memberOf = (node: unknown): string =>
  isNode(node) && node["type"] === "Computed" ? nameOf(node["expression"]) : nameOf(node);

function imported(specifier: Node, from: string): string[] {
  if (specifier["isTypeOnly"] === true) return [];
  if (specifier["type"] !== "ImportSpecifier") return [`all of ${from}`];
  const name = nameOf(specifier["imported"]) || nameOf(specifier["local"]);
  return READS.test(name) ? [name] : [];
}
