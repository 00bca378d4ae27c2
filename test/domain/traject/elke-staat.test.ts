import { expect, it } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { staatbeeld } from "#domain/traject/staat.ts";
import { step, toegestaan } from "#domain/traject/step.ts";
import { DAG, inzending, kandidaten, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { paden } from "#test/support/paden.ts";

const types = [...GEBEURTENISSEN.keys()];
/** Every state, and one traject in which more was done than the shortest path needs. */
const verlopen = [
  ...paden().map(({ inzendingen }) => new Verloop().doe(...inzendingen.slice(1))),
  verloopTot("stap6")
    .gebeurt("uren.geboekt", { datum: DAG, uren: 2, activiteit: "gesprek" })
    .gebeurt("borging.vastgelegd"),
];
const stopwoorden = /\b(the|must|not|invalid|expected|undefined|null|NaN|object Object)\b/i;

it("er is voor ieder type gebeurtenis een kandidaat, en ieder type wordt ergens aangenomen", () => {
  expect([...new Set(kandidaten(new Verloop().zaak, DAG).map((k) => k.type))]).toEqual(types);
});

it("iedere staat neemt iedere gebeurtenis aan, of weigert met een code en een reden in het Nederlands", () => {
  const aangenomen = new Set<string>();
  const fouten: string[] = [];
  const tel = { cellen: 0, aan: 0, regel: 0, staat: 0 };
  for (const { pad: naar, zaak, nu } of verlopen) {
    const kent = toegestaan(zaak.staat);
    for (const kandidaat of kandidaten(zaak, DAG)) {
      tel.cellen += 1;
      const uitkomst = step(zaak, [kandidaat], nu);
      if (uitkomst.ok) {
        tel.aan += 1;
        aangenomen.add(kandidaat.type);
        if (uitkomst.waarde.regels.length !== 1 || !kent.has(kandidaat.type))
          fouten.push(`${kandidaat.type} in ${naar}: onverwacht aangenomen`);
        continue;
      }
      const { code, reden } = uitkomst.weigering;
      const netjes = /^[a-z-]+\.[a-z-]+$/.test(code) && /^\S.{9,}[.?!]$/su.test(reden) && !stopwoorden.test(reden);
      // When the state is to blame, it is named; a rule gives its own code.
      const doorStaat = code === "staat.mag-niet";
      const terecht = doorStaat
        ? !kent.has(kandidaat.type) && reden.includes(`'${staatbeeld(naar).staat}'`)
        : kent.has(kandidaat.type) || code === "traject.niet-eigen";
      tel[doorStaat ? "staat" : "regel"] += 1;
      if (!netjes || !terecht) fouten.push(`${kandidaat.type} in ${naar}: ${code}: ${reden}`);
    }
  }
  expect(fouten).toEqual([]);
  console.log(
    `${verlopen.length} staten × ${types.length} gebeurtenissen: ${tel.cellen} cellen; ${tel.aan} aangenomen, ${tel.regel} door een regel en ${tel.staat} door de staat geweigerd`,
  );
  expect(types.filter((type) => !aangenomen.has(type))).toEqual([]);
});

it("een gebeurtenis die niet bestaat wordt geweigerd met haar naam", () => {
  const uitkomst = new Verloop().probeer(inzending("traject.verdampt"));
  expect(uitkomst).toMatchObject({ ok: false, weigering: { code: "gebeurtenis.onbekend", veld: "type" } });
});
