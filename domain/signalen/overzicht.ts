import type { Datum } from "../kalender/datum.ts";
import type { Kalender } from "../kalender/kalender.ts";
import { kalendersignalen } from "./kalender.ts";
import { medewerkersignalen } from "./medewerker.ts";
import { organisatiesignalen, type Herkenbaar } from "./organisatie.ts";
import { plaatssignalen, type Wachtboek } from "./plaats.ts";
import { GROEPEN, opDag, type Groep, type Persoon, type Signaal, type Signaalkern } from "./signaal.ts";

/** The list of a person: what is still open in all trajecten together, the most urgent first. */

export interface Bronnen {
  readonly kernen: readonly Signaalkern[];
  readonly boeken: readonly Wachtboek[];
  /** Null: not looked at. */
  readonly herkenbaar: Herkenbaar | null;
  /** In the hands of who left, by the day of today. */
  readonly verlaten: Parameters<typeof medewerkersignalen>[0];
  readonly kalender: Kalender;
  readonly vandaag: Datum;
}

/** Of everybody; what was settled stays away until its day moves. */
export const openSignalen = ({
  kernen,
  boeken,
  herkenbaar,
  verlaten,
  kalender,
  vandaag,
}: Bronnen): readonly Signaal[] =>
  [
    ...opDag(kernen, vandaag),
    ...plaatssignalen(boeken),
    ...medewerkersignalen(verlaten),
    ...(herkenbaar === null ? [] : organisatiesignalen(herkenbaar)),
    ...kalendersignalen(kalender, vandaag),
  ]
    .filter(({ afgehandeldOp }) => afgehandeldOp === null)
    .toSorted(opDringendheid(vandaag));

/** What is late first, then what waits for no day, then what comes. */
const opDringendheid = (vandaag: Datum) => {
  const plek = ({ uiterlijk, groep, nummer }: Signaal): string =>
    `${uiterlijk ?? (groep === "zonder datum" ? "9999-12-31" : vandaag)} ${nummer}`;
  return (een: Signaal, ander: Signaal): number => {
    const [a, b] = [plek(een), plek(ander)];
    return a < b ? -1 : a > b ? 1 : 0;
  };
};

export const zelfdePersoon = (een: Persoon, ander: Persoon): boolean => een.rol === ander.rol && een.id === ander.id;

export const signalenVoor = (signalen: readonly Signaal[], persoon: Persoon): readonly Signaal[] =>
  signalen.filter(({ voor }) => zelfdePersoon(voor, persoon));

/** Everybody for whom something is open. */
export const personenMet = (signalen: readonly Signaal[]): readonly Persoon[] => [
  ...new Map(signalen.map(({ voor }) => [`${voor.rol}/${voor.id ?? ""}`, voor])).values(),
];

/** In the order in which they are to be looked at; a group in which there is nothing stays away. */
export const perGroep = <S extends Signaal>(signalen: readonly S[]): readonly (readonly [Groep, readonly S[]])[] =>
  GROEPEN.map((groep) => [groep, signalen.filter((signaal) => signaal.groep === groep)] as const).filter(
    ([, inGroep]) => inGroep.length > 0,
  );
