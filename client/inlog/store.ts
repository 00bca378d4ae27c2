import { verbind } from "#activities/store/verbinding.ts";
import { maakBewaard, type Bewaard } from "./bewaard.ts";
import { maakInzage, type Inzage } from "./inzage.ts";
import { maakPogingen, type Pogingen } from "./pogingen.ts";
import { migreerInlog, type Inlogschema } from "./schema.ts";
import { maakSessies, type Sessies } from "./sessies.ts";

/** A store beside the journaal, which the web only reads (design §9). Made where it is missing: who loses it only logs in again. */
export interface Inlogstore {
  readonly sessies: Sessies;
  readonly bewaard: Bewaard;
  readonly pogingen: Pogingen;
  readonly inzage: Inzage;
  sluit(): Promise<void>;
}

export async function openInlog(url: string): Promise<Inlogstore> {
  const verbinding = verbind<Inlogschema>(url, false);
  // On SQLite a reader opens no file that is not there yet.
  await migreerInlog(verbinding).catch(async (fout: unknown) => {
    await verbinding.sluit();
    throw fout;
  });
  const db = verbinding.schrijver;
  return {
    sessies: maakSessies(db),
    bewaard: maakBewaard(db),
    pogingen: maakPogingen(db),
    inzage: maakInzage(db),
    sluit: () => verbinding.sluit(),
  };
}
