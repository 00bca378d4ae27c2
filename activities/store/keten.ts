import { BEGIN_VAN_DE_KETEN, type Journaalregel } from "#domain/journaal/lijn.ts";
import { JournaalBotst, JournaalGat } from "./fouten.ts";

/** What the journaal holds of a line, as far as the chain is concerned. */
export type Schakel = Pick<Journaalregel, "nummer" | "volgnummer" | "id" | "hash">;

/**
 * Which of `regels` still have to be written, given the lines that are there. Both are of one nummer and in order of volgnummer;
 * `bekend` holds at least every stored line from the one before the first of `regels`, and every stored line that has one of their ids.
 */
export function teSchrijven(bekend: readonly Schakel[], regels: readonly Journaalregel[]): Journaalregel[] {
  const opVolgnummer = new Map(bekend.map((schakel) => [schakel.volgnummer, schakel]));
  const opId = new Map(bekend.map((schakel) => [schakel.id, schakel]));
  const nieuw: Journaalregel[] = [];
  for (const regel of regels) {
    const zelfdePlaats = opVolgnummer.get(regel.volgnummer);
    if (zelfdePlaats) {
      if (zelfdePlaats.hash !== regel.hash)
        throw new JournaalBotst(regel.nummer, regel.volgnummer, "er staat al een andere regel");
      continue;
    }
    sluitAan(opVolgnummer.get(regel.volgnummer - 1), regel);
    const zelfdeId = opId.get(regel.id);
    if (zelfdeId)
      throw new JournaalBotst(
        regel.nummer,
        regel.volgnummer,
        `de gebeurtenis ${regel.id} staat al in regel ${zelfdeId.volgnummer}`,
      );
    opVolgnummer.set(regel.volgnummer, regel);
    opId.set(regel.id, regel);
    nieuw.push(regel);
  }
  return nieuw;
}

/** Refuses a line that doesn't continue the chain of `vorige` (undefined: there is no line before it). */
export function sluitAan(vorige: Pick<Schakel, "volgnummer" | "hash"> | undefined, regel: Journaalregel): void {
  if (regel.volgnummer !== (vorige?.volgnummer ?? 0) + 1) throw new JournaalGat(regel.nummer, regel.volgnummer);
  if (regel.vorigeHash !== (vorige?.hash ?? BEGIN_VAN_DE_KETEN)) {
    throw new JournaalBotst(regel.nummer, regel.volgnummer, "de hash van de vorige regel klopt niet");
  }
}
