package io.zhuxue.disbursement.payment;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.BankNo;
import io.zhuxue.disbursement.DisbursementMessage;
import java.util.Optional;

/**
 * The check of an account before money is sent (账户预检); the first reason decides.
 *
 * <p>ACCOUNT_MISSING: no account, or a number that no bank message can carry. ACCOUNT_NAME: a social-security card, bank card or wallet that is not in the
 * student's name, or a guardian's account that is not in a guardian's. BANK_NO_CHECK: the bank's number is wrong; a
 * wallet may have none.
 */
public final class AccountCheck {

    /** ISO 20022 carries no longer account number. */
    private static final int LONGEST_ACCOUNT = 34;

    private AccountCheck() {}

    /** Why this student cannot be paid yet; empty when nothing stands against it. */
    public static Optional<Message> check(Payee payee) {
        Optional<Account> account = payee.account();
        if (account.isEmpty() || !canBeSent(account.get().number())) {
            return Optional.of(DisbursementMessage.ACCOUNT_MISSING.with());
        }
        if (!nameFits(payee, account.get())) {
            return Optional.of(
                    DisbursementMessage.ACCOUNT_NAME.with(account.get().kind().ownName() ? "学生本人" : "监护人"));
        }
        String bankNo = account.get().bankNo();
        return bankNo.isEmpty() && account.get().kind() == AccountKind.ECNY
                ? Optional.empty()
                : BankNo.parse(bankNo).refusal();
    }

    /** A control character is lost on the way to the bank, and what is left is another account. */
    private static boolean canBeSent(String number) {
        return !number.isBlank()
                && number.length() <= LONGEST_ACCOUNT
                && number.chars().noneMatch(Character::isISOControl)
                && Pain001.clean(number).equals(number);
    }

    private static boolean nameFits(Payee payee, Account account) {
        String holder = plain(account.name());
        if (Pain001.clean(holder).codePoints().noneMatch(AccountCheck::isSeen)) {
            return false;
        }
        return account.kind().ownName()
                ? holder.equals(plain(payee.name()))
                : payee.guardians().stream().anyMatch(guardian -> holder.equals(plain(guardian)));
    }

    /** A name of nothing but controls and invisible marks would reach the bank as no name at all. */
    private static boolean isSeen(int code) {
        return !Character.isISOControl(code)
                && !Character.isSpaceChar(code)
                && Character.getType(code) != Character.FORMAT;
    }

    /** The several dots that stand in names of ethnic groups are one dot, and blanks do not count. */
    private static String plain(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000') {
                out.append("•．・‧∙".indexOf(c) >= 0 ? '·' : c);
            }
        }
        return out.toString();
    }
}
