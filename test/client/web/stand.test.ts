import { expect, test } from "vitest";
import type { Verloop } from "#test/support/gebeurtenissen.ts";
import { evaluaties, verloopTot } from "#test/support/gebeurtenissen.ts";
import { inUitvoering, maakWeb, zichtbaar } from "./hulp.ts";

const NUMMER = "ZA-2025-009";

/** What stands under heading `id` on the page of a traject, on Tuesday 20 May 2025. */
async function onder(id: string, verloop: Verloop): Promise<string> {
  const { store, pagina } = await maakWeb({ leeg: true });
  await store.schrijf(verloop.regels);
  const { html } = await pagina(`/trajecten/${NUMMER}`);
  const sectie = html.split("<section").find((deel) => deel.includes(`id="${id}"`)) ?? "";
  return zichtbaar(`<section${sectie.split("</section>")[0]}`);
}

test("wat openstaat is er één keer, met voor wie, hoe laat en waarom die dag", async () => {
  const tekst = await onder("openstaand", verloopTot("beoordeling", { nummer: NUMMER, op: "2025-03-03" }));
  expect(tekst).toMatch(/^Wat nu openstaat \(1\) Wat Voor wie Uiterlijk Neem een besluit over de aanvraag\./);
  expect(tekst).toContain("Waarom deze dag De laatste dag voor het besluit over de aanvraag is 28 april 2025.");
  expect(tekst).toMatch(/Projectleider 28 april 2025 22 dagen te laat$/);
});

test("wat pas over lange tijd komt staat apart, onder wat nu openstaat", async () => {
  const verloop = () => verloopTot("gestart", { nummer: NUMMER, op: "2025-05-19" });
  const [ver, dichtbij] = ["2025-12-18", "2025-06-30"].map((einde) => verloop().gebeurt("einde.gepland", { einde }));
  expect(await onder("openstaand", ver!)).not.toContain("Rond het traject af");
  expect(await onder("later", ver!)).toMatch(/^Later dan over zes weken \(1\) .* Rond het traject af/);
  expect(await onder("openstaand", dichtbij!)).toContain("Rond het traject af");
});

test("een termijn die nog moet beginnen is niet aan dag -181", async () => {
  const verloop = verloopTot("gesloten", { nummer: NUMMER, op: "2025-05-19" });
  const tekst = await onder("lopend", verloop.gebeurt("borging.vastgelegd"));
  expect(tekst).toContain("begint op 19 augustus 2025");
  expect(tekst).not.toContain("dag -");
});

test("is er niets te doen, dan staat dat er", async () => {
  const verloop = verloopTot("beoordeling", { nummer: NUMMER, op: "2025-05-12" }).gebeurt("aanvraag.afgewezen");
  expect(await onder("openstaand", verloop)).toContain("Niets. Er hoeft nu niemand iets te doen.");
  // How long the dossier is kept asks nothing of anybody.
  expect(await onder("lopend", verloop)).toContain("Wat vanzelf komt (1) Wat Wanneer Het bewaren van het dossier");
});

test("de uren staan per fase naast wat gepland was", async () => {
  const verloop = inUitvoering(NUMMER, "School", "Zuid", 20).gebeurt("uren.gepland", {
    fasen: { 1: 16, 2: 34, 3: 50 },
  });
  expect(await onder("uren", verloop)).toContain(
    "1. Verkennen 3 dagen 20 van 16 uur 2. Betrekken 0 dagen 0 van 34 uur 3. Implementeren 0 dagen 0 van 50 uur",
  );
});

test("wanneer de uren op zijn gaat over vandaag en is nooit te laat, hoe lang er ook niets geboekt is", async () => {
  // Of the 40 hours of January none was in the last eight weeks; what was booked on the first day of those is all there is to go by.
  const verloop = inUitvoering(NUMMER, "School", "Zuid", 40).opDag("2025-03-26");
  const geboekt = { datum: "2025-03-26", uren: 8, activiteit: "gesprek" };
  expect(await onder("lopend", verloop)).not.toContain("Het urenbudget");
  const tekst = await onder("lopend", verloop.gebeurt("uren.geboekt", geboekt));
  expect(tekst).toContain("tot en met 20 mei 2025 is 8 uur geboekt: 1 uur per week. Er is nog 52 uur.");
  expect(tekst).toMatch(/19 mei 2026 over 364 dagen(?! dag)/);
  expect(tekst).not.toContain("te laat");
});

test("zijn de uren binnenkort op, dan staat dat er één keer: bij wat openstaat, met de uitleg", async () => {
  const verloop = inUitvoering(NUMMER, "School", "Zuid", 40).opDag("2025-05-19");
  for (const datum of ["2025-05-18", "2025-05-19"])
    verloop.gebeurt("uren.geboekt", { datum, uren: 23, activiteit: "gesprek" });
  const open = await onder("openstaand", verloop);
  expect(open).toContain("Als het zo doorgaat, zijn de uren dan op.");
  expect(open).toContain("Gaat het zo door, dan zijn die uren op");
  expect(open).not.toContain("De laatste dag voor het urenbudget");
  expect(await onder("lopend", verloop)).not.toContain("Het urenbudget");
});

test("van elk evaluatiemoment staat er of het nog komt, vervallen is, of wat het oordeel was", async () => {
  const verloop = verloopTot("stap5", { nummer: NUMMER, op: "2025-05-01" })
    .doe(...evaluaties("2025-05-16"))
    .gebeurt("evaluatiemoment.vervallen", { id: "e3", reden: "Het bestuur komt later." })
    .opDag("2025-05-16")
    .gebeurt("evaluatiemoment.gehouden", { id: "e1", oordeel: "bestendigen", toelichting: "Het loopt." });
  expect(await onder("evaluaties", verloop)).toContain(
    "Uitvoerend Bestendigen Erbij waren: De Wissel Breda 16 mei 2025 Beleid Nog te houden 16 mei 2025 4 dagen te laat Bestuur Vervallen 16 mei 2025",
  );
});

test("van elke borgingsafspraak staat er of hij wordt nagekomen, en dat er op antwoord wordt gewacht", async () => {
  const GEMEENTE = "partner-3";
  const afspraak = { verantwoordelijkheid: "Zorg", afspraak: "Elk jaar een contract" };
  const gevraagd = verloopTot("gesloten", { nummer: NUMMER, op: "2025-02-10" })
    .gebeurt("borging.vastgelegd", { partner: GEMEENTE, ...afspraak })
    .opDag("2025-05-12")
    .gebeurt("borging.gevraagd", { partner: GEMEENTE, controle: "na-3" });
  expect(await onder("borging", gevraagd)).toContain(
    "Zorg: Elk jaar een contract Gemeente Breda Nog niet bekend. Gevraagd op 12 mei 2025, nog geen antwoord.",
  );
  gevraagd.gebeurt("borging.gecontroleerd", { partner: GEMEENTE, nagekomen: false, toelichting: "Opgezegd." });
  expect(await onder("borging", gevraagd)).toMatch(
    /Gemeente Breda nee , op 12 mei 2025\. Nog zonder afspraak: De Wissel Breda, SWV Breda e\.o\. /,
  );
});
