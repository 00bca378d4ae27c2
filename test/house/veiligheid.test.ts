import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inProject } from "./planted.ts";

const rijen = readFileSync(inProject("docs/veiligheid.md"), "utf8")
  .split("\n")
  .filter((regel) => regel.startsWith("| ") && !regel.startsWith("| wat er kan gebeuren"))
  .map((regel) => regel.split("|").map((cel) => cel.trim()));

test.each(rijen.map(([, wat = "", , proef = ""]) => [wat, proef] as const))(
  "%s: de proef die het laat zien is er",
  (_wat, proef) => {
    const delen = [...proef.matchAll(/`(test\/[^`]+)`((?:[^`])*)/g)];
    expect(delen.length).toBeGreaterThan(0);
    for (const [, bestand = "", achter = ""] of delen) {
      expect([bestand, existsSync(inProject(bestand))]).toEqual([bestand, true]);
      const tekst = readFileSync(inProject(bestand), "utf8");
      for (const [, titel = ""] of achter.matchAll(/"([^"]+)"/g)) expect(tekst).toContain(titel);
    }
  },
);

test("iedere rij heeft een dreiging, wat haar tegenhoudt en een proef", () => {
  expect(rijen.length).toBeGreaterThan(15);
  for (const rij of rijen) expect(rij.slice(1, 4).every((cel) => cel !== "")).toBe(true);
});
