package io.zhuxue.disbursement.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The rule book against the contract written out a second time, by hand, without policy files, compiling or caching.
 * Whatever student is asked after in whatever term, both give the same fen.
 */
class ContractOracleTest {

    private static final Map<Term, RuleBook> BOOKS = new HashMap<>();
    private static final String[] PLACES = {
        "431228", "510104", "210102", "210202", "330203", "320102", "110105", "650102", "460105", "440305", "350203"
    };
    private static final Set<SpecialGroup> RURAL_POOR = EnumSet.of(
            SpecialGroup.TP,
            SpecialGroup.FF1,
            SpecialGroup.FF2,
            SpecialGroup.FF3,
            SpecialGroup.DBR,
            SpecialGroup.TKR,
            SpecialGroup.CJ);

    @Property(tries = 3000)
    void any_student_in_any_term_is_due_what_the_contract_says(@ForAll long seed) {
        Random random = new Random(seed);
        Term term = new Term(2021, Term.Season.AUTUMN);
        for (int i = random.nextInt(9); i > 0; i--) {
            term = term.next();
        }
        Applicant student = student(random);
        List<Entitlement> due = BOOKS.computeIfAbsent(term, term1 -> RuleBook.compile(ApplicantFixture.NATIONAL, term1))
                .decide(student)
                .entitlements();
        assertThat(due.stream().map(ContractOracleTest::line).toList()).isEqualTo(expected(term, student));
    }

    private static Applicant student(Random random) {
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        boolean isPrivate = random.nextInt(4) == 0;
        School school = School.of(
                        "3443000001",
                        new RegionCode(PLACES[random.nextInt(PLACES.length)]),
                        isPrivate ? Ownership.PRIVATE : Ownership.PUBLIC,
                        random.nextInt(4) == 0 ? Affiliation.CENTRAL : Affiliation.LOCAL)
                .withFeeShs(Money.ofFen(random.nextInt(400_000)))
                .withFeeVoc(Money.ofFen(random.nextInt(400_000)));
        school = isPrivate ? school.withPrivateFee(Money.ofFen(random.nextInt(400_000))) : school;
        Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            groups.add(SpecialGroup.values()[random.nextInt(SpecialGroup.values().length)]);
        }
        return new Applicant(
                stage,
                1 + random.nextInt(4),
                random.nextBoolean(),
                random.nextInt(5) > 0,
                random.nextBoolean() ? HomeKind.R : HomeKind.U,
                stage == Stage.VOC ? MajorKind.values()[1 + random.nextInt(4)] : MajorKind.NONE,
                new RegionCode(PLACES[random.nextInt(PLACES.length)]),
                school,
                groups,
                NeedLevel.values()[random.nextInt(4)],
                Set.of(),
                random.nextInt(10) > 0);
    }

    private static List<String> expected(Term term, Applicant a) {
        List<String> due = new ArrayList<>();
        if (!a.inSchool()) {
            return due;
        }
        boolean needy = a.level() != NeedLevel.NONE;
        boolean spring24 = term.compareTo(Term.parse("2024-SPRING").orThrow()) >= 0;
        boolean spring25 = term.compareTo(Term.parse("2025-SPRING").orThrow()) >= 0;
        boolean autumn24 = term.compareTo(Term.parse("2024-AUTUMN").orThrow()) >= 0;
        boolean spring23 = term.compareTo(Term.parse("2023-SPRING").orThrow()) >= 0;
        if (a.stage().compulsory()) {
            int base = a.stage() == Stage.PRI ? (spring24 ? 1250 : 1000) : spring24 ? 1500 : 1250;
            if (a.boarding() && needy) {
                due.add(line(a, "CMP_BOARD", base * 50L));
            } else if (!a.boarding() && a.groups().stream().anyMatch(RURAL_POOR::contains)) {
                due.add(line(a, "CMP_DAY", base * 25L));
            }
        }
        if (a.stage() == Stage.SHS) {
            if (needy) {
                int[] year = spring25 ? new int[] {1200, 2300, 3500} : new int[] {1000, 2000, 3000};
                due.add(line(a, "SHS_GRANT", year[a.level().ordinal() - 1] * 50L));
            }
            boolean urban = a.groups().contains(SpecialGroup.DBU) || a.groups().contains(SpecialGroup.TKU);
            if (a.groups().stream().anyMatch(RURAL_POOR::contains) || spring23 && urban) {
                due.add(line(
                        a, "SHS_FREE", half(fee(a.school(), a.school().feeShs().orElseThrow()))));
            }
        }
        if (a.stage() == Stage.VOC && a.fullTime()) {
            if (a.homeKind() == HomeKind.R
                    || a.majorKind() == MajorKind.AGR
                    || a.majorKind() == MajorKind.OPERA
                    || needy) {
                due.add(line(
                        a, "VOC_FREE", half(fee(a.school(), a.school().feeVoc().orElseThrow()))));
            }
            if (a.grade() <= (spring25 ? 3 : 2) && (a.majorKind() == MajorKind.AGR || needy)) {
                due.add(line(a, "VOC_GRANT", spring25 ? 115_000 : 100_000));
            }
        }
        if (a.stage() == Stage.UG && a.fullTime() && needy) {
            int[] year = autumn24 ? new int[] {2500, 3700, 5000} : new int[] {2000, 3300, 4500};
            due.add(line(a, "UG_GRANT", year[a.level().ordinal() - 1] * 50L));
        }
        if (a.stage() == Stage.PGM && a.fullTime()) {
            due.add(line(a, "PGM", 300_000));
        }
        if (a.stage() == Stage.PGD && a.fullTime()) {
            due.add(line(a, "PGD", a.school().affiliation() == Affiliation.CENTRAL ? 750_000 : 650_000));
        }
        return due;
    }

    private static long fee(School school, Money local) {
        return school.privateFee().map(own -> Math.min(own.fen(), local.fen())).orElse(local.fen());
    }

    private static long half(long fen) {
        return fen / 2 + fen % 2;
    }

    private static int tier(RegionCode place) {
        return switch (place.city()) {
            case "2102", "3302", "3502", "3702", "4403" -> 4;
            default ->
                switch (place.province()) {
                    case "15", "45", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65" -> 1;
                    case "13", "14", "22", "23", "34", "36", "41", "42", "43", "46" -> 2;
                    case "21", "35", "37" -> 3;
                    case "12", "32", "33", "44" -> 4;
                    default -> 5;
                };
        };
    }

    private static int centralPercent(Applicant a, String programme) {
        int[] own = {0, 80, 60, 50, 30, 10};
        int school = tier(a.school().region());
        if (programme.startsWith("CMP")) {
            return 50;
        }
        if (programme.startsWith("VOC")) {
            int home = tier(a.homeRegion());
            if (school == 1 || home == 1) {
                return 80;
            }
            return school == 2 || home == 2 ? 60 : own[school];
        }
        boolean higher = programme.startsWith("UG") || programme.startsWith("PG");
        return higher && a.school().affiliation() == Affiliation.CENTRAL ? 100 : own[school];
    }

    private static String line(Applicant a, String programme, long fen) {
        BigDecimal share = BigDecimal.valueOf(fen)
                .multiply(BigDecimal.valueOf(centralPercent(a, programme)))
                .movePointLeft(2);
        long central = share.setScale(0, RoundingMode.HALF_UP).longValueExact();
        long rest = fen - central;
        boolean higher = programme.startsWith("UG") || programme.startsWith("PG");
        long county = higher ? 0 : rest / 5;
        long fifth = rest % 5;
        // 80 : 0 : 20 of the rest; the county's remainder is fifth/5, the province's 4*fifth/5 modulo 1
        if (!higher && fifth > (4 * fifth) % 5) {
            county++;
        }
        return programme + " " + fen + " " + central + " " + (rest - county) + " 0 " + county;
    }

    private static String line(Entitlement due) {
        return due.programme() + " " + due.amount().fen() + " "
                + due.shares().central().fen() + " "
                + due.shares().province().fen() + " " + due.shares().city().fen() + " "
                + due.shares().county().fen();
    }
}
