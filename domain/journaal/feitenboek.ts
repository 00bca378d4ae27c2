import { datumOp, type Tijdstip } from "../kalender/datum.ts";
import type { Door } from "../rollen.ts";
import { invariant } from "../weigering.ts";
import type { Feit, Verzegeldfeit } from "./feit.ts";
import { kopNa, schakel, type Kop } from "./keten.ts";
import type { Journaalregel } from "./lijn.ts";

/** A chain of facts in which people typed things: of its facts the lines are made and folded here, for each such chain in the same way. */
export interface Feitenboek<S extends { readonly kop: Kop }> {
  readonly nummer: string;
  /** As in "het journaal van …". */
  readonly van: string;
  readonly machineversie: string;
  readonly feiten: ReadonlyMap<string, Verzegeldfeit<S>>;
  readonly leeg: S;
  /** The stand in a few words, without personal data. */
  readonly samenvatting: (stand: S) => string;
}

export interface Omstandigheden {
  readonly door: Door;
  readonly nu: Tijdstip;
  readonly uitgave?: string | null;
  /** With which what people typed is sealed: 64 hexadecimal digits. */
  readonly zout: string;
  /** By what the question is known that this is part of the answer to, and the fingerprint of what it said; left out: not known so. */
  readonly sleutel?: string;
  readonly afdruk?: string;
}

export const feitenboek = <S extends { readonly kop: Kop }>(boek: Feitenboek<S>): Feitenboek<S> => boek;

export const feitenVan = <S>(alle: readonly { readonly type: string }[]): ReadonlyMap<string, Verzegeldfeit<S>> =>
  new Map(alle.map((feit) => [feit.type, feit as unknown as Verzegeldfeit<S>]));

/** What is known after one more line; null: it is the first. */
export const vouwMet =
  <S extends { readonly kop: Kop }>(boek: Feitenboek<S>) =>
  (vorige: S | null, regel: Journaalregel): S => ({
    ...naFeit(boek, vorige ?? boek.leeg, regel, regel.volgnummer),
    kop: kopNa(regel),
  });

/** The line that tells this fact, next in the chain. */
export function feitregel<S extends { readonly kop: Kop }>(
  boek: Feitenboek<S>,
  stand: S,
  feit: Feit,
  { door, nu, uitgave = null, zout, sleutel, afdruk }: Omstandigheden,
): Journaalregel {
  const volgnummer = stand.kop.volgnummer + 1;
  return schakel(
    stand.kop,
    {
      nummer: boek.nummer,
      id: `${boek.nummer.split("/")[0]}:${volgnummer}`,
      sleutel: sleutel ?? null,
      type: feit.type,
      gegevens: feit.gegevens,
      door,
      gebeurdOp: datumOp(nu),
      vastgelegdOp: nu,
      bron: null,
      uitgave,
      afdruk: afdruk ?? null,
      machineversie: boek.machineversie,
      // No subsidieperiode has a say in it.
      regelversie: "",
      van: boek.samenvatting(stand),
      naar: boek.samenvatting(naFeit(boek, stand, feit, volgnummer)),
      opdrachten: [],
    },
    { zout, plaatsen: boek.feiten.get(feit.type)!.plaatsen() },
  );
}

function naFeit<S extends { readonly kop: Kop }>(
  boek: Feitenboek<S>,
  stand: S,
  { type, gegevens }: Feit,
  volgnummer: number,
): S {
  const feit = boek.feiten.get(type);
  invariant(feit, `het journaal van ${boek.van} kent een feit dat er niet is: ${type}`);
  return feit.vouw(stand, gegevens, volgnummer);
}
