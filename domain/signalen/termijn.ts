import { termijnregel } from "../aanmelding/termijnregels.ts";
import type { Ontvanger } from "../aanmelding/regels.ts";
import type { Datum } from "../kalender/datum.ts";
import { termijnen, GEEN_OPDRACHT } from "../termijnen.ts";
import { inPlaatsVanZa, termijnsleutel, type Termijn } from "../termijnen/termijn.ts";
import type { Dossier } from "../traject/dossier.ts";
import { persoonsnaam, PROJECTLEIDER, type Aanleiding, type Persoon, type Signaalfunctie } from "./signaal.ts";
import { watTeDoen } from "./woorden.ts";

/** Every term that somebody must keep. Who else is told when it passes has a signal too, from that day on. */
export const termijnsignalen: Signaalfunctie = (dossier, staatpad) =>
  termijnen(dossier, staatpad)
    .filter((termijn) => !vraagtDeKlok(termijn))
    .flatMap((termijn) => [vanWieHetDoet(dossier, termijn), ...vanWieHetHoort(dossier, termijn)]);

/** A check of the borging that is still to be asked: nobody has anything to do before that. */
const vraagtDeKlok = ({ momenten }: Termijn): boolean => momenten.some(({ trede }) => trede === "vraag");

function vanWieHetDoet(dossier: Dossier, termijn: Termijn): Aanleiding {
  const { soort, uiterlijk, momenten } = termijn;
  return {
    sleutel: termijnsleutel(termijn),
    soort,
    voor: wieHetDoet(dossier, termijn),
    wat: watTeDoen(dossier, termijn),
    uiterlijk,
    // A dossier that is kept, and a traject in which much happens, are no news until that ends.
    ...(GEEN_OPDRACHT.has(soort) ? { van: momenten[0]?.op ?? uiterlijk } : {}),
  };
}

function vanWieHetHoort(dossier: Dossier, termijn: Termijn): Aanleiding[] {
  const doet = wieHetDoet(dossier, termijn);
  const zelf = vanWieHetDoet(dossier, termijn);
  const sinds = new Map<Persoon["rol"], Datum>();
  for (const { op, aan } of termijn.momenten)
    for (const rol of aan.filter(binnen)) if (rol !== doet.rol && !sinds.has(rol)) sinds.set(rol, op);
  return [...sinds].map(([rol, van]) => ({
    ...zelf,
    sleutel: `${zelf.sleutel}/${rol}`,
    voor: alsPersoon(dossier, rol, termijn),
    wat: `${zelf.wat} Dit ligt bij ${persoonsnaam(doet)}.`,
    van,
  }));
}

/** The first of the foundation who is told of this kind of term: of what somebody outside must do, that is who waits for it. */
function wieHetDoet(dossier: Dossier, termijn: Termijn): Persoon {
  const { aan = {}, herinnering, laatsteDag = false, escalatie } = termijnregel(dossier.regels, termijn.soort);
  const opVolgorde = [
    ...(herinnering === null && !laatsteDag ? [] : (aan.herinnering ?? ["projectleider"])),
    ...(aan.verstreken ?? ["projectleider"]),
    ...(escalatie === null ? [] : (aan.escalatie ?? ["plaatsvervanger"])),
  ];
  return alsPersoon(dossier, opVolgorde.map(inPlaatsVanZa(dossier, termijn)).find(binnen) ?? "projectleider", termijn);
}

const binnen = (rol: Ontvanger): rol is Persoon["rol"] => rol !== "aanvrager" && rol !== "partner";

function alsPersoon({ za, overdracht }: Dossier, rol: Persoon["rol"], { soort }: Termijn): Persoon {
  if (rol !== "za") return { rol, id: null };
  // Who takes over completes the overdracht.
  const id = soort === "overdracht" ? (overdracht?.naar ?? za) : za;
  return id === null ? PROJECTLEIDER : { rol, id };
}
