import { expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { leegDossier } from "#domain/traject/dossier.ts";
import { metEigenKlok } from "#test/support/eigen-klok.ts";
import { evaluaties, MENSEN, stapresultaat } from "#test/support/gebeurtenissen.ts";
import type { Motor } from "#test/support/motor.ts";
import { daad, gelukt, inBeoordeling, journaal, lopend, runs, totRust } from "#test/support/proef.ts";
import { meesteWekkers } from "#test/support/wekkers.ts";
import { trajectId } from "#workflows/messages.ts";

/** A clock that was not there to look, and a term that outlives the run in which it began. */

/** What the clock told: of which term, on which rung and on which day; without the day what was told late can be compared too. */
const verteld = async (motor: Motor, nummer: string) =>
  (await journaal(motor, nummer))
    .filter(({ door }) => door.id === "klok")
    .map(({ gegevens: { soort, onderwerp, trede }, gebeurdOp }) => ({
      wat: [soort, onderwerp, trede].flatMap((deel) => (typeof deel === "string" ? [deel] : [])).join(" "),
      op: gebeurdOp,
    }));

/** Letters that were sent, in order of the lines that ordered them. */
const brievenVan = async (motor: Motor, nummer: string) => {
  const regels = await journaal(motor, nummer);
  return regels
    .filter(
      ({ type, gegevens }) => type === "mail.verzonden" && regels[Number(gegevens["bij"]) - 1]?.door.id === "klok",
    )
    .map(({ gegevens }) => gegevens as { bij: number; brief: string; aan: string; berichten: { bericht: string }[] })
    .toSorted((een, ander) => een.bij - ander.bij);
};

for (const takenPerRun of [1, 15])
  it(
    `een worker die twee weken weg was haalt alles in: iedere herinnering één keer, op volgorde en niet één kwijt (${takenPerRun} taken per run)`,
    { timeout: 240_000 },
    async () => {
      const motor = await metEigenKlok({ takenPerRun });
      const nummer = await lopend(motor);
      const za = (type: string, gegevens?: Record<string, unknown>) => daad(type, gegevens, MENSEN.zorgarrangeur);
      const voltooi = ([1, 2, 3, 4] as const).map((stap) =>
        za("stap.voltooid", { resultaat: stapresultaat(stap, { ...leegDossier(""), onderwijstypen: ["cluster 3"] }) }),
      );
      const begin = motor.vandaag(nummer);
      const dag = (n: number) => plusDagen(begin, n);
      const [uitvoerend, beleid, bestuur] = evaluaties(dag(100), { door: MENSEN.zorgarrangeur });
      const op = (moment: typeof uitvoerend, n: number) => ({
        ...moment!,
        gegevens: { ...moment!.gegevens, datum: dag(n) },
      });
      gelukt(await motor.trajecten.stuur(nummer, [...voltooi, uitvoerend!, op(beleid, 103), op(bestuur, 106)]));
      await totRust(motor, nummer);
      await motor.ganaar(nummer, dag(92));
      await totRust(motor, nummer);
      await motor.ochtend();
      const eerder = await verteld(motor, nummer);
      const eerderVerstuurd = (await brievenVan(motor, nummer)).length;

      await motor.zonderWerker(nummer, dag(106));
      await totRust(motor, nummer);
      await motor.ochtend();
      const ingehaald = (await verteld(motor, nummer)).slice(eerder.length);
      expect(ingehaald).toEqual(
        [
          "e1 herinnering",
          "e2 herinnering",
          "e3 herinnering",
          "e1 laatste-dag",
          "e1 verstreken",
          "e2 laatste-dag",
          "e2 verstreken",
          "e3 laatste-dag",
        ].map((wat) => ({ wat: `evaluatiemoment ${wat}`, op: dag(106) })),
      );
      const ingehaaldeBrieven = (await brievenVan(motor, nummer)).slice(eerderVerstuurd);
      // A reminder and the last day are told to the three partners and the zorgarrangeur, what was missed to the zorgarrangeur.
      expect(ingehaaldeBrieven).toHaveLength(6 * 4 + 2);

      // From here on the clock keeps time again, and nothing of it comes a second time.
      await motor.ganaar(nummer, dag(120));
      await totRust(motor, nummer);
      const daarna = (await verteld(motor, nummer)).slice(eerder.length + ingehaald.length);
      expect(daarna.filter(({ wat }) => wat.startsWith("evaluatiemoment"))).toEqual([
        { wat: "evaluatiemoment e3 verstreken", op: dag(107) },
        { wat: "evaluatiemoment e1 escalatie", op: dag(108) },
        { wat: "evaluatiemoment e2 escalatie", op: dag(111) },
        { wat: "evaluatiemoment e3 escalatie", op: dag(114) },
        { wat: "evaluatiemoment e1 tweede-escalatie", op: dag(115) },
        { wat: "evaluatiemoment e2 tweede-escalatie", op: dag(118) },
      ]);
      const alles = (await verteld(motor, nummer)).map(({ wat }) => wat);
      expect(new Set(alles).size).toBe(alles.length);
      // And all that was caught up with goes in one mail to each of the four.
      expect(new Set(ingehaaldeBrieven.flatMap(({ berichten }) => berichten.map(({ bericht }) => bericht))).size).toBe(
        4,
      );
      expect(motor.dubbel).toEqual([]);
    },
  );

const OVERDRACHTEN = [
  { wanneer: "na iedere taak", opties: { takenPerRun: 1 } },
  // As a server does it that finds a history too long.
  {
    wanneer: "omdat de server erom vraagt",
    opties: { takenPerRun: 1000, instellingen: ["limit.historyCount.suggestContinueAsNew=6"] },
  },
];
for (const { wanneer, opties } of OVERDRACHTEN)
  it(
    `een overdracht midden in een lopende termijn (${wanneer}) laat de termijn staan: ieder moment één keer, op zijn dag`,
    { timeout: 240_000 },
    async () => {
      const motor = await metEigenKlok(opties);
      const nummer = await inBeoordeling(motor);
      const begin = motor.vandaag(nummer);
      const nieuweDatum = plusDagen(begin, 70);
      gelukt(await motor.trajecten.stuur(nummer, [daad("besluit.uitgesteld", { nieuweDatum, reden: "Vakantie." })]));
      for (let n = 1; n <= 12; n += 1) {
        await motor.ganaar(nummer, plusDagen(begin, n * 8));
        await totRust(motor, nummer);
        gelukt(await motor.trajecten.stuur(nummer, [daad("notitie.toegevoegd")]));
        await totRust(motor, nummer);
      }
      expect(await verteld(motor, nummer)).toEqual(
        (
          [
            ["herinnering", -14],
            ["verstreken", 1],
            ["escalatie", 4],
            ["herhaling-1", 11],
            ["herhaling-2", 18],
            ["herhaling-3", 25],
          ] as const
        ).map(([trede, na]) => ({ wat: `beslissing ${trede}`, op: plusDagen(nieuweDatum, na) })),
      );
      const alleRuns = await runs(motor, trajectId(nummer));
      expect(alleRuns.length).toBeGreaterThan(12);
      for (const { events } of alleRuns) expect(meesteWekkers(events)).toBeLessThanOrEqual(1);
      expect(motor.dubbel).toEqual([]);
    },
  );
