import { inUren } from "#domain/getal.ts";
import { datumOp, inWoorden } from "#domain/kalender/datum.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import { BUITEN_TRAJECTEN, buitenOp } from "#domain/uren/buiten.ts";
import { geweigerd, verkeerdGebruik } from "../fouten.ts";
import type { Afzender } from "../inzenden.ts";
import type { Omgeving } from "../opdracht.ts";
import { binnenGeduld, leesNamen, metStore, metTrajecten, zoekPlek } from "../plek.ts";
import { json } from "../scherm.ts";
import { leesDag, leesUren, leesWoord } from "./lees.ts";

interface Keuzen extends Afzender {
  readonly buiten: string;
  readonly op: string;
  readonly za?: string;
  readonly reden?: string;
}

/** Hours outside trajecten, on top of what there was that day. */
export async function boekBuiten({ scherm, env }: Omgeving, keuzen: Keuzen, getypt: string): Promise<void> {
  const uren = leesUren(getypt);
  const wat = leesWoord(keuzen.buiten, BUITEN_TRAJECTEN, { wat: "soort uren buiten trajecten", veld: "buiten" });
  const dag = leesDag(keuzen.op, datumOp(new Date().toISOString()));
  const plek = zoekPlek(keuzen.data, env);
  const wie = keuzen.wie ?? plek.instellingen.wie ?? undefined;
  const medewerker = keuzen.za ?? wie;
  if (medewerker === undefined)
    throw verkeerdGebruik("Zeg van wie deze uren zijn: met --za of --wie, of met TRAJECTEN_WIE.", "za");
  const { doorAls } = await import("../wie.ts");
  const door = await (wie === undefined || wie === medewerker
    ? doorAls(plek, "zorgarrangeur", medewerker)
    : doorAls(plek, "projectleider", wie));
  const was = await metStore(plek, async (store) => {
    const { leesMedewerkers } = await import("#activities/store/medewerkers.ts");
    return buitenOp((await leesMedewerkers(store)).buitenuren, { medewerker, dag, wat });
  });
  const regel = { dag, wat, was, wordt: was + uren, ...(keuzen.reden === undefined ? {} : { reden: keuzen.reden }) };
  const uitkomst = await metTrajecten(plek, (trajecten) =>
    binnenGeduld(
      trajecten.vraagOrganisatie({ soort: "boek-buiten", medewerker, regels: [regel] }, door),
      "Draait de worker? Kijk met trajecten doctor.",
    ),
  );
  const namen = await leesNamen(plek);
  if (!uitkomst.ok) throw geweigerd(metNamen(uitkomst.weigering, namen));
  scherm.uit(
    keuzen.json
      ? json({ medewerker, dag, wat, uren, geboekt: regel.wordt, volgnummer: uitkomst.waarde.volgnummer })
      : metNamen(
          `${medewerker}: ${inUren(uren)} ${wat} geboekt op ${inWoorden(dag)}. Die dag staat er nu ${inUren(regel.wordt)} ${wat}.`,
          namen,
        ),
  );
}
