package io.zhuxue.disbursement.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value whose number, start or document is only remembered must not pass for one that was read. */
class PolicyMarksTest {

    private static final PolicyBook BOOK = PolicyBook.national();

    private static boolean verified(String parameter, LocalDate day) {
        return BOOK.find(parameter, day, Place.NATION).orElseThrow().citation().verified();
    }

    @ParameterizedTest
    @CsvSource({
        "cmp.board.primary, 2019-09-01",
        "cmp.board.junior, 2023-09-01",
        "cmp.day.percent, 2019-09-01",
        "cmp.day.groups, 2022-09-01",
        "shs.grant, 2015-03-01",
        "shs.grant.average, 2015-03-01",
        "shs.coverage, 2022-09-01",
        "shs.free.groups, 2016-09-01",
        "shs.free.groups, 2023-03-01",
        "voc.grant, 2015-03-01",
        "voc.grant.grades, 2022-09-01",
        "voc.free.base, 2022-09-01",
        "ug.grant, 2019-09-01",
        "ug.grant.average, 2019-09-01",
        "ug.grant.veteran, 2019-09-01",
        "pg.grant.master, 2014-09-01",
        "pg.ns.quota, 2012-09-01",
        "pg.as.master, 2014-09-01",
        "pg.as.doctor, 2014-09-01",
        "loan.ug, 2014-09-01",
        "loan.ug, 2021-09-01",
        "loan.pg, 2014-09-01",
        "loan.pg, 2021-09-01",
        "loan.rate, 2020-01-01",
        "loan.term, 2020-07-01",
        "loan.term.longest, 2020-07-01",
        "loan.grace, 2020-07-01",
        "mil.ug, 2014-09-01",
        "mil.pg, 2014-09-01",
        "nut.meal, 2014-11-01",
        "newgrad.travel, 2022-09-01",
        "sharing.cmp, 2022-09-01",
        "sharing.voc, 2022-09-01",
        "sharing.rest.schools, 2022-09-01",
        "sharing.rest.higher, 2022-09-01",
        "sharing.tier.county, 2022-09-01",
    })
    void what_is_only_remembered_is_not_marked_as_read(String parameter, LocalDate day) {
        assertThat(verified(parameter, day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "cmp.board.primary, 2024-03-01",
        "shs.grant, 2025-03-01",
        "voc.grant.grades, 2025-03-01",
        "ug.grant, 2024-09-01",
        "ug.ns, 2024-09-01",
        "loan.ug, 2023-09-01",
        "loan.ug, 2024-09-01",
        "mil.ug, 2022-01-24",
        "nut.meal, 2021-09-01",
        "sharing.tier, 2022-09-01",
        "sharing.central, 2022-09-01",
        "pre.free.sharing, 2025-09-01",
    })
    void what_was_read_in_a_source_is_marked_so(String parameter, LocalDate day) {
        assertThat(verified(parameter, day)).isTrue();
    }
}
