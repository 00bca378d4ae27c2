import { GROEPEN, type Groep, type Signaal, type Signaalsoort } from "./signaal.ts";
import { isSignaalsoort } from "./soortnamen.ts";

/** Which of somebody's signals are looked at: as it stands in an address. */
export interface Signaalkeuze {
  /** Null: of every soort. */
  readonly soorten: readonly Signaalsoort[] | null;
  /** Null: every group. */
  readonly groep: Groep | null;
}

export const ALLE_SIGNALEN: Signaalkeuze = { soorten: null, groep: null };

/** What there is not is left out; of nothing that there is, everything is shown. */
export function leesSignaalkeuze(velden: (naam: string) => readonly string[]): Signaalkeuze {
  const soorten = [...new Set(velden("soort").filter(isSignaalsoort))];
  const groep = velden("groep").at(-1);
  return {
    soorten: soorten.length === 0 ? null : soorten,
    groep: GROEPEN.find((een) => een === groep) ?? null,
  };
}

export const alsVelden = ({ soorten, groep }: Signaalkeuze): readonly (readonly [string, string])[] => [
  ...(soorten ?? []).map((soort) => ["soort", soort] as const),
  ...(groep === null ? [] : [["groep", groep] as const]),
];

export const past = ({ soorten, groep }: Signaalkeuze, signaal: Pick<Signaal, "soort" | "groep">): boolean =>
  (soorten === null || soorten.includes(signaal.soort)) && (groep === null || groep === signaal.groep);

export const isAlles = ({ soorten, groep }: Signaalkeuze): boolean => soorten === null && groep === null;
