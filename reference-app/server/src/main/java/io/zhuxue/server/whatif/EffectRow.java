package io.zhuxue.server.whatif;

/** What a reform does to the students of a county, stage and programme in one term, in fen (政策仿真差异). */
public record EffectRow(
        String region,
        String stage,
        String programme,
        long studentsBefore,
        long studentsAfter,
        long gainers,
        long losers,
        long beforeFen,
        long afterFen,
        long costFen,
        long centralFen,
        long provinceFen,
        long cityFen,
        long countyFen) {

    static final EffectRow NOTHING = new EffectRow("", "", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together under the name of a place, stage and programme. */
    EffectRow plus(EffectRow other, String ofRegion, String ofStage, String ofProgramme) {
        return new EffectRow(
                ofRegion,
                ofStage,
                ofProgramme,
                studentsBefore + other.studentsBefore,
                studentsAfter + other.studentsAfter,
                gainers + other.gainers,
                losers + other.losers,
                beforeFen + other.beforeFen,
                afterFen + other.afterFen,
                costFen + other.costFen,
                centralFen + other.centralFen,
                provinceFen + other.provinceFen,
                cityFen + other.cityFen,
                countyFen + other.countyFen);
    }
}
