package io.zhuxue.core.identity;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import java.util.Arrays;
import java.util.Optional;

/**
 * A school's code for life (学校（机构）标识码): ten digits, of which two are the category, two the province and six a
 * serial.
 *
 * <p>There is no check digit. A closed school's code is never given again, and a renamed school keeps its own (domain
 * 9.7).
 *
 * @param code ten digits
 */
public record SchoolCode(String code) implements Comparable<SchoolCode> {

    public SchoolCode {
        if (!wellFormed(code)) {
            throw new IllegalArgumentException("not a school code");
        }
    }

    /** Reads ten digits; a category that the table does not know is taken, because new ones are added. */
    public static Parsed<SchoolCode> parse(String text) {
        return wellFormed(text)
                ? Parsed.accepted(new SchoolCode(text))
                : Parsed.refused(CoreMessage.SCHOOL_CODE_FORM.with(text.length()));
    }

    private static boolean wellFormed(String text) {
        return text.length() == 10 && Texts.digitsFrom(text, 0);
    }

    /** The kind of institution, when the category is a known one. */
    public Optional<SchoolCategory> category() {
        return Arrays.stream(SchoolCategory.values())
                .filter(category -> code.startsWith(category.code()))
                .findFirst();
    }

    /** The two digits of the province that gave the code. */
    public String province() {
        return code.substring(2, 4);
    }

    /** The old five-digit code of a college (院校代码), which its school code ends with. */
    public Optional<String> collegeCode() {
        return code.charAt(0) == '4' && code.charAt(4) == '0' ? Optional.of(code.substring(5)) : Optional.empty();
    }

    @Override
    public int compareTo(SchoolCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
