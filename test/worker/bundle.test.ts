import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { metWijziging } from "#test/support/gewijzigd.ts";
import { identiteitVan, isGebundeld, workflowBundel } from "#worker/bundle.ts";

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

test(
  "een andere map of een commentaar maakt geen andere uitgave; een andere regel wel",
  { timeout: 240_000 },
  async () => {
    const { identiteit } = await workflowBundel({ productie: false });
    const metCommentaar = await metWijziging({
      "workflows/klok.ts": (bron) => `/** Nothing that runs. */\n${bron}\n// The end.\n`,
      "domain/getal.ts": (bron) => bron.replaceAll("\n", "\n\n"),
    });
    expect(identiteitVan(metCommentaar.code)).toBe(identiteit);
    const anders = await metWijziging({
      "workflows/klok.ts": (bron) => bron.replace("const KLOKUUR = 8;", "const KLOKUUR = 9;"),
    });
    expect(identiteitVan(anders.code)).not.toBe(identiteit);
  },
);
