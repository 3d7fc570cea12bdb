package io.zhuxue.flow.synthetic;

import io.zhuxue.core.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Draws families one after the other; each is decided by the seed and its number alone, but for its IDs. */
final class Households {
    private static final double[] HOUSEHOLD_SIZES = {0.78, 0.19, 0.03};
    private static final double TWINS = 0.02;

    private final SyntheticProvince.Options options;
    private final Places places;
    private final Schools schools;
    private final Identities identities;
    private final int schoolYear;
    private long pupilsDrawn;

    Households(SyntheticProvince.Options options, Places places, Schools schools, Identities identities) {
        this.options = options;
        this.places = places;
        this.schools = schools;
        this.identities = identities;
        this.schoolYear = options.term().schoolYear();
    }

    /** The next family, with at most so many students. */
    Household drawn(long index, long atMost) {
        Chance chance = Chance.of(options.seed(), "household", index);
        Ethnicity group = Ethnicity.drawn(options.province(), chance);
        String family = Names.family(group, chance);
        String county = chance.early(places.counties(), 1.15);
        boolean rural = chance.happens(0.58);
        int size = (int) Math.min(atMost, 1 + chance.weighted(HOUSEHOLD_SIZES));
        Stage first = StageShape.drawn(chance);
        String home = homeOf(first, county, chance);
        List<Guardian> guardians =
                guardians(group, family, home, schoolYear - StageShape.of(first).entryAge(), chance);
        List<Pupil> pupils = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Stage stage = i == 0 ? first : StageShape.drawn(chance);
            boolean twin = i > 0 && chance.happens(TWINS);
            pupils.add(
                    twin
                            ? twin(pupils.get(i - 1), group, family, chance)
                            : pupil(stage, county, home, rural, group, family, guardians, chance));
        }
        return new Household("H" + padded(index), home, rural, guardians, List.copyOf(pupils));
    }

    /** Vocational students and those of universities often come from elsewhere. */
    private String homeOf(Stage stage, String county, Chance chance) {
        double away = switch (stage) {
            case PRE, PRI, JUN -> 0.02;
            case SHS -> 0.03;
            case VOC -> 0.12;
            case UG, PGM, PGD -> 0.3;
        };
        if (chance.happens(away)) {
            return places.elsewhere(chance);
        }
        return chance.happens(stage.compulsory() ? 0.02 : 0.3) ? chance.oneOf(places.counties()) : county;
    }

    private List<Guardian> guardians(Ethnicity group, String family, String home, int childBorn, Chance chance) {
        double kind = chance.share();
        if (kind < 0.005) {
            return List.of();
        }
        List<Guardian> guardians = new ArrayList<>();
        if (kind < 0.04) {
            Person elder = adult(group, family, home, childBorn - chance.between(48, 62), chance.happens(0.5), chance);
            return List.of(new Guardian(elder, elder.male() ? "祖父" : "祖母", written(elder, chance)));
        }
        if (kind < 0.93) {
            Person father = adult(group, family, home, childBorn - chance.between(23, 38), true, chance);
            guardians.add(new Guardian(father, "父亲", written(father, chance)));
        }
        if (kind >= 0.10) {
            String born = Names.family(group, chance);
            Person mother = adult(group, born, home, childBorn - chance.between(21, 36), false, chance);
            guardians.add(new Guardian(mother, "母亲", written(mother, chance)));
        }
        return List.copyOf(guardians);
    }

    private Person adult(Ethnicity group, String family, String home, int born, boolean male, Chance chance) {
        return new Person(Names.adult(group, family, male, chance), group, identities.born(home, born, male));
    }

    private String written(Person guardian, Chance chance) {
        if (chance.happens(options.errors().rate(Flaw.GUARDIAN_ID_BLANK))) {
            return "";
        }
        boolean old = guardian.identity().birth().getYear() < 2000;
        return old && chance.happens(options.errors().rate(Flaw.GUARDIAN_ID_15))
                ? Identities.fifteen(guardian.number())
                : guardian.number();
    }

    private Pupil pupil(
            Stage stage,
            String county,
            String home,
            boolean rural,
            Ethnicity group,
            String family,
            List<Guardian> guardians,
            Chance chance) {
        StageShape shape = StageShape.of(stage);
        int grade = chance.between(1, shape.grades());
        int late = stage.compulsory() || stage == Stage.PRE
                ? (chance.happens(0.03) ? 1 : 0)
                : Math.max(0, chance.weighted(0.8, 0.13, 0.04, 0.03) * (stage == Stage.PGD ? 2 : 1));
        int born = schoolYear - shape.entryAge() - grade - late;
        boolean male = chance.happens(0.52);
        Person person = new Person(Names.child(group, family, male, chance), group, identities.born(home, born, male));
        return enrolled(person, stage, grade, county, home, rural, guardians, chance);
    }

    /** A child of the same sex, born on the same day, in the same class. */
    private Pupil twin(Pupil elder, Ethnicity group, String family, Chance chance) {
        Person first = elder.person();
        if (first.identity().serial() >= Identities.TWIN_SERIALS) {
            return pupil(
                    elder.stage(),
                    elder.school().region(),
                    elder.homeRegion(),
                    elder.rural(),
                    group,
                    family,
                    elder.guardians(),
                    chance);
        }
        Person second = new Person(
                Names.child(group, family, first.male(), chance),
                group,
                first.identity().twin());
        return enrolled(
                second,
                elder.stage(),
                elder.grade(),
                elder.school().region(),
                elder.homeRegion(),
                elder.rural(),
                elder.guardians(),
                chance);
    }

    private Pupil enrolled(
            Person person,
            Stage stage,
            int grade,
            String county,
            String home,
            boolean rural,
            List<Guardian> guardians,
            Chance chance) {
        Set<Flaw> flaws = flaws(grade, chance);
        boolean other = flaws.contains(Flaw.OTHER_ID_TYPE);
        boolean none = flaws.contains(Flaw.NO_ID) || flaws.contains(Flaw.TEMPORARY_NUMBER);
        String idType = other ? chance.oneOf(List.of("6", "7", "8", "A")) : "1";
        String idNo = other ? "H" + chance.digits(8) : none ? "" : person.number();
        boolean higher = stage == Stage.UG || stage == Stage.PGM || stage == Stage.PGD;
        String since = "";
        String status = "ENROLLED";
        if (chance.happens(0.021)) {
            status = List.of("SUSPENDED", "WITHDRAWN", "TRANSFERRED", "GRADUATED", "DECEASED")
                    .get(chance.weighted(0.3, 0.3, 0.3, 0.07, 0.03));
            since = statusSince(chance).toString();
        }
        return new Pupil(
                person,
                idType,
                idNo,
                higher ? (schoolYear - grade + 1) + padded(++pupilsDrawn) : studentNo(person, flaws, idNo),
                schools.drawn(county, stage, chance),
                stage,
                grade,
                chance.between(1, 12) + "班",
                chance.happens(StageShape.of(stage).boarding()),
                home,
                rural,
                stage == Stage.VOC ? List.of("GEN", "AGR", "ART", "OPERA").get(chance.weighted(72, 18, 8, 2)) : "",
                !(stage == Stage.VOC || higher) || !chance.happens(0.03),
                status,
                since,
                guardians,
                flaws);
    }

    /** Before and after the first day of the term, now and then exactly on it. */
    private LocalDate statusSince(Chance chance) {
        LocalDate firstDay = options.term().firstDay();
        return chance.happens(0.1)
                ? firstDay.plusDays(chance.between(-1, 1))
                : firstDay.plusDays(chance.between(-200, 60));
    }

    /** Eight digits at least; the format of the JDK would take half of the time that a province takes. */
    private static String padded(long number) {
        String digits = Long.toString(number);
        return "00000000".substring(Math.min(8, digits.length())) + digits;
    }

    private static String studentNo(Person person, Set<Flaw> flaws, String idNo) {
        if (!idNo.isEmpty() && !flaws.contains(Flaw.OTHER_ID_TYPE)) {
            return "G" + idNo;
        }
        // J and L numbers are built from the same parts as an ID; theirs is never another student's.
        return (flaws.contains(Flaw.TEMPORARY_NUMBER) ? "L" : "J") + person.number();
    }

    private Set<Flaw> flaws(int grade, Chance chance) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        for (Flaw.Kind kind : List.of(Flaw.Kind.STUDENT, Flaw.Kind.IDENTITY, Flaw.Kind.ACCOUNT)) {
            double left = chance.share();
            for (Flaw flaw : Flaw.values()) {
                if (flaw.kind() == kind) {
                    double rate = options.errors().rate(flaw);
                    if (left >= 0 && left < rate) {
                        flaws.add(flaw);
                    }
                    left -= rate;
                }
            }
        }
        boolean spoiled = flaws.stream().anyMatch(flaw -> flaw.kind() == Flaw.Kind.STUDENT);
        if (spoiled) {
            flaws.removeIf(flaw -> flaw.kind() != Flaw.Kind.STUDENT);
        }
        if (grade > 1) {
            flaws.remove(Flaw.TEMPORARY_NUMBER);
        }
        return flaws;
    }
}
