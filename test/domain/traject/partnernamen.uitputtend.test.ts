import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GEBEURTENISSEN } from "#domain/gebeurtenissen/index.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { projecteer, type Geprojecteerd } from "#domain/projectie/projecteer.ts";
import { signaalkernen } from "#domain/signalen/signalen.ts";
import { termijnen } from "#domain/termijnen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { namenIn } from "#domain/traject/partnerschap.ts";
import { step } from "#domain/traject/step.ts";
import { proefzaak } from "#domain/traject/zaak.ts";
import { inzending, NUMMER, Verloop, verloopTot } from "#test/support/gebeurtenissen.ts";
import { padenPerKnoop } from "#test/support/paden.ts";
import { loop, SEED, wandeling } from "./wandeling.ts";

/** The name of a partner stands where it was written down, and nowhere else: everything else goes by the number. */

/** Stands in every name, and in nothing else that a walk says. */
const MERK = "Merkteken";
const naamgever = fc.constantFrom("", "Ouders van ", "Zorg: ", "Gemeente 's-", "Ünal / ").map((voor) => {
  const namen = new Map<string, string>();
  return (naam: unknown): string => {
    const eerder = namen.get(String(naam)) ?? `${voor}${MERK} ${namen.size + 1}`;
    namen.set(String(naam), eerder);
    return eerder;
  };
});
type Naamgever = (naam: unknown) => string;

/** Where a partner or a contactpersoon is itself written down. */
const OPGESCHREVEN =
  /^(aanmelding\.|partner\.toegevoegd$|partner\.hernoemd$|contactpersoon\.gewijzigd$|aanvulling\.ontvangen$)/;

type Gegevens = Readonly<Record<string, unknown>>;
const hernoemd = (deel: unknown, naam: Naamgever): object => ({
  ...(deel as Gegevens),
  naam: naam((deel as Gegevens)["naam"]),
});

/** The same gegevens, of partners with other names. */
function metNamen(type: string, gegevens: Gegevens, naam: Naamgever): Record<string, unknown> {
  if (type === "partner.toegevoegd" || type === "partner.hernoemd" || type === "aanmelding.overgenomen")
    return { ...hernoemd(gegevens, naam) };
  if (!type.startsWith("aanmelding.")) return { ...gegevens };
  const { aanvrager, medeaanvragers } = gegevens;
  return {
    ...gegevens,
    ...(aanvrager === undefined ? {} : { aanvrager: hernoemd(aanvrager, naam) }),
    ...(Array.isArray(medeaanvragers) ? { medeaanvragers: medeaanvragers.map((m) => hernoemd(m, naam)) } : {}),
  };
}

interface Naverteld {
  readonly regels: readonly Journaalregel[];
  readonly dossier: Dossier;
  readonly zinnen: readonly string[];
}

/** What was accepted once, told again of partners with names that stand out; `bij` sees how things are after each line. */
function naverteld(verloop: Verloop, naam: Naamgever, bij: (projectie: Geprojecteerd) => void): Naverteld {
  let zaak = proefzaak(NUMMER);
  let projectie: Geprojecteerd | null = null;
  const regels: Journaalregel[] = [];
  for (const { id, type, gegevens, door, gebeurdOp, bron, vastgelegdOp } of verloop.regels) {
    const inzendingen = [{ id, type, gegevens: metNamen(type, gegevens, naam), door, gebeurdOp, bron }];
    const uitkomst = step(zaak, inzendingen, vastgelegdOp, { toegelaten: true });
    if (!uitkomst.ok) throw new Error(uitkomst.weigering.reden);
    ({ zaak } = uitkomst.waarde);
    for (const regel of uitkomst.waarde.regels) {
      regels.push(regel);
      projectie = projecteer(projectie, regel);
      bij(projectie);
    }
  }
  const { dossier } = zaak;
  const zinnen = regels.map(({ type, gegevens }) => GEBEURTENISSEN.get(type)!.zin(gegevens, namenIn(dossier)));
  return { regels, dossier, zinnen };
}

const metNaam = (wat: unknown): boolean => JSON.stringify(wat).includes(MERK);

/** Everything that goes out, is kept or is looked up by. */
function controleer(verloop: Verloop, naam: Naamgever): readonly string[] {
  const { regels, zinnen } = naverteld(verloop, naam, ({ dossier, rij, signalen }) => {
    // The traject of a register is called as its first partner is; that is a name of its own.
    const { partners: _partners, aanmelding: _aanmelding, naam: _naam, ...rest } = dossier;
    // What a list shows and sorts by: written anew when the partner is called otherwise.
    const { naam: _rij, aanvrager: _aanvrager, ...velden } = rij;
    expect(metNaam(rest)).toBe(false);
    expect(metNaam(velden)).toBe(false);
    expect(signalen.filter(({ sleutel }) => metNaam(sleutel))).toEqual([]);
    // A beheerder reads of a letter, and sees no names.
    const gezien = signalen.filter(({ voor }) => voor.rol !== "beheerder");
    expect(gezien.filter(({ wat }) => /partner-\d/.test(wat))).toEqual([]);
  });
  for (const { id, type, gegevens, opdrachten } of regels) {
    expect([type, metNaam(id), metNaam(opdrachten)]).toEqual([type, false, false]);
    expect([type, !OPGESCHREVEN.test(type) && metNaam(gegevens)]).toEqual([type, false]);
  }
  expect(zinnen.filter((zin) => /partner-\d/.test(zin))).toEqual([]);
  return zinnen.filter((_, i) => !OPGESCHREVEN.test(regels[i]!.type));
}

describe("wat er ook gebeurt, een partner heet overal naar zijn nummer", () => {
  it("op willekeurige wandelingen, en de tijdlijn noemt de naam", () => {
    let genoemd = 0;
    fc.assert(
      fc.property(wandeling, naamgever, (w, naam) => {
        genoemd += controleer(loop(w), naam).filter(metNaam).length;
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(genoemd).toBeGreaterThan(20);
  });

  it("op de weg naar iedere staat", () => {
    fc.assert(
      fc.property(naamgever, (naam) => {
        const zinnen = padenPerKnoop().flatMap(({ inzendingen }) =>
          controleer(new Verloop().doe(...inzendingen.slice(1)), naam),
        );
        expect(zinnen.some(metNaam)).toBe(true);
      }),
      { seed: SEED, numRuns: 2 },
    );
  });
});

it("een termijn, een signaal en een brief over een partner dragen het nummer", () => {
  const verloop = verloopTot("terugkoppeling").gebeurt("borging.vastgelegd");
  verloop.gebeurt("contactpersoon.vertrekt", { partner: "partner-2", reden: "Pensioen." });
  verloop.gebeurt("borging.gevraagd", { partner: "partner-3", controle: "tijdens-1" });
  const over = termijnen(verloop.dossier, verloop.pad).flatMap(({ onderwerp }) => onderwerp ?? []);
  expect([...new Set(over)].filter((wie) => /^partner-\d$/.test(wie)).toSorted()).toEqual([
    "partner-1",
    "partner-2",
    "partner-3",
  ]);
  const brief = { brief: "borgingsvraag", aan: "partner", partner: "partner-3", bij: 4 };
  verloop.gebeurt("mail.vertraagd", brief).gebeurt("mail.mislukt", { ...brief, bij: 5, reden: "550" });
  verloop.gebeurt("borging.gecontroleerd", { partner: "partner-3", nagekomen: false, toelichting: "Opgezegd." });
  const kernen = signaalkernen(verloop.dossier, verloop.pad);
  const soorten = ["borgingsafspraak", "contactpersoon", "mail", "terugkoppeling"];
  for (const soort of soorten)
    // The beheerder reads a number, because ouders go by their own name.
    for (const { sleutel, wat } of kernen.filter((kern) => kern.soort === soort && kern.voor.rol !== "beheerder"))
      expect([sleutel, wat]).toEqual([
        expect.stringMatching(/partner-\d/),
        expect.stringMatching(/De Wissel Breda|SWV Breda e\.o\.|Gemeente Breda/),
      ]);
  expect(soorten.filter((soort) => !kernen.some((kern) => kern.soort === soort))).toEqual([]);
});

it("een nummer dat er niet is wordt geweigerd, met wie er wel meedoet; een naam ook", () => {
  const zorgkantoor = { partij: "zorgkantoor", naam: "Zorgkantoor" };
  // With another number each of them could be done.
  const verloop = () =>
    verloopTot("terugkoppeling")
      .gebeurt("partner.toegevoegd", zorgkantoor)
      .gebeurt("borging.vastgelegd")
      .gebeurt("terugkoppeling.gegeven")
      .gebeurt("mail.mislukt");
  for (const [type, gegevens] of [
    ["contactpersoon.vertrekt", { reden: "Weg." }],
    ["contactpersoon.gewijzigd", { contactpersoon: { naam: "Jip", email: "jip@x.example" }, overdracht: "Gedaan." }],
    ["partner.vertrokken", { reden: "Weg." }],
    ["borging.vastgelegd", { verantwoordelijkheid: "Zorg", afspraak: "Contract" }],
    ["borging.vervallen", { reden: "Anders." }],
    ["borging.gecontroleerd", { nagekomen: true, toelichting: "Ja." }],
    ["brief.opnieuw", { brief: "terugkoppeling", aan: "partner" }],
    ["terugkoppeling.gegeven", { wijze: "gesprek" }],
    ["terugkoppeling.ingetrokken", { reden: "Vergissing." }],
  ] as const) {
    const weigering = (partner: string) => {
      const uitkomst = verloop().probeer(inzending(type, { ...gegevens, partner }));
      return uitkomst.ok ? null : uitkomst.weigering;
    };
    expect([type, weigering("partner-9")]).toMatchObject([
      type,
      {
        code: "partner.onbekend",
        reden:
          "partner-9 doet niet mee in dit traject. Wie wel: partner-1 is De Wissel Breda, partner-2 is SWV Breda e.o., partner-3 is Gemeente Breda, partner-4 is Zorgkantoor.",
      },
    ]);
    for (const naam of ["De Wissel Breda", "partner-0", "partner-01", "partner-1000", "Partner-1", "partner-1 "])
      expect([type, naam, weigering(naam)]).toMatchObject([
        type,
        naam,
        {
          code: "gegevens.ongeldig",
          reden:
            "partner: Noem een partner bij het nummer, bijvoorbeeld partner-2. Wie wel: partner-1 is De Wissel Breda, partner-2 is SWV Breda e.o., partner-3 is Gemeente Breda, partner-4 is Zorgkantoor.",
        },
      ]);
  }
});
