import type { Termijnsoort } from "../aanmelding/regels.ts";
import type { Datum } from "../kalender/datum.ts";
import type { Tijdvak } from "../kalender/tijdvak.ts";
import { termijnen } from "../termijnen.ts";
import { TERMIJNNAMEN } from "../termijnen/namen.ts";
import type { Dossier } from "../traject/dossier.ts";

/** A day of one traject that belongs in the agenda of who has it: an evaluatiemoment, or the last day of a term. It names nobody. */
export interface Agendadag {
  readonly nummer: string;
  /** How people call the traject. */
  readonly naam: string;
  /** Which one of this traject: the same when its day moves. */
  readonly sleutel: string;
  readonly soort: Termijnsoort;
  readonly wat: string;
  readonly dag: Datum;
  /** Of an evaluatiemoment for which a time was agreed. */
  readonly tijd: Tijdvak | null;
}

/** How long a dossier is kept is for the beheerder; silence has a day that moves with everything that is recorded. */
const NIET: ReadonlySet<Termijnsoort> = new Set(["bewaren", "voortgang"]);

export const agendadagen = (dossier: Dossier, staatpad: string): readonly Agendadag[] =>
  termijnen(dossier, staatpad)
    .filter(({ soort }) => !NIET.has(soort))
    .map(({ soort, onderwerp, uiterlijk }) => {
      const moment = soort === "evaluatiemoment" ? dossier.evaluaties.find(({ id }) => id === onderwerp) : undefined;
      return {
        nummer: dossier.nummer,
        naam: dossier.naam,
        sleutel: onderwerp === undefined ? soort : `${soort}/${onderwerp}`,
        soort,
        wat: moment === undefined ? watOpDeDag(soort) : `Evaluatiemoment (${moment.niveau})`,
        dag: uiterlijk,
        tijd: moment?.tijd ?? null,
      };
    });

/** Of these the day itself is meant, and not the last one on which something may be done. */
const DE_DAG_ZELF: ReadonlySet<Termijnsoort> = new Set(["einde", "nazorg", "pauze", "wachtlijst"]);

const watOpDeDag = (soort: Termijnsoort): string => {
  const naam = TERMIJNNAMEN[soort];
  return DE_DAG_ZELF.has(soort) ? `${naam.charAt(0).toUpperCase()}${naam.slice(1)}` : `Laatste dag: ${naam}`;
};

/** In order of day, from and including `van`, to and including `tot`. */
export const tussen = (
  dagen: readonly Agendadag[],
  { van, tot }: { readonly van: Datum; readonly tot: Datum },
): readonly Agendadag[] =>
  dagen.filter(({ dag }) => dag >= van && dag <= tot).toSorted((een, ander) => (plek(een) < plek(ander) ? -1 : 1));

const plek = ({ dag, tijd, nummer, sleutel }: Agendadag): string => `${dag} ${tijd?.van ?? "99"} ${nummer} ${sleutel}`;
