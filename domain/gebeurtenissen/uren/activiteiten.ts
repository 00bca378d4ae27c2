export const ACTIVITEITEN = ["gesprek", "analyse", "overleg", "schrijven", "reizen", "overdracht", "overig"] as const;
