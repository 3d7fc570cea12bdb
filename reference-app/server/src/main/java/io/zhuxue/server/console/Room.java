package io.zhuxue.server.console;

import java.util.List;

/** A room of the console (栏目): the pages of one kind of office work, in the order of the work. */
public enum Room {
    GLANCE("总览", way("overview", "总览"), way("figures", "四个精准与指标"), way("schools", "学校"), way("rejects", "异常数据")),
    PUPILS(
            "学生与认定",
            way("students", "学生", "student"),
            way("watch", "应助尽助"),
            way("unaided", "应助未助"),
            way("rural", "乡村振兴"),
            way("cases", "困难认定", "case", "notice"),
            way("reviews", "比对复核"),
            way("growth", "发展与育人"),
            way("scholarship", "国奖评审")),
    MONEY(
            "资金",
            way("payments", "资金发放"),
            way("answers", "银行对账"),
            way("allocation", "资金分配"),
            way("whatif", "政策仿真"),
            way("relief", "应急救助")),
    MEALS(
            "营养餐",
            way("meals", "核查与报账"),
            way("meals-menu", "带量食谱"),
            way("meals-notices", "公示"),
            way("meals-buying", "采购"),
            way("meals-safety", "事件与召回"),
            way("meals-checks", "自查与监督"),
            way("meals-video", "视频监管"),
            way("meals-modes", "供餐方式")),
    PUBLIC("政策与宣传", way("policy", "政策查询"), way("letters", "两封信"), way("service", "服务与宣传"), way("opinions", "舆情")),
    OFFICE(
            "工作与数据",
            way("office", "工作台账"),
            way("team", "队伍与经验"),
            way("data", "数据管理"),
            way("runs", "数据导入"),
            way("audit", "审计"));

    private final String label;
    private final List<Way> ways;

    Room(String label, Way... ways) {
        this.label = label;
        this.ways = List.of(ways);
    }

    /** The words over the room. */
    public String label() {
        return label;
    }

    List<Way> ways() {
        return ways;
    }

    /** True when a page stands in this room. */
    boolean holds(String page) {
        return ways.stream().anyMatch(way -> way.leadsTo(page));
    }

    private static Way way(String page, String label, String... within) {
        return new Way(page, label, List.of(within));
    }

    /**
     * A way to a page (入口).
     *
     * @param page the page's name
     * @param label the words on it
     * @param within names of the pages that are reached from this one and stand under it
     */
    public record Way(String page, String label, List<String> within) {

        /** The page's path within the application. */
        public String path() {
            return "/console/" + page + ".xhtml";
        }

        boolean leadsTo(String shown) {
            return page.equals(shown) || within.contains(shown);
        }
    }
}
