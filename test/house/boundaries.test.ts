import { describe, expect, it } from "vitest";
import { inProject, runIn } from "./planted.ts";

const boundaries = (files: Record<string, string>) =>
  runIn(files, process.execPath, inProject("test/house/boundaries.ts"));

/** A tree that keeps to the import table, with one allowed import of each kind. */
const tidy = {
  "domain/uren.ts": `import { z } from "zod";\nexport const uren = z.number();\n`,
  "activities/index.ts": `import "node:fs";\nimport "nodemailer";\nexport async function mail(): Promise<void> {}\n`,
  "activities/store/lees.ts": `import "kysely";\nexport const lees = 1;\n`,
  "workflows/messages.ts": `import { defineQuery } from "@temporalio/workflow";\nexport const stand = defineQuery("stand");\n`,
  "workflows/traject.ts": `import type * as a from "#activities/index.ts";\nimport "#domain/uren.ts";\nexport type A = typeof a;\n`,
  "activities/mail/smtp-url.ts": `export const adressen = 1;\n`,
  "activities/mail/transport.ts": `import "nodemailer";\nexport interface Postadres {}\n`,
  "omgeving/config.ts": `import "node:fs";\nimport "zod";\nimport "#domain/uren.ts";\nimport "#activities/mail/smtp-url.ts";\nimport type { Postadres } from "#activities/mail/transport.ts";\nexport type Van = Postadres;\n`,
  "worker/main.ts": `import "@temporalio/worker";\nimport "../activities/index.ts";\nimport "#omgeving/config.ts";\nimport "#workflows/messages.ts";\nimport "../client/trajecten.ts";\n`,
  "client/trajecten.ts": `import "#workflows/messages.ts";\nexport const trajecten = 1;\n`,
  "client/cli/main.ts": `import "#workflows/messages.ts";\nimport "#omgeving/config.ts";\nimport "#activities/store/lees.ts";\nimport "commander";\n`,
};

describe("the import table", () => {
  it("lets a tidy tree pass, and reads all of it", () => {
    const { status, output } = boundaries(tidy);
    expect(output).toMatch(/^\d+ modules, 0 faults$/m);
    expect(status).toBe(0);
  });

  const violations: [from: string, statement: string, rule: string][] = [
    ["domain/uren.ts", 'import "node:fs";', "domain-imports"],
    ["domain/uren.ts", 'import "@temporalio/workflow";', "domain-imports"],
    ["domain/uren.ts", 'import "#activities/index.ts";', "domain-imports"],
    ["domain/uren.ts", 'import type { A } from "#workflows/traject.ts"; export type B = A;', "domain-imports"],
    ["workflows/traject.ts", 'import "node:crypto";', "workflows-imports"],
    ["workflows/traject.ts", 'import "@temporalio/client";', "workflows-imports"],
    ["workflows/traject.ts", 'import "#client/cli/main.ts";', "workflows-imports"],
    [
      "workflows/traject.ts",
      'import { mail } from "#activities/index.ts"; mail;',
      "workflows-sees-only-types-of-activities",
    ],
    ["activities/index.ts", 'import "#workflows/messages.ts";', "activities-imports"],
    ["activities/index.ts", 'import "#client/cli/main.ts";', "activities-imports"],
    ["activities/index.ts", 'import "#omgeving/config.ts";', "activities-imports"],
    ["activities/index.ts", 'import "hono";', "activities-imports"],
    ["domain/uren.ts", 'import "#omgeving/config.ts";', "domain-imports"],
    ["workflows/traject.ts", 'import "#omgeving/config.ts";', "workflows-imports"],
    ["omgeving/config.ts", 'import "#worker/main.ts";', "omgeving-imports"],
    ["omgeving/config.ts", 'import "#client/trajecten.ts";', "omgeving-imports"],
    ["omgeving/config.ts", 'import "#workflows/messages.ts";', "omgeving-imports"],
    ["omgeving/config.ts", 'import "#activities/index.ts";', "omgeving-imports"],
    ["omgeving/config.ts", 'import "@temporalio/worker";', "omgeving-imports"],
    ["omgeving/config.ts", 'import "#activities/mail/transport.ts";', "omgeving-sees-only-types-of-the-mail-gate"],
    ["worker/main.ts", 'import "#client/cli/main.ts";', "worker-imports"],
    ["worker/main.ts", 'import "#workflows/traject.ts";', "worker-imports"],
    ["client/cli/main.ts", 'import "#workflows/traject.ts";', "client-imports"],
    ["client/cli/main.ts", 'import "#worker/main.ts";', "client-imports"],
    ["client/cli/main.ts", 'import "#activities/index.ts";', "client-imports"],
    ["client/cli/main.ts", 'import "nodemailer";', "client-runs-no-workflows-and-sends-no-mail"],
    ["client/cli/main.ts", 'import "yaml";', "production-needs-no-dev-dependency"],
    ["client/cli/main.ts", 'import "webpack";', "declared-dependencies-only"],
    ["client/cli/main.ts", 'import "./weg.ts";', "no-unresolvable"],
    ["domain/uren.ts", 'import "./uren.ts";', "no-circular"],
  ];

  it.each(violations)("%s may not hold: %s", (from, statement, rule) => {
    const { status, output } = boundaries({ ...tidy, [from]: `${tidy[from as keyof typeof tidy]}${statement}\n` });
    expect(output).toContain(`${rule}: ${from} →`);
    expect(status).toBe(1);
  });

  it("does not call an empty tree clean", () => {
    const { status, output } = boundaries({ "README.md": "" });
    expect(output).toContain("no source files found");
    expect(status).toBe(1);
  });
});
