import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isGebundeld, workflowBundel } from "#worker/bundle.ts";

test("wie tegelijk om de bundel vraagt krijgt dezelfde, met de source map erin", { timeout: 120_000 }, async () => {
  const [een, twee] = await Promise.all([workflowBundel({ productie: false }), workflowBundel({ productie: false })]);
  expect(twee).toEqual(een);
  expect(await isGebundeld()).toBe(true);
  const code = await readFile(een.codePath, "utf8");
  expect(code).toContain("sourceMappingURL=data:");
  expect(code).toContain("subsidieperiode");
});

test("productie neemt alleen wat er bij de bouw van gemaakt is", async () => {
  await expect(workflowBundel({ productie: true, dist: join(tmpdir(), "er-is-geen-dist") })).rejects.toThrow(
    "npm run build",
  );
});
