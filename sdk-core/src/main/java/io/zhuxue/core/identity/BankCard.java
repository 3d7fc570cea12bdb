package io.zhuxue.core.identity;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;

/**
 * The number of a bank card or passbook (银行账号): 8 to 32 digits.
 *
 * <p>Cards satisfy the Luhn rule, old passbooks do not, so {@link #luhnHolds} is advice and never a reason to refuse
 * (domain 9.8). The number is personal data, so {@link #toString} shows its last four digits only.
 *
 * @param number 8 to 32 digits; ISO 20022 carries at most 34 characters of an account
 */
public record BankCard(String number) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 32;

    public BankCard {
        if (!wellFormed(number)) {
            throw new IllegalArgumentException("not a bank account number");
        }
    }

    /** Reads digits without blanks between them; a refusal is BANK_CARD_FORM. */
    public static Parsed<BankCard> parse(String text) {
        return wellFormed(text)
                ? Parsed.accepted(new BankCard(text))
                : Parsed.refused(CoreMessage.BANK_CARD_FORM.with(SHORTEST, LONGEST));
    }

    private static boolean wellFormed(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && Texts.digitsFrom(text, 0);
    }

    /** True when the number has the 16 to 19 digits of a card and its last digit agrees with the others. */
    public boolean luhnHolds() {
        return number.length() >= 16 && number.length() <= 19 && CheckDigits.luhn(number);
    }

    /** The last four digits, the part that receipts and notices may show. */
    public String tail() {
        return number.substring(number.length() - 4);
    }

    @Override
    public String toString() {
        return "*" + tail();
    }
}
