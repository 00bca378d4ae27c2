import type { Controle } from "../doctor/controles.ts";
import { alsOpdrachtfout, Opdrachtfout } from "../fouten.ts";
import type { Algemeen, VoegToe } from "../opdracht.ts";
import { zoekPlek } from "../plek.ts";
import { json, opEenRegel } from "../scherm.ts";
import { VERSIE } from "../versie.ts";

interface Uitslag {
  readonly onderdeel: string;
  readonly goed: boolean;
  readonly ms: number;
  readonly bericht: string;
  readonly raad: string | null;
}

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("doctor")
    .description("antwoorden Temporal, worker, store en mail, klopt het journaal, en gaan de brieven de deur uit?")
    .action(async (_eigen: unknown, opdracht: { optsWithGlobals(): Algemeen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const plek = zoekPlek(keuzen.data, env);
      const { controlesVan } = await import("../doctor/controles.ts");
      const onderdelen = await Promise.all(controlesVan(plek).map((controle) => vraag(controle, plek.map)));
      const goed = onderdelen.every((een) => een.goed);
      const uitvoer = { goed, versie: VERSIE, node: process.versions.node, onderdelen };
      const tekst = [
        `trajecten ${VERSIE}, Node ${process.versions.node}`,
        ...onderdelen.flatMap(regels),
        goed ? "Alles antwoordt." : "Niet alles antwoordt.",
      ].join("\n");
      if (!goed) throw new Opdrachtfout("doctor.ziek", tekst, { uitvoer });
      scherm.uit(keuzen.json ? json(uitvoer) : tekst);
    });
};

async function vraag({ naam, vraag: stel, raad }: Controle, map: string): Promise<Uitslag> {
  const begonnen = performance.now();
  const ms = (): number => Math.round(performance.now() - begonnen);
  try {
    return { onderdeel: naam, bericht: await stel(), goed: true, ms: ms(), raad: null };
  } catch (fout) {
    const { code, message } = alsOpdrachtfout(fout, map);
    // A fetch that fails says why in its cause.
    const eigen = fout instanceof Error && fout.cause instanceof Error ? fout.cause : fout;
    const bericht = code === "onverwacht" && eigen instanceof Error ? eigen.message : message;
    // Where nothing runs, the message itself says what to do.
    return { onderdeel: naam, bericht, goed: false, ms: ms(), raad: GENOEG_GEZEGD.includes(code) ? null : raad };
  }
}

const GENOEG_GEZEGD = ["systeem.uit", "store.ontbreekt"];

const regels = ({ onderdeel, goed, ms, bericht, raad }: Uitslag): string[] => [
  `  ${onderdeel.padEnd(9)} ${goed ? "goed" : "niet"} ${`${ms} ms`.padStart(8)}  ${opEenRegel(bericht)}`,
  ...(raad === null ? [] : [`${" ".repeat(26)}${raad}`]),
];
