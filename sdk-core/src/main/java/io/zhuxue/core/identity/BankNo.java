package io.zhuxue.core.identity;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;

/**
 * The number of a bank's branch in the payment system (支付系统行号, CNAPS): bank 3, city 4, branch 4, check 1.
 *
 * <p>The check digit follows GB/T 17710, ISO 7064 MOD 11,10 (domain 9.8).
 *
 * @param number twelve digits
 */
public record BankNo(String number) implements Comparable<BankNo> {

    public BankNo {
        if (!wellFormed(number) || !checkHolds(number)) {
            throw new IllegalArgumentException("not a bank number");
        }
    }

    /** Reads twelve digits; a refusal is BANK_NO_CHECK and tells form from check digit in its text. */
    public static Parsed<BankNo> parse(String text) {
        if (!wellFormed(text)) {
            return Parsed.refused(CoreMessage.BANK_NO_CHECK.with("应为12位数字"));
        }
        return checkHolds(text)
                ? Parsed.accepted(new BankNo(text))
                : Parsed.refused(CoreMessage.BANK_NO_CHECK.with("校验码不符"));
    }

    private static boolean wellFormed(String text) {
        return text.length() == 12 && Texts.digitsFrom(text, 0);
    }

    private static boolean checkHolds(String text) {
        return CheckDigits.bankNo(text, 11) == text.charAt(11);
    }

    /** The three digits of the bank, such as 403 for 邮储银行. */
    public String bank() {
        return number.substring(0, 3);
    }

    /** The four digits of the city in the payment system, which are not those of GB/T 2260. */
    public String city() {
        return number.substring(3, 7);
    }

    @Override
    public int compareTo(BankNo other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return number;
    }
}
