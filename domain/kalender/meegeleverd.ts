/**
 * The calendar that ships with the system, in the form in which a beheerder can give another one (docs/kalender.md). Feestdagen that the
 * law itself names are not here: they follow by rule (feestdagen.ts).
 */
export const MEEGELEVERD = `\
versie | 2026-11

# Dagen die bij besluit met een feestdag zijn gelijkgesteld. Het besluit geldt drie jaar.
besluitjaren | 2026 | 2028
besluitdag | 2026-01-02 | de vrijdag na Nieuwjaarsdag, bij besluit gelijkgesteld | Algemene termijnenwet, art. 3, lid 3; Stcrt. 2025, 24713
besluitdag | 2026-05-15 | de vrijdag na Hemelvaartsdag, bij besluit gelijkgesteld | Algemene termijnenwet, art. 3, lid 3; Stcrt. 2025, 24713
besluitdag | 2027-05-07 | de vrijdag na Hemelvaartsdag, bij besluit gelijkgesteld | Algemene termijnenwet, art. 3, lid 3; Stcrt. 2025, 24713
besluitdag | 2028-04-28 | de vrijdag na Koningsdag, bij besluit gelijkgesteld | Algemene termijnenwet, art. 3, lid 3; Stcrt. 2025, 24713
besluitdag | 2028-05-26 | de vrijdag na Hemelvaartsdag, bij besluit gelijkgesteld | Algemene termijnenwet, art. 3, lid 3; Stcrt. 2025, 24713

# Herfst- en voorjaarsvakantie zijn een advies: een school mag ervan afwijken. De andere liggen vast, op een extra week in mei na.
schoolvakantie | Noord, Midden | herfstvakantie | 2025-10-18 | 2025-10-26 | Rijksoverheid, schoolvakanties 2025-2026 (advies)
schoolvakantie | Zuid | herfstvakantie | 2025-10-11 | 2025-10-19 | Rijksoverheid, schoolvakanties 2025-2026 (advies)
schoolvakantie | Noord, Midden, Zuid | kerstvakantie | 2025-12-20 | 2026-01-04 | Rijksoverheid, schoolvakanties 2025-2026
schoolvakantie | Noord | voorjaarsvakantie | 2026-02-21 | 2026-03-01 | Rijksoverheid, schoolvakanties 2025-2026 (advies)
schoolvakantie | Midden, Zuid | voorjaarsvakantie | 2026-02-14 | 2026-02-22 | Rijksoverheid, schoolvakanties 2025-2026 (advies)
schoolvakantie | Noord, Midden, Zuid | meivakantie | 2026-04-25 | 2026-05-03 | Rijksoverheid, schoolvakanties 2025-2026
schoolvakantie | Noord | zomervakantie | 2026-07-04 | 2026-08-16 | Rijksoverheid, schoolvakanties 2025-2026
schoolvakantie | Midden | zomervakantie | 2026-07-18 | 2026-08-30 | Rijksoverheid, schoolvakanties 2025-2026
schoolvakantie | Zuid | zomervakantie | 2026-07-11 | 2026-08-23 | Rijksoverheid, schoolvakanties 2025-2026

schoolvakantie | Noord | herfstvakantie | 2026-10-10 | 2026-10-18 | Rijksoverheid, schoolvakanties 2026-2027 (advies)
schoolvakantie | Midden, Zuid | herfstvakantie | 2026-10-17 | 2026-10-25 | Rijksoverheid, schoolvakanties 2026-2027 (advies)
schoolvakantie | Noord, Midden, Zuid | kerstvakantie | 2026-12-19 | 2027-01-03 | Rijksoverheid, schoolvakanties 2026-2027
schoolvakantie | Noord, Midden | voorjaarsvakantie | 2027-02-20 | 2027-02-28 | Rijksoverheid, schoolvakanties 2026-2027 (advies)
schoolvakantie | Zuid | voorjaarsvakantie | 2027-02-13 | 2027-02-21 | Rijksoverheid, schoolvakanties 2026-2027 (advies)
schoolvakantie | Noord, Midden, Zuid | meivakantie | 2027-04-24 | 2027-05-02 | Rijksoverheid, schoolvakanties 2026-2027
schoolvakantie | Noord | zomervakantie | 2027-07-10 | 2027-08-22 | Rijksoverheid, schoolvakanties 2026-2027
schoolvakantie | Midden | zomervakantie | 2027-07-17 | 2027-08-29 | Rijksoverheid, schoolvakanties 2026-2027
schoolvakantie | Zuid | zomervakantie | 2027-07-24 | 2027-09-05 | Rijksoverheid, schoolvakanties 2026-2027

schoolvakantie | Noord, Midden | herfstvakantie | 2027-10-16 | 2027-10-24 | Rijksoverheid, schoolvakanties 2027-2028 (advies)
schoolvakantie | Zuid | herfstvakantie | 2027-10-23 | 2027-10-31 | Rijksoverheid, schoolvakanties 2027-2028 (advies)
schoolvakantie | Noord, Midden, Zuid | kerstvakantie | 2027-12-25 | 2028-01-09 | Rijksoverheid, schoolvakanties 2027-2028
schoolvakantie | Noord | voorjaarsvakantie | 2028-02-19 | 2028-02-27 | Rijksoverheid, schoolvakanties 2027-2028 (advies)
schoolvakantie | Midden, Zuid | voorjaarsvakantie | 2028-02-26 | 2028-03-05 | Rijksoverheid, schoolvakanties 2027-2028 (advies)
schoolvakantie | Noord, Midden, Zuid | meivakantie | 2028-04-29 | 2028-05-07 | Rijksoverheid, schoolvakanties 2027-2028
schoolvakantie | Noord | zomervakantie | 2028-07-15 | 2028-08-27 | Rijksoverheid, schoolvakanties 2027-2028
schoolvakantie | Midden | zomervakantie | 2028-07-08 | 2028-08-20 | Rijksoverheid, schoolvakanties 2027-2028
schoolvakantie | Zuid | zomervakantie | 2028-07-22 | 2028-09-03 | Rijksoverheid, schoolvakanties 2027-2028
`;
