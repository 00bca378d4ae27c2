import { metNamen } from "#domain/medewerkers/namen.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { leesBeslisbeeld } from "../../beslissen.ts";
import { hangend } from "../alinea.ts";
import { Opdrachtfout, onbekendTraject } from "../fouten.ts";
import { noteerInzage } from "../inzage.ts";
import { alsNummer, type Algemeen, type VoegToe } from "../opdracht.ts";
import { leesNamen, metStore, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";

export const voegToe: VoegToe = (programma, { scherm, env }) => {
  programma
    .command("beslissen")
    .description(
      "wat u weegt bij een besluit: criteria, vorm, plaats, spreiding, uren, doelen en wat eerder is besloten",
    )
    .argument("<nummer>", "nummer, bijvoorbeeld ZA-2025-001", alsNummer)
    .action(async (nummer: string, _eigen: unknown, opdracht: { optsWithGlobals(): Algemeen }) => {
      const keuzen = opdracht.optsWithGlobals();
      const plek = zoekPlek(keuzen.data, env);
      const beeld = await metStore(plek, async (store) => {
        const projectie = await store.projectie(nummer);
        if (projectie === null) return null;
        const { alleMedewerkers } = await import("#domain/medewerkers/medewerkers.ts");
        const { leesMedewerkers } = await import("#activities/store/medewerkers.ts");
        return leesBeslisbeeld(store, alleMedewerkers(await leesMedewerkers(store)), {
          dossier: projectie.dossier,
          regels: await store.regels(nummer),
          vandaag: datumOp(new Date().toISOString()),
        });
      });
      if (beeld === null) throw onbekendTraject(nummer);
      if ("niets" in beeld)
        throw new Opdrachtfout("besluit.niets", `Hier is nu niets te beslissen. ${beeld.niets}`, { veld: "nummer" });
      await noteerInzage(plek, [nummer], scherm);
      const { wat, blokken } = beeld;
      if (keuzen.json) return scherm.uit(json({ nummer, wat, blokken }));
      scherm.uit(
        metNamen(blokken, await leesNamen(plek))
          .flatMap(({ titel, regels }) => [
            scherm.vet(titel),
            ...regels.flatMap(({ tekst, telt }) =>
              hangend(telt === undefined ? "" : telt === "voor" ? "  ja" : "  NEE", tekst, 6),
            ),
            "",
          ])
          .join("\n")
          .trimEnd(),
      );
    });
};
