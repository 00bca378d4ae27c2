/** What the table of the list answers, beside what follows from the projections themselves, over random walks. */
import fc from "fast-check";
import { expect } from "vitest";
import type { Lijstzoeker, Mensenzicht, Projecteer, Store } from "#activities/store/store.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { plusDagen, type Datum } from "#domain/kalender/datum.ts";
import { kolom } from "#domain/lijst/kolommen.ts";
import { GEEN_FILTER, type Lijstvraag } from "#domain/lijst/vraag.ts";
import { zoekwoorden } from "#domain/lijst/zoek.ts";
import { projecteer, type Geprojecteerd } from "#domain/projectie/projecteer.ts";
import { alsZoektekst } from "#domain/projectie/zoektekst.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import { RUST, STATEN } from "#domain/traject/staat.ts";
import { loop, SEED, wandeling } from "../domain/traject/wandeling.ts";
import { lijn } from "./journaal.ts";
import { lijstvraag, zoektekst } from "./lijstvraag.ts";

const MEDEWERKERS = [
  { id: "za-05", naam: "Anna Bakker" },
  { id: "za-03", naam: "Zeger Wissel" },
];

const zicht = fc.constantFrom<Mensenzicht>("alle", "geen", { van: "za-03" }, { van: "za-05" });

/** `open` gives a store that folds with that. Answers how many rows were found in all, and how many questions had an answer. */
export async function vergelijkLijst(
  open: (projecteer: Projecteer) => Promise<Store>,
  numRuns: number,
): Promise<{ readonly gevonden: number; readonly metAntwoord: number }> {
  const standen = new Map<string, Geprojecteerd>();
  const store = await open((_, regel) => ({ ...standen.get(regel.nummer)!, volgnummer: regel.volgnummer }));
  const laatste = new Map<string, Journaalregel>();
  const geteld = { gevonden: 0, metAntwoord: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      wandeling,
      fc.array(fc.tuple(lijstvraag, zicht), { minLength: 4, maxLength: 8 }),
      zoektekst,
      async (welk, stappen, vragen, los) => {
        const nummer = `ZA-2026-${String(welk).padStart(3, "0")}`;
        const { regels } = loop(stappen);
        const einde = regels.reduce<Geprojecteerd | null>((vorige, regel) => projecteer(vorige, regel), null)!;
        const gevouwen = { ...einde, nummer, rij: { ...einde.rij, nummer } };
        standen.set(nummer, gevouwen);
        const regel = lijn(nummer, laatste.get(nummer));
        laatste.set(nummer, regel);
        await store.schrijf([regel]);

        const vandaag = plusDagen(einde.rij.laatstVastgelegdOp.slice(0, 10), 3);
        for (const [vraag, mensen] of [
          ...vragen,
          // Most questions with ten filters find nothing; these find something.
          ...vragen.map(
            ([een, wie]) => [{ ...een, filter: GEEN_FILTER, wat: "alles" as const, zoek: los }, wie] as const,
          ),
        ]) {
          const zoeker = { vraag, vandaag, medewerkers: MEDEWERKERS, mensen };
          const verwacht = [...standen.values()]
            .filter((een) => past(een, zoeker))
            .map(({ rij }) => rij)
            .toSorted(volgorde(vraag.sorteer));
          const alles = await store.lijst({ ...zoeker, voorbij: 0, hoeveel: 100 });
          expect(alles.totaal).toBe(verwacht.length);
          expect(alles.rijen).toEqual(JSON.parse(JSON.stringify(verwacht)));
          const deel = await store.lijst({ ...zoeker, voorbij: 1, hoeveel: 2 });
          expect(deel).toEqual({ totaal: alles.totaal, rijen: alles.rijen.slice(1, 3) });
          geteld.gevonden += verwacht.length;
          if (verwacht.length > 0) geteld.metAntwoord += 1;
        }
      },
    ),
    { seed: SEED, numRuns },
  );
  return geteld;
}

type Vraagdeel = Pick<Lijstzoeker, "vraag" | "vandaag" | "mensen">;

/** By hand from the projection, on purpose with nothing of what the store asks by. */
function past({ rij, zoektekst: tekst }: Geprojecteerd, { vraag, vandaag, mensen }: Vraagdeel): boolean {
  const { filter, wat } = vraag;
  const klaar = RUST.includes(rij.staat);
  if (wat === "lopend" && klaar) return false;
  if (wat === "klaar" && !klaar) return false;
  for (const naam of [
    "staat",
    "stap",
    "regio",
    "vorm",
    "periode",
    "soort",
    "gebied",
    "omvang",
    "leeftijd",
    "doelgroep",
    "kernvraag",
    "besluit",
  ] as const)
    if (filter[naam] !== null && rij[naam] !== filter[naam]) return false;
  if (filter.za !== null && (rij.za ?? "geen") !== filter.za) return false;
  if (filter.fase !== null && faseVan(rij, klaar) !== filter.fase) return false;
  if (filter.termijn !== null) {
    const tot: Datum = typeof filter.termijn === "string" ? filter.termijn : plusDagen(vandaag, filter.termijn.dagen);
    if (rij.termijnOp === null || rij.termijnOp > tot) return false;
  }
  if (filter.budget !== null) {
    const deel = deelVan(rij);
    if (deel === null || deel < filter.budget / 100) return false;
  }
  const zietMensen = mensen === "alle" || (mensen !== "geen" && [rij.za, rij.overdrachtNaar].includes(mensen.van));
  return zoekwoorden(vraag.zoek).every(
    (woord) =>
      tekst.open.includes(woord) ||
      (zietMensen && tekst.mensen.includes(woord)) ||
      MEDEWERKERS.some(({ id, naam }) => id === rij.za && alsZoektekst([naam, id]).includes(woord)),
  );
}

function faseVan({ fase, staat }: Trajectregel, klaar: boolean): string {
  if (klaar) return "klaar";
  if (fase !== null) return String(fase);
  if (["afronding", "stappen gereed"].includes(staat)) return "afronding";
  return ["nazorg", "start"].includes(staat) ? staat : "aanvraag";
}

function deelVan({ urenbudget, urenGeboekt, bronNaam }: Trajectregel): number | null {
  if (urenbudget === null || (bronNaam !== null && urenGeboekt === 0)) return null;
  return urenbudget === 0 ? (urenGeboekt === 0 ? 0 : 1_000) : Math.min(1_000, urenGeboekt / urenbudget);
}

/** What is not known comes last, also the other way round. */
function volgorde({ op, af }: Lijstvraag["sorteer"]) {
  return (een: Trajectregel, ander: Trajectregel): number => {
    const [a, b] = [sleutel(een, op, af), sleutel(ander, op, af)];
    const eerst =
      a === null || b === null ? Number(a === null) - Number(b === null) : (a < b ? -1 : a > b ? 1 : 0) * (af ? -1 : 1);
    return eerst !== 0 ? eerst : een.nummer < ander.nummer ? -1 : 1;
  };
}

function sleutel(rij: Trajectregel, op: Lijstvraag["sorteer"]["op"], af: boolean): string | number | null {
  if (op === "termijn" && !af)
    return RUST.includes(rij.staat)
      ? rij.termijnOp === null || rij.termijn === "bewaren"
        ? "a"
        : rij.termijnOp
      : (rij.termijnOp ?? "9999-12-31");
  if (op === "uren") return deelVan(rij);
  if (op === "staat" || op === "fase") return STATEN.indexOf(rij.staat) * 10 + (rij.stap ?? 0);
  if (op === "za") return rij.za === null ? null : MEDEWERKERS.findIndex(({ id }) => id === rij.za);
  if (op === "naam" || op === "aanvrager") return rij[op] === null ? null : alsZoektekst([rij[op]]) || null;
  if (op === "regio") return rij.regio;
  return kolom(op).cellen[0]?.van(rij) ?? null;
}
