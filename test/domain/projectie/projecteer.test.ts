import { kalenderkenmerk } from "#domain/kalender/kenmerk.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { termijnen } from "#domain/termijnen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { DAG, REGISTER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { paden } from "#test/support/paden.ts";
import { loop, SEED, wandeling } from "../traject/wandeling.ts";

const vouw = (regels: readonly Journaalregel[]): Projectie => regels.reduce<Projectie | null>(projecteer, null)!;
const vanVerloop = (verloop: Verloop): Projectie => vouw(verloop.regels);

/** What the projection of a live traject must say. */
function verwacht({ dossier, pad, beeld, zaak, regels }: Verloop) {
  // What asks nothing of anybody does not stand in the list.
  const termijn = termijnen(dossier, pad).find(({ soort }) => !["bewaren", "voortgang", "urenbudget"].includes(soort));
  return {
    // What the machine took away it still names, as undefined.
    dossier: JSON.parse(JSON.stringify(dossier)) as Dossier,
    volgnummer: zaak.kop.volgnummer,
    rij: {
      ...beeld,
      nummer: zaak.nummer,
      naam: dossier.naam,
      periode: dossier.regels.id,
      za: dossier.za,
      urenGeboekt: dossier.uren.geboekt,
      termijn: termijn?.soort ?? null,
      termijnOp: termijn?.uiterlijk ?? null,
      laatstVastgelegdOp: regels.at(-1)?.vastgelegdOp,
    },
  };
}

describe("de projectie", () => {
  it("van iedere staat is gelijk aan het levende dossier", () => {
    for (const { inzendingen } of paden()) {
      const verloop = new Verloop().doe(...inzendingen.slice(1));
      expect(vanVerloop(verloop)).toMatchObject(verwacht(verloop));
    }
  });

  it("van iedere wandeling is gelijk aan het levende dossier", () => {
    fc.assert(
      fc.property(wandeling, (w) => {
        const verloop = loop(w);
        expect(vanVerloop(verloop)).toMatchObject(verwacht(verloop));
        expect(vanVerloop(verloop).dossier).toEqual(verloop.dossier);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it("rekent voor wat zonder datum uit een register komt met de dag van vastleggen, net als het levende dossier", () => {
    const zonderDatum = { bron: REGISTER, gebeurdOp: null };
    const verloop = new Verloop()
      .gebeurt("aanmelding.overgenomen", undefined, zonderDatum)
      .gebeurt("aanvraag.afgewezen", undefined, zonderDatum);
    verloop.later(4).gebeurt("aanvraag.heropend", undefined, zonderDatum);
    expect(verloop.dossier.beslistermijnVanaf).toBe(verloop.dag);
    expect(vanVerloop(verloop)).toMatchObject(verwacht(verloop));
  });

  it("kan halverwege bewaard worden als JSON en daarna verder gaan", () => {
    const { regels } = verloopTot("gesloten");
    for (const knip of regels.keys()) {
      const halverwege = knip === 0 ? null : (JSON.parse(JSON.stringify(vouw(regels.slice(0, knip)))) as Projectie);
      expect(regels.slice(knip).reduce<Projectie | null>(projecteer, halverwege)).toEqual(vouw(regels));
    }
  });

  it("van een gebeurtenis die niet bestaat is een fout, geen gok", () => {
    const regel = verloopTot("ingediend").regels.at(-1)!;
    expect(() => projecteer(null, { ...regel, type: "traject.verdampt" })).toThrow("traject.verdampt");
  });
});

describe("de rij in de lijst", () => {
  it("zegt waar een traject is, met wie, hoeveel uren en welke termijn er loopt", () => {
    const verloop = verloopTot("stap6")
      .gebeurt("uren.geboekt", { datum: DAG, uren: 2.5, activiteit: "gesprek" })
      .gebeurt("verlenging.gevraagd")
      .gebeurt("traject.gepauzeerd");
    expect(vanVerloop(verloop).rij).toEqual({
      nummer: "ZA-2026-001",
      naam: "De Wissel Breda",
      periode: "2025",
      staat: "implementeren",
      fase: 3,
      stap: 6,
      gepauzeerd: true,
      soort: "(V)SO",
      regio: "Zuid",
      vorm: "middellang",
      za: "za-03",
      urenbudget: 100,
      urenGeboekt: 2.5,
      urenOver: 97.5,
      termijn: "verlengingsbesluit",
      termijnOp: "2026-03-30",
      besluitBeloofdOp: "2026-04-28",
      besluitDagenTeLaat: 0,
      kalender: kalenderkenmerk(),
      ontvangenOp: DAG,
      gebied: "stad",
      omvang: "eenpitter",
      leeftijd: "SO en VSO",
      doelgroep: "breed",
      kernvraag: "netwerk voor collectieve afspraken inzichtelijk maken",
      besluit: "toegekend",
      aanvrager: "De Wissel Breda",
      overdrachtNaar: null,
      gestartOp: DAG,
      eindeGepland: null,
      laatsteDaadOp: DAG,
      laatstVastgelegdOp: `${DAG}T09:00:00.000Z`,
      bronNaam: null,
      bronNummer: null,
    });
  });

  it("noemt van een traject uit een register waar het vandaan komt", () => {
    const verloop = new Verloop().gebeurt("aanmelding.overgenomen", undefined, { bron: REGISTER, gebeurdOp: null });
    expect(vanVerloop(verloop).rij).toMatchObject({
      staat: "beoordeling",
      bronNaam: REGISTER.naam,
      bronNummer: REGISTER.nummer,
      ontvangenOp: null,
    });
  });

  it("bevat geen persoonsgegevens", () => {
    const { rij, dossier } = vanVerloop(verloopTot("gesloten"));
    for (const { contactpersoon } of dossier.partners)
      for (const waarde of Object.values(contactpersoon ?? {})) expect(JSON.stringify(rij)).not.toContain(waarde);
  });
});

describe("de aanvraag voor de verantwoording", () => {
  const aanvraag = (verloop: Verloop) => vanVerloop(verloop).aanvraag;

  it("is er niet voor een concept of een ingetrokken aanvraag", () => {
    expect(aanvraag(verloopTot("nieuw"))).toBeNull();
    expect(aanvraag(new Verloop().gebeurt("aanmelding.opgeslagen"))).toBeNull();
    expect(aanvraag(verloopTot("ingediend").gebeurt("aanvraag.ingetrokken"))).toBeNull();
  });

  it("telt verwezen als afgewezen, en een consultatie als geen van beide", () => {
    const na = (type: string) => aanvraag(verloopTot("beoordeling").gebeurt(type))?.besluit;
    expect(
      ["aanvraag.afgewezen", "aanvraag.verwezen", "aanvraag.geconsulteerd", "aanvraag.op-wachtlijst"].map(na),
    ).toEqual(["afgewezen", "afgewezen", null, null]);
    expect(aanvraag(verloopTot("toegekend"))).toMatchObject({
      besluit: "toegekend",
      beslotenOp: DAG,
      vorm: "middellang",
      uren: 100,
    });
  });

  it("telt toegekende verlengingen bij de uren, en een ingetrokken verlenging niet als gevraagd", () => {
    const verloop = verloopTot("stap6")
      .gebeurt("verlenging.gevraagd")
      .gebeurt("verlenging.ingetrokken")
      .gebeurt("verlenging.gevraagd")
      .gebeurt("verlenging.afgewezen");
    verloop
      .gebeurt("verlenging.gevraagd")
      .gebeurt("verlenging.toegekend", { uren: 40, toelichting: "Tot de zomer." })
      .gebeurt("verlenging.gevraagd");
    expect(aanvraag(verloop)).toMatchObject({
      uren: 140,
      verlengingen: [{ besluit: "afgewezen" }, { besluit: "toegekend" }, { besluit: null }],
    });
  });

  it("draagt start, afronding en oordeel", () => {
    expect(aanvraag(verloopTot("gesloten"))).toMatchObject({
      gestartOp: DAG,
      afgerondOp: DAG,
      oordeel: "goed",
      soort: "(V)SO",
      regio: "Zuid",
      onderwijstypen: ["cluster 3"],
    });
    expect(aanvraag(verloopTot("gestart").gebeurt("traject.stopgezet"))).toMatchObject({
      afgerondOp: DAG,
      oordeel: "stopgezet",
    });
  });
});
