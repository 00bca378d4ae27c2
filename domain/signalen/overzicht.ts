import type { Datum } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { kalendersignalen } from "./kalender.ts";
import { medewerkersignalen } from "./medewerker.ts";
import { organisatiesignalen, type Herkenbaar } from "./organisatie.ts";
import { plaatssignalen, type Wachtboek } from "./plaats.ts";
import { opDag } from "./dagen.ts";
import { GROEPEN, type Groep, type Persoon, type Signaal, type Signaalkern, type Signaalsoort } from "./signaal.ts";

/** The list of a person: what is still open in all trajecten together, the most urgent first. */

export interface Bronnen extends Losse {
  readonly kernen: readonly Signaalkern[];
}

/** What signals there are made of that are of no single traject. */
export interface Losse {
  readonly boeken: readonly Wachtboek[];
  /** Null: not looked at. */
  readonly herkenbaar: Herkenbaar | null;
  /** In the hands of who left, by the day of today. */
  readonly verlaten: Parameters<typeof medewerkersignalen>[0];
  /** Null: not looked at. */
  readonly kalender: Kalender | null;
  readonly vandaag: Datum;
}

/** Of everybody; what was settled stays away until its day moves. */
export const openSignalen = ({ kernen, ...losse }: Bronnen): readonly Signaal[] =>
  [...opDag(kernen, losse.vandaag), ...losseSignalen(losse)]
    .filter(({ afgehandeldOp }) => afgehandeldOp === null)
    .toSorted(opDringendheid(losse.vandaag));

/** No list in itself: in order of what they are made of. */
export const losseSignalen = ({ boeken, herkenbaar, verlaten, kalender, vandaag }: Losse): readonly Signaal[] => [
  ...plaatssignalen(boeken),
  ...medewerkersignalen(verlaten),
  ...(herkenbaar === null ? [] : organisatiesignalen(herkenbaar)),
  ...(kalender === null ? [] : kalendersignalen(kalender, vandaag)),
];

/** What needs somebody now. */
export const isDringend = ({ groep }: Pick<Signaal, "groep">): boolean => groep === "te laat" || groep === "deze week";

/** What is late first, then what waits for no day, then what comes. */
export const opDringendheid = (vandaag: Datum) => {
  const plek = ({ uiterlijk, groep, nummer }: Signaal): string =>
    `${uiterlijk ?? (groep === "zonder datum" ? "9999-12-31" : vandaag)} ${nummer}`;
  return (een: Signaal, ander: Signaal): number => {
    const [a, b] = [plek(een), plek(ander)];
    return a < b ? -1 : a > b ? 1 : 0;
  };
};

export const zelfdePersoon = (een: Persoon, ander: Persoon): boolean => een.rol === ander.rol && een.id === ander.id;

/** Everybody for whom something is open. */
export const personenMet = (signalen: readonly Signaal[]): readonly Persoon[] => [
  ...new Map(signalen.map(({ voor }) => [naamVan(voor), voor])).values(),
];

/** How much is open for somebody, and how much of that can't wait until another week. */
export interface Telling {
  readonly voor: Persoon;
  readonly open: number;
  readonly dringend: number;
}

/** Per person; on top of what was counted already. */
export function telSignalen(signalen: readonly Signaal[], al: readonly Telling[] = []): readonly Telling[] {
  const perPersoon = new Map(al.map((telling) => [naamVan(telling.voor), telling]));
  for (const signaal of signalen) {
    const wie = naamVan(signaal.voor);
    const { open, dringend } = perPersoon.get(wie) ?? { open: 0, dringend: 0 };
    perPersoon.set(wie, {
      voor: signaal.voor,
      open: open + 1,
      dringend: dringend + (isDringend(signaal) ? 1 : 0),
    });
  }
  return [...perPersoon.values()];
}

/** How many there are of one soort in one group. */
export interface Soorttelling {
  readonly soort: Signaalsoort;
  readonly groep: Groep;
  readonly aantal: number;
}

/** On top of what was counted already. */
export function telPerSoort(
  signalen: readonly Pick<Signaal, "soort" | "groep">[],
  al: readonly Soorttelling[] = [],
): readonly Soorttelling[] {
  const per = new Map(al.map((een) => [`${een.soort}/${een.groep}`, een]));
  for (const { soort, groep } of signalen) {
    const sleutel = `${soort}/${groep}`;
    per.set(sleutel, { soort, groep, aantal: (per.get(sleutel)?.aantal ?? 0) + 1 });
  }
  return [...per.values()];
}

const naamVan = ({ rol, id }: Persoon): string => `${rol}/${id ?? ""}`;

/** In the order in which they are to be looked at; a group in which there is nothing stays away. */
export const perGroep = <S extends Signaal>(signalen: readonly S[]): readonly (readonly [Groep, readonly S[]])[] =>
  GROEPEN.map((groep) => [groep, signalen.filter((signaal) => signaal.groep === groep)] as const).filter(
    ([, inGroep]) => inGroep.length > 0,
  );
