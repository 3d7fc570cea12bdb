package io.zhuxue.server.scenes;

import static io.zhuxue.server.scenes.Cast.done;

import io.zhuxue.reporting.outreach.OpinionItem;
import io.zhuxue.reporting.support.TicketKind;
import io.zhuxue.server.outreach.ContentBook;
import io.zhuxue.server.outreach.OpinionBook;
import io.zhuxue.server.outreach.TicketBook;
import java.time.LocalDate;

/** Tickets, content and what is said in public, some of it done and some of it waiting (服务、宣传与舆情). */
final class ServiceScene implements Scene {

    private final TicketBook tickets;
    private final ContentBook contents;
    private final OpinionBook opinions;

    ServiceScene(TicketBook tickets, ContentBook contents, OpinionBook opinions) {
        this.tickets = tickets;
        this.contents = contents;
        this.opinions = opinions;
    }

    @Override
    public String name() {
        return "工单、宣传内容与舆情";
    }

    @Override
    public boolean set(Cast cast) {
        return !tickets.all(cast.county()).isEmpty()
                || !contents.all(cast.county()).isEmpty();
    }

    @Override
    public void play(Cast cast, LocalDate day) {
        tickets(cast, day);
        contents(cast, day);
        opinions(cast, day);
    }

    private void tickets(Cast cast, LocalDate day) {
        String asked = done(tickets.receive(
                        cast.school(), TicketKind.POLICY_QUESTION, "高一新生怎样申请国家助学金，要什么材料", day.minusDays(12)))
                .id();
        done(tickets.answer(cast.school(), asked, "填认定申请表并签承诺，低保等名册由学校比对，不需另开证明。", day.minusDays(11)));
        done(tickets.callBack(cast.school(), asked, true, "家长已明白", day.minusDays(9)));
        String money = done(tickets.receive(
                        cast.county(), TicketKind.POLICY_NOT_APPLIED, "寄宿生生活补助上学期没有到账", day.minusDays(16)))
                .id();
        done(tickets.answer(cast.county(), money, "账户户名不符被银行退回，请到学校更正账户后补发。", day.minusDays(12)));
        String rule = done(tickets.receive(cast.school(), TicketKind.OTHER, "外县转入的监测户学生由哪里资助", day.minusDays(6)))
                .id();
        done(tickets.escalate(cast.school(), rule, "涉及两县衔接，请县级答复", day.minusDays(5)));
        done(tickets.receive(cast.county(), TicketKind.SYSTEM_TROUBLE, "学校账号导出名单时提示没有权限", day.minusDays(1)));
    }

    private void contents(Cast cast, LocalDate day) {
        String guide = done(contents.draft(
                        cast.county(),
                        "公众号",
                        "秋季学期学生资助政策一图读懂",
                        "从学前到研究生，各学段的国家资助项目、标准与申请时间。资助不收取任何费用，谨防诈骗。",
                        day.minusDays(30)))
                .id();
        done(contents.approve(cast.city(), guide, day.minusDays(29)));
        done(contents.publish(cast.county(), guide, day.minusDays(28)));
        done(contents.draft(cast.county(), "广播", "助学金发放提醒", "本学期助学金正在发放，请家长查看社会保障卡，未到账的请联系学校。", day.minusDays(2)));
    }

    private void opinions(Cast cast, LocalDate day) {
        long slow = done(
                opinions.found(cast.county(), "论坛", "称某校助学金发得比邻县晚", OpinionItem.Severity.ORDINARY, day.minusDays(13)));
        done(opinions.answer(cast.county(), slow, "已公布本县发放日期与进度", day.minusDays(11)));
        done(opinions.close(cast.county(), slow, "发帖人表示理解", day.minusDays(8)));
        done(opinions.found(cast.county(), "短视频", "称食堂肉菜分量不足", OpinionItem.Severity.SERIOUS, day.minusDays(1)));
    }
}
