package io.zhuxue.disbursement.military;

import io.zhuxue.core.money.Money;
import java.time.LocalDate;

/**
 * What is known of a student who serves or has served (服兵役学生).
 *
 * @param kind which of the four kinds of aid
 * @param postgraduate whether a postgraduate
 * @param day the day that decides the cap: of entering service, of coming back to school, or of enrolling as a veteran
 * @param yearlyFee the fee that the school really charges a year
 * @param loan the principal of student loans still owed; zero for none
 * @param studyLength the normal length of study, in years (基本修业年限)
 * @param yearsPaid the years of study paid for so far; a veteran or a returned student has the rest before them
 * @param training how the student was enrolled
 * @param conscripted whether the service was by conscription or direct recruitment; other service is not aided
 * @param feesWaived whether the fees are waived already
 * @param graduationYear the year of graduation; 0 for one who studies
 */
public record ServiceCase(
        Kind kind,
        boolean postgraduate,
        LocalDate day,
        Money yearlyFee,
        Money loan,
        int studyLength,
        int yearsPaid,
        Training training,
        boolean conscripted,
        boolean feesWaived,
        int graduationYear) {

    /** The four kinds. */
    public enum Kind {
        /** 应征入伍服义务兵役: compensation or loan repayment, once, in the year of entry. */
        CONSCRIPT,
        /** 直招军士: the same. */
        SERGEANT,
        /** 退役后复学: the fee is reduced for each year that is left. */
        RETURNED,
        /** 退役士兵考入普通高校: the same, for each year. */
        VETERAN;

        /** True for aid that is paid once for years already studied. */
        boolean once() {
            return this == CONSCRIPT || this == SERGEANT;
        }
    }

    /** How the student was enrolled. */
    public enum Training {
        /** 普通招生. */
        ORDINARY,
        /** 定向、委培 or 国防生, which are not aided. */
        COMMISSIONED,
        /** 定向培养军士, the exception. */
        TARGETED_SERGEANT
    }

    public ServiceCase {
        boolean sums = yearlyFee.fen() >= 0 && loan.fen() >= 0;
        if (!sums || studyLength < 1 || yearsPaid < 0) {
            throw new IllegalArgumentException("fees and loans are no less than nothing, a study has a year or more");
        }
    }
}
