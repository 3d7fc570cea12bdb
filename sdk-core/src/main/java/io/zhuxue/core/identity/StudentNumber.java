package io.zhuxue.core.identity;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A student's number (学籍号): a national one, G J or L and 18 characters, or one that a province or school gave (domain
 * 9.3).
 *
 * <p>A national number is given once in a life. The citizen ID inside a G number is the one of that day: when the ID is
 * corrected later the two differ, so a G number never stands in for the ID. Numbers are personal data, so
 * {@link Object#toString} hides them.
 */
public sealed interface StudentNumber {

    /** The longest provincial number we have seen has 19 digits; 32 leaves room without letting a sentence in. */
    int LONGEST = 32;

    /** The number as written, with capital letters. */
    String number();

    /** The citizen ID from which the number was made, which need not be the student's ID of today. */
    default Optional<CitizenId> originalId() {
        return Optional.empty();
    }

    /** The birth date in the number, as it was known when the number was given. */
    default Optional<LocalDate> birthDate() {
        return Optional.empty();
    }

    /** The place in the number: of the ID for G, of the school for J and L. */
    default Optional<RegionCode> place() {
        return Optional.empty();
    }

    /** A formal number made from the citizen ID (正式学籍号, G). */
    record Formal(String number, CitizenId id) implements StudentNumber {
        @Override
        public Optional<CitizenId> originalId() {
            return Optional.of(id);
        }

        @Override
        public Optional<LocalDate> birthDate() {
            return Optional.of(id.birthDate());
        }

        @Override
        public Optional<RegionCode> place() {
            return Optional.of(id.region());
        }

        @Override
        public String toString() {
            return "G…";
        }
    }

    /** A formal number of a student without a citizen ID (无身份证件, J): school's place, birth date, serial, check. */
    record WithoutId(String number, RegionCode school, LocalDate born) implements StudentNumber {
        @Override
        public Optional<LocalDate> birthDate() {
            return Optional.of(born);
        }

        @Override
        public Optional<RegionCode> place() {
            return Optional.of(school);
        }

        @Override
        public String toString() {
            return "J…";
        }
    }

    /** A temporary number (临时学籍号, L): school's place, birth date, four random digits. */
    record Temporary(String number, RegionCode school, LocalDate born) implements StudentNumber {
        @Override
        public Optional<LocalDate> birthDate() {
            return Optional.of(born);
        }

        @Override
        public Optional<RegionCode> place() {
            return Optional.of(school);
        }

        @Override
        public String toString() {
            return "L…";
        }
    }

    /** Any other number: of a province (学籍辅号), a college, or one that only looks national. */
    record Other(String number) implements StudentNumber {
        @Override
        public String toString() {
            return "学籍号…";
        }
    }

    /**
     * Reads a number. Only a blank text, more than {@value #LONGEST} characters, or blanks and control characters inside
     * are refused (STUDENT_NO_FORM): a G, J or L number whose inside does not hold is taken as {@link Other}.
     */
    static Parsed<StudentNumber> parse(String text) {
        if (text.isBlank()) {
            return Parsed.refused(CoreMessage.STUDENT_NO_FORM.with("不能为空"));
        }
        if (text.length() > LONGEST) {
            return Parsed.refused(CoreMessage.STUDENT_NO_FORM.with("超过" + LONGEST + "个字符"));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c))) {
            return Parsed.refused(CoreMessage.STUDENT_NO_FORM.with("含有空格或控制字符"));
        }
        String number = text.toUpperCase(Locale.ROOT);
        return Parsed.accepted(national(number).orElseGet(() -> new Other(number)));
    }

    private static Optional<StudentNumber> national(String number) {
        if (number.length() != 19) {
            return Optional.empty();
        }
        String inside = number.substring(1);
        return switch (number.charAt(0)) {
            case 'G' -> CitizenId.parse(inside).value().map(id -> new Formal(number, id));
            case 'J' ->
                CitizenId.parse(inside).value().map(like -> new WithoutId(number, like.region(), like.birthDate()));
            case 'L' -> temporary(number, inside);
            default -> Optional.empty();
        };
    }

    private static Optional<StudentNumber> temporary(String number, String inside) {
        if (!Texts.digitsFrom(inside, 6)) {
            return Optional.empty();
        }
        return RegionCode.parse(inside.substring(0, 6))
                .value()
                .flatMap(place -> date(inside.substring(6, 14)).map(born -> new Temporary(number, place, born)));
    }

    private static Optional<LocalDate> date(String digits) {
        try {
            var strict = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            return Optional.of(LocalDate.parse(digits, strict));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
