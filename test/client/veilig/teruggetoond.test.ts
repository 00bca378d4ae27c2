import { describe, expect, test } from "vitest";
import { BLADZIJDEN, PADEN, type Pad } from "#client/web/bladzijden.ts";
import { heeftFormulier } from "#client/web/formulier/daad.ts";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { adressen, wieOpent } from "#test/support/bladzijden.ts";
import { lees } from "#test/support/browser.ts";
import { GIF, GIFFEN } from "#test/support/gif.ts";
import { giftigWeb, nummerVan } from "#test/support/giftig-web.ts";
import { ontleed } from "#test/support/ontleed.ts";
import { GEWONE_WEGEN, vergiftigdeVerlopen } from "#test/support/vergiftigd.ts";

/** What comes in with a form in the place of every field, choice and hidden value of it: shown as text where it is shown, and nobody is led elsewhere by it. */

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const { verlopen } = vergiftigdeVerlopen(GEWONE_WEGEN(), 0);
const KWAAD = "//kwaad.example/";

/** As somebody who does not use the form: every control another value, buttons too, and what is not in the form. */
function anders(html: string, ronde: number): URLSearchParams {
  const gif = (plek: number): string => GIFFEN[(ronde + plek) % GIFFEN.length]!;
  const namen = [...new Set(lees(html).besturingen.map(({ naam }) => naam))].filter((naam) => naam !== "");
  return new URLSearchParams([
    ...namen.filter((naam) => !BLIJFT.has(naam)).map((naam, i): [string, string] => [naam, gif(i)]),
    [gif(0), gif(1)],
    ["naar", KWAAD],
    ["_terug", KWAAD],
  ]);
}

/** Of whom the form is, and its id: another there is another's form, which has a page of its own. */
const BLIJFT: ReadonlySet<string> = new Set(["_wie", "_id"]);

/** What else is done at the same path. */
const ANDERE_DADEN: readonly (readonly [Pad, string])[] = [
  ["/medewerkers/:id/doe/:daad", "/medewerkers/pv-1/doe/vertrek"],
  ["/organisaties/:id/doe/:daad", "/organisaties/ORG/doe/samen"],
];

async function opstelling() {
  const web = await giftigWeb(verlopen);
  const stuur = async (adres: string, lijf: URLSearchParams, als: string) => {
    const antwoord = await web.vraag(adres, { als, method: "POST", body: lijf.toString(), headers: FORM });
    const html = await antwoord.text();
    const { mis, tekst } = ontleed(html);
    const naar = antwoord.headers.get("location") ?? "/";
    expect.soft([adres, antwoord.status >= 500, mis]).toEqual([adres, false, []]);
    expect.soft([adres, new URL(naar, "http://hier.invalid").host]).toEqual([adres, "hier.invalid"]);
    return tekst;
  };
  return { ...web, stuur };
}

describe("een formulier met iets anders dan het vroeg", () => {
  test("van iedere gebeurtenis", async () => {
    const { pagina, stuur } = await opstelling();
    const typen = [...GEBEURTENISSEN.values()].filter(heeftFormulier).map(({ type }) => type);
    let gezien = 0;
    let teruggetoond = 0;
    for (const [i, type] of typen.entries())
      for (const als of ["pl-1", "za-03", "bh-1"])
        for (const verloop of verlopen) {
          const adres = `/trajecten/${nummerVan(verloop)}/doe/${type}`;
          const { status, html } = await pagina(adres, als);
          if (status !== 200) continue;
          gezien += 1;
          if ((await stuur(adres, anders(html, i), als)).includes(GIF)) teruggetoond += 1;
          break;
        }
    expect(gezien).toBeGreaterThan(typen.length / 2);
    expect(teruggetoond).toBeGreaterThan(gezien / 2);
  });

  test.each(PADEN.filter((pad) => "doet" in BLADZIJDEN[pad] && !pad.endsWith("/doe/:type")))("van %s", async (pad) => {
    const { pagina, stuur, organisatie } = await opstelling();
    const plekken = { nummer: nummerVan(verlopen[3]!), organisatie, medewerker: "za-03", mail: "geen", hash: "geen" };
    const [, adres] = adressen(plekken).find(([een]) => een === pad)!;
    for (const een of [
      adres,
      ...ANDERE_DADEN.filter(([van]) => van === pad).map(([, daad]) => daad.replace("ORG", organisatie)),
    ]) {
      const als = wieOpent(pad);
      const { status, html } = await pagina(een, als);
      expect([een, status]).toEqual([een, 200]);
      for (const ronde of GIFFEN.keys()) await stuur(een, anders(html, ronde), als);
    }
  });

  test("van het inloggen", async () => {
    const { stuur } = await opstelling();
    for (const gif of GIFFEN)
      expect(await stuur("/inloggen", new URLSearchParams({ wie: gif, naar: gif }), "pl-1")).toContain(
        "medewerkers in de lijst",
      );
    for (const naar of [KWAAD, "https:kwaad.example", "/\\kwaad.example", "\t//kwaad.example", "/%09/kwaad.example"])
      await stuur("/inloggen", new URLSearchParams({ wie: "pl-1", naar }), "pl-1");
  });
});
