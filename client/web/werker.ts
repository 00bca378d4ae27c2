import type { Datum } from "#domain/kalender/datum.ts";
import { rolVoor, type Werkrol, werkrol } from "#domain/medewerkers/beleid.ts";
import { type Medewerker, werktOp } from "#domain/medewerkers/medewerker.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import type { Door } from "#domain/rollen.ts";
import type { Zaak } from "#domain/traject/zaak.ts";
import type { Weigering } from "#domain/weigering.ts";
import type { Tekst } from "../inlog/bewaard.ts";

/** Who is logged in. The web learns it from the session, never from a field. */
export interface Werker {
  readonly id: string;
  readonly naam: string;
  /** In which they act, the first before the others. */
  readonly rollen: readonly Werkrol[];
}

/** What somebody gets to see of one page: all of it, all but the personal data, or nothing. */
export type Zicht = "alles" | "zonder" | "niet";

/** Keeps what somebody typed in the form that they sent, until it comes to something. */
export interface Bewaring {
  /** Gives by which id it is asked for; null: it can't be kept. */
  bewaar(tekst: string): Promise<string | null>;
  /** What was kept of this form, the newest first. */
  alle(): Promise<readonly Tekst[]>;
}

/** What a page finds with `c.get`. */
export interface Web {
  Variables: {
    werker: Werker;
    /** Of the table of pages. Left out: it is none of those. */
    pad?: string;
    /** Never "niet": then there is no page. */
    zicht: Zicht;
    /** Of the traject that the page is of, as it was when it was asked who may see it. */
    projectie: Projectie | null;
    /** What is answered is a letter: shown as it is, in a frame without rights. */
    isMail?: true;
    /** What they typed in this form before; null: it is not kept any more. Left out: nothing was asked for. */
    bewaard?: Tekst | null;
    /** Told how the page was when it was made, for who asks again whether it still is. Left out: it is made each time. */
    isZo?: (stand: string) => void;
    /** Left out: nobody is logged in. */
    bewaring?: Bewaring;
  };
}

/** Null for who does not work here on that day. */
export const alsWerker = (medewerker: Medewerker, vandaag: Datum): Werker | null =>
  werktOp(medewerker, vandaag)
    ? { id: medewerker.id, naam: medewerker.naam, rollen: [...new Set(medewerker.rollen.map(werkrol))] }
    : null;

/** The role in which they do this act, or why they may not; a new aanmelding has an empty dossier. */
export function doorVan(werker: Werker, type: string, { dossier }: Pick<Zaak, "dossier">): Door | Weigering {
  const uitkomst = rolVoor(werker, type, dossier);
  return uitkomst.ok ? uitkomst.waarde : uitkomst.weigering;
}
