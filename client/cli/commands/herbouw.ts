import type { Algemeen, VoegToe } from "../opdracht.ts";
import { metStore, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { voortgang } from "../voortgang.ts";

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("herbouw")
    .description("maak alle lijsten en cijfers opnieuw uit het journaal; kan terwijl het systeem draait")
    .action(async (_eigen: unknown, opdracht: { optsWithGlobals(): Algemeen }) => {
      const { data, json: alsTekst } = opdracht.optsWithGlobals();
      const plek = zoekPlek(data, env);
      // To read first: opening to write would make a new, empty store of a folder that was misspelt.
      const totaal = await metStore(plek, async (store) =>
        Object.values(await store.aantallen()).reduce((som, aantal) => som + aantal, 0),
      );
      const balk = voortgang("Herbouwen", scherm);
      const begonnen = performance.now();
      const { trajecten, regels } = await metStore(
        plek,
        (store) => store.herbouw(({ trajecten: klaar }) => balk(klaar, Math.max(klaar, totaal))),
        false,
      );
      const ms = Math.round(performance.now() - begonnen);
      scherm.uit(
        alsTekst
          ? json({ trajecten, regels, ms })
          : `Herbouwd: ${trajecten} trajecten uit ${regels} regels (${(ms / 1000).toFixed(1).replace(".", ",")} s).`,
      );
    });
};
