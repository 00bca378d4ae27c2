import type { Datum } from "../kalender/datum.ts";
import { zonderDag, type Persoon, type Signaalkern, type Signaalsoort } from "../signalen/signaal.ts";
import { signaalkernen } from "../signalen/signalen.ts";
import { staatpad } from "../traject/staat.ts";
import type { Zaak } from "../traject/zaak.ts";

/** A signal that comes, goes, or is for another day. */
export interface Signaalverschil {
  readonly soort: Signaalsoort;
  readonly wat: string;
  readonly voor: Persoon;
  /** Null: it was not there. */
  readonly oud: Signaaldag | null;
  /** Null: it is not there any more. */
  readonly nieuw: Signaaldag | null;
}

/** By when something must be done, and since when it stands in the list; null: no day. */
interface Signaaldag {
  readonly uiterlijk: Datum | null;
  readonly van: Datum | null;
}

/** `na`: after each thing that happens, in order; what is there only in between counts too. Only what is open: what was put aside and moves, comes back. */
export function signaalverschillen(voor: Zaak, na: readonly Zaak[]): Signaalverschil[] {
  const oud = openSignalen([voor]);
  const nieuw = openSignalen(na);
  return [...new Map([...oud, ...nieuw])].flatMap(([welk, { soort, wat, voor: wie }]) => {
    const [was, wordt] = [dagVan(oud.get(welk)), dagVan(nieuw.get(welk))];
    return was?.uiterlijk === wordt?.uiterlijk && was?.van === wordt?.van
      ? []
      : [{ soort, wat, voor: wie, oud: was, nieuw: wordt }];
  });
}

/** What it says may change without its being another one; so may its day. */
const openSignalen = (standen: readonly Zaak[]): ReadonlyMap<string, Signaalkern> =>
  new Map(
    standen
      .flatMap(({ dossier, staat }) => signaalkernen(dossier, staatpad(staat)))
      .filter(({ afgehandeldOp }) => afgehandeldOp === null)
      .map((kern) => [zonderDag(kern), kern]),
  );

const dagVan = (kern: Signaalkern | undefined): Signaaldag | null =>
  kern === undefined ? null : { uiterlijk: kern.uiterlijk, van: kern.van ?? null };
