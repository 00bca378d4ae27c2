import { expect, it } from "vitest";
import type { Weigering } from "#domain/weigering.ts";
import {
  evaluaties,
  inzending,
  MENSEN,
  stapresultaat,
  verloopTot,
  type Verloop,
} from "#test/support/gebeurtenissen.ts";
import { herken, Register } from "#test/support/organisaties.ts";

/** What people send that can't be: each is told plainly why, and leaves nothing behind. */

type Poging = () => { readonly weigering: Weigering | null; readonly vastgelegd: boolean };

const inTraject =
  (begin: () => Verloop, type: string, gegevens: (v: Verloop) => Record<string, unknown>): Poging =>
  () => {
    const verloop = begin();
    const { zaak } = verloop;
    const uitkomst = verloop.probeer(inzending(type, gegevens(verloop)));
    return { weigering: uitkomst.ok ? null : uitkomst.weigering, vastgelegd: verloop.zaak !== zaak };
  };

const bijOrganisaties =
  (vraag: Parameters<Register["vraag"]>[0]): Poging =>
  () => {
    const register = new Register();
    register.neemOp({ soort: "school", naam: "De Wissel" });
    const { stand } = register;
    const uitkomst = register.vraag(vraag);
    return { weigering: uitkomst.ok ? null : uitkomst.weigering, vastgelegd: register.stand !== stand };
  };

const zonderZorgZuid = () =>
  verloopTot("stap6")
    .gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid" })
    .gebeurt("afronding.gestart", { redenOpenStappen: "De school gaat zelf verder." })
    .gebeurt("eindverslag.vastgesteld")
    .gebeurt("oordeel.gegeven")
    .gebeurt("partner.vertrokken", { partner: "partner-4", reden: "Stopt ermee." });

const doel = { doel: "Eén aanbieder.", maat: "Er is een contract.", wie: "partner-1" };

const GEVALLEN: readonly (readonly [wat: string, poging: Poging, code: string, reden: RegExp])[] = [
  [
    "een onbekende organisatie herkennen",
    bijOrganisaties(herken({ als: "ORG-9" })),
    "organisatie.onbekend",
    /^Organisatie ORG-9 is er niet\.$/,
  ],
  [
    "samenvoegen met een onbekende organisatie",
    bijOrganisaties({ soort: "voeg-samen", organisatie: "ORG-1", in: "ORG-9", reden: "Dezelfde." }),
    "organisatie.onbekend",
    /^Organisatie ORG-9 is er niet\.$/,
  ],
  [
    "een doel zonder dag",
    inTraject(
      () => verloopTot("stap5").doe(...evaluaties("2026-05-01")),
      "stap.voltooid",
      (v) => ({ resultaat: { ...stapresultaat(5, v.dossier), doelen: [doel] } }),
    ),
    "gegevens.ongeldig",
    /doelen\.0\.uiterlijk: Vul een datum in/,
  ],
  [
    "een moment laten overnemen door wie is vertrokken",
    inTraject(zonderZorgZuid, "traject.gesloten", () => ({
      redenZonderTerugkoppeling: "Allen waren erbij.",
      afwijking: "De school gaat zelf verder.",
      evaluaties: [{ evaluatie: "e1", partner: "partner-4" }],
    })),
    "partner.onbekend",
    /Zorg Zuid doet niet mee in dit traject\. Wie wel:/,
  ],
  [
    "een afwijking zonder reden",
    inTraject(
      () => verloopTot("stap4"),
      "stap.voltooid",
      (v) => ({ resultaat: stapresultaat(4, v.dossier), afwijking: " " }),
    ),
    "gegevens.ongeldig",
    /afwijking: /,
  ],
  [
    "uren van een consultatie zonder wie die gaf",
    inTraject(
      () => verloopTot("beoordeling"),
      "aanvraag.geconsulteerd",
      () => ({ uren: 3, toelichting: "Twee gesprekken." }),
    ),
    "gegevens.ongeldig",
    /za: Vul de zorgarrangeur in\./,
  ],
  [
    "een zorgarrangeur die uren boekt van een vreemde",
    () => {
      const verloop = verloopTot("gestart");
      const { zaak } = verloop;
      const gegevens = { za: "za-99", datum: verloop.dag, uren: 1, activiteit: "gesprek" };
      const uitkomst = verloop.probeer(inzending("uren.geboekt", gegevens, { door: MENSEN.zorgarrangeur }));
      return { weigering: uitkomst.ok ? null : uitkomst.weigering, vastgelegd: verloop.zaak !== zaak };
    },
    "uren.andere-za",
    /Boek alleen uw eigen uren/,
  ],
];

it.each(GEVALLEN)("%s wordt duidelijk geweigerd, en er is niets vastgelegd", (_wat, poging, code, reden) => {
  const { weigering, vastgelegd } = poging();
  expect(weigering).toMatchObject({ code, reden: expect.stringMatching(reden) });
  expect(weigering?.reden).toMatch(/\.$/);
  expect(vastgelegd).toBe(false);
});
