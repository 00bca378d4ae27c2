import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import { vraagId } from "#domain/gebeurtenissen/borging/vraag.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import type { Door } from "#domain/rollen.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { metPlaats } from "#domain/traject/plaats.ts";
import { step } from "#domain/traject/step.ts";
import { watNuKan } from "#domain/traject/wat-nu-kan.ts";
import { DAG, inzending, MENSEN, verloopTot, Verloop } from "#test/support/gebeurtenissen.ts";
import { kandidaten } from "#test/support/kandidaten.ts";
import { paden, padenPerKnoop } from "#test/support/paden.ts";
import { willekeurig } from "#test/support/willekeurige-gegevens.ts";
import { loop, SEED, wandeling } from "./wandeling.ts";

console.log(`TRAJECTEN_SEED=${SEED}`);

const kan = ({ zaak, nu }: Verloop, een: Inzending): boolean => step(zaak, metPlaats(zaak, [een]), nu).ok;

/** Who may look at this traject and do something. */
const mensen = ({ dossier }: Verloop): Door[] => [
  MENSEN.projectleider,
  { rol: "zorgarrangeur", id: dossier.za ?? MENSEN.zorgarrangeur.id },
  MENSEN.aanvrager,
  MENSEN.partner,
  MENSEN.beheerder,
];

/** Made once for one verloop, whoever asks. */
function eenmaal<W>(maak: (verloop: Verloop) => W): (verloop: Verloop) => W {
  const gemaakt = new WeakMap<Verloop, { readonly waarde: W }>();
  return (verloop) => {
    const eerder = gemaakt.get(verloop) ?? { waarde: maak(verloop) };
    gemaakt.set(verloop, eerder);
    return eerder.waarde;
  };
}

/** Names, ids and days that the rules of this traject look for. */
const woorden = eenmaal(({ dossier, dag, pad }: Verloop): string[] => [
  ...dossier.partners.map(({ nummer }) => nummer),
  ...dossier.evaluaties.map(({ id }) => id),
  ...[...dossier.plan.piketpaaltjes, ...dossier.plan.vervolgstappen].map(({ nummer }) => nummer),
  ...dossier.borgingsvragen.map(vraagId),
  ...signaalkernen(dossier, pad).map(({ sleutel }) => sleutel),
  ...Object.keys(dossier.mislukteMail).flatMap((sleutel) => sleutel.split(":")),
  ...[0, -1, -20, 1, 30, 90, 400].map((dagen) => plusDagen(dag, dagen)),
  ...VRIJE_WOORDEN,
]);

const VRIJE_WOORDEN = [
  "piketpaaltje-1",
  "vervolgstap-1",
  "doel-1",
  "00AA",
  "partner-1",
  "piketpaaltje-1",
  "vervolgstap-1",
  "za-03",
  "za-05",
  "e9",
  "piketpaaltje-9",
  "doel-9",
  "vervolgstap-9",
  "De Nieuwe",
  "noor@wissel.example",
  "0612345678",
  "09:00",
  "11:30",
  "0".repeat(64),
];

const passend = eenmaal((verloop) => kandidaten(verloop.zaak, verloop.dag));

/** Tries to do `type` in many ways: as one would, as its voorbeeld says, and any way that fits its schema. */
function* pogingen(verloop: Verloop, type: string, door: Door, hoeveel: number): Generator<Inzending> {
  const { schema, voorbeeld } = GEBEURTENISSEN.get(type)!;
  yield inzending(type, voorbeeld, { door });
  for (const kandidaat of passend(verloop))
    if (kandidaat.type === type && kandidaat.bron == null) yield { ...kandidaat, door };
  if (VRIJ.has(type)) return;
  for (const [wat, op] of gegrepen(verloop, schema, type, hoeveel))
    yield inzending(type, wat, { door, ...(op === undefined ? {} : { gebeurdOp: op }) });
}

/** Whoever tries it tries the same: they are drawn once. */
const getrokken = eenmaal(() => new Map<string, [Record<string, unknown>, string | undefined][]>());
function gegrepen(verloop: Verloop, schema: z.ZodObject, type: string, hoeveel: number) {
  const eerder = getrokken(verloop).get(`${type} ${hoeveel}`);
  if (eerder !== undefined) return eerder;
  const gegevens = willekeurig(schema, woorden(verloop)) as fc.Arbitrary<Record<string, unknown>>;
  const gebeurdOp = fc.constantFrom(undefined, plusDagen(verloop.dag, -1), plusDagen(verloop.dag, -20));
  const nieuw = fc.sample(fc.tuple(gegevens, gebeurdOp), { numRuns: hoeveel, seed: SEED });
  getrokken(verloop).set(`${type} ${hoeveel}`, nieuw);
  return nieuw;
}

/** What they hold is no form: a calendar, the rules of a period. */
const VRIJ = new Set(["kalender.bijgewerkt", "dossier.geopend"]);

const ZORG = "partner-4";
let alle: Verloop[] | undefined;
const verlopen = (): Verloop[] => (alle ??= maakVerlopen());
const maakVerlopen = (): Verloop[] => [
  ...padenPerKnoop().map(({ inzendingen }) => new Verloop().doe(...inzendingen.slice(1))),
  verloopTot("stap6")
    .gebeurt("partner.toegevoegd", { partij: "zorgaanbieder", naam: "Zorg Zuid" })
    .gebeurt("borging.vastgelegd", {
      partner: ZORG,
      verantwoordelijkheid: "Zorg in de klas",
      afspraak: "Contract",
    })
    .gebeurt("borging.gevraagd", { partner: ZORG, controle: "na-3" })
    .gebeurt("uren.geboekt", { datum: DAG, uren: 2, activiteit: "gesprek" })
    .gebeurt("mail.mislukt"),
  verloopTot("gesloten").gebeurt("nazorg.gestart", { uren: 50, reden: "Veel." }).gebeurt("nazorg.afgerond"),
  verloopTot("gesloten").gebeurt("terugkoppeling.ingetrokken"),
  verloopTot("stappenGereed").gebeurt("verlenging.gevraagd"),
  verloopTot("terugkoppeling").gebeurt("verlenging.gevraagd").gebeurt("verlenging.afgewezen"),
];

describe("what can be done now", () => {
  it("what can is accepted as it is, and what can't is refused however it is told", () => {
    const teller = { ja: 0, mits: 0, nee: 0 };
    const fout: string[] = [];
    for (const verloop of verlopen())
      for (const door of mensen(verloop))
        for (const antwoord of watNuKan(verloop.zaak, door, verloop.dag)) {
          const { type } = antwoord;
          teller[antwoord.kan] += 1;
          const klopt =
            antwoord.kan === "nee"
              ? ![...pogingen(verloop, type, door, antwoord.weigering.code === "staat.mag-niet" ? 1 : 8)].some((een) =>
                  kan(verloop, een),
                )
              : antwoord.kan === "mits" || kan(verloop, inzending(type, {}, { door }));
          if (!klopt) fout.push(`${verloop.pad}: ${door.rol} ${type}: ${JSON.stringify(antwoord)}`);
        }
    console.log(JSON.stringify(teller));
    expect(fout).toEqual([]);
    expect(Math.min(teller.ja, teller.mits, teller.nee)).toBeGreaterThan(5);
  });

  it("what can is accepted as it is in every state, along every path", () => {
    const gezien = new Set<string>();
    for (const { inzendingen } of paden()) {
      const verloop = new Verloop().doe(...inzendingen.slice(1));
      for (const door of mensen(verloop))
        for (const { type } of watNuKan(verloop.zaak, door, verloop.dag).filter((een) => een.kan === "ja")) {
          gezien.add(type);
          expect([verloop.pad, type, kan(verloop, inzending(type, {}, { door }))]).toEqual([verloop.pad, type, true]);
        }
    }
    expect([...gezien].toSorted()).toEqual([
      "aanmelding.opgeslagen",
      "afronding.gestart",
      "beoordeling.gestart",
      "plaats.aanvaard",
      "traject.hervat",
    ]);
  });

  it("nothing is offered that would be refused whatever is filled in", () => {
    const nooit: string[] = [];
    for (const verloop of verlopen())
      for (const door of mensen(verloop))
        for (const { type, kan: antwoord } of watNuKan(verloop.zaak, door, verloop.dag)) {
          if (antwoord !== "mits") continue;
          const gelukt = [0, 1500].some((hoeveel) =>
            pogingen(verloop, type, door, hoeveel).some((een) => kan(verloop, een)),
          );
          if (!gelukt) nooit.push(`${verloop.pad}: ${door.rol} ${type}`);
        }
    expect(nooit).toEqual([]);
  });

  it("in random walks too: what is accepted was offered", () => {
    let gezien = 0;
    fc.assert(
      fc.property(wandeling, (w) => {
        loop(w, (verloop, inzendingen) => {
          const [een] = inzendingen;
          if (een === undefined || een.bron != null || een.door.rol === "systeem" || !kan(verloop, een)) return;
          if (verloop.zaak.gezien.some(([id]) => id === een.id)) return;
          const antwoord = watNuKan(verloop.zaak, een.door, verloop.dag).find(({ type }) => type === een.type);
          expect([een.type, antwoord?.kan]).not.toEqual([een.type, "nee"]);
          expect(antwoord).toBeDefined();
          gezien += 1;
        });
      }),
      { seed: SEED, numRuns: 60 },
    );
    expect(gezien).toBeGreaterThan(50);
  });
});
