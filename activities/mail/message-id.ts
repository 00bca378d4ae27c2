import { briefkenmerk } from "#domain/traject/gevolg.ts";
import { invariant } from "#domain/weigering.ts";
import type { Briefparams, Ontvangerrol } from "./brief.ts";

/** What makes one mail the same mail, however often it is tried. */
export interface Berichtkenmerk {
  readonly nummer: string;
  readonly volgnummer: number;
  readonly brief: string;
  readonly rol: Ontvangerrol;
  /** 0 is the recipient itself, 1, 2 … get a copy. */
  readonly index: number;
  readonly params: Briefparams;
}

/**
 * The same order always gives the same Message-ID: SMTP can't undo a delivery, but a receiver can see that it had this one.
 * Orders of one gebeurtenis that differ only in their params (two terms on one day) are different letters, so these count too.
 */
export function messageIdVan(kenmerk: Berichtkenmerk, domein: string): string {
  const afdruk = briefkenmerk(kenmerk.params);
  const delen = [
    kenmerk.nummer,
    String(kenmerk.volgnummer),
    kenmerk.brief,
    `${kenmerk.rol}-${kenmerk.index}`,
    ...(afdruk === "" ? [] : [afdruk]),
  ];
  const id = `<${delen.join(".")}@${domein}>`;
  invariant(
    /^<[A-Za-z0-9/_-]+(\.[A-Za-z0-9/_-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*>$/.test(id),
    "een Message-ID bestaat uit letters, cijfers en streepjes",
  );
  // The journaal keeps it as one line of at most 200 characters.
  invariant(id.length <= 200, "een Message-ID is hoogstens 200 tekens");
  return id;
}
