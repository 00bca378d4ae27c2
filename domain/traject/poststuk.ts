/** Which letters go in one mail, and in what order: who gets several on one morning reads them once (decision 33). */

export interface Poststuk {
  /** The same letter to the same reader, whoever ordered it. */
  readonly id: string;
  readonly brief: string;
  readonly adres: string;
  /** How the reader is greeted: two people may share an address. */
  readonly lezer: string;
  /** A decision, or an invitation that goes into an agenda: nothing else goes with it. */
  readonly alleen: boolean;
  /** The last day that the letter is about. */
  readonly uiterlijk: string | null;
}

/** What went wrong, then what the reader must answer, then what comes; whatever only tells comes after. */
const DRINGEND: readonly string[] = [
  "escalatie",
  "termijn-verlopen",
  "plaats-aangeboden",
  "aanvulling-gevraagd",
  "borgingsvraag",
  "evaluatie-navraag",
  "herinnering",
  "verlenging-op-tijd",
  "termijn-nadert",
];

/** Letters that go in one mail, the most urgent in front. */
export function perMail<S extends Poststuk>(stukken: readonly S[]): readonly (readonly S[])[] {
  const eenmaal = [...new Map(stukken.map((stuk) => [stuk.id, stuk])).values()];
  const mails = Map.groupBy(eenmaal, ({ id, adres, lezer, alleen }) =>
    alleen ? id : JSON.stringify([adres.toLowerCase(), lezer]),
  );
  return [...mails.values()].map((mail) => mail.toSorted(opDringendheid));
}

const opDringendheid = (een: Poststuk, ander: Poststuk): number =>
  rang(een) - rang(ander) || (dag(een) < dag(ander) ? -1 : dag(een) > dag(ander) ? 1 : 0);

const rang = ({ brief }: Poststuk): number => {
  const plek = DRINGEND.indexOf(brief);
  return plek === -1 ? DRINGEND.length : plek;
};

const dag = ({ uiterlijk }: Poststuk): string => uiterlijk ?? "9999-12-31";
