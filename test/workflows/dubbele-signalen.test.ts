import { expect, it } from "vitest";
import { plusDagen } from "#domain/kalender/datum.ts";
import { metEigenKlok } from "#test/support/eigen-klok.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { daad, gelukt, journaal, lopend, runs, totRust } from "#test/support/proef.ts";
import { maakToeval } from "#test/support/toeval.ts";
import { journaalAchterSignal, periodeId, trajectId, wekSignal } from "#workflows/messages.ts";

/** Temporal may deliver a signal more than once, and people may send one twice: nothing may come of it twice. */

for (const takenPerRun of [1, 15])
  it(
    `ieder signaal twee tot vijf keer, ook midden in een overdracht: niets gebeurt dubbel (${takenPerRun} taken per run)`,
    { timeout: 240_000 },
    async () => {
      const toeval = maakToeval();
      const motor = await metEigenKlok({ takenPerRun });
      const nummer = await lopend(motor);
      const voor = await totRust(motor, nummer);
      const begin = motor.vandaag(nummer);
      const seinen = (id: string) =>
        [wekSignal, journaalAchterSignal].flatMap((signaal) =>
          Array.from({ length: toeval.tussen(2, 5) }, () => motor.env.client.workflow.getHandle(id).signal(signaal)),
        );
      const alle = () => [...seinen(trajectId(nummer)), ...seinen(periodeId(voor.dossier.regels.id))];

      const ids: string[] = [];
      for (let dag = 1; dag <= 12; dag += 1) {
        // Past the reminder, the passing and the escalation of the silence.
        await motor.ganaar(nummer, plusDagen(begin, dag * 2));
        const uur = daad("uren.geboekt", { datum: begin, uren: 0.5, activiteit: "gesprek" }, MENSEN.zorgarrangeur);
        ids.push(uur.id);
        const [antwoord] = await Promise.all(
          toeval.kans(0.5)
            ? [motor.trajecten.stuur(nummer, [uur]), ...alle()]
            : [Promise.all(alle()).then(() => motor.trajecten.stuur(nummer, [uur])), ...seinen(trajectId(nummer))],
        );
        gelukt(antwoord as Awaited<ReturnType<typeof motor.trajecten.stuur>>);
      }
      const stil = motor.vandaag(nummer);
      for (const dag of [35, 43, 57]) {
        await motor.ganaar(nummer, plusDagen(stil, dag));
        await Promise.all(alle());
      }
      const stand = await totRust(motor, nummer);
      const regels = await journaal(motor, nummer);
      const gezien = regels.map(({ id }) => id);
      expect(new Set(gezien).size, `zaad ${toeval.zaad}`).toBe(gezien.length);
      expect(gezien.filter((id) => ids.includes(id))).toEqual(ids);
      expect(stand.dossier.uren.geboekt).toBe(6);
      const klok = regels.filter(({ door }) => door.id === "klok");
      expect(klok.map(({ gegevens }) => `${String(gegevens["soort"])} ${String(gegevens["trede"])}`)).toEqual([
        "voortgang herinnering",
        "voortgang verstreken",
        "voortgang escalatie",
      ]);
      expect(regels.at(-1)?.hash).toBe(stand.hash);
      await journaal(motor, `periode/${stand.dossier.regels.id}`);
      expect(motor.dubbel).toEqual([]);
      const signalen = (await runs(motor, trajectId(nummer)))
        .flatMap(({ events }) => events)
        .filter(({ workflowExecutionSignaledEventAttributes: signaal }) => signaal != null).length;
      expect(signalen).toBeGreaterThan(60);
    },
  );
