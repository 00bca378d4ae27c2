import type { Trajecten } from "#client/trajecten.ts";
import { HOOGSTENS } from "#domain/omvang.ts";
import { isOrganisatiesoort, herkendAls, type Organisaties } from "#domain/organisaties/organisatie.ts";
import type { Teherkennen } from "#domain/organisaties/vraag.ts";
import type { RegisterRij } from "#domain/register/register.ts";
import { partnernummer } from "#domain/traject/partnernummer.ts";
import type { Door } from "#domain/rollen.ts";
import { geweigerd } from "../fouten.ts";

/** How many aanvragers of a register are known as an organisation, and how many a person still has to look at. */
export interface Herkend {
  readonly herkend: number;
  readonly open: number;
}

/** Who applied, by the very name: a register knows no more. What a person confirmed since is left alone. */
export async function herkenAanvragers(
  trajecten: Pick<Trajecten, "vraagOrganisaties">,
  stand: Organisaties,
  rijen: readonly { readonly nummer: string; readonly rij: RegisterRij }[],
  door: Door,
): Promise<Herkend> {
  const alle = rijen.flatMap(({ nummer, rij }): Teherkennen[] =>
    isOrganisatiesoort(rij.aanvrager)
      ? [
          {
            nummer,
            plek: partnernummer(0),
            soort: rij.aanvrager,
            naam: rij.naam,
            brin: null,
            plaats: null,
            als: "naam",
            was: null,
          },
        ]
      : [],
  );
  const nog = alle.filter((een) => herkendAls(stand, een.nummer, een) === null);
  let open = 0;
  for (let begin = 0; begin < nog.length; begin += HOOGSTENS.aantal) {
    const plekken = nog.slice(begin, begin + HOOGSTENS.aantal);
    const antwoord = await trajecten.vraagOrganisaties({ soort: "herken", plekken }, door);
    // There is no room for more: what was taken over stays taken over, and they can be seen to be open.
    if (!antwoord.ok && antwoord.weigering.code === "dossier.te-groot") {
      open += plekken.length;
      continue;
    }
    if (!antwoord.ok) throw geweigerd(antwoord.weigering);
    open += antwoord.waarde.organisaties.filter((id) => id === null).length;
  }
  return { herkend: alle.length - open, open };
}
