import { expect, it } from "vitest";
import { termijnen } from "#domain/termijnen.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { waarom } from "#domain/termijnen/waarom.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";
import { paden } from "#test/support/paden.ts";

const uitleg = ({ dossier, pad }: Verloop) => waarom(termijnen(dossier, pad)[0]!, namenIn(dossier));

it("een termijn is uit te leggen, regel voor regel en met de bron erbij", () => {
  const verloop = verloopTot("ingediend")
    .later(7)
    .gebeurt("aanvulling.gevraagd")
    .later(4)
    .gebeurt("aanvulling.ontvangen");
  expect(uitleg(verloop)).toEqual([
    "De laatste dag voor het besluit over de aanvraag is 1 mei 2026.",
    "De termijn voor het besluit over de aanvraag is 56 dagen. ([E 3.4]; acht weken als in Awb 4:13)",
    "De termijn is 56 dagen. De dag na 2 maart 2026 is de eerste dag, 27 april 2026 de laatste. (Telling als in Awb 6:8, lid 1)",
    "De termijn stond 4 dagen stil, van 10 maart 2026 tot en met 13 maart 2026. De laatste dag wordt 1 mei 2026. (Huisregel naar Awb 4:15)",
  ]);
});

it("ook een uitgesteld besluit is uit te leggen: wat het was, en waarom het later wordt", () => {
  const verloop = verloopTot("ingediend").gebeurt("besluit.uitgesteld", {
    nieuweDatum: "2026-05-20",
    reden: "Vakantie.",
  });
  expect(uitleg(verloop).at(-1)).toBe(
    "De aanvrager heeft op 2 maart 2026 bericht gekregen dat het besluit later komt, uiterlijk op 20 mei 2026: Vakantie. (Bericht aan de aanvrager, naar Awb 4:14)",
  );
});

it("van iedere termijn die er is staat bij iedere regel een bron", () => {
  const alle = paden().flatMap(({ dossier, naar }) => termijnen(dossier, naar));
  expect(new Set(alle.map(({ soort }) => soort)).size).toBeGreaterThan(12);
  for (const { regels } of alle) {
    expect(regels.length).toBeGreaterThan(0);
    for (const { regel, bron } of regels) expect([regel, bron]).not.toContain("");
  }
});
