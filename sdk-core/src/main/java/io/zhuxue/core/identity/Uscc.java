package io.zhuxue.core.identity;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import java.util.Locale;

/**
 * An organisation's code for life (统一社会信用代码, GB 32100-2015): registrar 1, kind 1, place 6, organisation 9, check 1.
 *
 * @param code eighteen digits and capital letters other than I O S V Z
 */
public record Uscc(String code) implements Comparable<Uscc> {

    public Uscc {
        if (!wellFormed(code) || CheckDigits.uscc(code) != code.charAt(17)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** Reads eighteen characters, small letters as capitals; a refusal is USCC_CHECK and its text says what is wrong. */
    public static Parsed<Uscc> parse(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (code.length() != 18) {
            return Parsed.refused(CoreMessage.USCC_CHECK.with("应为18位，现为" + code.length() + "位"));
        }
        if (!wellFormed(code)) {
            return Parsed.refused(CoreMessage.USCC_CHECK.with("只能含数字和大写字母，不含I、O、S、V、Z，第3至8位为数字"));
        }
        return CheckDigits.uscc(code) == code.charAt(17)
                ? Parsed.accepted(new Uscc(code))
                : Parsed.refused(CoreMessage.USCC_CHECK.with("校验码不符"));
    }

    private static boolean wellFormed(String code) {
        return code.length() == 18
                && code.chars().allMatch(c -> CheckDigits.usccValue((char) c) >= 0)
                && Texts.digitsFrom(code.substring(0, 8), 2);
    }

    /** The place of registration. */
    public RegionCode region() {
        return new RegionCode(code.substring(2, 8));
    }

    /** The organisation code (组织机构代码, GB 11714), nine characters. */
    public String organisation() {
        return code.substring(8, 17);
    }

    /** True when the organisation code inside agrees with its own check character; advice, never a reason to refuse. */
    public boolean organisationHolds() {
        return CheckDigits.organisation(code, 8) == code.charAt(16);
    }

    @Override
    public int compareTo(Uscc other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
