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
}

export interface Kaalactiviteiten {
  herinner(): Promise<void>;
}
