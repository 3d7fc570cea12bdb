package io.zhuxue.identification.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LevelNoticeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 5);
    private static final LevelNotice.Row SONG = new LevelNotice.Row("宋环伟", "", "五年级", "", "2班", NeedLevel.HARD);

    private static Parsed<LevelNotice> notice(String title, LevelNotice.Row... rows) {
        return LevelNotice.begin(title, DAY, 5, WorkingCalendar.national(), List.of(rows));
    }

    private static String code(Parsed<LevelNotice> notice) {
        return notice.refusal().map(reason -> reason.code()).orElse("");
    }

    @Test
    void a_notice_runs_its_working_days_and_then_shows_nothing() {
        LevelNotice notice = notice("2022学年认定结果公示", SONG).orThrow();
        assertThat(notice.lastDay()).isEqualTo("2022-09-13");
        assertThat(notice.on(DAY.minusDays(1))).isEmpty();
        assertThat(notice.on(DAY)).containsExactly(SONG);
        assertThat(notice.on(notice.lastDay())).containsExactly(SONG);
        assertThat(notice.on(notice.lastDay().plusDays(1))).isEmpty();
    }

    @Test
    void a_notice_that_carries_anything_else_cannot_be_made() {
        for (String secret : List.of(
                "43021120110728704X", "13800138000", "6221760313721590109", "2011-07-28", "家庭住址：某镇3组", "残疾学生", "低保户")) {
            assertThat(code(notice("公示", new LevelNotice.Row("宋环伟", "", "五年级", "", secret, NeedLevel.HARD))))
                    .as(secret)
                    .isEqualTo("NOTICE_FORBIDDEN");
            assertThat(code(notice("公示 " + secret, SONG))).isEqualTo("NOTICE_FORBIDDEN");
            assertThat(LevelNotice.check("名单：" + secret, DAY)).isNotEmpty();
        }
        for (SpecialGroup group : SpecialGroup.values()) {
            assertThat(code(notice(group.chineseName(), SONG))).isEqualTo("NOTICE_FORBIDDEN");
        }
        assertThatThrownBy(() -> notice("公示", new LevelNotice.Row("宋", "", "", "", "", NeedLevel.NONE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SONG.toString()).doesNotContain("宋");
    }

    @Property(tries = 100)
    void a_notice_is_up_from_its_first_to_its_last_day_and_on_no_other(
            @ForAll @IntRange(min = -20, max = 40) int days) {
        LevelNotice notice = notice("公示", SONG).orThrow();
        LocalDate day = DAY.plusDays(days);
        boolean within = !day.isBefore(notice.firstDay()) && !day.isAfter(notice.lastDay());
        assertThat(notice.on(day).isEmpty()).isEqualTo(!within);
    }
}
