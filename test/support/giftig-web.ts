/** The pages and letters of trajecten, medewerkers and organisations in which every text does harm where it is not escaped. */
import { mailhash } from "#activities/mail/bewaard.ts";
import { onTestFinished } from "vitest";
import type { Briefopdracht } from "#activities/mail/bestelling.ts";
import type { Briefparams } from "#activities/mail/brief.ts";
import { maakTransport } from "#activities/mail/transport.ts";
import { maakVerstuurBrieven, type Briefbenodigdheden } from "#activities/mail/verstuur-brieven.ts";
import type { Verzendregister } from "#activities/mail/verzendregister.ts";
import { ALLEN, INSTELLINGEN } from "#test/activities/mail/hulp.ts";
import { startSmtpProces } from "#test/activities/mail/smtp-proces.ts";
import { maakWeb } from "#test/client/web/hulp.ts";
import { GIFFEN } from "./gif.ts";
import type { Verloop } from "./gebeurtenissen.ts";
import { MEDEWERKERS } from "./medewerkers.ts";
import { Register } from "./organisaties.ts";
import { personeelVan } from "./personeel.ts";

/** Everybody who works here, under a harmful name. */
const GIFTIGEN = MEDEWERKERS.map((een, i) => ({ ...een, naam: GIFFEN[i % GIFFEN.length]! }));

export async function giftigWeb(verlopen: readonly Verloop[]) {
  const web = await maakWeb({
    leeg: true,
    nu: () => new Date("2026-03-12T10:00:00.000Z"),
    medewerkers: () => Promise.resolve(GIFTIGEN),
  });
  await web.store.schrijf(verlopen.flatMap(({ regels }) => regels));
  await web.store.schrijf(personeelVan(GIFTIGEN).regels);
  const register = new Register();
  const orgs = GIFFEN.slice(0, 6).map((naam, i) =>
    register.neemOp({ nummer: nummerVan(verlopen[i % verlopen.length]!), naam, plaats: naam }),
  );
  await web.store.schrijf(register.regels);
  return { ...web, organisatie: orgs[0]! };
}

/** Each letter is a first one. */
const ONTHOUDT_NIETS: Verzendregister = {
  begin: (brieven) => Promise.resolve(brieven.map((brief) => ({ brief, stand: "nieuw" as const }))),
  bewaar: (_brieven, { ruw }) => Promise.resolve(mailhash(ruw)),
  bewaard: () => Promise.resolve(null),
  vergeet: () => Promise.resolve(),
  over: () => Promise.resolve({ brieven: 0, gedeeld: 0 }),
  klaar: () => Promise.resolve(),
  stand: () => Promise.resolve(null),
  wachtend: () => Promise.resolve({ aantal: 0, eerste: null }),
};

export const nummerVan = ({ dossier }: Verloop): string => dossier.nummer;

/** All their letters, over a real mail server: how many were asked for, and what it took. */
export async function stuurBrieven(store: Briefbenodigdheden["store"], verlopen: readonly Verloop[]) {
  const smtp = await startSmtpProces();
  const transport = maakTransport({
    url: `smtp://127.0.0.1:${smtp.poort}`,
    van: { naam: "Zorgarrangeurs", adres: "za@stichting.example" },
  });
  onTestFinished(() => transport.sluit());
  const adresboek = {
    ...ALLEN,
    za: (id: string) => ({ naam: GIFFEN[14]!, adres: `${id}@stichting.example` }),
    naam: () => GIFFEN[1]!,
  };
  const verstuur = maakVerstuurBrieven({
    store,
    transport,
    register: ONTHOUDT_NIETS,
    instellingen: INSTELLINGEN,
    adresboek: () => Promise.resolve(adresboek),
    linkVoor: () => ({ url: "https://trajecten.example/antwoord/x", tot: "2026-04-01" }),
  });
  let gevraagd = 0;
  const opdrachten = verlopen.flatMap((verloop) =>
    verloop.opdrachten
      .filter(({ type }) => type === "mail")
      .map(({ volgnummer, params: { brief, aan, ...params } }): Briefopdracht => {
        gevraagd += 1;
        return {
          nummer: nummerVan(verloop),
          volgnummer,
          brief: String(brief),
          aan: String(aan),
          params: params as Briefparams,
        };
      }),
  );
  // Each in a mail of its own: what goes together is one of them after another.
  for (const opdracht of opdrachten)
    for (const poging of await verstuur([opdracht])) if ("fout" in poging) throw poging.fout;
  const { aangenomen } = await smtp.gedaan();
  return { gevraagd, aangenomen };
}
