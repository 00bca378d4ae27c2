import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { historyFromJSON, historyToJSON } from "@temporalio/common/lib/proto-utils.js";
import { describe, expect, it } from "vitest";
import { inProject } from "./planted.ts";

interface Entry {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const read = (path: string) => readFileSync(inProject(path), "utf8");
const manifest = JSON.parse(read("package.json")) as Record<"dependencies" | "devDependencies", Record<string, string>>;
const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, Entry> };
const declared = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

describe("package.json", () => {
  it.each(declared)("pins %s exactly", (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it.each(declared)("has %s for a reason that is written down", (name) => {
    const rows = read("docs/decisions/0003-dependencies.md")
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    expect(rows.filter((row) => row.split("|")[1]?.includes(`\`${name}\``))).toHaveLength(1);
  });

  it("names no reason for a package that is gone", () => {
    const named = [...read("docs/decisions/0003-dependencies.md").matchAll(/^\| (`.+?`) \|/gm)].flatMap(
      ([, names = ""]) => names.split(", ").map((name) => name.replaceAll("`", "")),
    );
    expect(declared.map(([name]) => name)).toEqual(expect.arrayContaining(named));
  });
});

describe("package-lock.json", () => {
  it("names no registry", () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it("has an entry for every platform of every binary, or npm ci refuses it", () => {
    const named = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    const present = new Set(Object.keys(lock.packages).map((path) => path.split("node_modules/").at(-1)));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !present.has(name))).toEqual([]);
  });
});

describe("the runtime", () => {
  it("is the Node that package.json pins, in UTC", () => {
    expect(process.version).toBe(`v${manifest.devDependencies["node"]}`);
    expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(0);
  });

  it("has one protobufjs for all of Temporal's packages, so that histories can be read from JSON", () => {
    const from = (name: string) => createRequire(createRequire(import.meta.url).resolve(name)).resolve("protobufjs");
    expect(new Set(["@temporalio/common", "@temporalio/proto", "@temporalio/worker"].map(from)).size).toBe(1);
    const history = {
      events: [{ eventId: "1", eventType: "EVENT_TYPE_TIMER_STARTED", timerStartedEventAttributes: { timerId: "7" } }],
    };
    expect(JSON.parse(historyToJSON(historyFromJSON(history)))).toMatchObject(history);
  });
});
