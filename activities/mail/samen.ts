import { isRolbinnen } from "#domain/aanmelding/regels.ts";
import { inWoorden } from "#domain/kalender/datum.ts";
import { afdeling, alinea, knop, lijst, type Blok } from "./blokken.ts";
import type { Deel } from "./deel.ts";
import { alsHtml, alsTekst } from "./opmaak.ts";
import { eenRegel } from "./schoon.ts";
import { trajectlink } from "./trajectlink.ts";

/** One mail to one reader, of one letter or of all that go to that reader now. */

/** The letter in front is the most urgent: it gives the mail its subject. */
export function alsMail(delen: readonly Deel[]): {
  readonly onderwerp: string;
  readonly tekst: string;
  readonly html: string;
} {
  const [{ inhoud, omlijsting }] = delen as readonly [Deel];
  const pagina = {
    onderwerp: eenRegel(
      delen.length === 1 ? inhoud.onderwerp : `${inhoud.onderwerp} (en nog ${meer(delen.length - 1)})`,
    ),
    aanhef: `Beste ${omlijsting.lezer ?? "lezer"},`,
    blokken: delen.length === 1 ? [...inhoud.blokken, ...naarTraject(delen[0]!)] : onderElkaar(delen),
    voet: voet(delen),
    contact: omlijsting.contact,
  };
  return { onderwerp: pagina.onderwerp, tekst: alsTekst(pagina), html: alsHtml(pagina) };
}

const meer = (aantal: number): string => (aantal === 1 ? "1 bericht" : `${aantal} berichten`);

/** Each with its own question and its own links; those about one traject stand together, the most urgent traject first. */
function onderElkaar(delen: readonly Deel[]): readonly Blok[] {
  const perTraject = Map.groupBy(delen, ({ nummer }) => nummer);
  const gemengd = delen.some((deel) => deel.omlijsting.kopie) && !isKopie(delen);
  return [
    alinea(`Dit bericht gaat over ${delen.length} onderwerpen. Zij staan onder elkaar.`),
    ...(delen.length > LANG && delen.every(isBinnen) ? [lijst(...delen.map(inEenRegel))] : []),
    ...[...perTraject.values()].flatMap((groep) => [
      ...groep.flatMap((deel) => {
        const { inhoud, omlijsting } = deel;
        return [...afdeling(kopVan(deel), inhoud.blokken), ...(gemengd && omlijsting.kopie ? [alinea(MEDE_DEEL)] : [])];
      }),
      ...naarTraject(groep[0]!),
    ]),
  ];
}

/** From so many on, one sees what there is at a glance first. */
const LANG = 3;

const isBinnen = ({ omlijsting: { rol } }: Deel): boolean => isRolbinnen(rol);

/** Our own people know a traject by its school, not by its number. */
const kopVan = (deel: Deel): string =>
  deel.naam !== undefined && isBinnen(deel) ? `${deel.inhoud.onderwerp} (${deel.naam})` : deel.inhoud.onderwerp;

const inEenRegel = (deel: Deel): string =>
  `${deel.naam ?? deel.nummer ?? ""}: ${deel.inhoud.wat ?? deel.inhoud.onderwerp}${deel.uiterlijk === undefined ? "" : ` (laatste dag: ${inWoorden(deel.uiterlijk)})`}`;

const isKopie = (delen: readonly Deel[]): boolean => delen.every(({ omlijsting }) => omlijsting.kopie);
const MEDE = "U krijgt dit bericht als mede-aanvrager.";
const MEDE_DEEL = "Dit deel krijgt u als mede-aanvrager.";

/** Our own people go on there; whoever is outside can't, and answers the letter. */
const naarTraject = ({ nummer, omlijsting: { rol, webadres } }: Deel): readonly Blok[] =>
  nummer !== null && isRolbinnen(rol) ? [knop("Open het traject", trajectlink(webadres, nummer))] : [];

function voet(delen: readonly Deel[]): readonly string[] {
  const [{ nummer, omlijsting }] = delen as readonly [Deel];
  const { contact } = omlijsting;
  const eenNummer = nummer !== null && delen.every((deel) => deel.nummer === nummer);
  return [
    ...(isKopie(delen) ? [MEDE] : []),
    `Hebt u vragen? Bel ${contact.telefoon} of mail naar ${contact.email}.${eenNummer ? ` Noem daarbij het nummer ${nummer}.` : ""}`,
    "Dit bericht is automatisch verzonden.",
  ];
}
