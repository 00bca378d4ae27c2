/** The bare baseline: a switch, one update per gebeurtenis, nothing else. */
export interface Kaal {
  fase: number;
  uren: number;
  stappen: number;
  evaluaties: number;
  besluit: string | null;
  gebeurtenissen: number;
}
export interface KaleGebeurtenis {
  readonly type: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
  /** Letters that it brings, each as its number of mails. */
  readonly brieven: readonly number[];
}

export interface Kaalactiviteiten {
  herinner(): Promise<void>;
  verstuur(mails: number): Promise<void>;
}
