import { expect, test } from "vitest";
import { deurVan, metDeur } from "#client/deur.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { periode } from "#domain/aanmelding/periode.ts";
import { DEFAULT_TERMIJNEN } from "#domain/aanmelding/termijnregels.ts";
import { gelukt } from "#domain/weigering.ts";
import { lees, verzending } from "#test/support/browser.ts";
import { NUMMER, REGELS, verloopTot } from "#test/support/gebeurtenissen.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { personeelVan } from "#test/support/personeel.ts";
import { maakWeb, zichtbaar } from "./hulp.ts";

const EEN_DAG = periode(
  {
    ...REGELS,
    termijnen: { ...REGELS.termijnen, bewaren: { ...DEFAULT_TERMIJNEN.bewaren, dagen: 1, herinnering: null } },
  },
  2,
);
const DOE = `/trajecten/${NUMMER}/doe/traject.vergeten`;

/** A traject that ended in March, and a system that answers as the real one does. */
async function opstelling() {
  const verloop = verloopTot("gesloten", { periode: EEN_DAG, op: "2025-03-03" }).opDag("2025-05-20");
  const nergens = () => Promise.reject(new Error("niet hier"));
  const web = await maakWeb({ leeg: true, stuur: (...wat) => achterDeDeur.stuur(...wat) });
  const achterDeDeur = metDeur<Pick<Trajecten, "begin" | "meldAan" | "stuur" | "vraagOrganisatie">>(
    {
      begin: nergens,
      meldAan: nergens,
      vraagOrganisatie: nergens,
      async stuur(_nummer, inzendingen) {
        const uitkomst = verloop.probeer(...inzendingen);
        if (!uitkomst.ok) return uitkomst;
        await web.store.schrijf(uitkomst.waarde.regels);
        return gelukt({ nieuw: uitkomst.waarde.regels.length } as never);
      },
    },
    deurVan(web.store),
    () => "2025-05-20T10:00:00.000Z",
  );
  await web.store.schrijf([...verloop.regels, ...personeelVan(MEDEWERKERS).regels]);
  const post = (html: string, erbij: Readonly<Record<string, string>> = {}) => {
    const body = new URLSearchParams(verzending(lees(html)));
    for (const [naam, waarde] of Object.entries(erbij)) body.set(naam, waarde);
    return web.vraag(DOE, { als: "bh-1", method: "POST", body });
  };
  return { ...web, verloop, post };
}

test("de beheerder ziet eerst dat het niet terug te draaien is en wat er nog blijft; daarna staat het er, één keer", async () => {
  const { pagina, post, verloop } = await opstelling();
  expect((await pagina(`/trajecten/${NUMMER}`, "bh-1")).html).toContain(DOE);
  expect((await pagina(DOE, "pl-1")).status).toBe(409);
  const proef = await post((await pagina(DOE, "bh-1")).html);
  const html = await proef.text();
  expect(zichtbaar(html)).toContain("Vergeet dit traject: klopt dit?");
  expect(zichtbaar(html)).toContain("Dit is niet terug te draaien.");
  expect(zichtbaar(html)).toContain("De geschiedenis in Temporal en back-ups van daarvoor kennen de namen nog.");
  const na = await post(html, { _zeker: "ja" });
  expect(na.status).toBe(303);
  const regels = verloop.regels.length;
  // A double click.
  expect([303, 409, 422]).toContain((await post(html, { _zeker: "ja" })).status);
  expect(verloop.regels).toHaveLength(regels);
  for (const wie of ["bh-1", "pl-1", "au-1"]) {
    const blad = await pagina(`/trajecten/${NUMMER}`, wie);
    expect(blad.status).toBe(200);
    expect(zichtbaar(blad.html)).toContain("Dit traject is vergeten op 20 mei 2025.");
    expect(blad.html).not.toContain("De Wissel");
    expect(blad.html).not.toContain("lijkt op geen organisatie");
    expect(blad.html).not.toContain("/doe/");
  }
  expect((await pagina(`/trajecten/${NUMMER}/doe/notitie.toegevoegd`, "bh-1")).html).toContain(
    "Dit traject is vergeten op",
  );
});
