import { Aanmelding, type Partner } from "#domain/aanmelding/aanmelding.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";

/** Invented schools, SWV's, gemeenten and people, at addresses that go nowhere (.example). */

const letters = (naam: string): string =>
  naam
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

const partner = (partij: Partner["partij"], naam: string, [wie, functie]: readonly [string, string]): Partner => ({
  partij,
  naam,
  contactpersoon: { naam: wie, functie, email: `${letters(wie)}@${letters(naam)}.example` },
});

/** Short name; school; plaats; regio; SWV; who is there for school, SWV and gemeente; what they ask. */
const LIJST = `
waterlelie; De Waterlelie; Zwolle; Oost; SWV IJsselvecht; Marieke Postma; Ruben Dekker; Aylin Kaya; Wij willen de verpleegkundige zorg op school voor alle groepen samen inkopen.
kring; De Zonnekring; Assen; Noord; SWV Drents Plateau; Wietske Hofstra; Jan Tammens; Els Huizing; Elke ouder koopt nu zelf zorg in. Wij zoeken één afspraak voor de hele school.
morgenster; De Morgenbrug; Tilburg; Zuid; SWV Midden-Brabant; Sanne van Gool; Bart Verhoeven; Fatima El Amrani; De zorgaanbieders lopen door elkaar in de klas; wij willen één vast team.
windroos; De Windwijzer; Den Helder; West; SWV Noordkop; Peter Schagen; Lotte Wit; Karim Bennani; Hoe regelen wij persoonlijke verzorging zonder dat leraren dat erbij doen?
klimop; De Klimopschool; Venlo; Zuid; SWV Noord-Limburg; Ingrid Jacobs; Tom Peeters; Nadia Haddou; Wij willen weten welke zorg er in de school is en wie die betaalt.
vlinder; De Vlinderhof; Apeldoorn; Oost; SWV Veluwe-IJssel; Carla ten Have; Joris Berends; Mirjam Slot; De epilepsiezorg is per leerling geregeld. Wij willen een achterwacht voor de hele school.
burcht; SBO De Burcht; Goes; Zuid; SWV Oosterschelde; Tineke de Jonge; Arjan Kole; Willem Minderhoud; Wij zoeken met de gemeente naar jeugdhulp die vast in de school is.
haven; De Havenaar; Schiedam; West; SWV Nieuwe Waterweg; Soraya Ramdin; Koen Bos; Emre Yıldız; Eén zorgteam voor de drie locaties, betaald door gemeente en zorgkantoor.
esdoorn; De Esdoorn; Deventer; Oost; SWV Sine Limite-regio; Hanneke Vos; Gijs Wolters; Yara de Graaf; De dagbesteding en de school willen samen een groep beginnen.
brug; De Stapsteen; Leeuwarden; Noord; SWV Fryslân-Midden; Froukje Wiersma; Sjoerd Bouma; Anneke Terpstra; Hoe houden wij de zorg als het persoonsgebonden budget van ouders stopt?
linde; De Lindehof; Amersfoort; Midden; SWV De Eemlanden; Judith Blok; Maarten Kuiper; Samira Ouali; Wij willen het zorgoverleg met vijf gemeenten terugbrengen tot één tafel.
regenboog; De Kleurenboog; Helmond; Zuid; SWV Peelland; Anouk Swinkels; Rob van den Eijnde; Zehra Demir; Wij willen vaste verpleegkundige zorg voor twintig leerlingen.
zwaluw; De Zwaluw; Hoogeveen; Noord; SWV Zuidwest-Drenthe; Gerda Katerberg; Henk Oosting; Linda Prins; De bezuiniging van de gemeente raakt alle klassen. Hoe verdelen wij de zorg?
anker; Het Ankerpunt; Vlissingen; Zuid; SWV Walcheren; Corine Maas; Leo Francke; Dewi Pattiasina; Wij willen de zorg in de klas en na school bij één aanbieder.
meander; De Meanderschool; Doetinchem; Oost; SWV Slingeland; Bianca Wissink; Erik Lammers; Nora Haverkamp; Hoe kan een onderwijs-zorggroep blijven als de proef voorbij is?
toren; De Torenklok; Gouda; West; SWV Midden-Holland; Jolanda Both; Sven Hoogendoorn; Hicham Azzouzi; Wij willen de inzet van ambulante zorg in het rooster zien.
berk; De Berkenhof; Nijmegen; Oost; SWV Stromenland-regio; Petra Janssen; Stijn Arts; Leyla Şahin; Een vast budget voor zorg in onderwijstijd, voor school en SWV samen.
kade; De Kadeschool; Zaandam; West; SWV Zaanstreek-regio; Manon Visser; Dirk Kok; Oumaima Tahiri; Onze leerlingen missen lessen door behandeling buiten de school.
ster; De Poolster; Emmen; Noord; SWV Zuidoost-Drenthe; Ina Wessels; Roelof Eding; Marga Schepers; Wij willen afspraken met de drie zorgaanbieders in onze school.
molen; De Molenwiek; Roosendaal; Zuid; SWV Brabantse Wal; Kitty Nuijten; Frans Luijkx; Amina Bouzid; Hoe wordt de zorg betaald van leerlingen uit België?
parel; De Parelduiker; Almere; Midden; SWV Flevoland-Zuid; Esther Mulder; Chiel Vermeer; Priya Bhagwan; De groei van de school vraagt om collectieve zorg.
dijk; De Dijkschool; Hoorn; West; SWV West-Friesland; Marjan Bakker; Nick Groot; Selma Akkuş; Wij willen een protocol voor medisch handelen dat iedere partij tekent.
hoeve; De Hoeve; Winterswijk; Oost; SWV Achterhoek-Oost; Trudy Lensink; Bas te Winkel; Jasmijn Roerdink; De zorgboerderij en de school willen een groep delen.
spil; De Spil; Eindhoven; Zuid; SWV Regio Eindhoven-Kempen; Femke Aarts; Luc Smeets; Rachid Mansouri; Wij willen de stapeling van begeleiders in de klas verminderen.
iris; De Irisschool; Haarlem; West; SWV Zuid-Kennemerland-regio; Laura Zonneveld; Pim Duin; Eva Heeremans; Wij willen logopedie en fysiotherapie in onderwijstijd houden.
vaart; De Vaart; Heerenveen; Noord; SWV Friese Meren; Tjitske Hoekstra; Wout de Boer; Baukje Visser; Een vraag over één leerling die thuiszit.
oase; De Oase; Rotterdam; West; SWV Maasoever; Naomi Silva; Ron Verkerk; Ilse Troost; Wat mag een leraar doen bij sondevoeding?
kreek; De Kreekrug; Terneuzen; Zuid; SWV Zeeuws-Vlaanderen; Lies Dieleman; Marc Herman; Sofie Baert; Wij willen hulp bij de inkoop van zorg voor één klas.
duin; De Duinroos; Noordwijk; West; SWV Duin- en Bollen; Annet van Duijn; Gerard Imthorn; Jip Schrama; De gemeenten in de regio vergoeden alle drie iets anders.
veer; De Veerpont; Tiel; Midden; SWV Rivierenland-regio; Mieke van Zee; Jeroen Kers; Halima Idrissi; Wij willen een vaste jeugdarts en een vast zorgteam.
lente; De Lentetuin; Hengelo; Oost; SWV Twente-Midden; Renate Olthof; Martijn Nijhuis; Suzan Çelik; Zorg en onderwijs plannen langs elkaar heen.
eik; De Eikenhorst; Veenendaal; Midden; SWV Rijn en Gelderse Vallei; Gea van Ginkel; Wim Hardeman; Loubna Chahid; Hoe maken wij met zes aanbieders één plan?
golf; De Golfslag; Lelystad; Midden; SWV Flevokust; Astrid Kuipers; Thijs Reitsma; Joy Martina; Wij willen een verpleegkundige die bij de school hoort.
akker; De Akkerwinde; Stadskanaal; Noord; SWV Oost-Groningen; Annie Drent; Klaas Meijer; Roos Boels; Wij willen de zorg van alle locaties in één overzicht.
grutto; De Grutto; Sneek; Noord; SWV Zuidwest-Fryslân; Jitske Bakker; Hessel Dijkstra; Nynke Postma; Er zijn elf zorgaanbieders in de school en niemand die het overzicht heeft.
kiezel; De Kiezel; Weert; Zuid; SWV Maas en Peel; Maud Claessens; Paul Linders; Elif Arslan; Wij willen met de buurgemeenten één loket voor zorg op school.
kring-oost; De Ommering; Coevorden; Noord; SWV Vechtstreek; Dineke Kuik; Albert Snijders; Floor Benning; De zorgaanbieder en de school willen vaste dagen afspreken.
`;

const CLUSTER_4: Partial<Aanmelding> = { onderwijstypen: ["cluster 4"] };
const SBO: Partial<Aanmelding> = { soort: "SBO", onderwijstypen: ["SBO"], leeftijd: "SO" };

/** What is not as with the others. */
const ANDERS: Readonly<Record<string, Partial<Aanmelding>>> = {
  morgenster: CLUSTER_4,
  klimop: { kernvraag: "zorg in school inzichtelijk maken" },
  burcht: SBO,
  haven: CLUSTER_4,
  zwaluw: { gebied: "platteland" },
  toren: CLUSTER_4,
  hoeve: { gebied: "platteland" },
  spil: CLUSTER_4,
  oase: { kernvraag: "kennisdeling" },
};

/** School, SWV and gemeente apply together. */
export function school(welke: string): Aanmelding {
  const rij = LIJST.split("\n").find((regel) => regel.startsWith(`${welke}; `)) ?? "";
  const [, naam = "", plaats = "", regio = "", swv = "", ib = "", coordinator = "", beleid = "", vraag = ""] =
    rij.split("; ");
  return Aanmelding.parse({
    ...VOORBEELD_AANMELDING,
    naam: `${naam} ${plaats}`,
    aanvrager: { ...partner("school", `${naam} ${plaats}`, [ib, "intern begeleider"]), plaats },
    medeaanvragers: [
      partner("samenwerkingsverband", swv, [coordinator, "coördinator arrangementen"]),
      partner("gemeente", `Gemeente ${plaats}`, [beleid, "beleidsadviseur jeugd"]),
    ],
    regio,
    toelichting: vraag,
    omvang: "groot bestuur",
    ...ANDERS[welke],
  });
}
