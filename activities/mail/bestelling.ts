import { dossierNa } from "#domain/projectie/projecteer.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { briefkenmerk } from "#domain/traject/gevolg.ts";
import type { Store } from "../store/store.ts";
import type { Briefparams } from "./brief.ts";

/** What the journaal says of the order of a letter: which one it goes back to, and how the dossier was then. */

export interface Briefopdracht {
  readonly nummer: string;
  /** Line of the journaal that ordered the letter. */
  readonly volgnummer: number;
  readonly brief: string;
  readonly aan: string;
  readonly params: Briefparams;
  /** It waited long enough: a copy that nobody takes does not hold up what came of the letter itself. */
  readonly zonderGeduld?: boolean;
}

/** The lines of the traject, read when something first asks for them: most letters need none. */
export type Regels = () => Promise<readonly Journaalregel[]>;

export function eenmaalGelezen(store: Pick<Store, "regels">, nummer: string): Regels {
  let gelezen: Promise<readonly Journaalregel[]> | undefined;
  return () => (gelezen ??= store.regels(nummer));
}

/** The order, and for a letter that goes again the orders before it, back to the one that says what is in it. */
export async function metEerdere(regels: Regels, opdracht: Briefopdracht): Promise<readonly Briefopdracht[]> {
  const { opnieuw, kenmerk } = opdracht.params;
  if (opnieuw === undefined) return [opdracht];
  const { nummer, brief, aan } = opdracht;
  const regel = (await regels()).find(({ volgnummer }) => volgnummer === opnieuw);
  for (const { type, params } of regel?.opdrachten ?? []) {
    const { brief: zijn, aan: wie, ...rest } = params;
    if (type === "mail" && zijn === brief && wie === aan && briefkenmerk(rest) === kenmerk)
      return [
        opdracht,
        ...(await metEerdere(regels, { nummer, volgnummer: regel!.volgnummer, brief, aan, params: rest })),
      ];
  }
  return [opdracht];
}

/** The dossier as line `volgnummer` left it, from the journaal: it also holds who has left since. `anders` when there are no lines. */
export async function dossierTot(regels: Regels, volgnummer: number, anders: Dossier): Promise<Dossier> {
  const eerder = (await regels()).filter((regel) => regel.volgnummer <= volgnummer);
  return eerder.reduce<Dossier | null>(dossierNa, null) ?? anders;
}
