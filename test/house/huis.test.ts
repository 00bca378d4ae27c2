import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { inProject } from "./planted.ts";

/** docs/huis.md, and every other place that names the rooms of the house, held against the tree. */

const read = (path: string): string => readFileSync(inProject(path), "utf8");
const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: inProject(".") }).map((path) => path.replaceAll("\\", "/"));
const { imports } = JSON.parse(read("package.json")) as { imports: Record<string, string> };
const rooms = Object.keys(imports)
  .map((name) => name.slice(1, name.indexOf("/")))
  .filter((room) => room !== "test");
const huis = read("docs/huis.md");
const sources = rooms.flatMap((room) => files(`${room}/**/*.{ts,js}`));

/** From room to room, by what stands in the imports; a room to itself left out. */
function looksInto(): string[] {
  const edges = sources.flatMap((file) =>
    [...read(file).matchAll(/(?:\bfrom |\bimport |\bimport\()"([^"]+)"/g)].flatMap(([, target = ""]) => {
      const path = target.startsWith("#") ? target.slice(1) : join(dirname(file), target);
      const [from, to] = [file, path].map((part) => part.split("/")[0] ?? "");
      return from !== to && /^[#.]/.test(target) ? [`${from} → ${to}`] : [];
    }),
  );
  return [...new Set(edges)].toSorted();
}

describe("the picture of the house", () => {
  it("shows who looks into which room, no more and no less", () => {
    const after = huis.split("```mermaid").at(-1)?.split("```")[0] ?? "";
    const drawn = [...after.matchAll(/^ +(\w+) -\.?->? ?(\w+)$/gm)].map(([, from, to]) => `${from} → ${to}`);
    expect(drawn.toSorted()).toEqual(looksInto());
    expect(drawn.length).toBeGreaterThan(rooms.length);
  });

  it("has a row for every room", () => {
    for (const room of rooms) expect(huis).toContain(`\n| \`${room}\` | `);
  });
});

describe("a room", () => {
  const { include } = JSON.parse(read("tsconfig.json")) as { include: string[] };

  it("is every folder that holds a file of the product", () => {
    const others = new Set(["node_modules", "test", "scripts", "data", "dist"]);
    const folders = files("*/").filter((folder) => !others.has(folder) && files(`${folder}/**/*.ts`).length > 0);
    expect(folders.toSorted()).toEqual(rooms.toSorted());
  });

  it.each(rooms)("%s is checked, in the image, in the picture of the README and has tests", (room) => {
    expect(include).toContain(room);
    expect(read("Dockerfile")).toContain(`\nCOPY ${room} ${room}\n`);
    expect(read(".dockerignore").split("\n")).toContain(`!${room}`);
    expect(read(".dependency-cruiser.mjs")).toContain(`"${room}",`);
    expect(read("README.md")).toContain(`\n| \`${room}/\` | `);
    expect(files(`test/${room}/**/*.test.ts`).length).toBeGreaterThan(0);
  });
});

describe("the way to the rule of one gebeurtenis", () => {
  const onderwerpen = [...new Set(files("domain/gebeurtenissen/*/*.ts").map((path) => path.split("/")[2] ?? ""))];
  const machine = read("domain/traject/machine.ts");
  const texts = new Map(files("domain/gebeurtenissen/**/*.ts").map((path) => [path, read(path)]));
  const tests = files("test/**/*.ts").map(read).join("\n");
  const rows = [...huis.matchAll(/^\| `([a-z]+)` \| ([^|]{10,}) \| (`[^|]+`) \|$/gm)];

  it("has a line for every onderwerp, and for none that is gone", () => {
    expect(rows.map(([, onderwerp]) => onderwerp)).toEqual(onderwerpen.toSorted());
  });

  it.each(
    rows.flatMap(([, onderwerp = "", , named = ""]) =>
      [...named.matchAll(/`([^`]+)`/g)].map(([, test = ""]) => [onderwerp, test] as const),
    ),
  )("%s has tests in %s, which name one of its gebeurtenissen", (onderwerp, test) => {
    const own = [...texts]
      .filter(([path]) => path.startsWith(`domain/gebeurtenissen/${onderwerp}/`))
      .flatMap(([, text]) => [...text.matchAll(/^ {2}type: "([^"]+)"/gm)].map(([, type = ""]) => type));
    expect(own.some((type) => read(`test/${test}`).includes(`"${type}"`))).toBe(true);
  });

  it.each([...GEBEURTENISSEN.keys()])("is found for %s by the commands as they stand there", (type) => {
    const found = [...texts].filter(([, text]) => text.includes(`type: "${type}"`));
    expect(found.map(([path]) => path)).toHaveLength(1);
    expect(machine).toContain(`"${type}"`);
    expect(tests).toContain(`"${type}"`);
  });

  it("shows commands for a gebeurtenis that there is, and what they find", () => {
    const [type = ""] = /(?<=type: ")[^"]+/.exec(huis) ?? [];
    const [, file = ""] = /# its file: (\S+)/.exec(huis) ?? [];
    const [, brief = "", letter = ""] = /# who hears of it: \{ (\w+): … \} is (\S+)/.exec(huis) ?? [];
    expect(read(`domain/gebeurtenissen/${file}`)).toContain(`type: "${type}"`);
    expect(read(`domain/gebeurtenissen/${file}`)).toContain(`{ ${brief}: `);
    expect(read(letter)).toContain(`export const ${brief}`);
  });
});
