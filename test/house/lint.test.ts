import { describe, expect, it } from "vitest";
import { inProject, runIn } from "./planted.ts";

const lint = (files: Record<string, string>) => runIn(files, inProject("node_modules/.bin/oxlint"));

const activities = {
  "activities/index.ts":
    "export async function stuurMail(aan: string): Promise<void> {\n  await Promise.resolve(aan);\n}\n",
};
const workflow = (call: string) => `import { proxyActivities } from '@temporalio/workflow';
import type * as activities from '#activities/index.ts';

const { stuurMail } = proxyActivities<typeof activities>({ startToCloseTimeout: '1 minute' });

export async function traject(): Promise<void> {
  ${call}
}
`;

describe("the linter", () => {
  it("passes a workflow that awaits its activity", () => {
    const { status, output } = lint({ ...activities, "workflows/traject.ts": workflow("await stuurMail('school');") });
    expect(output).toContain("Found 0 warnings and 0 errors");
    expect(status).toBe(0);
  });

  const faults: [fault: string, files: Record<string, string>, rule: string][] = [
    [
      "a forgotten await on a proxied activity",
      { ...activities, "workflows/traject.ts": workflow("stuurMail('school'); await Promise.resolve();") },
      "typescript(no-floating-promises)",
    ],
    [
      "a promise where a condition is expected",
      { ...activities, "workflows/traject.ts": workflow("if (stuurMail('school')) return; await Promise.resolve();") },
      "typescript(no-misused-promises)",
    ],
    [
      "a switch that forgets a state",
      {
        "domain/fase.ts":
          "export function titel(fase: 'start' | 'eind'): string {\n  switch (fase) {\n    case 'start':\n      return 'Start';\n  }\n  return '';\n}\n",
      },
      "typescript(switch-exhaustiveness-check)",
    ],
    [
      "Node in the rules",
      { "domain/fase.ts": "import { readFileSync } from 'node:fs';\nexport const lees = readFileSync;\n" },
      "no-restricted-imports",
    ],
    [
      "Node in a workflow, by its old name",
      { "workflows/traject.ts": "import { readFileSync } from 'fs';\nexport const lees = readFileSync;\n" },
      "no-restricted-imports",
    ],
    ["a clock in the rules", { "domain/nu.ts": "export const nu = () => Date.now();\n" }, "no-restricted-properties"],
    [
      "two files that import one another",
      {
        "domain/a.ts": "import { b } from './b.ts';\nexport const a = () => b();\n",
        "domain/b.ts": "import { a } from './a.ts';\nexport const b = (): unknown => a();\n",
      },
      "import(no-cycle)",
    ],
  ];

  it.each(faults)("finds %s", (_fault, files, rule) => {
    const { status, output } = lint(files);
    expect(output).toContain(rule);
    expect(status).toBe(1);
  });
});
