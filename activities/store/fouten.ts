/** Every way in which the store says no, by name; an activity uses the names to decide whether trying again can help. */

/** The journaal already holds something else at this place: another hash, another predecessor, or the id at another volgnummer. */
export class JournaalBotst extends Error {
  override readonly name = "JournaalBotst";
  readonly nummer: string;
  readonly volgnummer: number;

  constructor(nummer: string, volgnummer: number, reden: string) {
    super(`Regel ${volgnummer} van ${nummer} botst met het journaal: ${reden}.`);
    this.nummer = nummer;
    this.volgnummer = volgnummer;
  }
}

/** A line before this one is missing. */
export class JournaalGat extends Error {
  override readonly name = "JournaalGat";
  readonly nummer: string;
  readonly volgnummer: number;

  constructor(nummer: string, volgnummer: number) {
    super(`Regel ${volgnummer} van ${nummer} sluit niet aan: de regel ervoor ontbreekt in het journaal.`);
    this.nummer = nummer;
    this.volgnummer = volgnummer;
  }
}

export class StoreNieuwer extends Error {
  override readonly name = "StoreNieuwer";

  constructor(onbekend: string, bekend: string) {
    super(
      `De database is van een nieuwere versie (${onbekend}) dan dit programma kent (${bekend}). ` +
        "Gebruik een nieuwere versie van trajecten. Er is niets veranderd.",
    );
  }
}

export class StoreOuder extends Error {
  override readonly name = "StoreOuder";

  constructor(bekend: string) {
    super(`De database is nog niet bijgewerkt tot versie ${bekend}. Werk haar eerst bij (worker/migreer.ts).`);
  }
}

export class StoreOntbreekt extends Error {
  override readonly name = "StoreOntbreekt";

  constructor(pad: string) {
    super(`Er is nog geen database op ${pad}.`);
  }
}

export class StoreAlleenLezen extends Error {
  override readonly name = "StoreAlleenLezen";

  constructor() {
    super("Deze store is geopend om te lezen; schrijven kan hier niet.");
  }
}

export class StoreGesloten extends Error {
  override readonly name = "StoreGesloten";

  constructor() {
    super("De store is gesloten.");
  }
}
