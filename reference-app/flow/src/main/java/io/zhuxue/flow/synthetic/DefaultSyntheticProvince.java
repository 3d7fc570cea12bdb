package io.zhuxue.flow.synthetic;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class DefaultSyntheticProvince implements SyntheticProvince {
    private static final int WINDOW = 1024;
    private static final long STEP = 10_000;
    private static final Set<SpecialGroup> SPECIAL = EnumSet.of(
            SpecialGroup.TP,
            SpecialGroup.FF1,
            SpecialGroup.FF2,
            SpecialGroup.FF3,
            SpecialGroup.DBR,
            SpecialGroup.DBU,
            SpecialGroup.TKR,
            SpecialGroup.TKU,
            SpecialGroup.GE,
            SpecialGroup.SS,
            SpecialGroup.LS);

    private final Options options;
    private final Places places;
    private final Schools schools;
    private final TrueDues dues;

    DefaultSyntheticProvince(Options options) {
        this.options = options;
        this.places = Places.of(options.province(), options.students());
        this.schools = Schools.of(options, places);
        this.dues = new TrueDues(options.term(), schools.all());
    }

    @Override
    public void writeTo(Path folder, Progress progress) throws IOException {
        Files.createDirectories(folder);
        try (CsvWriter file = CsvWriter.create(folder.resolve("schools.csv"), School.HEADER)) {
            schools.all().forEach(school -> file.row(school.cells()));
            file.commit();
        }
        Identities identities = new Identities();
        Households households = new Households(options, places, schools, identities);
        try (Truth truth = new Truth(folder.resolve("truth"), options.term());
                ShuffledTable students = table(folder, "students.csv", StudentRows.HEADER);
                ShuffledTable surveys = table(folder, "survey.csv", Survey.HEADER);
                Registers registers = new Registers(options, places, identities, truth, folder.resolve("registers"))) {
            long done = 0;
            for (long index = 0; done < options.students(); index++) {
                Household household = households.drawn(index, options.students() - done);
                write(household, index, truth, students, surveys, registers);
                long before = done;
                done += household.pupils().size();
                if (done / STEP != before / STEP || done == options.students()) {
                    progress.written(done, options.students());
                }
            }
            // The truth is whole only when the last row of every table has told where it stands.
            students.commit();
            surveys.commit();
            registers.commit();
            truth.commit();
        }
    }

    private ShuffledTable table(Path folder, String name, List<String> header) {
        return new ShuffledTable(folder.resolve(name), header, WINDOW, Chance.of(options.seed(), name, 0));
    }

    private void write(
            Household household,
            long index,
            Truth truth,
            ShuffledTable students,
            ShuffledTable surveys,
            Registers registers) {
        Chance chance = Chance.of(options.seed(), "rows", index);
        Set<SpecialGroup> familyGroups = GroupOdds.ofFamily(household, chance);
        List<Set<SpecialGroup>> groups = registers.write(household, familyGroups, chance);
        for (int i = 0; i < household.pupils().size(); i++) {
            Pupil pupil = household.pupils().get(i);
            student(pupil, truth, students, chance);
            Optional<Survey> survey = survey(pupil, !familyGroups.isEmpty(), surveys, chance);
            if (!pupil.refused()) {
                Set<SpecialGroup> own = groups.get(i);
                NeedLevel scored = survey.map(Survey::level).orElse(NeedLevel.NONE);
                String score = survey.map(answered -> Integer.toString(answered.score()))
                        .orElse("");
                NeedLevel level = scored.max(byGroups(own));
                truth.level(pupil, level, own, score);
                dues.of(pupil, level, own).forEach(due -> truth.due(pupil, due));
            }
        }
    }

    private void student(Pupil pupil, Truth truth, ShuffledTable students, Chance chance) {
        List<String> cells = StudentRows.of(pupil, chance);
        Optional<List<String>> second = secondRow(pupil, cells, chance);
        students.add(cells, row -> {
            pupil.flaws().stream()
                    .filter(flaw -> flaw != Flaw.DUPLICATE_KEY && flaw != Flaw.DUPLICATE_ID)
                    .forEach(flaw -> truth.flaw(pupil, flaw, row));
            second.ifPresent(again -> students.addBelow(
                    again,
                    below -> truth.flaw(
                            pupil,
                            pupil.flaws().contains(Flaw.DUPLICATE_KEY) ? Flaw.DUPLICATE_KEY : Flaw.DUPLICATE_ID,
                            below)));
        });
    }

    private Optional<List<String>> secondRow(Pupil pupil, List<String> cells, Chance chance) {
        if (pupil.flaws().contains(Flaw.DUPLICATE_KEY)) {
            return Optional.of(List.copyOf(cells));
        }
        if (pupil.flaws().contains(Flaw.DUPLICATE_ID)) {
            String county = pupil.school().region();
            return Optional.of(StudentRows.secondOfId(cells, schools.drawn(county, pupil.stage(), chance)));
        }
        return Optional.empty();
    }

    private Optional<Survey> survey(Pupil pupil, boolean poor, ShuffledTable surveys, Chance chance) {
        if (pupil.refused() || !chance.happens(poor ? 0.6 : 0.13)) {
            return Optional.empty();
        }
        Survey survey = Survey.drawn(poor, chance);
        surveys.add(survey.cells(pupil.school().code(), pupil.studentNo()));
        return Optional.of(survey);
    }

    /** What registers alone give: the first eleven groups make special need, any other at least hard need. */
    private static NeedLevel byGroups(Set<SpecialGroup> groups) {
        if (groups.stream().anyMatch(SPECIAL::contains)) {
            return NeedLevel.SPECIAL;
        }
        return groups.isEmpty() ? NeedLevel.NONE : NeedLevel.HARD;
    }
}
