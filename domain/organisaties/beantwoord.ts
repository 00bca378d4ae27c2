import { nietEenduidig } from "../invoer/eenduidig.ts";
import { feitregel, type Omstandigheden } from "../journaal/feitenboek.ts";
import type { Journaalregel } from "../journaal/lijn.ts";
import { gelukt, geweigerd, type Uitkomst } from "../weigering.ts";
import type { Beslissing } from "./beslissing.ts";
import { herken } from "./herken.ts";
import type { OrganisatieId, Organisaties } from "./organisatie.ts";
import { voegSamen } from "./voeg-samen.ts";
import { ORGANISATIEBOEK, vouwOrganisaties } from "./vouw.ts";
import { vraagschema, WIE_VRAAGT, type Organisatievraag } from "./vraag.ts";
import { wijzig } from "./wijzig.ts";

export interface Antwoordstand {
  readonly stand: Organisaties;
  readonly regels: readonly Journaalregel[];
  /** Per place that was asked after, in order; null: left open. Of another question the one that it was about. */
  readonly organisaties: readonly (OrganisatieId | null)[];
}

/** Answers one question: what is known after it with its journaal lines, or a refusal that changes nothing. A question whose outcome stands already leaves no line. */
export function beantwoord(
  begin: Organisaties,
  gevraagd: Organisatievraag,
  omstandigheden: Omstandigheden,
): Uitkomst<Antwoordstand> {
  const { door } = omstandigheden;
  const vreemd = nietEenduidig({ gevraagd, door });
  if (vreemd !== null) return { ok: false, weigering: vreemd };
  if (!WIE_VRAAGT.includes(door.rol))
    return geweigerd(
      "rol.mag-niet",
      `Een ${door.rol} mag dit niet: alleen de projectleider en de beheerder houden de organisaties bij.`,
    );
  const gelezen = vraagschema().safeParse(gevraagd);
  if (!gelezen.success) {
    const [fout] = gelezen.error.issues;
    return geweigerd("organisatie.ongeldig", fout?.message ?? "Deze vraag klopt niet.", fout?.path.join("."));
  }

  let stand = begin;
  const regels: Journaalregel[] = [];
  const organisaties: (OrganisatieId | null)[] = [];
  for (const beslis of beslissingenOver(gelezen.data)) {
    const uitkomst = beslis(stand);
    if (!uitkomst.ok) return uitkomst;
    for (const feit of uitkomst.waarde.feiten) {
      const regel = feitregel(ORGANISATIEBOEK, stand, feit, omstandigheden);
      regels.push(regel);
      stand = vouwOrganisaties(stand, regel);
    }
    organisaties.push(uitkomst.waarde.organisatie);
  }
  return gelukt({ stand, regels, organisaties });
}

function beslissingenOver(vraag: Organisatievraag): ((stand: Organisaties) => Uitkomst<Beslissing>)[] {
  switch (vraag.soort) {
    case "herken":
      return vraag.plekken.map((plek) => (stand) => herken(stand, plek));
    case "wijzig":
      return [(stand) => wijzig(stand, vraag)];
    case "voeg-samen":
      return [(stand) => voegSamen(stand, vraag)];
  }
}
