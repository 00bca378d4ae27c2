import fc from "fast-check";
import { expect, it } from "vitest";
import { isBriefnaam, maakBrief } from "#activities/mail/brieven.ts";
import { isOntvangerrol } from "#activities/mail/brief.ts";
import { dossierNa } from "#domain/projectie/projecteer.ts";
import { plusDagen, type Datum } from "#domain/kalender/datum.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { klokTot } from "#test/domain/termijnen/klok.ts";
import { beginVan, loop, SEED, wandeling, type Wandeling } from "#test/domain/traject/wandeling.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";
import { OMLIJSTING } from "./hulp.ts";

const MAANDEN = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];
const DAG = new RegExp(`(\\d{1,2}) (${MAANDEN.join("|")}) (\\d{4})`, "g");

/** Lines of a letter that tell of what has been: by their name. */
const VAN_TOEN = [
  "Ontvangen op",
  "Besluit",
  "Gevraagd op",
  "Gesloten op",
  "Gestopt op",
  "Ingetrokken op",
  "Staat stil sinds",
  "Gehouden op",
  "Vastgesteld op",
  "Het einde was",
  "De dag was",
];
/** Letters that are about a day that is over: to our own people about what is late, and to who was asked in vain. */
const OVER_EEN_DAG = [
  "termijn-verlopen",
  "escalatie",
  "plaats-verlopen",
  "aanbod-verlopen",
  "aanvulling-verstreken",
  "evaluatie-navraag",
];

/** What the clock does by itself, and not for who walks to choose. */
const VAN_DE_KLOK = /^termijn\.|\.(?:verlopen|verstreken)$/;

/** The same walk with a clock that does what it must on each day, up to half a year after the end. */
function metKlok(w: Wandeling): Verloop {
  const daden: { readonly dag: Datum; readonly inzendingen: readonly Inzending[] }[] = [];
  const { dag } = loop(w, (verloop, inzendingen) => void daden.push({ dag: verloop.dag, inzendingen }));
  const verloop = beginVan(w);
  for (const daad of daden) {
    klokTot(verloop, daad.dag, "");
    const inzendingen = daad.inzendingen.filter(({ type }) => !VAN_DE_KLOK.test(type));
    if (inzendingen.length > 0) verloop.probeer(...inzendingen);
  }
  klokTot(verloop, plusDagen(dag, 180), "");
  return verloop;
}

/** The days that a text names of before `vandaag`, with the line in which they stand. */
function voorbij(tekst: string, vandaag: Datum): string[] {
  return tekst.split("\n").flatMap((regel) =>
    VAN_TOEN.some((naam) => regel.startsWith(`${naam}:`))
      ? []
      : [...regel.matchAll(DAG)]
          .map(
            ([, dag = "", maand = "", jaar = ""]) =>
              `${jaar}-${String(MAANDEN.indexOf(maand) + 1).padStart(2, "0")}-${dag.padStart(2, "0")}`,
          )
          .filter((dag) => dag < vandaag)
          .map(() => regel),
  );
}

function brievenVan(regels: readonly Journaalregel[]): string[] {
  let dossier: Dossier | null = null;
  const fout: string[] = [];
  for (const regel of regels) {
    dossier = dossierNa(dossier, regel);
    for (const { type, params } of regel.opdrachten) {
      const { brief, aan, ...rest } = params;
      if (type !== "mail" || typeof brief !== "string" || !isBriefnaam(brief) || OVER_EEN_DAG.includes(brief)) continue;
      if (typeof aan !== "string" || !isOntvangerrol(aan) || rest["opnieuw"] !== undefined) continue;
      // What is called off goes out of the agendas, also after its day.
      if (rest["wijziging"] === "vervallen") continue;
      const gemaakt = maakBrief(brief, dossier, rest, { ...OMLIJSTING, rol: aan });
      if (!gemaakt.ok) continue;
      fout.push(
        ...voorbij(gemaakt.waarde.tekst, regel.vastgelegdOp.slice(0, 10)).map(
          (tekst) => `${regel.type}: ${brief} aan ${aan}: ${tekst}`,
        ),
      );
    }
  }
  return fout;
}

it("noemt geen dag die voorbij is, behalve waar een brief vertelt wanneer iets was", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(wandeling, (w) => {
      expect(brievenVan(metKlok(w).regels)).toEqual([]);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

it("noemt een vervolgstap niet meer als iets dat nog komt, als de dag ervan voorbij is", () => {
  const verloop = verloopTot("gestart");
  const wie = verloop.dossier.aanvrager ?? "partner-1";
  const stap = { wat: "Een contract met de aanbieder", wie, uiterlijk: plusDagen(verloop.dag, 45) };
  verloop
    .gebeurt("vervolgstap.toegevoegd", stap)
    .gebeurt("borging.vastgelegd", { partner: wie, verantwoordelijkheid: "Overleg", afspraak: "Elk kwartaal." });
  klokTot(verloop, plusDagen(verloop.dag, 400), "");
  const vragen = verloop.regels.flatMap(({ opdrachten }) =>
    opdrachten.filter(({ params }) => params["brief"] === "borgingsvraag"),
  );
  expect(vragen.length).toBeGreaterThan(0);
  expect(brievenVan(verloop.regels)).toEqual([]);
});
