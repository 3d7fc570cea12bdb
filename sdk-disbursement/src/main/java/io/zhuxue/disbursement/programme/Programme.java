package io.zhuxue.disbursement.programme;

import io.zhuxue.core.policy.Standing;
import io.zhuxue.disbursement.funding.CentralShare;
import java.time.LocalDate;
import java.util.List;

/**
 * An aid programme (资助项目) as data; of its rules the first that holds decides.
 *
 * @param code the code in files, such as SHS_GRANT
 * @param title the official Chinese name
 * @param version counted up whenever a rule changes
 * @param payout paid out or waived
 * @param instalments the parameter that says in how many parts a term's amount is paid
 * @param central how much the central budget bears
 * @param rest the parameter that divides the rest among province, city and county
 * @param document the document that the programme stands on
 * @param rules the ways into it, in order
 * @param from the first day of a term from which it is decided; {@link LocalDate#MIN} for always
 * @param standing how far it has come: drafted, approved, scheduled, repealed
 */
public record Programme(
        String code,
        String title,
        int version,
        Payout payout,
        String instalments,
        CentralShare central,
        String rest,
        String document,
        List<Rule> rules,
        LocalDate from,
        Standing standing) {

    public Programme {
        rules = List.copyOf(rules);
    }

    /** True when it is decided for a term that begins on the day: published, begun and not repealed. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && standing.holds(day);
    }
}
