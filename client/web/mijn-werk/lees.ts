import { leesAlleSignalen, type Dag } from "#activities/open-signalen.ts";
import type { Store } from "#activities/store/store.ts";
import { agendadagen, tussen, type Agendadag } from "#domain/agenda/dagen.ts";
import { plusDagen } from "#domain/kalender/datum.ts";
import type { Trajectregel } from "#domain/projectie/trajectregel.ts";
import type { Signaal } from "#domain/signalen/signaal.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { hoofddaden } from "#domain/traject/hoofddaden.ts";
import type { WatKan } from "#domain/traject/wat-nu-kan.ts";
import { antwoordenVoor } from "../antwoorden.ts";
import type { Werker } from "../werker.ts";

/** The work of one zorgarrangeur, read for one page. */

export type Werkstore = Pick<
  Store,
  "aanvragen" | "projectie" | "regels" | "rijen" | "signalen" | "stand" | "standen" | "telSignalen"
>;

export interface EigenTraject {
  readonly rij: Trajectregel;
  readonly dossier: Dossier;
  /** The state of the machine, as its last line says. */
  readonly pad: string;
  /** Of that line. */
  readonly volgnummer: number;
}

export interface Werkbeeld {
  readonly trajecten: readonly (EigenTraject & {
    readonly kan: readonly WatKan[];
    readonly eerst: readonly WatKan[];
  })[];
  readonly signalen: readonly Signaal[];
  /** Of the coming weeks. */
  readonly dagen: readonly Agendadag[];
}

/** As far ahead as somebody plans visits. */
const KOMENDE_DAGEN = 42;

export async function leesEigenTrajecten(
  store: Pick<Store, "projectie" | "regels" | "rijen">,
  za: string,
): Promise<readonly EigenTraject[]> {
  const rijen = await store.rijen({ inHandVan: [za] });
  const gevonden = await Promise.all(
    rijen.map(async (rij) => {
      const projectie = await store.projectie(rij.nummer);
      if (projectie === null) return [];
      const [laatste] = await store.regels(rij.nummer, { na: projectie.volgnummer - 1 });
      return [{ rij, dossier: projectie.dossier, pad: laatste?.naar ?? "", volgnummer: projectie.volgnummer }];
    }),
  );
  return gevonden.flat();
}

export async function leesWerk(store: Werkstore, werker: Werker, dag: Dag): Promise<Werkbeeld> {
  const { vandaag } = dag;
  const [trajecten, signalen] = await Promise.all([
    leesEigenTrajecten(store, werker.id),
    leesAlleSignalen(store, dag, { rol: "za", id: werker.id }),
  ]);
  return {
    signalen,
    trajecten: trajecten.map((een) => {
      const kan = antwoordenVoor(een.dossier, een.pad, vandaag, werker);
      return { ...een, kan, eerst: hoofddaden(kan, een.pad, false) };
    }),
    dagen: tussen(
      trajecten.flatMap(({ dossier, pad }) => agendadagen(dossier, pad)),
      { van: vandaag, tot: plusDagen(vandaag, KOMENDE_DAGEN) },
    ),
  };
}
