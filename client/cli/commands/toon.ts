import type { Store } from "#activities/store/store.ts";
import type { Vergelijking } from "#domain/aanmelding/beslishulp.ts";
import { ketenVan, TRAJECTEN } from "#domain/journaal/ketens.ts";
import { datumOp, leesDatum, type Datum } from "#domain/kalender/datum.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import { GEEN_BEELD } from "#domain/organisaties/beeld.ts";
import { leesOrganisatiebeeld } from "../../organisaties.ts";
import { isVol } from "../../boeken.ts";
import { onbekendTraject, Opdrachtfout, verkeerdGebruik } from "../fouten.ts";
import { noteerInzage } from "../inzage.ts";
import { alsNummer, type Algemeen, type VoegToe } from "../opdracht.ts";
import { leesNamen, metStore, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";

interface Keuzen extends Algemeen {
  readonly op?: string;
  readonly waarom?: true;
  readonly gegevens?: true;
}

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("toon")
    .description("één traject: waar het staat, wat er loopt, wat er kan en wat er gebeurd is")
    .argument("<nummer>", "nummer, bijvoorbeeld ZA-2025-001", alsNummer)
    .option(
      "--op <datum>",
      "zoals het op die dag was (JJJJ-MM-DD); wat geen dag heeft telt vanaf de eerstvolgende bekende dag",
    )
    .option("--waarom", "bij iedere termijn iedere regel die de dag bepaalt, met de bron")
    .option("--gegevens", "bij iedere regel van de tijdlijn alles wat erin is vastgelegd")
    .action(async (nummer: string, _eigen: unknown, opdracht: { optsWithGlobals(): Keuzen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const op = leesDag(keuzen.op);
      const plek = zoekPlek(keuzen.data, env);
      const [{ regels: alle, naast }, { gebeurdOpOfVoor, speelNa }, { beeldVan }, { leesbaar }] = await Promise.all([
        metStore(plek, async (store) => ({
          regels: await store.regels(nummer),
          naast: await naastElkaar(store, nummer),
        })),
        import("../toon/op-datum.ts"),
        import("#domain/beeld/beeld.ts"),
        import("../toon/leesbaar.ts"),
      ]);
      // Not only a traject has a journaal: what else there is, other opdrachten tell.
      if (alle.length === 0 || ketenVan(nummer) !== TRAJECTEN) throw onbekendTraject(nummer);
      const regels = op === null ? alle : gebeurdOpOfVoor(alle, op);
      if (regels.length === 0)
        throw new Opdrachtfout("traject.nog-niet", `Op ${op} was er van ${nummer} nog niets bekend.`, { veld: "op" });
      await noteerInzage(plek, [nummer], scherm);
      const { zaak, pastNiet } = speelNa(nummer, regels, { heel: op === null });
      const vandaag = datumOp(new Date().toISOString());
      const beeld = beeldVan(zaak, regels, { op, vandaag, ...naast });
      scherm.uit(
        keuzen.json
          ? json({ ...beeld, pastNiet })
          : leesbaar(metNamen(beeld, await leesNamen(plek)), scherm.vet, {
              vandaag,
              uitleg: keuzen.waarom ?? false,
              gegevens: keuzen.gegevens ?? false,
            }),
      );
      if (pastNiet > 0)
        scherm.fout(
          `Let op: ${pastNiet} van de ${regels.length} gebeurtenissen passen niet in dit beeld; ze staan wel in de tijdlijn.`,
        );
    });
};

/** What stands beside it; of what was decided nobody weighs the spread. */
async function naastElkaar(store: Store, nummer: string): Promise<{ vergelijking: Vergelijking; vol: boolean }> {
  const projectie = await store.projectie(nummer);
  if (projectie === null) return { vergelijking: { toegekend: [], organisaties: GEEN_BEELD }, vol: false };
  const { dossier, rij } = projectie;
  return {
    vergelijking: {
      toegekend: dossier.besluit === null ? await store.toegekend(rij.periode) : [],
      organisaties: await leesOrganisatiebeeld(store, dossier),
    },
    vol: await isVol(store, dossier),
  };
}

function leesDag(tekst: string | undefined): Datum | null {
  if (tekst === undefined) return null;
  const gelezen = leesDatum(tekst, "op");
  if (!gelezen.ok) throw verkeerdGebruik(gelezen.weigering.reden, "op");
  return gelezen.waarde;
}
