package io.zhuxue.flow.synthetic;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The row of a student in a register, as a clerk wrote it.
 *
 * @param how which evidence leads from the row to the student: ID, ID15 or FUZZY
 * @param kind the flaw of the row, blank when there is none
 */
record ClerkRow(String id, String name, String region, String birth, String how, String kind) {

    static ClerkRow of(
            Pupil pupil, Household household, Places places, ErrorModel errors, boolean spoiled, Chance chance) {
        Person person = pupil.person();
        String right = person.number();
        ClerkRow intact = new ClerkRow(right, person.name(), household.region(), "", "ID", "");
        if (!pupil.hasCitizenId()) {
            String id = chance.happens(0.5) ? right : "";
            return intact.fuzzy(id, person.name(), household.region(), birth(person), Flaw.NO_ID);
        }
        if (!spoiled) {
            return intact;
        }
        if (person.name().contains("·") && chance.happens(errors.rate(Flaw.MINORITY_SPELLING))) {
            return intact.spoiled(Flaw.MINORITY_SPELLING, pupil, places, chance).orElse(intact);
        }
        double left = chance.share();
        for (Flaw flaw : Flaw.values()) {
            if (flaw.kind() == Flaw.Kind.REGISTER && flaw != Flaw.MINORITY_SPELLING) {
                double rate = errors.rate(flaw);
                if (left < rate) {
                    return intact.spoiled(flaw, pupil, places, chance).orElse(intact);
                }
                left -= rate;
            }
        }
        return intact;
    }

    private Optional<ClerkRow> spoiled(Flaw flaw, Pupil pupil, Places places, Chance chance) {
        Person person = pupil.person();
        String birth = birth(person);
        return switch (flaw) {
            case WRONG_DIGIT -> Optional.of(fuzzy(wrongDigit(id, chance), name, region, birth, flaw));
            case SWAPPED_DIGITS -> swapped(id, chance).map(wrong -> fuzzy(wrong, name, region, birth, flaw));
            case MISSING_ID -> Optional.of(fuzzy("", name, region, birth, flaw));
            case HOMOPHONE -> NameSlips.byEar(name, chance).map(slip -> fuzzy("", slip, region, birth, flaw));
            case LOOK_ALIKE -> NameSlips.byEye(name, chance).map(slip -> fuzzy("", slip, region, birth, flaw));
            case VARIANT -> NameSlips.otherForm(name, chance).map(slip -> fuzzy("", slip, region, birth, flaw));
            case MINORITY_SPELLING ->
                NameSlips.otherSpelling(name, chance).map(slip -> fuzzy("", slip, region, birth, flaw));
            case ID_15 ->
                person.identity().birth().getYear() < 2000
                        ? Optional.of(new ClerkRow(Identities.fifteen(id), name, region, "", "ID15", flaw.name()))
                        : Optional.empty();
            case WRONG_DIGIT_AND_NAME ->
                NameSlips.byEar(name, chance).map(slip -> fuzzy(wrongDigit(id, chance), slip, region, birth, flaw));
            case BIRTH_SLIP ->
                Optional.of(fuzzy("", name, region, slip(person.identity().birth(), chance), flaw));
            case MOVED -> Optional.of(fuzzy("", name, places.neighbour(region, chance), birth, flaw));
            case ID_OF_RELATIVE ->
                pupil.guardians().stream()
                        .findFirst()
                        .map(guardian -> fuzzy(guardian.person().number(), name, region, birth, flaw));
            default -> Optional.empty();
        };
    }

    private ClerkRow fuzzy(String otherId, String otherName, String otherRegion, String otherBirth, Flaw flaw) {
        return new ClerkRow(otherId, otherName, otherRegion, otherBirth, "FUZZY", flaw.name());
    }

    private static String birth(Person person) {
        return person.identity().birth().toString();
    }

    /** One digit of the 17 before the check character is another one: the check always notices. */
    private static String wrongDigit(String id, Chance chance) {
        int place = chance.between(6, 16);
        char other = (char) ('0' + (id.charAt(place) - '0' + chance.between(1, 9)) % 10);
        return id.substring(0, place) + other + id.substring(place + 1);
    }

    /** Two unlike neighbours change places, most often among the last digits. */
    private static Optional<String> swapped(String id, Chance chance) {
        for (int attempt = 0; attempt < 20; attempt++) {
            int place = chance.happens(0.7) ? chance.between(13, 15) : chance.between(6, 15);
            char first = id.charAt(place);
            char second = id.charAt(place + 1);
            if (first != second) {
                return Optional.of(id.substring(0, place) + second + first + id.substring(place + 2));
            }
        }
        return Optional.empty();
    }

    /** Day and month change places, or the day is off by one or by ten. */
    private static String slip(LocalDate birth, Chance chance) {
        if (birth.getDayOfMonth() <= 12 && birth.getDayOfMonth() != birth.getMonthValue()) {
            return LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue())
                    .toString();
        }
        LocalDate other = birth.plusDays(chance.happens(0.5) ? 1 : 10);
        return (other.getMonthValue() == birth.getMonthValue() ? other : birth.minusDays(1)).toString();
    }
}
