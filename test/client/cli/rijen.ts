import fc from "fast-check";
import { PERIODEN } from "#domain/aanmelding/perioden.ts";
import { VORMNAMEN } from "#domain/aanmelding/trajectvormen.ts";
import { VERLENGINGSREDENEN } from "#domain/gebeurtenissen/verlenging/redenen.ts";
import { plusDagen, type Datum } from "#domain/kalender/datum.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import { alsGebeurtenissen } from "#domain/register/als-gebeurtenissen.ts";
import type { RegisterRij } from "#domain/register/register.ts";
import type { TeOvernemen } from "#domain/register/toets-rijen.ts";
import { periodeVoor } from "#domain/aanmelding/perioden.ts";
import { proefzaak } from "#domain/traject/zaak.ts";
import { opening } from "#domain/traject/opening.ts";
import { step } from "#domain/traject/step.ts";
import { KERNVRAGEN, ONDERWIJSTYPEN, REGIOS, SOORTEN } from "#domain/verantwoording/aanvraag.ts";

/** Rows of a register for tests of the import: by hand, by chance, and played through the machine. */

export const NU = "2026-11-22T08:00:00.000Z";
export const REGISTER = "proef";

/** Granted and finished, unless the test says otherwise. */
export const rij = (anders: Partial<RegisterRij> = {}): RegisterRij => ({
  nummer: "1",
  ontvangen_op: "2023-01-02",
  aanvrager: "school",
  naam: "De Kring Drachten",
  soort: "(V)SO",
  onderwijstypen: ["cluster 4"],
  regio: "Noord",
  kernvraag: "anders",
  besluit: "toegekend",
  besloten_op: "2023-02-01",
  reden_afwijzing: null,
  trajectvorm: "lang",
  duur: 125,
  gestart_op: "2023-03-01",
  verlenging_gevraagd_op: null,
  verlenging_besluit: null,
  verlenging_reden: null,
  afgerond_op: "2023-12-01",
  eindverslag: true,
  oordeel: "goed",
  ...anders,
});

/** Of a request that became no traject. */
export const ZONDER_TRAJECT = {
  trajectvorm: null,
  duur: null,
  gestart_op: null,
  verlenging_gevraagd_op: null,
  verlenging_besluit: null,
  verlenging_reden: null,
  afgerond_op: null,
  eindverslag: null,
  oordeel: null,
} satisfies Partial<RegisterRij>;

export const afgewezen = (anders: Partial<RegisterRij> = {}): RegisterRij =>
  rij({ ...ZONDER_TRAJECT, besluit: "afgewezen", reden_afwijzing: "buiten de doelgroep van de subsidie", ...anders });
export const onbeslist = (anders: Partial<RegisterRij> = {}): RegisterRij =>
  rij({ ...ZONDER_TRAJECT, besluit: null, besloten_op: null, ...anders });

export const teOvernemen = (een: RegisterRij, register = REGISTER): TeOvernemen => {
  const regels = periodeVoor(een.ontvangen_op, PERIODEN);
  if (regels === null) throw new Error(`geen periode op ${een.ontvangen_op}`);
  return { rij: een, regels, inzendingen: alsGebeurtenissen(een, register) };
};

/** What the store would hold after the import of one row. */
export function overgenomen(een: RegisterRij, nummer = "ZA-2023-001"): Projectie {
  const { regels, inzendingen } = teOvernemen(een);
  const uitkomst = step(proefzaak(nummer), [opening(nummer, regels), ...inzendingen], NU);
  if (!uitkomst.ok) throw new Error(`${JSON.stringify(een)}: ${uitkomst.weigering.reden}`);
  const projectie = uitkomst.waarde.regels.reduce<Projectie | null>(projecteer, null);
  if (projectie === null) throw new Error("geen regels");
  return projectie;
}

const misschien = <T>(waarde: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(waarde, { nil: null });
const tekst = fc
  .string({ unit: fc.constantFrom(...Array.from("abc XYZé|;")), minLength: 1, maxLength: 500 })
  .map((t) => t.trim() || "x");

const rustOpVerslag = (oordeel: RegisterRij["oordeel"]): boolean => oordeel !== null && oordeel !== "onbekend";

/** A sound row of every kind: undecided, rejected, passed on, granted, running, finished, stopped; any day and the oordeel may be missing. */
export const willekeurigeRij: fc.Arbitrary<RegisterRij> = fc
  .record({
    dagen: fc
      .array(fc.nat(2000), { minLength: 5, maxLength: 5 })
      .map((n) => n.toSorted((a, b) => a - b).map((dag) => plusDagen("2020-01-01", dag))),
    bekend: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    aanvrager: fc.constantFrom("school", "schoolbestuur", "samenwerkingsverband", "gemeente", "zorgaanbieder"),
    soort: fc.constantFrom(...SOORTEN),
    onderwijstypen: fc.uniqueArray(fc.constantFrom(...ONDERWIJSTYPEN), { minLength: 1, maxLength: 4 }),
    regio: fc.constantFrom(...REGIOS),
    kernvraag: fc.constantFrom(...KERNVRAGEN),
    lot: fc.constantFrom("open", "afgewezen", "verwezen", "lopend", "afgerond", "stopgezet"),
    reden: misschien(tekst),
    trajectvorm: fc.constantFrom(...VORMNAMEN),
    kwartieren: fc.integer({ min: 1, max: 8000 }),
    verlenging: fc.constantFrom("toegekend", "afgewezen", "open", "geen"),
    verlengingsreden: misschien(fc.oneof(fc.constantFrom(...VERLENGINGSREDENEN), tekst)),
    oordeel: misschien(fc.constantFrom("goed", "voldoende", "onvoldoende", "onbekend")),
    eindverslag: misschien(fc.boolean()),
  })
  .map((r): RegisterRij => {
    const dag = (i: number): Datum | null => (r.bekend[i] === true ? (r.dagen[i] ?? null) : null);
    const { aanvrager, soort, onderwijstypen, regio, kernvraag, trajectvorm } = r;
    const kern = { ontvangen_op: dag(0), aanvrager, soort, onderwijstypen, regio, kernvraag } as const;
    if (r.lot === "open") return onbeslist(kern);
    if (r.lot === "afgewezen") return afgewezen({ ...kern, besloten_op: dag(1), reden_afwijzing: r.reden });
    if (r.lot === "verwezen")
      return afgewezen({
        ...kern,
        besloten_op: dag(1),
        reden_afwijzing: "vraag over een individuele leerling, verwezen",
      });
    const verlengd = r.verlenging !== "geen";
    const gevraagdOp = verlengd ? (dag(3) ?? (r.verlenging === "open" ? (r.dagen[3] ?? null) : null)) : null;
    const einde = r.lot === "lopend" ? null : dag(4);
    const oordeel = r.lot === "lopend" ? null : r.lot === "stopgezet" ? "stopgezet" : r.oordeel;
    return rij({
      ...kern,
      besloten_op: dag(1),
      trajectvorm,
      duur: r.kwartieren / 4,
      gestart_op: dag(2),
      verlenging_gevraagd_op: gevraagdOp,
      verlenging_besluit: r.verlenging === "toegekend" || r.verlenging === "afgewezen" ? r.verlenging : null,
      verlenging_reden: verlengd ? r.verlengingsreden : null,
      afgerond_op: einde,
      oordeel,
      // A goed rests on an eindverslag, whether or not the register says that it came; for the rest anything goes.
      eindverslag:
        r.lot === "lopend"
          ? null
          : r.lot === "afgerond" && rustOpVerslag(r.oordeel)
            ? r.eindverslag || null
            : r.eindverslag,
    });
  });
