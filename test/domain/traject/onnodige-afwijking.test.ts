import { expect, it } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { MENSEN, stapresultaat, verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";

/** Everything that may be departed from, where there is nothing to depart from. */
const GEVALLEN: Readonly<Record<string, readonly [() => Verloop, (v: Verloop) => object]>> = {
  "aanvraag.toegekend": [
    () => verloopTot("beoordeling").gebeurt("plaats.gereserveerd", { periode: "2025" }),
    () => ({ vorm: "kort", uren: 40, toelichting: "Collectief." }),
  ],
  "toekenning.gecorrigeerd": [() => verloopTot("gestart"), () => ({ vorm: "kort", uren: 40, reden: "Schrijffout." })],
  "stap.voltooid": [() => verloopTot("stap4"), (v) => ({ resultaat: stapresultaat(4, v.dossier) })],
  "evaluatiemoment.gepland": [
    () => verloopTot("stap5"),
    () => ({ id: "e1", niveau: "uitvoerend", datum: "2026-06-01" }),
  ],
  "evaluatiemoment.verzet": [() => verloopTot("stap6"), () => ({ id: "e3", datum: "2026-09-01", reden: "Ziekte." })],
  "evaluatiemoment.vervallen": [() => verloopTot("stap6"), () => ({ id: "e3", reden: "De pilot begint later." })],
  "evaluatiemoment.gehouden": [
    () => verloopTot("stap6"),
    () => ({ id: "e1", oordeel: "bestendigen", toelichting: "Goed." }),
  ],
  "partner.vertrokken": [
    () => verloopTot("stap4").gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid" }),
    () => ({ partner: "partner-4", reden: "Stopt." }),
  ],
  "verlenging.toegekend": [
    () => verloopTot("stap6").gebeurt("verlenging.gevraagd"),
    () => ({ uren: 20, toelichting: "De pilot loopt nog." }),
  ],
  "verlenging.gecorrigeerd": [
    () => verloopTot("stap6").gebeurt("verlenging.gevraagd").gebeurt("verlenging.toegekend"),
    () => ({ besluit: "toegekend", uren: 20, reden: "Schrijffout." }),
  ],
  "uren.geboekt": [
    () => verloopTot("gestart"),
    (v) => ({ datum: v.dag, uren: 1, activiteit: "gesprek", za: MENSEN.zorgarrangeur.id }),
  ],
  "nazorg.gestart": [() => verloopTot("gesloten"), () => ({ uren: 20, reden: "Een afspraak." })],
  "traject.gesloten": [
    () => verloopTot("terugkoppeling"),
    () => ({ redenZonderTerugkoppeling: "Waren bij het eindgesprek." }),
  ],
};

it.each(Object.entries(GEVALLEN))("%s weigert een afwijking die niet nodig is, en kan zonder", (type, [begin, wat]) => {
  const verloop = begin();
  const { zaak } = verloop;
  const gegevens = { ...wat(verloop) };
  expect(verloop.weigert(type, { ...gegevens, afwijking: "Voor de zekerheid." })).toBe("afwijking.onnodig");
  expect(verloop.zaak).toBe(zaak);
  expect(verloop.weigert(type, gegevens)).toBeNull();
});

it("alles waarvan kan worden afgeweken staat hierboven", () => {
  const metAfwijking = [...GEBEURTENISSEN].flatMap(([type, { schema }]) => ("afwijking" in schema.shape ? [type] : []));
  expect(metAfwijking.toSorted()).toEqual(Object.keys(GEVALLEN).toSorted());
});
