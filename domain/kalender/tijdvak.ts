/** A part of a day, by the clock on the wall in Amsterdam: from and to, as "UU:MM". */
export interface Tijdvak {
  readonly van: string;
  readonly tot: string;
}

/** "van 10:00 tot 11:30 uur", for people. */
export const vanTot = ({ van, tot }: Tijdvak): string => `van ${van} tot ${tot} uur`;
